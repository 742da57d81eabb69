wizard-first-step = Step 1
wizard-progress = Step { $number } of { $of }
wizard-changing = Changing: { $field }
wizard-category-request = 🙏 <b>What do you need help with?</b>
wizard-category-offer = 💛 <b>How would you like to help?</b>
wizard-choose-category = Please tap what comes closest. If nothing does, take “Something else”.
# Under a question: how it can be answered.
wizard-hint-number = Tap a number, or write one from { $min } to { $max }.
wizard-hint-money = Write the amount, for example: €14.50. A range is fine too: 2500–2800.
wizard-hint-language-pair = Tap a pair, or two languages one after the other.
wizard-hint-choices = Tap everything that fits, then “Done”.
wizard-hint-date = Tap a day, or write one, for example 12 May.
wizard-hint-period = Tap a day, or write, for example 12 May or 12–26 May.
# fixed
wizard-hint-until = Tap or write a day, for example 26 May, or how long: 10 days, 2 weeks.
wizard-hint-time = Tap an hour, or write a time, for example 14:30.
wizard-hint-text = Just write it here: up to { $max } characters.
wizard-hint-photos = Just send them here, one by one or several together: up to { $max }.
wizard-photos-gathered = Photos: { $count } of { $max }
wizard-hint-photos-buttons = { $several ->
    [yes] You can send more. ✕ takes a photo away, ↑ moves it up: the first one is seen first.
   *[no] You can send more. ✕ takes the photo away.
}
wizard-photos-captioned = ✏️ Nobody will see words below a photo: please write them in your text. You can also do that at the end, with “Change something”.
wizard-photos-show-button = 👁 Show
wizard-photos-missing = Some of these photos can no longer be opened. Please remove them with ✕ and send them again.
wizard-photo-later = Thank you for the photo! We have kept it for its step.
wizard-photo-file = This photo came as a file, and we cannot show it to others like that. Please send it once more as a photo: choose it in the gallery, not “Send as file”.
wizard-done-button = Done ✓
wizard-soon-button = As soon as possible
wizard-today-button = Today
wizard-tomorrow-button = Tomorrow
wizard-calendar-button = 📅 Calendar
wizard-open-end-button = No end date
wizard-more-button = ➕ More
wizard-period-until = Beginning: { $from }
    <b>Until when, or for how long?</b>
wizard-place-all-button = 📍 { $community }: everywhere
wizard-place-near-button = 📌 Near where I am now
wizard-place-all = { $community }, everywhere
wizard-place-near = near you, in { $community }
wizard-hint-town = You can also write a town or village here, in any language.
wizard-town-ask = <b>Which one do you mean?</b>
wizard-town-written-button = ✏️ Keep it as written: { $name }
# row
wizard-town-other-button = ← Another place
wizard-town-not-served = Sorry, { $town } is still too far away for us. The nearest places we look after: { $communities }. If one of them helps you, please choose it; your answers are kept. Or we put you on the waiting list, and write to you as soon as somebody looks after your place.
wizard-town-not-served-yet = { $town }: we are not there yet. Shall we put you on the waiting list? Your answers are kept, and we write to you as soon as we are.
wizard-waitlist-button = 📝 Put me on the waiting list
wizard-waitlisted = 📝 <b>You are on the waiting list.</b> As soon as somebody looks after { $town }, we write to you. { $days ->
        [one] What you have written is kept for a day; you can go on or delete it at any time.
       *[other] What you have written is kept for { $days } days; you can go on or delete it at any time.
    }
