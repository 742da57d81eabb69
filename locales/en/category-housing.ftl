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
    [one] { $count } of them a child
   *[other] { $count } of them children
}
housing-bringing-label = Pets
housing-bringing-ask-request = Are you bringing a pet?
housing-bringing-none = No pet
housing-bringing-cat = A cat
housing-bringing-dog = A dog
housing-bringing-other = Another pet
housing-musts-label = Must have
housing-musts-ask-request = What can you not do without? If nothing, skip this.
housing-musts-hint = We only show places that have all of it. Fewer ticks mean more choice.
housing-musts-step-free = No stairs
housing-musts-women = Only women in the home
housing-musts-lockable = A door that locks
housing-musts-smoke-free = No smoking
housing-space-label = Kind of place
housing-space-ask-offer = What can you offer?
housing-space-flat = A whole flat
housing-space-room = A private room
housing-space-shared = A place in a shared room
housing-household-label = Who lives there
housing-household-ask-offer = Who else lives there?
housing-household-women = Only women
housing-household-men = Only men
housing-household-couple = A couple
housing-household-family = A family with children
housing-household-mixed = Different people
housing-beds-label = Beds
housing-beds-ask-offer = How many beds are there? A double bed counts as one.
housing-beds-value = { $count ->
    [one] { $count } bed
   *[other] { $count } beds
}
housing-features-label = What there is
housing-features-ask-offer = What is there? Please tap all that apply.
housing-features-hint = Some people look for exactly this. If none of it is there, skip this.
housing-features-pets = Pets welcome
housing-features-step-free = No stairs
housing-features-lockable = A door that locks
housing-features-kitchen = Kitchen
housing-features-bath = Own bathroom
housing-features-washing-machine = Washing machine
housing-features-internet = Internet
housing-features-cot = Cot
housing-features-smoke-free = No smoking
housing-period-label = Dates
housing-period-ask-offer = From which day is it free?
housing-period-ask-request = From which day do you need it?
housing-free-label = Free of charge
housing-free-ask-offer = Is the place free of charge?
housing-free-hint = Here you will only find housing that costs nothing and for which nothing is expected in return.
