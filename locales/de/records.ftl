# Was die Leitung herunterlädt: Tabellen als CSV-Dateien.
organisation-records-button = ⬇️ Tabellen herunterladen
records-none-alert = Noch gibt es nichts herunterzuladen.
records-file = { $table ->
    [listings] 📄 <b>Was Ihre Organisation braucht und gibt</b>
    [pledges] 📄 <b>Was Ihrer Organisation zugesagt wurde und was sie selbst zugesagt hat</b>
   *[outcomes] 📄 <b>Was bei Ihrer Organisation ankam und wie es ausging</b>
}
    Die Datei öffnet sich in jeder Tabellenkalkulation.
records-column = { $column ->
    [listing] Nummer
    [kind] Angebot oder Anfrage
    [category] Bereich
    [community] Ort
    [status] Stand
    [quantity] Insgesamt
    [taken] Vergeben
    [from] Von
    [until] Bis
    [created] Geschrieben am
    [published] Veröffentlicht am
    [details] Text
    [pledge] Nummer
    [direction] An uns oder von uns
    [organisation] Organisation
    [need] Nummer des Bedarfs
    [amount] Menge
    [currency] Währung
    [delivery] Wie es kommt
    [state] Stand
    [arrived] Angekommen
    [result] Ergebnis
   *[changed] Letzte Änderung
}
records-kind = { $kind ->
    [offer] Angebot
   *[request] Anfrage
}
records-result = { $result ->
    [asked] wartet auf Ihre Antwort
    [taken] Sie kümmern sich darum
    [helped] geholfen
    [not-reached] nicht erreicht
    [not-needed] nicht mehr nötig
    [passed] weitergegeben
    [late] keine Antwort in der Frist
    [handed-over] übergeben
    [given-back] zurückgegeben
    [objected] die Person wollte jemand anderen
    [suspended] während der Pause zurückgegeben
   *[over] der Eintrag ist beendet
}
records-direction = { $direction ->
    [given] von uns zugesagt
   *[received] uns zugesagt
}
records-delivery = { $delivery ->
    [bring] Lieferung
    [pick-up] Abholung
   *[post] Post
}
records-pledge = { $state ->
    [promised] wartet auf eine Antwort
    [agreed] angenommen
    [declined] abgelehnt
    [delivered] angekommen
    [thanked] angekommen, Dank verschickt
    [withdrawn] zurückgenommen
    [unanswered] verfallen, keine Antwort
    [not-delivered] nicht gekommen
    [changed] beendet, Bedarf geändert
    [enough] beendet, genug da
    [suspended] beendet, eine Organisation ist pausiert
    [gone] beendet, die Person ist nicht mehr hier
   *[closed] beendet, Bedarf erledigt
}
