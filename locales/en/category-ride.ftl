category-ride = Rides
ride-start-label = From
ride-start-ask-offer = Where do you start?
ride-start-ask-request = Where should the ride start?
ride-start-hint = A town or a district is enough.
ride-goal-label = To
ride-goal-ask-offer = Where are you going?
ride-goal-ask-request = Where do you need to go?
ride-goal-hint = A town or a district is enough.
ride-date-label = Day
ride-date-ask-offer = On which day? Skip this if you are flexible.
ride-date-ask-request = On which day? Skip this if you are flexible.
ride-time-label = Time
ride-time-ask-offer = At what time do you leave? Skip this if it is not known yet.
ride-time-ask-request = At what time do you need to leave? Skip this if any time will do.
ride-seats-label = Seats
ride-seats-ask-offer = How many seats are free?
ride-seats-ask-request = How many seats do you need?
ride-seats-value = { $count ->
    [one] { $count } seat
   *[other] { $count } seats
}
ride-wheelchair-need-label = Room for a wheelchair needed
ride-wheelchair-need-ask-request = Do you need room for a wheelchair?
ride-wheelchair-label = Room for a wheelchair
ride-wheelchair-ask-offer = Is there room for a wheelchair?
ride-luggage-label = Luggage
ride-luggage-ask-offer = How much luggage fits in?
ride-luggage-ask-request = How much luggage do you have?
ride-luggage-little = Hand luggage
ride-luggage-suitcase = Suitcases
ride-luggage-much = A lot
