category-childcare = Childcare
childcare-children-label = Children
childcare-children-ask-offer = How many children can you look after at once?
childcare-children-ask-request = How many children is it about?
childcare-children-value = { $count ->
    [one] { $count } child
   *[other] { $count } children
}
childcare-ages-label = Age
childcare-ages-ask-offer = Children of what age can you look after?
childcare-ages-ask-request = How old are the children?
# fixed
childcare-ages-under-3 = Under 3
# fixed
childcare-ages-from-3 = 3 to 5
# fixed
childcare-ages-from-6 = 6 to 9
# fixed
childcare-ages-from-10 = 10 and over
childcare-hours-label = When
childcare-hours-ask-offer = When do you look after children?
childcare-hours-ask-request = When do you need somebody to look after them?
childcare-hours-morning = In the morning
childcare-hours-afternoon = In the afternoon
childcare-hours-evening = In the evening
childcare-hours-weekend = At the weekend
childcare-guardian-label = Parent or guardian
childcare-guardian-ask-request = Are you a parent or guardian of these children?
childcare-guardian-hint = Only organisations that we have checked look after children. Only those responsible for a child can ask them.
