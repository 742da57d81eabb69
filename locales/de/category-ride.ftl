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
ride-flexible-label = Auch an einem anderen Tag
ride-flexible-ask-offer = Ginge die Fahrt auch an einem anderen Tag?
ride-flexible-ask-request = Ginge auch ein anderer Tag?
ride-flexible-exact = Nur dieser Tag
ride-flexible-around = ± 1 Tag
ride-flexible-week = ± 3 Tage
ride-seats-label = Plätze
ride-seats-ask-offer = Wie viele Plätze sind frei?
ride-seats-ask-request = Wie viele Plätze brauchen Sie?
ride-seats-value = { $count ->
    [one] { $count } Platz
   *[other] { $count } Plätze
}
ride-bringing-label = Platz nötig für
ride-bringing-ask-request = Wofür wird noch Platz gebraucht? Wenn für nichts, dann überspringen.
ride-bringing-child-seat = Kindersitz
ride-bringing-pets = Tier
ride-bringing-wheelchair = Rollstuhl
ride-bringing-luggage = Viel Gepäck
ride-room-for-label = Platz für
ride-room-for-ask-offer = Wofür ist noch Platz? Wenn für nichts, dann überspringen.
ride-room-for-child-seat = Kindersitz
ride-room-for-pets = Tier
ride-room-for-wheelchair = Rollstuhl
ride-room-for-luggage = Viel Gepäck