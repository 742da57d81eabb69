# What moderators look up: numbers, listings, the log.
stats-title = 📊 <b>{ $name }</b>
stats-waiting = 🕓 Warten auf eine Entscheidung: { $count }
stats-oldest = am längsten seit { $when }
stats-published = ✅ Veröffentlicht: { $offer ->
    [one] { $offer } Angebot
   *[other] { $offer } Angebote
}, { $request ->
    [one] { $request } Anfrage
   *[other] { $request } Anfragen
}
stats-introduced = 🤝 Bisher bekannt gemacht: { $count }
stats-cases = 🚩 Offene Fälle: { $open }, um die sich niemand kümmert: { $free }
stats-cases-closed = Bisher geschlossen: unbegründet { $dismissed } · erledigt { $settled } · weitergegeben { $passed } · gesperrt { $banned }
stats-attendance = 🙌 Zugesagt und gekommen: { $came } · nicht gekommen: { $missed }
stats-fairness = ⚖️ { $count ->
    [one] Im letzten Monat wurde { $count } Person um Hilfe gefragt.
   *[other] Im letzten Monat wurden { $count } Personen um Hilfe gefragt.
} Die Bitten gingen { $asked ->
    [even] an alle etwa gleich oft
    [mixed] an manche öfter als an andere
   *[uneven] meist an wenige
} ({ $invitations }), zugesagt haben { $said ->
    [even] alle etwa gleich oft
    [mixed] manche öfter als andere
   *[uneven] meist wenige
} ({ $acceptances }). 0 heißt gleichmäßig, 1 alles bei einer Person.
stats-unmet = 🔎 <b>Offene Anfragen, für die es noch niemanden gibt:</b>
stats-unmet-line = { $category }: { $count }
stats-unmet-more = andere: { $count }
stats-unmet-none = 🎉 Für jede offene Anfrage ist jemand gefunden.
stats-decided = ⏱ Bis zur Entscheidung, meist: { $time }
stats-answered = ⏱ Bis jemand zu einer Anfrage Ja sagt, meist: { $time }
find-usage = Was suchen Sie? Schreiben Sie ein Wort oder die Nummer eines Eintrags: <code>/find Fahrrad</code>
find-found = 🔎 { $count ->
    [0] Unter den offenen Einträgen ist nichts zu finden.
    [one] { $count } Eintrag gefunden
   *[other] { $count } Einträge gefunden
}
log-title = 📜 <b>Was zuletzt geschah</b>
log-empty = 📜 Es ist noch nichts geschehen.
log-line = • { $when } · { $name }: { $action ->
    [submit] eingereicht
    [resubmit] neu eingereicht
    [revise] möchte ändern
    [edit] geändert
    [approve] freigegeben
    [reject] abgelehnt
    [request-changes] um Änderung gebeten
    [approve-revision] Änderung freigegeben
    [reject-revision] Änderung abgelehnt
    [ask-about-revision] nach einer Änderung gefragt
    [remove] entfernt
    [reopen] Entscheidung zurückgenommen
    [undo] Entscheidung zurückgenommen
    [restore] wieder sichtbar
    [restore-paused] wieder da, pausiert
    [withdraw] zurückgezogen
    [fulfil] erledigt
    [expire] abgelaufen
    [pause] pausiert
    [resume] wieder gezeigt
    [renew] gilt noch
    [count-taken] neu gezählt
    [broadcast] Nachricht an alle
    [ban] jemanden gesperrt
    [unban] eine Sperre aufgehoben
    [read] eine Person angesehen
    [found] Ort eröffnet
    [set-up] Ort eröffnet
    [change] Ort geändert
    [move] Ort in eine andere Gruppe verlegt
    [close] Ort geschlossen
    [open-case] einen Fall eröffnet
    [add-to-case] zu einem Fall etwas ergänzt
    [claim] sieht sich an
    [release] zurückgegeben
    [take-over] übernommen
    [claim-case] kümmert sich um einen Fall
    [release-case] einen Fall zurückgegeben
    [take-over-case] einen Fall übernommen
    [note-case] etwas zu einem Fall notiert
    [answer-case] in einem Fall geantwortet
    [warn] jemanden verwarnt
    [close-case] einen Fall geschlossen
    [read-case] Nachrichten eines Falls gelesen
   *[other] { $action }
}{ $subject }
match-on-cards = 🤝 Was passt, steht auf der Karte jedes veröffentlichten Eintrags, mit einem Knopf, der beide Seiten fragt. <b>/find</b> zeigt die Karte eines Eintrags noch einmal.
broadcast-on-cards = 📣 Eine Nachricht an alle schicken Sie mit dem Knopf auf der Karte eines veröffentlichten Eintrags. <b>/find</b> zeigt die Karte eines Eintrags noch einmal.
command-group-stats = Wie es läuft
command-group-find = Einen Eintrag finden
command-group-log = Was zuletzt geschah
command-group-match = Was zu einem Eintrag passt
command-group-auto = Automatisch Helfende suchen
command-group-broadcast = Allen von einem Eintrag erzählen
