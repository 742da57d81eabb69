# Wer wofür zuständig ist: die Liste in der Gruppe des Teams.
command-group-coverage = Wer wofür zuständig ist
coverage-title = 🗺 <b>Wer in { $community } zuständig ist</b>
coverage-nobody = Noch niemand. Was veröffentlicht wird, geht nur an Helfende.
coverage-rule-line = { $number }. <b>{ $name }</b>: { $categories }
    { $kinds } · { $area } · Antwort: { $deadline }
coverage-inactive = (zurzeit nicht bestätigt, darum kommt dort nichts an)
coverage-kind = { $kind ->
    [offer] Angebote
   *[request] Anfragen
}
coverage-area-community = ganz { $community }
coverage-area-radius = { $distance } um die Mitte
coverage-gap = ⚠️ <b>Niemand:</b> { $categories } ({ $kinds })
coverage-gap-town = ⚠️ <b>Niemand in { $town }:</b> { $categories } ({ $kinds })
coverage-gap-outside = ⚠️ <b>Niemand außerhalb dieser Gebiete:</b> { $categories } ({ $kinds })
coverage-overlap = ↕️ { $category } ({ $kinds }), in dieser Reihenfolge: { $names }
coverage-add-button = ➕ Organisation hinzufügen
coverage-rule-button = { $number }. { $name }
coverage-add-ask = 🏛 <b>Welche Organisation?</b> Hier stehen nur geprüfte, an die man sich wenden darf.
coverage-rule = 🗺 <b>{ $name }</b> ist zuständig für { $categories }
    { $kinds } · { $area } · Antwort: { $deadline }

    Tippen Sie an, was sich ändern soll.
coverage-whole-button = Ganz { $community }
coverage-towns-button = ✏️ Orte…
coverage-raise-button = ⬆️ Früher fragen
coverage-remove-button = 🗑 Entfernen
coverage-back-button = ← Zurück zur Liste
coverage-towns-ask = { $name }, in welchen Orten? Bitte antworten Sie auf diese Nachricht und trennen Sie die Orte mit Kommas.
coverage-towns-unknown = Nicht bekannt: { $towns }. Bitte antworten Sie noch einmal auf dieselbe Nachricht.
coverage-changed-alert = Erledigt.
coverage-refused-alert = Das geht nicht: Mindestens ein Bereich und Anfragen oder Angebote müssen bleiben.
coverage-gone-alert = Das gibt es nicht mehr.
coverage-own = 🗺 <b>Zuständig</b>
coverage-own-line = { $community }: { $categories } · { $kinds } · { $area }
# Die Karte im Chat einer Organisation.
route-card-asked = { $kind ->
    [offer] 📥 <b>Ein Angebot für { $name }</b>
   *[request] 📥 <b>Eine Anfrage für { $name }</b>
}
    Bitte antworten Sie bis { $when }. Danach wird jemand anderes gefragt.
route-card-taken = 🙋 <b>{ $taker }</b> kümmert sich darum ({ $name }).
route-card-again = ⏰ <b>Das liegt schon eine Weile bei Ihnen.</b> Was ist daraus geworden?
route-card-over = { $how ->
    [passed] 👎 Weitergegeben.
    [late] ⌛ Die Zeit für eine Antwort ist um, darum wird jemand anderes gefragt.
    [handed-over] 🔀 An eine andere Organisation übergeben.
    [given-back] ↩️ Zurückgegeben.
    [objected] ✋ Die Person möchte, dass sich jemand anderes darum kümmert.
    [suspended] ⏸ Zurückgegeben, weil die Organisation pausiert ist.
    [helped] ✅ Fertig: geholfen.
    [not-reached] 📵 Fertig: nicht erreicht.
    [not-needed] 👌 Fertig: wird nicht mehr gebraucht.
   *[over] ⌛ Der Eintrag ist beendet.
}
route-question-line = ❓ { $question }
route-answer-line = 💬 { $answer }
route-gone = 🗑 Der Eintrag, der hier stand, ist gelöscht.
route-take-button = 🙋 Übernehmen
route-pass-button = 👎 Nicht wir
route-hand-button = 🔀 Übergeben an…
route-ask-button = ❓ Nachfragen
route-contact-button = 📇 So erreichen Sie sie
route-write-button = 💬 Über Pomich schreiben
route-helped-button = ✅ Geholfen
route-not-reached-button = 📵 Nicht erreicht
route-not-needed-button = 👌 Nicht mehr nötig
route-give-back-button = ↩️ Zurückgeben
route-card-button = ← Zurück zur Karte
route-taken-alert = Jetzt kümmern Sie sich darum. Die Person erfährt es. Den Kontakt zeigt „So erreichen Sie sie“.
route-passed-alert = Jetzt werden andere gefragt.
route-handed-alert = Übergeben.
route-closed-alert = Danke! Die Person erfährt es.
route-not-yours-alert = Das können nur Menschen aus der Organisation, bei der es gerade liegt.
route-own-alert = Das ist Ihr eigener Eintrag, darum muss sich jemand anderes aus der Organisation darum kümmern.
route-already-alert = Das hat schon jemand übernommen.
route-asked-already-alert = Die letzte Frage ist noch nicht beantwortet, oder es waren schon genug.
route-nobody-alert = Es gibt keine andere Organisation, an die man das übergeben kann.
route-contact-alert = Der Kontakt steht in Ihrem privaten Chat mit dem Bot.
route-write-alert = Sie können sich jetzt schreiben. Alles Weitere steht in Ihrem privaten Chat mit dem Bot.
route-unreachable-alert = Diese Person ist gerade nicht zu erreichen. Bitte versuchen Sie es später noch einmal.
route-ask-prompt = { $name }, was möchten Sie fragen? Bitte antworten Sie auf diese Nachricht (höchstens { $max } Zeichen). Kontaktdaten verdecken wir.
route-asked = 📨 Weitergegeben. Die Antwort kommt hierher.
route-contact-told = 📇 <b>{ $name }</b>

    { $listing }
