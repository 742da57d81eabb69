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
    [one] { $count } Kind
   *[other] { $count } Kinder
}
housing-bringing-label = Haustiere
housing-bringing-ask-request = Bringen Sie ein Haustier mit?
housing-bringing-none = Kein Haustier
housing-bringing-cat = Eine Katze
housing-bringing-dog = Ein Hund
housing-bringing-other = Ein anderes Tier
housing-step-free-need-label = Stufenloser Zugang nötig
housing-step-free-need-ask-request = Brauchen Sie eine Wohnung ohne Treppen?
housing-space-label = Art der Unterkunft
housing-space-ask-offer = Was können Sie anbieten?
housing-space-flat = Eine ganze Wohnung
housing-space-room = Ein eigenes Zimmer
housing-space-shared = Ein Platz im geteilten Zimmer
housing-pets-label = Haustiere willkommen
housing-pets-ask-offer = Sind Haustiere willkommen?
housing-step-free-label = Stufenloser Zugang
housing-step-free-ask-offer = Ist die Unterkunft ohne Treppen erreichbar?
housing-period-label = Zeitraum
housing-period-ask-offer = Ab welchem Tag ist die Unterkunft frei?
housing-period-ask-request = Ab welchem Tag brauchen Sie die Unterkunft?
housing-free-label = Kostenlos
housing-free-ask-offer = Ist die Unterkunft kostenlos?
housing-free-hint = Hier wird nur Wohnraum vermittelt, der nichts kostet und für den keine Gegenleistung erwartet wird.
