error-group-refuses-alert = The bot may not write in this group at the moment. Please make it an administrator here, or allow messages.
error-unexpected-alert = Something went wrong on our side. Nothing you wrote is lost. Please try again in a moment.
error-old-button-alert = This button no longer works. The button beside the text field opens the menu.
# A typed or pressed answer that is none; said above the question, which is asked again.
error-answer-answer-required = We need this answer, so it cannot be skipped.
error-answer-unclear = Did we get that right? If so, please tap it; if not, please write it another way.
error-answer-not-an-option = We could not find that among the choices. Please tap one of the buttons below.
error-answer-not-yes-or-no = Please tap “Yes” or “No” below.
error-answer-too-few-choices = { $min ->
    [one] Please choose at least one, then tap “Done”.
   *[other] Please choose at least { $min }, then tap “Done”.
}
error-answer-not-a-number = Please write a whole number, for example 3.
error-answer-not-an-amount = Please write the amount in digits.
error-answer-amount-too-large = That is a very large amount. Is there perhaps a zero too many?
error-answer-amount-not-whole = Please write one whole amount, not “from … to …”.
error-answer-not-two-languages = It takes two different languages. Please choose one more.
error-answer-number-too-small = That is too few. The smallest number here is { $min }.
error-answer-number-too-large = That is too many for one listing. The largest number here is { $max }.
error-answer-not-a-day = We could not read that as a day.
# fixed
error-answer-not-an-end = We could not read until when.
error-answer-day-in-the-past = That day has already passed. Please choose today or a later day.
error-answer-day-too-far = That is too far ahead: it can be { $limit } at most. Please choose an earlier day.
error-answer-ends-before-start = The end would be before the start. Please choose a later day.
error-answer-stay-too-long = That is too long: it can be { $limit } at most. Please choose an earlier day, or “No end date”.
error-answer-not-a-time = We could not read that as a time.
error-answer-time-too-early = The end has to be after the start. Please choose a later time.
error-answer-text-empty = There was nothing to read in that message. Please write a few words.
error-answer-text-too-long = That is { $count } characters; there is room for { $max }. Your message is still above: please shorten it and send it again.
error-answer-must-agree = Thank you for saying so. Here we can only go on with “Yes”.
error-answer-photo-expected = Please send a photo here, or tap one of the buttons. You can add words at the end, with “Change something”.
error-answer-photo-twice = This photo is already there; it counts once.
error-answer-too-many-photos = No more than { $max } photos fit here. To add another, please take one away with ✕.
error-answer-place-unknown = We do not know that place yet. Please tap one of the buttons below.
error-answer-town-unclear = Please tap the place you mean.
error-answer-answer-too-long = That is too long for this question. A few words are enough, or tap one of the buttons.
# Why a finished draft could not be sent.
error-submit-draft-gone = This draft is not there any more. It was sent or deleted.
error-submit-draft-incomplete = One answer is still missing. Here it is:
error-submit-community-gone = The place you chose no longer takes listings. Please choose another one; everything else is kept.
error-submit-too-many-listings = You have { $max } open listings, which is as many as one person can have. Please close one under /my first. This draft is kept.
error-submit-no-changes-requested = This listing has been decided on or closed, so there is nothing left to change. You can find it under /my.
# What nobody asked for, outside a wizard.
fallback-text = Sorry, we did not understand. Please tap a button:
fallback-draft = Would you like to go on where you left off? Tap the first button. Or begin something else:
fallback-media = Thank you! For now we can only work with text and photos. Please tap a button to begin:
fallback-photo = Thank you for the photo! You can add it to a request or an offer: begin one, or go on with yours. You can change finished ones under “My listings”.
fallback-command = There is no such command. Here is what you can do:
fallback-location = Thank you, but we do not need a place right now. When you ask for help or offer it, we will ask for it.
fallback-edited = We noticed that you changed a message. Messages are read only when they are sent: please send it again if it matters.
error-submit-other-community = Other moderators look after that place, so the listing cannot move there. Please choose another place, or withdraw the listing and begin a new one there.
