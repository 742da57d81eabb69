# The card in the moderators' group.
card-status = { $status ->
    [pending] 🕓 Wartet auf Ihre Entscheidung
    [changes_requested] ✏️ Wartet auf Änderungen
    [published] ✅ Veröffentlicht
    [paused] ⏸ Pausiert
    [fulfilled] 🎉 Erledigt
    [withdrawn] ↩️ Zurückgezogen
    [expired] ⌛ Abgelaufen
    [removed] 🗑 Entfernt
   *[rejected] 🚫 Nicht veröffentlicht
}
card-claimed = 🙋 { $name } sieht es sich an, bis { $time }
card-taken-over = 🔁 { $name } hat in { $community } einen Eintrag übernommen, den Sie sich angesehen haben: { $headline }, Nr. <code>{ $id }</code>
card-version = Fassung { $number }
card-superseded = ⬇️ Die neuere Karte ist weiter unten
card-author = 👤 { $name }, dabei seit { $since } · { $count ->
    [one] erster Eintrag
   *[other] { $count } Einträge
}
card-somebody = Jemand ohne Namen
card-masked = 🙈 Kontaktdaten im Text verdeckt: { $count }
card-doubts = ⚠️ Vielleicht Kontaktdaten: { $pieces }
card-doubt = „{ $text }“
card-question = ❓ Ihre Frage: { $text }
card-reply = ↪️ Antwort: { $text }
card-approvals = ☑️ { $count } von { $needed } Zustimmungen
card-decision = { $action ->
    [approve] ✅ Freigegeben von { $name }, { $when }
    [reject] 🚫 Abgelehnt von { $name }, { $when }
    [remove] 🗑 Entfernt von { $name }, { $when }
   *[request-changes] ✏️ Änderungen erbeten von { $name }, { $when }
}
card-reason = Grund: { $reason }
card-system = das System
card-fits = <b>Passt</b>
card-fits-none = Noch passt nichts.
card-fits-more = … und { $count } weitere
card-suggestion = <b>{ $number }.</b> { $headline } · Nr. <code>{ $id }</code>
card-suggestion-why = ✓ { $reasons }
# Whether whoever needs help agrees to helpers from another town.
card-suggestion-elsewhere = { $consent ->
    [agreed] 📍 In { $community }. Wer Hilfe sucht, ist damit einverstanden.
   *[unasked] 📍 In { $community }. Wer Hilfe sucht, hat dem noch nicht zugestimmt.
}
card-proposal = { $status ->
    [introduced] 🤝 Miteinander bekannt gemacht
    [declined] ✖️ Abgesagt
    [lapsed] ✖️ Geschlossen
   *[open] ⏳ Beide sind gefragt
} · { $offer ->
    [accepted] Angebot: ja
    [declined] Angebot: nein
   *[open] Angebot: noch keine Antwort
} · { $request ->
    [accepted] Anfrage: ja
    [declined] Anfrage: nein
   *[open] Anfrage: noch keine Antwort
}
card-waits = 🌙 { $side ->
    [offer] Die helfende Seite bekommt die Frage um { $time }, nach ihrer Ruhezeit
   *[request] Die suchende Seite bekommt die Frage um { $time }, nach ihrer Ruhezeit
}
card-introduced = <b>Bekannt gemacht</b>
card-rejected-before = ↩️ Schon einmal abgelehnt von { $name }, { $when }: { $reason }
card-number = Nr. <code>{ $id }</code>
card-approve-button = ✅ Freigeben
card-reject-button = 🚫 Ablehnen …
card-ask-button = ✏️ Um Änderung bitten
card-propose-button = 🤝 Beiden vorschlagen: { $number }
card-undo-button = ↩️ Rückgängig ({ $minutes })
card-take-down-button = 🗑 Entfernen …
# What a moderator is told who presses.
moderation-members-only-alert = Diese Knöpfe sind nur für Mitglieder dieser Moderationsgruppe.
moderation-members-hidden-alert = Telegram verbirgt dem Bot die Mitglieder dieser Gruppe; so sieht er nicht, wer entscheiden darf. Bitte machen Sie den Bot zum Administrator der Gruppe.
moderation-elsewhere-alert = Dieser Eintrag gehört zu einer anderen Gruppe. Bitte entscheiden Sie dort.
moderation-unbound-alert = Diese Gruppe betreut zurzeit keinen Ort, darum lässt sich hier nichts entscheiden.
moderation-gone-alert = Diesen Eintrag gibt es nicht mehr.
moderation-outdated-alert = Inzwischen gibt es eine neuere Fassung. Bitte schauen Sie auf deren Karte weiter unten.
moderation-approved-alert = Freigegeben. Die Person bekommt Bescheid.
moderation-approved-first-alert = Danke. Hier muss noch ein zweites Teammitglied zustimmen.
moderation-rejected-alert = Abgelehnt. Die Person erfährt freundlich, warum.
moderation-decided-alert = { $action ->
    [approve] { $name } hat das schon freigegeben.
    [reject] { $name } hat das schon abgelehnt.
    [remove] { $name } hat das schon entfernt.
   *[request-changes] { $name } hat schon um Änderungen gebeten.
}
moderation-taken-alert = Das sieht sich bis { $time } { $name } an. Wenn es nicht warten kann, können Sie es auf der Karte übernehmen.
moderation-given-back-alert = Der Eintrag ist wieder frei.
moderation-closed-alert = Hier gibt es nichts mehr zu entscheiden: Der Eintrag ist geschlossen oder wird gerade überarbeitet.
moderation-removed-alert = Entfernt. Die Person erfährt freundlich, warum.
moderation-not-live-alert = Dieser Eintrag ist schon geschlossen, es gibt nichts zu entfernen.
moderation-undone-alert = Rückgängig gemacht. Die Person bekommt Bescheid.
moderation-undo-late-alert = Dafür ist es zu spät: Diese Entscheidung lässt sich nicht mehr rückgängig machen.
moderation-undo-none-alert = Hier lässt sich nichts mehr rückgängig machen: Mit diesem Eintrag ist seitdem etwas anderes geschehen.
moderation-second-alert = Sie haben hier schon zugestimmt. Die zweite Zustimmung muss von jemand anderem kommen.
moderation-question-empty-alert = In dieser Nachricht stand keine Frage.
# Asking the author.
moderation-ask = { $name }, was möchten Sie fragen? Bitte antworten Sie in eigenen Worten auf diese Nachricht (höchstens { $max } Zeichen). Die Person liest { $language }; der Text wird genau so weitergegeben.
moderation-ask-placeholder = Ihre Frage
moderation-asked = 📨 Weitergegeben. Sobald eine Antwort da ist, erscheint hier eine neue Karte.
moderation-question-long = Das sind { $length } Zeichen, höchstens { $max } kommen an. Geht es etwas kürzer? Bitte antworten Sie noch einmal auf dieselbe Nachricht.
moderation-question-text-only = Weitergeben lässt sich nur Text. Bitte antworten Sie in Worten auf dieselbe Nachricht.
moderation-proposed-alert = Beide sind gefragt. Ihre Antworten erscheinen auf dieser Karte.
moderation-already-proposed-alert = Diese beiden sind schon gefragt worden. Jedes Paar wird nur einmal gefragt.
moderation-no-fit-alert = Diese beiden passen nicht mehr zusammen: Inzwischen hat sich etwas geändert.
moderation-not-published-alert = Einer der beiden Einträge ist nicht mehr offen.
moderation-unreachable-alert = Eine der beiden Personen ist in Telegram zurzeit nicht erreichbar.
moderation-help = <b>{ $name }</b>: Neue Angebote und Anfragen kommen hier als Karten an.

    ✅ <b>Freigeben</b> veröffentlicht den Eintrag und zeigt, was passt.
    🚫 <b>Ablehnen</b> fragt nach dem Grund; die Person liest ihn in ihrer Sprache.
    ✏️ <b>Um Änderung bitten</b> stellt eine Frage: eine fertige, in der Sprache der anderen Seite, oder eine in Ihren Worten.
    🤝 <b>Beiden vorschlagen</b> fragt beide Seiten; bekannt gemacht werden sie erst, wenn beide Ja sagen.
    📣 <b>Nachricht an alle</b> sagt allen Bescheid, deren eigener Eintrag passt; passt keiner, dann allen, die vielleicht helfen können.
    ↩️ <b>Rückgängig</b> nimmt eine Entscheidung zurück, bis { $undo } danach.
    🗑 <b>Entfernen</b> beendet einen veröffentlichten Eintrag, jederzeit; Sie werden nach dem Grund gefragt.
    🚩 <b>Meldungen</b> und andere Fälle kommen auch als Karten: sich kümmern, antworten, verwarnen, sperren oder schließen.
    📋 <b>/queue</b> zeigt alles, was wartet, Karte für Karte.
    📊 <b>/stats</b>: wie es läuft · 🔎 <b>/find</b>: einen Eintrag finden · 📜 <b>/log</b>: was zuletzt geschah
    👤 <b>/person</b>, ⛔ <b>/ban</b>, 🔓 <b>/unban</b>: als Antwort auf eine Karte

    Nur Mitglieder dieser Gruppe können die Knöpfe benutzen.
