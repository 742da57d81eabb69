setup-area = <b>{ $name }</b> und { $radius } km ringsum
setup-place = 📍 { $place }
setup-place-away = 📍 { $distance } von { $place }
setup-done = ✅ Dieser Chat betreut jetzt { $area } (Zeitzone { $zone }). Neue Angebote und Anfragen kommen hier als Karten an.

    /help erklärt die Knöpfe, /setup zeigt und ändert all das.
setup-done-topic = ✅ Dieses Thema betreut jetzt { $area } (Zeitzone { $zone }). Neue Angebote und Anfragen kommen hier als Karten an.

    /help erklärt die Knöpfe, /setup zeigt und ändert all das.
setup-usage = Bitte schreiben Sie den Ort und, wenn Sie möchten, den Umkreis in Kilometern:

    <code>/setup Leipzig 25</code>

    Für jeden anderen Ort geben Sie Breite und Länge an:

    <code>/setup Leipzig 51.34,12.37 25</code>
setup-which = Welchen Ort meinen Sie?
setup-unknown = Einen Ort namens { $name } kennen wir nicht.
setup-place-invalid = Diesen Ort gibt es auf der Erde nicht: Die Breite geht von −90 bis 90, die Länge von −180 bis 180.
setup-radius-invalid = Der Umkreis kann { $min } bis { $max } km betragen.
setup-name-long = Der Name darf höchstens { $max } Zeichen haben.
setup-administrators-only = Das kann nur, wer diese Gruppe verwaltet.
setup-anonymous = Solange Sie im Namen einer Gruppe oder eines Kanals schreiben, ist nicht zu sehen, wer Sie sind. Bitte schreiben Sie kurz als Sie selbst und senden Sie es noch einmal.
setup-in-group = /setup gehört in die Moderationsgruppe. Fügen Sie den Bot dort hinzu und schreiben Sie es noch einmal.
setup-elsewhere = Das geht in dieser Gruppe nicht. Hier gibt es /help und /setup; alles andere im privaten Chat mit dem Bot: @{ $bot }
setup-help = Diese Gruppe betreut noch keinen Ort. Wer die Gruppe verwaltet, kann das mit /setup ändern:

    <code>/setup Leipzig 25</code>
setup-current = Zurzeit betreut diese Gruppe <b>{ $name }</b> und { $radius } km ringsum.
setup-moves = ⚠️ Die Mitte würde um { $distance } verschoben.
setup-sharing = ⚠️ Das Gebiet überschneidet sich mit <b>{ $name }</b>, { $distance } entfernt.
setup-nearest = Unser nächster anderer Ort ist { $name }, { $distance } entfernt.
setup-namesake-operator = ⚠️ <b>{ $name }</b> wird schon von einer anderen Gruppe betreut. Der Ort kann so, wie er ist, in diese Gruppe umziehen; die alte Gruppe verliert ihn dann. Für einen zweiten Ort wählen Sie bitte einen anderen Namen.
setup-namesake = ⚠️ <b>{ $name }</b> wird schon von einer anderen Gruppe betreut. Bitte wählen Sie einen anderen Namen oder schreiben Sie denen, die diesen Bot betreiben.
setup-language-ask = Welche Sprache liest man in dieser Gruppe?
setup-change-ask = Soll es so geändert werden?
setup-change-button = ✅ Ja, ändern
setup-move-here-button = In diese Gruppe umziehen
setup-cancelled = Gut, alles bleibt, wie es war.
setup-applied = 📨 Danke! Ihr Antrag für <b>{ $name }</b> liegt jetzt bei denen, die diesen Bot betreiben. Sobald sie zustimmen, lesen Sie es hier; bis dahin sieht niemand den Ort.
setup-applied-nobody = 📨 Danke! Ihr Antrag für <b>{ $name }</b> wartet auf die Zustimmung derer, die diesen Bot betreiben, doch wir konnten niemanden davon erreichen. Bitte schreiben Sie ihnen; der Antrag steht unter /communities.
setup-waiting = 📨 Ihr Antrag für <b>{ $name }</b> wartet auf die Zustimmung derer, die diesen Bot betreiben. Bis dahin sieht niemand den Ort.
setup-withdraw-button = ↩️ Antrag zurückziehen
setup-state = Diese Gruppe betreut { $area }
    { $place }
    🕐 Zeitzone: { $zone }
    🗣 Das Team liest: { $language }

    Um Ort oder Umkreis zu ändern, schreibt jemand, der die Gruppe verwaltet, zum Beispiel <code>/setup { $name } { $radius }</code>. Für eine andere Sprache tippen Sie diese einfach an:
setup-link-hint = Gibt es eine Seite oder einen Chat für das, was Sie hier nicht vermitteln können? Dann verweisen wir dorthin: <code>/setup https://example.org/advice</code>
setup-link = 🔗 Wer hier etwas sucht, das wir nicht vermitteln können, liest:

    <blockquote>{ $sentence }</blockquote>
setup-link-done = ✅ Der Link ist gespeichert.
setup-link-invalid = Dieser Link lässt sich nicht öffnen. Bitte schreiben Sie ihn vollständig:

    <code>/setup https://example.org/advice</code>
setup-unlink-button = ✖️ Link entfernen
setup-topic-button = Karten in dieses Thema senden
setup-close-button = ✖️ Diesen Ort schließen
setup-close-ask = <b>{ $name }</b> endgültig schließen? Alle Einträge dort werden zurückgezogen, und wer sie geschrieben hat, erfährt es. Das lässt sich nicht rückgängig machen.
setup-close-yes-button = ✖️ Ja, schließen
setup-closed = ✖️ { $name } ist geschlossen.
setup-closed-alert = Diesen Ort gibt es nicht mehr.
setup-gone-alert = Diese Frage ist überholt: Sie wurde schon beantwortet, oder es gibt eine neuere.
setup-many-alert = Ihre früheren Anträge warten noch. Bitte warten Sie, bis sie beantwortet sind.
setup-name-taken-alert = Einen Ort dieses Namens betreut schon eine andere Gruppe. Bitte wählen Sie einen anderen Namen.
setup-chat-taken-alert = Diese Gruppe betreut schon einen anderen Ort.
setup-operators-only-alert = Das können nur die entscheiden, die diesen Bot betreiben.
setup-application = 📨 <b>{ $person }</b> verwaltet die Gruppe „{ $group }“ und möchte, dass sie diesen Ort betreut:
setup-application-ask = Solange Sie nicht zustimmen, sieht ihn niemand.
# row
setup-grant-button = ✅ Zustimmen
# row
setup-refuse-button = 🚫 Ablehnen
setup-granted-alert = Zugestimmt. Die Gruppe bekommt Bescheid.
setup-refused-alert = Abgelehnt. Die Gruppe bekommt Bescheid.
setup-decided = { $verdict ->
    [grant] ✅ <b>{ $name }</b>: Zustimmung von { $operator }.
   *[refuse] 🚫 <b>{ $name }</b>: abgelehnt von { $operator }.
}
setup-granted = ✅ Zugestimmt! Dieser Chat betreut jetzt { $area }. Neue Angebote und Anfragen kommen hier als Karten an.

    /help erklärt die Knöpfe.
setup-refused = Diejenigen, die diesen Bot betreiben, haben nicht zugestimmt, dass diese Gruppe <b>{ $name }</b> betreut. Bitte schreiben Sie ihnen, wenn Sie Fragen haben.
community-moved-away = ℹ️ <b>{ $name }</b> ist in eine andere Gruppe umgezogen. Die Knöpfe unter den Karten hier gelten nicht mehr.
community-closed = ✖️ <b>{ $name }</b> ist geschlossen. Diese Gruppe betreut keinen Ort mehr.
listing-community-closed = Pomich ist in diesem Ort nicht mehr zu Hause, darum wurde Ihr Eintrag zurückgezogen:

    { $headline }

    Sie können die Angaben für einen neuen an einem anderen Ort verwenden.
founding-refused = ⚠️ MODERATION_CHAT_ID nennt jetzt den Chat { $chat }, aber <b>{ $name }</b> wird im Chat { $present } betreut, und dort wurde schon gearbeitet. Es wurde nichts geändert. Für den Umzug schreiben Sie in der neuen Gruppe /setup { $name } und wählen „In diese Gruppe umziehen“. Soll alles bleiben, setzen Sie MODERATION_CHAT_ID zurück.
members-hidden = ⚠️ In der Gruppe „{ $group }“ sagt Telegram dem Bot nicht, wer Mitglied ist; darum kann dort niemand über Karten entscheiden. Bitte machen Sie den Bot zum Administrator der Gruppe (besondere Rechte braucht er nicht) oder zeigen Sie die Mitgliederliste.
communities-title = { $count ->
    [0] Es gibt noch keine Orte.
    [one] Es gibt einen Ort:
   *[other] Es gibt { $count } Orte:
}
communities-item = { $area }, Chat <code>{ $chat }</code>
communities-close-button = ✖️ { $name }
communities-application = 📨 „{ $group }“ möchte <b>{ $name }</b> betreuen, { $radius } km im Umkreis.
