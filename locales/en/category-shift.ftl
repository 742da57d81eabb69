category-shift = Volunteering
shift-task-label = Task
shift-task-ask-offer = What could you do?
shift-task-ask-request = What is help needed with?
# fixed
shift-task-offer-hint = { wizard-hint-choices } This is for people of 18 and over.
shift-task-sorting = Sorting donations
shift-task-handing-out = Handing out
shift-task-kitchen = Kitchen
shift-task-carrying = Carrying, packing
shift-task-driving = Driving
shift-task-desk = Welcome desk
shift-places-label = How many
shift-places-ask-request = How many people are needed?
shift-places-value = { $count ->
    [one] { $count } person
   *[other] { $count } people
}
shift-age-label = Age
shift-age-ask-request = From what age can people help?
shift-age-any = Any age
shift-age-from-16 = From 16
shift-age-from-18 = From 18
shift-date-label = Day
shift-date-ask-offer = On which day? Skip this if you are flexible.
shift-date-ask-request = On which day? Skip this if there is no fixed day.
shift-start-label = Start
shift-start-ask-request = At what time does it start?
shift-end-label = End
shift-end-ask-request = At what time does it end?
shift-time-label = Time
shift-time-ask-offer = When does it suit you?
shift-time-morning = Morning
shift-time-afternoon = Afternoon
shift-time-evening = Evening
