category-housing = Housing
housing-guests-label = People
housing-guests-ask-offer = How many people can stay with you?
housing-guests-ask-request = How many people need a place to stay? Please count children too.
housing-guests-value = { $count ->
    [one] { $count } person
   *[other] { $count } people
}
housing-children-label = Children
housing-children-ask-request = How many of them are children? If there are none, 0 is fine.
housing-children-value = { $count ->
    [0] no children
    [one] { $count } child
   *[other] { $count } children
}
housing-bringing-label = Pets
housing-bringing-ask-request = Are you bringing a pet?
housing-bringing-none = No pet
housing-bringing-cat = A cat
housing-bringing-dog = A dog
housing-bringing-other = Another pet
housing-step-free-need-label = Step-free access needed
housing-step-free-need-ask-request = Do you need a home without stairs?
housing-space-label = Kind of place
housing-space-ask-offer = What can you offer?
housing-space-flat = A whole flat
housing-space-room = A room of their own
housing-space-shared = A place in a shared room
housing-pets-label = Pets welcome
housing-pets-ask-offer = Are pets welcome?
housing-step-free-label = Step-free access
housing-step-free-ask-offer = Can it be reached without stairs?
housing-period-label = Dates
housing-period-ask-offer = From which day is it free?
housing-period-ask-request = From which day do you need it?
housing-free-label = Free of charge
housing-free-ask-offer = Is the place free of charge?
housing-free-hint = Only housing that costs nothing is shared here, with no work expected in return.
