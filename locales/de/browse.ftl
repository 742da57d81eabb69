browse-kinds = 🔎 Was möchten Sie ansehen?
browse-kind-button = { $kind ->
    [offer] 💛 Was angeboten wird
   *[request] 🙏 Wo Hilfe gesucht wird
}
browse-categories = { $kind ->
    [offer] 💛 <b>Was angeboten wird</b>
   *[request] 🙏 <b>Wo Hilfe gesucht wird</b>
}

    Was interessiert Sie?
browse-nothing-yet = { $kind ->
    [offer] Zurzeit gibt es keine offenen Angebote. Sie können eine Anfrage schreiben; wir melden uns, sobald sich jemand Passendes findet.
   *[request] Zurzeit gibt es keine offenen Anfragen. Sie können ein Angebot schreiben; wir melden uns, sobald es jemand braucht.
}
browse-category-button = { $emoji } { $category }: { $count }
browse-range = { $first }–{ $last } von { $total }
browse-nothing-found = So etwas gibt es gerade nicht. Ändern Sie die Auswahl, oder speichern Sie die Suche: Wir schreiben Ihnen, sobald etwas da ist.
# Each says how the filter is set.
browse-distance-any-button = 📍 Jede Entfernung
browse-distance-button = 📍 Bis { $km } km
browse-dates-button = { $soon ->
    [yes] 📅 Diese Woche
   *[no] 📅 Jederzeit
}
browse-languages-button = { $mine ->
    [yes] 💬 Meine Sprachen
   *[no] 💬 Jede Sprache
}
browse-amount-any-button = 🔢 Jede Anzahl
browse-amount-button = { $kind ->
    [offer] 🔢 Ab { $amount }
   *[request] 🔢 Bis { $amount }
}
browse-save-button = 🔔 Suche speichern
browse-list-button = ← Zur Liste
browse-share-button = 🔗 Teilen
browse-share = 🔗 Über diesen Link können alle den Eintrag sehen:

    { $listing }

    { $link }
browse-share-send-button = ↗️ Jemandem senden
browse-gone-alert = Dieser Eintrag ist inzwischen geschlossen. Sehen Sie, was es sonst gibt.
browse-own-alert = Das ist Ihr eigener Eintrag.
browse-answer-first = { $kind ->
    [request] 💛 Danke! Ort und Bereich sind schon ausgefüllt. Sagen Sie nur noch kurz, was Sie geben können. Sobald unser Team Ihr Angebot freigibt, zeigen wir es dieser Person.
   *[offer] Ort und Bereich sind schon ausgefüllt. Sagen Sie nur noch kurz, was Sie brauchen. Sobald unser Team Ihre Anfrage freigibt, zeigen wir sie dieser Person.
}
browse-answer-waiting-alert = Ihre Antwort liegt bei unserem Team. Sobald sie freigegeben ist, zeigen wir sie dieser Person.
