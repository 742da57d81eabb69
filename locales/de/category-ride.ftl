category-ride = Fahrten
ride-start-label = Von
ride-start-ask-offer = Wo fahren Sie los?
ride-start-ask-request = Wo soll die Fahrt beginnen?
ride-start-hint = Der Ort oder Stadtteil genügt.
ride-goal-label = Nach
ride-goal-ask-offer = Wohin fahren Sie?
ride-goal-ask-request = Wohin möchten Sie?
ride-goal-hint = Der Ort oder Stadtteil genügt.
ride-date-label = Tag
ride-date-ask-offer = An welchem Tag? Überspringen Sie das, wenn der Tag offen ist.
ride-date-ask-request = An welchem Tag? Überspringen Sie das, wenn der Tag offen ist.
ride-time-label = Uhrzeit
ride-time-ask-offer = Um wie viel Uhr fahren Sie los? Überspringen Sie das, wenn es noch offen ist.
ride-time-ask-request = Um wie viel Uhr soll es losgehen? Überspringen Sie das, wenn die Uhrzeit egal ist.
ride-seats-label = Plätze
ride-seats-ask-offer = Wie viele Plätze sind frei?
ride-seats-ask-request = Wie viele Plätze brauchen Sie?
ride-seats-value = { $count ->
    [one] { $count } Platz
   *[other] { $count } Plätze
}
ride-wheelchair-need-label = Platz für Rollstuhl nötig
ride-wheelchair-need-ask-request = Brauchen Sie Platz für einen Rollstuhl?
ride-wheelchair-label = Platz für Rollstuhl
ride-wheelchair-ask-offer = Haben Sie Platz für einen Rollstuhl?
ride-luggage-label = Gepäck
ride-luggage-ask-offer = Wie viel Gepäck passt hinein?
ride-luggage-ask-request = Wie viel Gepäck haben Sie?
ride-luggage-little = Handgepäck
ride-luggage-suitcase = Koffer
ride-luggage-much = Viel
