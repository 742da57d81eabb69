category-food = Food
food-what-label = What
food-what-ask-offer = What can you share?
food-what-ask-request = What do you need?
food-what-meals = Ready meals
food-what-groceries = Groceries
food-what-baby-food = Baby food
food-portions-label = For how many
food-portions-ask-offer = How many people is it enough for?
food-portions-ask-request = How many people need food? Please count children too.
food-portions-value = { $count ->
    [one] { $count } person
   *[other] { $count } people
}
food-diet-label = Diet
food-diet-ask-offer = Does it suit a special diet? Skip this if not, or if you do not know.
food-diet-ask-request = Are there foods to avoid? Skip this if everything is fine.
food-diet-vegetarian = Vegetarian
food-diet-vegan = Vegan
food-diet-no-pork = No pork
food-diet-gluten-free = Gluten-free
food-diet-lactose-free = Lactose-free
food-date-label = Day of handover
food-date-ask-offer = On which day can it be handed over? Skip this if you are flexible.
food-handover-label = How it gets there
food-handover-ask-offer = How can it get to the person?
food-handover-ask-request = How can it get to you?
food-handover-pick-up = Pick-up
food-handover-delivery = Delivery
