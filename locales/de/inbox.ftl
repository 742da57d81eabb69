# For operators: updates from Telegram that failed at every try.
inbox-kind = { $kind ->
    [message] eine Nachricht
    [callback_query] ein Knopfdruck
    [edited_message] eine geänderte Nachricht
    [my_chat_member] ein blockierter oder entsperrter Bot
   *[other] etwas anderes
}
inbox-parked = ⚠️ <b>Etwas ließ sich nicht bearbeiten</b>

    Es ist { $kind }, eingegangen { $at }, Nummer <code>{ $id }</code>. Jeder Versuch ist gescheitert. Es bleibt gespeichert, bis Sie entscheiden.
    { $waiting ->
        [one] Sonst wartet nichts.
       *[other] Insgesamt warten { $waiting }.
    }
inbox-open-button = 📥 Ansehen
inbox-title = 📥 <b>Nicht zu bearbeiten: { $count }</b>

    Jeder Versuch ist gescheitert. Wiederholen Sie sie, sobald die Ursache behoben ist, oder verwerfen Sie sie.
inbox-empty = 📥 Hier wartet nichts. Alles, was kam, wurde bearbeitet.
inbox-item = { $number }. <b>{ $id }</b>: { $kind }, { $at }
    <code>{ $error }</code>
inbox-replay-button = ▶️ Wiederholen { $number }
inbox-discard-button = 🗑 Verwerfen { $number }
inbox-next-button = Weiter →
inbox-first-button = ⇤ Zum Anfang
inbox-replayed-alert = Wieder unterwegs: { $id }.
inbox-replay-all-button = ▶️ Alle wiederholen
inbox-replayed-all-alert = Wieder unterwegs: { $count }.
inbox-replayed-before-alert = { $id } wurde schon wiederholt.
inbox-discard-ask = 🗑 <b>{ $id }</b> verwerfen? Was diese Person getan hat, wird dann nie mehr bearbeitet.
inbox-discard-yes-button = 🗑 Ja, verwerfen
inbox-discarded-alert = Verworfen: { $id }.
inbox-discarded-before-alert = { $id } wurde schon verworfen.
inbox-not-waiting-alert = { $id } wartet nicht mehr: inzwischen wiederholt oder verworfen.
inbox-gone-alert = Über { $id } ist nichts mehr bekannt; das ist lange erledigt.
command-inbox = Was sich nicht bearbeiten ließ
# For the person whose message it is.
inbox-your-message = 🛠 Entschuldigung: Bei uns ist etwas schiefgegangen, Ihr letzter Schritt hat noch nicht geklappt. Was Sie geschickt haben, ist sicher, und wir kümmern uns darum. Sie müssen es nicht noch einmal schicken.
# For somebody who writes faster than anybody can be answered.
inbox-slow-down = 🐢 Das war sehr viel auf einmal, deshalb bleibt das Letzte ohne Antwort. Alle früheren Antworten sind gespeichert. Bitte warten Sie eine halbe Minute und schicken oder tippen Sie dann das Wichtigste noch einmal.
inbox-slow-down-alert = 🐢 Sie haben sehr oft hintereinander getippt, deshalb zählt das letzte Mal nicht. Bitte warten Sie ein paar Sekunden und tippen Sie dann noch einmal.
inbox-slow-down-inline = 🐢 Das ging uns zu schnell – bitte gleich noch einmal
