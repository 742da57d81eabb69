# What people and organisations promise for the needs of an organisation. The card in the organisation’s chat.
pledge-card = 🤲 <b>A promise to { $name }</b>
    { $pledge }
pledge-line = <b>{ $amount }</b> · from { $who }
pledge-line-way = <b>{ $amount }</b> · from { $who } · { $way }
pledge-way = { $delivery ->
    [bring] they bring it
    [pick-up] to be picked up
   *[post] comes by post
}
pledge-amount-help = help
pledge-in-name = { $person } for { $organisation }
pledge-card-for = For this:
pledge-card-promised = Please answer by { $when }. After that the promise lapses.
pledge-card-agreed = 🤝 { $decider } agreed on { $when }.
pledge-card-declined = 👎 { $decider } said no on { $when }.
pledge-card-delivered = 📦 Arrived on { $when }: { $amount }
pledge-card-thanked = 📦 Arrived: { $amount } · 🙏 Thanks sent
pledge-card-withdrawn = ↩️ Taken back on { $when }.
pledge-card-lapsed = { $why ->
    [unanswered] ⌛ Lapsed, because there was no answer.
    [not-delivered] ✖️ It did not come.
    [changed] ✏️ Ended, because you changed what you need.
    [enough] 👌 Ended, because there is enough now.
    [suspended] ⏸ Ended, because an organisation is suspended.
    [gone] ↩️ Ended, because whoever promised it is not here any more.
   *[closed] ⌛ Ended, because this is not needed any more.
}
pledge-again-answer = ⏰ <b>This waits for your answer.</b>
pledge-again-arrival = 📦 <b>Has this arrived?</b> If it is still to come, there is nothing to do.
# row
pledge-agree-button = 🤝 Agree
# row
pledge-decline-button = 👎 Decline
pledge-arrived-button = 📦 It has arrived
# row
pledge-part-button = ➗ Part of it
# row
pledge-missed-button = ✖️ It did not come
pledge-thank-button = 🙏 Say thank you
pledge-thanks-back-button = ← Back to the card
pledge-thanks-plain-button = Thank you very much!
pledge-thanks-warm-button = You have helped us a lot.
pledge-thanks-used-button = It is already with people.
pledge-thanks-plain = Thank you very much! It is good to have you with us.
pledge-thanks-warm = You have helped us a lot, and the people we are here for even more. Thank you!
pledge-thanks-used = What you gave is already with the people who needed it. Thank you!
pledge-agreed-alert = Agreed. Whoever promised it is being told.
pledge-declined-alert = Declined. We tell them kindly.
pledge-arrived-alert = Noted. Would you like to say thank you?
pledge-missed-alert = Noted. It can be promised by others again.
pledge-thanked-alert = Sent.
pledge-not-yours-alert = Only people in the organisation that it was promised to can do this.
pledge-own-alert = This is your own promise, so somebody else in the organisation has to answer.
pledge-over-alert = This has been answered already, or it is over.
pledge-gone-alert = This is not there any more.
pledge-not-possible-alert = This is not possible between you and this person.
pledge-not-an-amount-alert = Please write a whole number, and no more than was promised.
pledge-part-ask = { $name }, how much of it has arrived? Please reply to this message with a number up to { $most }. The rest can be promised by others again.
pledge-part-done = 📦 Noted. You can say thank you on the card.
pledge-off-told = ↩️ <b>This is not coming after all:</b>
    { $pledge }
    Others can promise it again.
# What whoever promised it is told.
pledge-agreed-told = 🤝 <b>{ $name } would be glad to have this:</b> { $amount }
    { $way ->
        [bring] You bring it. Please agree on where and when: the next message says how to write to them.
        [pick-up] They pick it up. Please agree on where and when: the next message says how to write to them.
        [post] You send it by post. Please ask for the address: the next message says how to write to them.
       *[none] Please agree on the rest: the next message says how to write to them.
    }
pledge-agreed-alone-told = 🤝 <b>{ $name } would be glad to have this:</b> { $amount }
    They will get in touch with you.