route-contact-none = Es gibt weder einen Nutzernamen noch eine Telefonnummer. Tippen Sie auf der Karte auf „Über Pomich schreiben“.
route-answer-told = 💬 <b>Eine Antwort:</b>
    <blockquote>{ $question }</blockquote>
    { $answer }

    { $listing }
route-objected-told = ✋ <b>Die Person möchte das lieber nicht.</b> Wir fragen jemand anderen:

    { $listing }
# Was erfährt, wer den Eintrag geschrieben hat.
route-taken-told = 🏛 <b>{ $name } kümmert sich darum:</b>

    { $listing }

    { $page }

    Dort sieht man jetzt, wie Sie zu erreichen sind, und kann sich bei Ihnen melden. Möchten Sie das nicht, tippen Sie auf den Knopf: Dann fragen wir jemand anderen.
route-object-button = ✋ Das möchte ich nicht
route-objected-alert = Danke, dass Sie es sagen. Jetzt fragen wir jemand anderen.
route-over-alert = Das ist schon vorbei.
route-question-told = ❓ <b>{ $name } fragt Sie:</b>
    <blockquote>{ $question }</blockquote>

    Es geht um:
    { $listing }
route-reply-button = ✍️ Antworten
route-reply-ask = ✍️ Bitte schreiben Sie Ihre Antwort in einer Nachricht mit bis zu { $max } Zeichen. Kontaktdaten verdecken wir.
route-reply-done = 📨 Weitergegeben.
route-returned-told = ↩️ <b>{ $name } kann sich doch nicht darum kümmern.</b> Wir fragen andere; Sie brauchen nichts zu tun.

    { $listing }
route-closed-told = { $outcome ->
    [helped] ✅ <b>{ $name } sagt, dass Ihnen geholfen wurde.</b> Stimmt das, schließen Sie den Eintrag bitte: /my. Sonst bleibt er einfach offen.
    [not-reached] 📵 <b>{ $name } hat Sie nicht erreicht.</b> Ihr Eintrag bleibt offen: /my
   *[not-needed] 👌 <b>{ $name } sagt, dass Sie das nicht mehr brauchen.</b> Stimmt das, schließen Sie den Eintrag bitte: /my
}

    { $listing }
# Was bei einer Organisation liegt, in den privaten Chats ihrer Leute.
having-button = 📥 Was bei uns liegt
having = { $count ->
    [0] 📥 <b>{ $name }</b>: Gerade liegt nichts bei Ihnen.
    [one] 📥 <b>{ $name }</b>: { $count } Eintrag liegt bei Ihnen. Tippen Sie auf die Nummer, dann kommt die Karte hierher.
   *[other] 📥 <b>{ $name }</b>: { $count } Einträge liegen bei Ihnen. Tippen Sie auf eine Nummer, dann kommt die Karte hierher.
}
having-asked = 📨 Bitte antworten bis { $when }
having-taken = 🙋 Von Ihnen übernommen
having-gone-alert = Das liegt nicht mehr bei Ihnen.
