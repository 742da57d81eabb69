category-food = Lebensmittel
food-what-label = Was
food-what-ask-offer = Was können Sie abgeben?
food-what-ask-request = Was brauchen Sie?
food-what-meals = Fertige Mahlzeiten
food-what-groceries = Zum Selberkochen
food-what-baby-food = Babynahrung
food-portions-label = Für wie viele
food-portions-ask-offer = Für wie viele Personen reicht es?
food-portions-ask-request = Für wie viele Personen brauchen Sie es? Bitte zählen Sie Kinder mit.
food-portions-value = { $count ->
    [one] { $count } Person
   *[other] { $count } Personen
}
food-diet-label = Ernährung
food-diet-ask-offer = Passt es für eine besondere Ernährung? Wenn nicht oder wenn Sie es nicht wissen, überspringen Sie das.
food-diet-ask-request = Ist beim Essen etwas zu beachten? Überspringen Sie das, wenn alles passt.
food-diet-vegetarian = Vegetarisch
food-diet-vegan = Vegan
food-diet-no-pork = Ohne Schweinefleisch
food-diet-gluten-free = Glutenfrei
food-diet-lactose-free = Laktosefrei
food-date-label = Tag der Übergabe
food-date-ask-offer = An welchem Tag kann die Übergabe sein? Überspringen Sie das, wenn der Tag offen ist.
food-handover-label = Übergabe
food-handover-ask-offer = Wie kommt es zur anderen Person?
food-handover-ask-request = Wie kommt es zu Ihnen?
food-handover-pick-up = Abholung
food-handover-delivery = Lieferung