wizard-here-ask = 📍 You are near <b>{ $town }</b>. Is that right?
wizard-here-button = ✓ Yes, that is right
wizard-place-town = { $town } ({ $community })
wizard-share-location = Tap the button below to send where you are. It is rounded to about { $round }; nobody sees your address. You can also tap a place above.
wizard-share-location-button = 📌 Send my location
wizard-location-alert = The button to send your location is at the very bottom, below the text field. You can also tap a place above.
wizard-location-not-asked = Thank you, but this step is not about a place. We will come to it, or you can change it at the end.
wizard-now = Now: <b>{ $answer }</b>
# row
wizard-as-is-button = ✓ Keep as it is
# row
wizard-clear-button = 🗑 Take it out
wizard-must-instead = If it does fit, go back. Or choose another category: what you have written so far is kept.
wizard-other-category-button = 🔁 Another category
# Something else than an answer.
wizard-media = Thank you! We cannot take stickers, videos or voice messages yet: text is quite enough for now.
wizard-edited = We saw that you edited a message, but your answer stays as you first sent it. To change it, tap “Back”, or “Change something” at the end.
wizard-unknown-command = There is no such command. We were here:
wizard-preview-text = Nearly done! Please tap “Send”, or “Change something” if something is not right yet.
wizard-answered-alert = You have answered this question already. To change the answer, use “Back”, or “Change something” at the end.
wizard-moved-on-alert = This button is from an earlier step. The present one is at the bottom of the chat.
wizard-blank-alert = There is nothing to choose here. Please tap another button.
wizard-other-draft-alert = This button belongs to another draft. Nothing is lost: you can go on with each of them in the menu.
wizard-submitted-alert = This has been sent already. It is in the menu under “My listings”.
wizard-gone-alert = This draft is gone. You can begin another one in the menu.
wizard-no-changes-alert = This listing needs no changes any more. It is in the menu under “My listings”.
# The end of it.
wizard-moderators-ask = ❓ <b>The moderators ask:</b>
    <blockquote>{ $question }</blockquote>
wizard-moderators-ask-foreign = ❓ <b>The moderators ask</b> (in { $language })<b>:</b>
    <blockquote>{ $question }</blockquote>
wizard-preview = 👀 <b>Last step.</b> This is how others will see it:
wizard-preview-reply = ↪️ Your answer to the moderators: { $text }
wizard-masked = { $count ->
    [one] 🙈 One contact detail in your text is hidden. You can share your contact as soon as you have both said yes. That protects you.
   *[other] 🙈 { $count } contact details in your text are hidden. You can share your contact as soon as you have both said yes. That protects you.
}
wizard-submit-button = ✅ Send
wizard-change-button = ✏️ Change something
wizard-change-ask = ✏️ What would you like to change?
wizard-submitted = 🎉 <b>Sent!</b> Moderators will look at it soon, and we will let you know. When somebody fits, we will ask you. There is nothing else to do now.
wizard-resubmitted = 🎉 <b>Sent again!</b> The moderators will look at your answer and your changes.
wizard-cancel-ask = Stop here? We can keep your answers for { $kept }, and you can go on whenever you like.
wizard-cancel-edit-ask = Stop here? Your listing stays as it is until you save a change.
# row
wizard-keep-button = 💾 Keep for later
# row
wizard-drop-button = 🗑 Delete
wizard-stay-button = ← No, go on
wizard-kept = 💾 Kept for later.
wizard-dropped = 🗑 Deleted.
wizard-dropped-edit = Nothing was changed. Your listing stays as it was.
wizard-unfinished-request = You have begun a request. Would you like to go on with it?
wizard-unfinished-offer = You have begun an offer. Would you like to go on with it?
wizard-resume-button = ▶️ Go on
wizard-afresh-button = 🆕 Start afresh
wizard-no-communities = 🌱 We are only just beginning and are in no town yet. Please tell us all the same what it is about: we keep it, and write to you as soon as we are where you are.
wizard-save-button = ✅ Save
wizard-saved = ✅ <b>Saved.</b> The change is live now.
wizard-saved-for-review = 🎉 <b>Sent!</b> Moderators will look at your change. Until then the current version is shown.
wizard-behalf-button = 👥 I write for somebody
wizard-own-button = 👤 It is for me after all
# row
wizard-preview-in-button = 👀 { $language }