pledge-agreed-money-told = 🤝 <b>{ $name } would be glad to have this:</b> { $amount }
    Pay only to the organisation itself: “Payment details” shows where to.
pledge-money-warning = ⚠️ <b>Pomich never collects money.</b> Anybody who asks you for money in our name is trying to cheat you. Before you pay, please compare the payment details with the official site of { $name }.
pledge-declined-told = 🙏 <b>{ $name } cannot use this at the moment:</b> { $amount }
    Thank you for offering it.
pledge-arrived-told = 📦 <b>It has arrived at { $name }:</b> { $amount }
    Thank you!
pledge-thanks-told = 🙏 <b>{ $name } writes:</b>
    <blockquote>{ $words }</blockquote>
pledge-lapsed-told = { $why ->
    [unanswered] ⌛ <b>{ $name } has not answered in time,</b> so your promise has lapsed: { $amount }
        There is nothing for you to do. Thank you for wanting to help.
    [not-delivered] ✖️ <b>{ $name } says that this has not arrived:</b> { $amount }
        If that is a mistake, please get in touch with the organisation. Or promise it again.
    [changed] ✏️ <b>{ $name } has changed what it needs,</b> so your promise has ended: { $amount }
        Please look at what is needed now, and promise again if you like.
    [enough] 👌 <b>{ $name } has enough now,</b> so this is not needed any more: { $amount }
        Thank you for wanting to help!
    [suspended] ⏸ <b>An organisation is suspended at the moment,</b> so your promise has ended: { $amount }
        Please do not send or pay anything.
   *[closed] ⌛ <b>{ $name } does not need this any more:</b> { $amount }
        Thank you for wanting to help!
}
pledge-need-changed-told = ✏️ <b>{ $name } has changed what it needs.</b> Your promise now: { $amount }
    If that does not suit you, you can take it back.
pledge-withdraw-button = ↩️ Take it back
pledge-withdraw-sure-button = ↩️ Yes, take it back
pledge-withdraw-ask = ↩️ <b>Take back your promise?</b> { $name }: { $amount }. Others can then promise it.
pledge-withdrawn = ↩️ Taken back. { $name } has been told.
# Promising something, step by step.
# row
pledge-button = 🤲 Promise something
pledge-ask-amount = 🤲 <b>How much would you like to promise to { $name }?</b>
    Still needed: { $left }
    Tap a number, or write it.
pledge-all-button = All of it: { $amount }
pledge-typed-wrong = That is not an amount we can take. Please write a number up to { $left }.
pledge-ask-way = 🤲 <b>{ $amount } for { $name }.</b> How does it get there?
# row
pledge-way-bring-button = 🚶 I bring it
# row
pledge-way-pick-up-button = 🚗 They pick it up
# row
pledge-way-post-button = 📮 I send it by post
pledge-ask-name = 🤲 <b>{ $amount } for { $name }.</b> In whose name?
pledge-name-me-button = 🙋 In my own name
pledge-name-organisation-button = 🏛 { $name }
pledge-preview = 🤲 <b>Your promise to { $name }</b>
    { $pledge }

    If there is no answer within { $hours } h, the promise lapses. You can take it back at any time.
pledge-preview-money = ⚠️ <b>Pomich never collects money.</b> Do not pay anything now: we only note your promise. If the organisation agrees, you see its own payment details once we have checked them.
pledge-promise-button = 🤲 Promise it
pledge-again-button = ← Another amount
pledge-done = 🤲 <b>Promised.</b> { $name } has been told, and has { $hours } h to answer.
    You find your promises under /my.
