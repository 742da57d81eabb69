# Who is responsible for what: the list in the moderators’ group.
command-group-coverage = Who is responsible for what
coverage-title = 🗺 <b>Who is responsible in { $community }</b>
coverage-nobody = Nobody yet. What is published goes to helpers only.
coverage-rule-line = { $number }. <b>{ $name }</b>: { $categories }
    { $kinds } · { $area } · answer within { $deadline }
coverage-inactive = (not verified at present, so nothing goes there)
coverage-kind = { $kind ->
    [offer] offers
   *[request] requests
}
coverage-area-community = all of { $community }
coverage-area-radius = { $distance } around the centre
coverage-gap = ⚠️ <b>Nobody:</b> { $categories } ({ $kinds })
coverage-gap-town = ⚠️ <b>Nobody in { $town }:</b> { $categories } ({ $kinds })
coverage-gap-outside = ⚠️ <b>Nobody outside of these areas:</b> { $categories } ({ $kinds })
coverage-overlap = ↕️ { $category } ({ $kinds }), in this order: { $names }
coverage-add-button = ➕ Add an organisation
coverage-rule-button = { $number }. { $name }
coverage-add-ask = 🏛 <b>Which organisation?</b> Only verified ones that people may come to are listed.
coverage-rule = 🗺 <b>{ $name }</b> is responsible for { $categories }
    { $kinds } · { $area } · answer within { $deadline }

    Tap to change it.
coverage-whole-button = All of { $community }
coverage-towns-button = ✏️ Towns…
# row
coverage-raise-button = ⬆️ Ask earlier
# row
coverage-remove-button = 🗑 Remove
coverage-back-button = ← Back to the list
coverage-towns-ask = { $name }, in which towns? Please reply to this message and put commas between them.
coverage-towns-unknown = Not known: { $towns }. Please reply to the same message again.
coverage-changed-alert = Done.
coverage-refused-alert = That does not work: at least one kind of help must stay, and requests or offers.
coverage-gone-alert = This is not there any more.
coverage-own = 🗺 <b>Responsible for</b>
coverage-own-line = { $community }: { $categories } · { $kinds } · { $area }
# The card in an organisation’s chat.
route-card-asked = { $kind ->
    [offer] 📥 <b>An offer for { $name }</b>
   *[request] 📥 <b>A request for { $name }</b>
}
    Please answer by { $when }. After that we ask somebody else.
route-card-taken = 🙋 <b>{ $taker }</b> is looking after this ({ $name }).
route-card-again = ⏰ <b>You have had this for a while.</b> What became of it?
route-card-over = { $how ->
    [passed] 👎 Passed on to others.
    [late] ⌛ The time for an answer is over, so somebody else is asked.
    [handed-over] 🔀 Handed over.
    [given-back] ↩️ Given back.
    [objected] ✋ The person would like somebody else to look after it.
    [suspended] ⏸ Given back, because the organisation is suspended.
    [helped] ✅ Done: helped.
    [not-reached] 📵 Done: not reached.
    [not-needed] 👌 Done: not needed any more.
   *[over] ⌛ The listing is over.
}
route-question-line = ❓ { $question }
route-answer-line = 💬 { $answer }
route-gone = 🗑 The listing that was here is deleted.
# row
route-take-button = 🙋 Take it
# row
route-pass-button = 👎 Pass
# row
route-hand-button = 🔀 Hand over to…
# row
route-ask-button = ❓ Ask
route-contact-button = 📇 How to reach them
route-write-button = 💬 Write through Pomich
# row
route-helped-button = ✅ Helped
# row
route-not-reached-button = 📵 Not reached
# row
route-not-needed-button = 👌 Not needed
# row
route-give-back-button = ↩️ Give it back
route-card-button = ← Back to the card
route-taken-alert = You are looking after this now. The person is being told. “How to reach them” shows the contact.
route-passed-alert = Others are being asked now.
route-handed-alert = Handed over.
route-closed-alert = Thank you! The person is being told.
route-not-yours-alert = Only people in the organisation that has it now can do this.
route-own-alert = This is your own listing, so somebody else in the organisation has to look after it.
route-already-alert = Somebody has taken it already.
route-asked-already-alert = The last question has not been answered yet, or there have been enough.
route-nobody-alert = There is no other organisation that it could be handed over to.
route-contact-alert = The contact is in your private chat with the bot.
route-write-alert = You can write to each other now. The rest is in your private chat with the bot.
route-unreachable-alert = This person cannot be reached at the moment. Please try again later.
route-ask-prompt = { $name }, what do you want to ask? Please reply to this message (at most { $max } characters). We hide contact details.
route-asked = 📨 Passed on. The answer comes here.
route-contact-told = 📇 <b>{ $name }</b>

    { $listing }
route-contact-none = There is neither a username nor a phone number. “Write through Pomich” on the card works without them.
route-answer-told = 💬 <b>An answer:</b>
    <blockquote>{ $question }</blockquote>
    { $answer }

    { $listing }
route-objected-told = ✋ <b>The person would rather not.</b> We are asking somebody else:

    { $listing }
# What the author is told.
route-taken-told = 🏛 <b>{ $name } is looking after this:</b>

    { $listing }

    { $page }

    They can now see how to reach you, and can get in touch. If you do not want that, tap the button: then we ask somebody else.
route-object-button = ✋ I do not want that
route-objected-alert = Thank you for telling us. We are asking somebody else now.
route-over-alert = This is over already.
route-question-told = ❓ <b>{ $name } asks you:</b>
    <blockquote>{ $question }</blockquote>

    It is about this:
    { $listing }
route-reply-button = ✍️ Answer
route-reply-ask = ✍️ Please write your answer, in one message of up to { $max } characters. We hide contact details.
route-reply-done = 📨 Passed on.
route-returned-told = ↩️ <b>{ $name } cannot look after this after all.</b> We are asking others, and you do not have to do anything.

    { $listing }
route-closed-told = { $outcome ->
    [helped] ✅ <b>{ $name } says that you were helped.</b> If so, please close your listing: /my. If not, it simply stays open.
    [not-reached] 📵 <b>{ $name } could not reach you.</b> Your listing stays open: /my
   *[not-needed] 👌 <b>{ $name } says that you do not need this any more.</b> If so, please close your listing: /my
}

    { $listing }
# What an organisation has, in the private chats of its people.
# row
having-button = 📥 Our inbox
having = { $count ->
    [0] 📥 <b>{ $name }</b>: nothing is with you at the moment.
    [one] 📥 <b>{ $name }</b>: { $count } listing is with you. Tap its number, and its card comes here.
   *[other] 📥 <b>{ $name }</b>: { $count } listings are with you. Tap a number, and its card comes here.
}
having-asked = 📨 Please answer by { $when }
having-taken = 🙋 You are looking after it
having-gone-alert = This is not with you any more.
