category-material = Hilfsgüter
material-what-label = Was
material-what-ask-offer = Was können Sie geben?
material-what-ask-request = Was wird gebraucht?
material-what-bedding = Schlafsäcke, Bettzeug
material-what-hygiene = Hygiene
material-what-clothing = Kleidung
material-what-food = Lebensmittel
material-what-baby = Für Babys
material-what-medical = Medizinischer Bedarf
material-what-heating = Strom und Wärme
material-what-building = Baumaterial, Werkzeug
material-what-furniture = Möbel
material-what-school = Für die Schule
material-what-other = Etwas anderes
material-unit-label = Einheit
material-unit-ask-offer = In welcher Einheit zählen Sie das?
material-unit-ask-request = In welcher Einheit zählen Sie das?
material-unit-pieces = Stück
material-unit-kits = Sets
material-unit-boxes = Kartons
material-unit-pallets = Paletten
material-unit-kg = Kilogramm
material-unit-litres = Liter
material-amount-label = Menge
material-amount-ask-offer = Wie viel können Sie geben?
material-amount-ask-request = Wie viel wird gebraucht?
material-amount-value = { $count ->
    [one] { $count } Einheit
   *[other] { $count } Einheiten
}
material-amount-value-pieces = { $count } Stück
material-amount-value-kits = { $count ->
    [one] { $count } Set
   *[other] { $count } Sets
}
material-amount-value-boxes = { $count ->
    [one] { $count } Karton
   *[other] { $count } Kartons
}
material-amount-value-pallets = { $count ->
    [one] { $count } Palette
   *[other] { $count } Paletten
}
material-amount-value-kg = { $count } kg
material-amount-value-litres = { $count } Liter
material-handover-label = Übergabe
material-handover-ask-offer = Wie kommt es zur anderen Organisation?
material-handover-ask-request = Wie kommt es zu Ihnen?
material-handover-pick-up = Abholung
material-handover-delivery = Lieferung
