# What every category asks for.
common-place-label = Place
common-place-ask-offer = Where can you help?
common-place-ask-request = Where do you need help?
common-place-hint = Others only see roughly where that is, never your address.
common-urgency-label = When needed
common-urgency-ask-request = How soon do you need it?
common-urgency-days = Within 1–2 days
common-urgency-week = This week
common-urgency-any = There is no hurry
common-radius-label = How far
common-radius-ask-offer = How far would you go for it?
common-radius-km-5 = Up to 5 km
common-radius-km-15 = Up to 15 km
common-radius-km-40 = Up to 40 km
common-languages-label = Languages
common-languages-ask-offer = Which languages do you speak?
common-details-label = In your own words
common-details-ask-offer = Please say in a sentence or two what you can offer. Any language is fine.
common-details-ask-request = Please say in a sentence or two what would help you. Any language is fine.
common-details-hint = Please leave out your address and phone number. We hide numbers, links and usernames; you can share your contact once you have both said yes.
common-photos-label = Photos
common-photos-ask-offer = Do you have photos? They make it easier to see what you offer.
common-photos-ask-request = Do you have photos? They make it easier to see what is needed.
common-photos-hint = Please no documents, no addresses and no faces of children.
common-photos-value = { $count ->
    [one] { $count } photo
   *[other] { $count } photos
}
common-reply-label = Your answer
common-reply-ask-offer = What would you like to answer? You can also skip this and change your offer right away.
common-reply-ask-request = What would you like to answer? You can also skip this and change your request right away.
common-helpers-label = Helpers
common-helpers-ask-request = How many helpers do you need?
common-helpers-value = { $count ->
    [one] { $count } helper
   *[other] { $count } helpers
}
common-until-label = Needed by
common-until-ask-request = By which day do you need it? Skip this if there is no deadline.
