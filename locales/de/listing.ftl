listing-headline = { $kind ->
    [offer] Hilfe angeboten · { $category }
   *[request] Hilfe gesucht · { $category }
}
listing-place = 📍 { $place } und Umgebung
listing-place-centre = 📍 { $place }, { $distance } vom Zentrum
listing-place-reader = 📍 { $place }, { $distance } von Ihnen
listing-distance-reader = 📍 { $distance } von Ihnen
listing-value = • { $value }
listing-field = • { $label }: { $value }
listing-date = 📅 { $label }: { $value }
period-open = ab { $from }, ohne Enddatum
listing-details = <blockquote>{ $text }</blockquote>
listing-details-foreign = 💬 Geschrieben auf { $language }:
    <blockquote>{ $text }</blockquote>
listing-brief-words = <i>{ $text }</i>
# What the author is told about the moderators' word.
listing-published = { $kind ->
    [offer] ✅ <b>Ihr Angebot ist veröffentlicht.</b>
   *[request] ✅ <b>Ihre Anfrage ist veröffentlicht.</b>
}

    { $headline }

    Wir schreiben Ihnen, sobald sich jemand Passendes findet. Unter „Meine Einträge“ können Sie alles jederzeit ansehen oder zurückziehen.
listing-rejected = { $kind ->
    [offer] Leider konnten wir Ihr Angebot nicht veröffentlichen.
   *[request] Leider konnten wir Ihre Anfrage nicht veröffentlichen.
}

    { $headline }

    { $reason }
listing-removed = { $kind ->
    [offer] Wir haben Ihr Angebot entfernt.
   *[request] Wir haben Ihre Anfrage entfernt.
}

    { $headline }

    { $reason }
decision-undone = { $status ->
    [published] 🔄 Das war unser Versehen, Entschuldigung: Ihr Eintrag ist wieder zu sehen.
    [paused] 🔄 Das war unser Versehen, Entschuldigung: Ihr Eintrag ist wieder wie vorher, pausiert.
    [changes_requested] 🔄 Einen Moment bitte: Unsere letzte Nachricht kam zu früh. Unsere Frage von vorher gilt noch.
   *[pending] 🔄 Einen Moment bitte: Unsere letzte Nachricht kam zu früh. Wir sehen noch einmal nach und melden uns. Sie müssen nichts tun.
}

    { $headline }
listing-changes-requested = { $kind ->
    [offer] ❓ <b>Unser Team hat eine Frage zu Ihrem Angebot.</b>
   *[request] ❓ <b>Unser Team hat eine Frage zu Ihrer Anfrage.</b>
}

    { $headline }

    { $foreign }<blockquote>{ $question }</blockquote>

    Bitte antworten Sie oder ändern Sie den Text; danach schauen wir noch einmal darauf.
listing-question-foreign = 💬 Geschrieben auf { $language }:
listing-revise-button = ✏️ Antworten oder ändern
listing-copy-button = ✏️ Ändern und neu senden
listing-left = { $kind ->
    [offer] 🧮 { $taken } von { $quantity } vergeben, noch frei: { $left }
   *[request] 🧮 { $taken } von { $quantity } gefunden, noch gesucht: { $left }
}
listing-on-behalf = 👥 Für jemand anderen
# What the author is told about a change.
revision-approved = ✅ <b>Ihre Änderung ist jetzt zu sehen.</b>

    { $headline }
revision-rejected = Leider konnten wir Ihre Änderung nicht veröffentlichen. Der Eintrag bleibt, wie er war.

    { $headline }

    { $reason }
# To whoever helped.
helper-thanks = 💐 <b>{ $name } dankt Ihnen für Ihre Hilfe!</b> Das ist erledigt:

    { $headline }
# When somebody has left what they were writing.
draft-reminder = { $what ->
    [offer] 💾 Ihr Angebot ist noch nicht abgeschickt. Alle Antworten sind gespeichert, Sie können genau dort weitermachen. Wir erinnern nur dieses eine Mal.
    [request] 💾 Ihre Anfrage ist noch nicht abgeschickt. Alle Antworten sind gespeichert, Sie können genau dort weitermachen. Wir erinnern nur dieses eine Mal.
   *[revision] 💾 Ihre Änderung ist noch nicht abgeschickt. Sie können genau dort weitermachen. Wir erinnern nur dieses eine Mal.
}
# When a town that somebody has been waiting for is looked after.
draft-served = 🎉 <b>Uns gibt es jetzt auch in { $town }.</b> Ihr Entwurf ist noch da: Wählen Sie nur noch den Ort ({ $community }) und senden Sie ihn ab.
