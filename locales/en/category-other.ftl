category-other = Something else
other-date-label = Day
other-date-ask-offer = On which day? Skip this if you are flexible.
other-date-ask-request = On which day? Skip this if there is no fixed day.
