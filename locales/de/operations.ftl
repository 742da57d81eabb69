# For operators: something keeps people from getting answers, or soon may.
trouble-began = ⚠️ { $trouble ->
    [updates-taken] <b>Jemand anders holt die Nachrichten dieses Bots ab.</b> Ein anderes Programm benutzt sein Token, deshalb bekommen Menschen vielleicht keine Antwort. Bitte beenden Sie das andere Programm, oder lassen Sie sich von @BotFather ein neues Token geben.
    [webhook-failing] <b>Telegram erreicht unseren Server nicht</b>, deshalb bekommt zurzeit niemand eine Antwort. Bitte prüfen Sie, ob WEBHOOK_URL aus dem Internet erreichbar ist. Es geht nichts verloren.
    [disk-low] <b>Die Festplatte ist fast voll.</b> Bitte schaffen Sie Platz, bevor nichts mehr gespeichert werden kann.
    [clock-off] <b>Die Uhr des Servers geht falsch.</b> Erinnerungen und Ruhezeiten können zur falschen Zeit kommen. Bitte lassen Sie die Uhr von einem Zeitserver (NTP) stellen.
   *[other] <b>Mit dem Server stimmt etwas nicht.</b> Bitte sehen Sie in seinem Protokoll nach.
}
trouble-ended = ✅ { $trouble ->
    [telegram-away] <b>Telegram antwortet wieder.</b>
    [token-refused] <b>Telegram nimmt das Token des Bots wieder an.</b>
    [updates-taken] <b>Der Bot bekommt wieder alle seine Nachrichten.</b>
    [webhook-failing] <b>Telegram erreicht unseren Server wieder.</b>
    [store-away] <b>Die Datenbank antwortet wieder.</b>
    [disk-full] <b>Auf der Festplatte ist wieder Platz.</b>
    [disk-low] <b>Auf der Festplatte ist wieder genug Platz.</b>
    [clock-off] <b>Die Uhr des Servers geht wieder richtig.</b>
   *[other] <b>Alles ist wieder in Ordnung.</b>
} { $minutes ->
    [one] Es dauerte etwa { $minutes } Minute.
   *[other] Es dauerte etwa { $minutes } Minuten.
} Nichts ging verloren; was wartete, ist unterwegs.
