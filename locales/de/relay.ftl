# Messages that two people write to each other through the bot.
# Above the words of the other side.
relay-from = { $medium ->
    [photo] 📷 <b>{ $name }</b> schickt Ihnen ein Foto · { $headline }
    [voice] 🎤 <b>{ $name }</b> schickt Ihnen eine Sprachnachricht · { $headline }
    [location] 📍 <b>{ $name }</b> schickt Ihnen einen Standort · { $headline }
    [corrected] ✏️ <b>{ $name }</b> hat eine Nachricht berichtigt · { $headline }
   *[text] 💬 <b>{ $name }</b> · { $headline }
}
relay-words = <blockquote>{ $text }</blockquote>
relay-answer-button = ↩️ Antworten
relay-more-button = ⋯ Mehr
relay-writing = ✍️ <b>Schreiben Sie jetzt an { $name }.</b> Text, Fotos, Sprachnachrichten und Standorte geben wir weiter. Telefonnummern und Adressen bleiben verborgen, bis Sie Ihren Kontakt teilen.
relay-passed = 👌 An <b>{ $name }</b> weitergegeben. Was Sie jetzt schreiben, geht auch dorthin.
relay-waits = 🌙 <b>{ $name }</b> hat gerade Ruhezeit und bekommt Ihre Nachricht um { $time }.
# To everybody who comes to a request for several.
relay-all-button = 📣 An alle schreiben
relay-all-writing = ✍️ <b>Schreiben Sie jetzt an alle, die kommen: { $count }.</b> Jede Antwort lesen nur Sie. Telefonnummern und Adressen sehen nur die, mit denen Sie Ihren Kontakt teilen.
relay-all-passed = 👌 An alle weitergegeben, die kommen: { $count }. Was Sie jetzt schreiben, geht auch an alle.
relay-all-later = 🌙 { $later } von { $count } haben gerade Ruhezeit und lesen Ihre Nachricht danach.
relay-to-all = 📣 <i>An alle, die kommen. Ihre Antwort liest nur, wer das geschrieben hat.</i>
relay-nobody-comes-alert = Im Moment hat niemand zugesagt, darum haben wir nichts weitergegeben.
relay-stop-button = Nicht mehr schreiben
relay-stopped = Gut. Was Sie jetzt schreiben, geht an niemanden.
relay-for-whom = Für wen ist das?
relay-nobody-button = Für niemanden davon
relay-kind = Weitergeben können wir Text, Fotos, Sprachnachrichten und Standorte; das hier leider nicht.
relay-over-alert = Dieser Kontakt ist beendet, es wurde nichts weitergegeben.
relay-unreachable-alert = Die andere Seite ist gerade nicht erreichbar, es wurde nichts weitergegeben. Bitte versuchen Sie es später noch einmal.
relay-twice-alert = Diese Nachricht wurde schon weitergegeben.
relay-again-alert = Wir sehen Ihre Nachricht nicht mehr. Bitte schicken Sie sie noch einmal.
# In reply to the first message that did not arrive.
relay-not-delivered = ⚠️ { $why ->
    [gone] Ihre Berichtigung hat <b>{ $name }</b> nicht erreicht: Die Nachricht ist dort nicht mehr im Chat.
   *[other] { $count ->
        [one] Diese Nachricht hat <b>{ $name }</b> nicht erreicht
       *[other] { $count } Nachrichten ab dieser haben <b>{ $name }</b> nicht erreicht
    }{ $why ->
        [paused] , denn der Kontakt ruht. Wenn er weitergeht, schicken Sie bitte noch einmal, was weiterhin wichtig ist.
        [over] , denn der Kontakt ist beendet.
        [left] , denn die andere Seite hat Pomich verlassen.
        [unreachable] , denn die andere Seite ist gerade nicht erreichbar. Bitte versuchen Sie es später noch einmal.
       *[refused] : Telegram hat sie nicht angenommen, vielleicht weil dort keine Sprachnachrichten erlaubt sind. Bitte versuchen Sie es als Text.
    }
}
# The name of a topic in the private chat.
relay-topic = { $name } · { $category }
relay-topic-over = { $name } · { $category } (beendet)