pledge-left-none-alert = Somebody was faster: all of it is promised already. Thank you!
pledge-left-alert = Somebody was faster. Still needed: { $amount }.
pledge-closed-alert = This is not needed any more, or the organisation cannot take anything at the moment.
pledge-changed-alert = What is needed has changed. Please look at it again.
pledge-own-need-alert = This is a need of your own.
pledge-not-a-member-alert = You are not in that organisation any more, or it is not verified at the moment.
pledge-already-alert = You have already promised something here. You find it under /my, where you can also take it back.
pledge-too-many-alert = You have { $max } open promises, and that is the most. Please wait for the answers.
pledge-refused-alert = This cannot be promised at the moment.
pledge-mine-button = 🤲 My promises ({ $count })
pledge-mine-title = 🤲 <b>My promises</b>
pledge-mine-none = 🤲 You have no promises at the moment.
pledge-mine-line = { $number }. <b>{ $amount }</b> for { $name }
pledge-mine-state = { $state ->
    [promised] ⏳ waiting for an answer
    [agreed] 🤝 agreed
    [delivered] 📦 has arrived
    [thanked] 🙏 has arrived, with thanks
    [declined] 👎 not needed
    [withdrawn] ↩️ taken back
   *[lapsed] ⌛ lapsed
}
pledge-mine-back-button = ← My promises
pledge-mine-one = 🤲 <b>{ $amount }</b> for { $name }
    { $state }
# Where people pay who have promised money.
payment-button = 💶 Payment details
payment-title = 💶 <b>Payment details of { $name }</b>
payment-none = None yet. Send them, and we check them. Whoever promises you money sees them once you have agreed.
payment-waiting = ⏳ We are checking them. Until then nobody else sees them.
payment-verified = ✔️ Verified. Whoever promises you money sees them once you have agreed.
payment-write-button = ✏️ Send payment details
payment-ask = ✏️ Please write in one message, each on a line of its own:
    the account holder (your organisation, not a private person)
    the IBAN, or your own donation page (https://…)
    a payment reference, if you need one
payment-wrong = { $why ->
    [iban-invalid] The IBAN is not right: its check digits do not match. Please look for a typo and write everything again.
    [page-invalid] That page does not work here: it has to begin with https:// and be your own. Please write everything again.
    [holder-missing] The account holder is missing. Please write everything again, with the holder on the first line.
    [way-missing] There is neither an IBAN nor a page. Please write everything again.
   *[too-long] A line is too long. Please write everything again, more briefly.
}
payment-sent-done = 💶 Thank you. We are checking these details now. Earlier ones are not shown any more.
payment-refused-alert = Only a lead of a verified organisation can do this.
payment-holder = Account holder: <code>{ $text }</code>
payment-iban = IBAN: <code>{ $text }</code>
payment-page = Donation page: { $text }
payment-purpose = Payment reference: <code>{ $text }</code>
payment-to-verify = 💶 <b>Payment details to verify: { $name }</b>
payment-to-verify-how = Please compare them with the organisation’s official site. Then call a number that you find there, never one that somebody sends you.
# row
payment-verify-button = ✔️ They are right
# row
payment-refuse-button = ✖️ Refuse
payment-verified-alert = Verified. The organisation is being told.
payment-refused-done-alert = Refused. The organisation is being told.
payment-own-alert = This is your own organisation, so somebody else has to check it.
payment-outdated-alert = Somebody has decided already, or newer details have been sent.
payment-operators-alert = Only operators can do this.
payment-sent-told = 💶 <b>New payment details for { $name },</b> sent by { $by }. Until we have checked them, nobody sees any. If you knew nothing about this, it may be fraud: look at who is in charge (/organisation), and tell the moderators at once.
payment-decided-told = { $verdict ->
    [verify] ✔️ <b>The payment details of { $name } are verified.</b> Whoever promises you money sees them once you have agreed.
   *[refuse] ✖️ <b>The payment details of { $name } were not accepted.</b> Please check them and send them again: /organisation
}
payment-show-button = 💶 Payment details
payment-not-yet = 💶 <b>There are no verified payment details of { $name } at the moment.</b> Please do not pay anything yet, and look again later: /my
payment-checked-on = ✔️ Verified on { $day }
pledge-payment-changed-told = ⚠️ <b>Please do not pay yet: { $amount } to { $name }.</b> We have been sent new payment details and are checking them. The earlier ones no longer hold. “Payment details” shows what is verified.
