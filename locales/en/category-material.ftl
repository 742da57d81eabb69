category-material = Relief supplies
material-what-label = What
material-what-ask-offer = What can you give?
material-what-ask-request = What do you need?
material-what-bedding = Sleeping bags, bedding
material-what-hygiene = Hygiene
material-what-clothing = Clothing
material-what-food = Food
material-what-baby = For babies
material-what-medical = Medical supplies
material-what-heating = Power and heating
material-what-building = Building supplies, tools
material-what-furniture = Furniture
material-what-school = For school
material-what-other = Something else
material-unit-label = Counted in
material-unit-ask-offer = What do you count it in?
material-unit-ask-request = What do you count it in?
material-unit-pieces = Items
material-unit-kits = Kits
material-unit-boxes = Boxes
material-unit-pallets = Pallets
material-unit-kg = Kilograms
material-unit-litres = Litres
material-amount-label = How much
material-amount-ask-offer = How much can you give?
material-amount-ask-request = How much do you need?
material-amount-value = { $count ->
    [one] { $count } unit
   *[other] { $count } units
}
material-amount-value-pieces = { $count ->
    [one] { $count } item
   *[other] { $count } items
}
material-amount-value-kits = { $count ->
    [one] { $count } kit
   *[other] { $count } kits
}
material-amount-value-boxes = { $count ->
    [one] { $count } box
   *[other] { $count } boxes
}
material-amount-value-pallets = { $count ->
    [one] { $count } pallet
   *[other] { $count } pallets
}
material-amount-value-kg = { $count } kg
material-amount-value-litres = { $count ->
    [one] { $count } litre
   *[other] { $count } litres
}
material-handover-label = How it gets there
material-handover-ask-offer = How can it get to the other organisation?
material-handover-ask-request = How can it get to you?
material-handover-pick-up = Pick-up
material-handover-delivery = Delivery