card-revision = { $state ->
    [pending] 🕓 Eine Änderung wartet auf Ihre Entscheidung
    [changes_requested] ✏️ Die Änderung wartet auf eine Antwort
   *[rejected] 🚫 Änderung nicht übernommen
}
card-changes = Was sich ändert
# The queue of waiting listings.
queue-heading = 📋 <b>{ $at } von { $count }</b> in der Warteschlange
queue-digest = 📋 { $count ->
    [one] <b>{ $count } Eintrag wartet</b> auf Ihre Entscheidung.
   *[other] <b>{ $count } Einträge warten</b> auf Ihre Entscheidung.
} Gerade kommen sehr viele auf einmal, darum stehen die weiteren Karten in der Warteschlange.
queue-open-button = 📋 Warteschlange
queue-empty = ✅ Nichts wartet. Danke!
queue-none-alert = Inzwischen wartet nichts mehr.
# To operators, about a group.
group-refuses = ⚠️ <b>{ $community }:</b> { $reason ->
    [not-a-member] Der Bot ist nicht mehr in der Moderationsgruppe. Bitte fügen Sie ihn dort wieder hinzu.
    [no-rights] Der Bot darf in der Moderationsgruppe nicht schreiben. Bitte machen Sie ihn dort zum Administrator oder erlauben Sie Nachrichten.
    [restricted] Telegram hat die Moderationsgruppe oder den Bot eingeschränkt. Bitte sehen Sie in der Gruppe nach, was Telegram dazu sagt.
    [topic-closed] Das Thema für die Karten ist geschlossen. Bitte öffnen Sie es wieder, oder senden Sie /setup in einem anderen Thema.
   *[chat-unknown] Die Moderationsgruppe gibt es für den Bot nicht. Bitte fügen Sie ihn zu einer Gruppe hinzu und senden Sie dort /setup.
} { $count ->
    [0] Zurzeit wartet nichts.
    [one] Es wartet { $count } Karte; sie geht nicht verloren und kommt von selbst an.
   *[other] Es warten { $count } Karten; sie gehen nicht verloren und kommen von selbst an.
}
group-takes = ✅ <b>{ $community }:</b> Die Moderationsgruppe ist wieder erreichbar. Was wartete, ist unterwegs.
group-topic-gone = ⚠️ <b>{ $community }:</b> Das Thema für die Karten wurde gelöscht. Sie kommen jetzt in die Gruppe selbst. Für ein anderes Thema senden Sie dort /setup.
