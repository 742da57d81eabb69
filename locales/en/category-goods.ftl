category-goods = Things
goods-items-label = What
goods-items-ask-offer = What can you give?
goods-items-ask-request = What do you need?
goods-items-clothing = Clothing
goods-items-baby = For babies
goods-items-hygiene = Hygiene
goods-items-household = Household
goods-items-furniture = Furniture
goods-items-electronics = Electronics
goods-items-medical = Medical aids
goods-items-school = For school
goods-size-label = Size
goods-size-ask-offer = Which size? Skip this if there is none.
goods-size-ask-request = Which size? Skip this if there is none.
goods-size-hint = For example: shoes 38, jacket M, child 110 cm.
goods-pieces-label = How many
goods-pieces-ask-offer = How many can you give?
goods-pieces-ask-request = How many do you need?
goods-pieces-value = { $count ->
    [one] { $count } piece
   *[other] { $count } pieces
}
goods-condition-label = Condition
goods-condition-ask-offer = In what condition is it?
goods-condition-new = As new
goods-condition-good = Good
goods-condition-used = Used, but fine
goods-handover-label = How it gets there
goods-handover-ask-offer = How can it get to the person?
goods-handover-ask-request = How can it get to you?
goods-handover-pick-up = Pick-up
goods-handover-delivery = Delivery
