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
ride-flexible-label = Another day
ride-flexible-ask-offer = Could you drive on another day as well?
ride-flexible-ask-request = Would another day do as well?
ride-flexible-exact = Only this day
ride-flexible-around = ± 1 day
ride-flexible-week = ± 3 days
ride-seats-label = Seats
ride-seats-ask-offer = How many seats are free?
ride-seats-ask-request = How many seats do you need?
ride-seats-value = { $count ->
    [one] { $count } seat
   *[other] { $count } seats
}
ride-bringing-label = Room needed for
ride-bringing-ask-request = What else do you need room for? If nothing, skip this.
ride-bringing-child-seat = Child seat
ride-bringing-pets = Pet
ride-bringing-wheelchair = Wheelchair
ride-bringing-luggage = Much luggage
ride-room-for-label = Room for
ride-room-for-ask-offer = What else is there room for? If nothing, skip this.
ride-room-for-child-seat = Child seat
ride-room-for-pets = Pet
ride-room-for-wheelchair = Wheelchair
ride-room-for-luggage = Much luggage