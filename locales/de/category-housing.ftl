category-housing = Wohnen
housing-guests-label = Personen
housing-guests-ask-offer = Wie viele Personen können bei Ihnen wohnen?
housing-guests-ask-request = Wie viele Personen brauchen eine Unterkunft? Bitte zählen Sie Kinder mit.
housing-guests-value = { $count ->
    [one] { $count } Person
   *[other] { $count } Personen
}
housing-children-label = Kinder
housing-children-ask-request = Wie viele davon sind Kinder? Wenn keine, dann 0.
housing-children-value = { $count ->
    [0] keine Kinder
    [one] davon { $count } Kind
   *[other] davon { $count } Kinder
}
housing-bringing-label = Haustiere
housing-bringing-ask-request = Bringen Sie ein Haustier mit?
housing-bringing-none = Kein Haustier
housing-bringing-cat = Eine Katze
housing-bringing-dog = Ein Hund
housing-bringing-other = Ein anderes Tier
housing-musts-label = Unbedingt nötig
housing-musts-ask-request = Was muss unbedingt sein? Wenn nichts, dann überspringen.
housing-musts-hint = Wir zeigen nur, was all das hat. Je weniger Häkchen, desto mehr Auswahl.
housing-musts-step-free = Ohne Stufen
housing-musts-women = Nur Frauen im Haushalt
housing-musts-lockable = Abschließbar
housing-musts-smoke-free = Rauchfrei
housing-space-label = Art der Unterkunft
housing-space-ask-offer = Was können Sie anbieten?
housing-space-flat = Eine ganze Wohnung
housing-space-room = Ein eigenes Zimmer
housing-space-shared = Ein Platz im geteilten Zimmer
housing-household-label = Wer dort wohnt
housing-household-ask-offer = Wer wohnt sonst noch dort?
housing-household-women = Nur Frauen
housing-household-men = Nur Männer
housing-household-couple = Ein Paar
housing-household-family = Familie mit Kindern
housing-household-mixed = Verschiedene Leute
housing-beds-label = Betten
housing-beds-ask-offer = Wie viele Betten gibt es? Ein Doppelbett zählt als eines.
housing-beds-value = { $count ->
    [one] { $count } Bett
   *[other] { $count } Betten
}
housing-features-label = Was es gibt
housing-features-ask-offer = Was gibt es dort? Bitte alles antippen, was zutrifft.
housing-features-hint = Manche suchen genau das. Wenn nichts davon zutrifft, einfach überspringen.
housing-features-pets = Tiere willkommen
housing-features-step-free = Ohne Stufen
housing-features-lockable = Abschließbar
housing-features-kitchen = Küche
housing-features-bath = Eigenes Bad
housing-features-washing-machine = Waschmaschine
housing-features-internet = Internet
housing-features-cot = Kinderbett
housing-features-smoke-free = Rauchfrei
housing-period-label = Zeitraum
housing-period-ask-offer = Ab welchem Tag ist die Unterkunft frei?
housing-period-ask-request = Ab welchem Tag brauchen Sie die Unterkunft?
housing-free-label = Kostenlos
housing-free-ask-offer = Ist die Unterkunft kostenlos?
housing-free-hint = Hier wird nur Wohnraum vermittelt, der nichts kostet und für den keine Gegenleistung erwartet wird.
