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
    [unanswered] ⌛ Lapsed, since there was no answer.
    [not-delivered] ✖️ It did not come.
    [changed] ✏️ Over, since you changed what you need.
    [enough] 👌 Over, since enough was found.
    [suspended] ⏸ Over, since an organisation is suspended.
    [gone] ↩️ Over, since whoever promised it is not here any more.
   *[closed] ⌛ Over, since the need is over.
}
pledge-again-answer = ⏰ <b>This still waits for an answer.</b>
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
pledge-arrived-alert = Counted. Would you like to say thank you?
pledge-missed-alert = Noted. It can be promised by others again.
pledge-thanked-alert = Sent.
pledge-not-yours-alert = Only people in the organisation that it was promised to can do this.
pledge-own-alert = This is your own promise, so somebody else in the organisation has to answer.
pledge-over-alert = This has been answered already, or it is over.
pledge-gone-alert = This is not there any more.
pledge-not-possible-alert = This does not work between you and whoever promised it.
pledge-not-an-amount-alert = Please write a whole number, and no more than was promised.
pledge-part-ask = { $name }, how much of it has arrived? Please reply to this message with a number up to { $most }. The rest can be promised by others again.
pledge-part-done = 📦 Counted.
pledge-off-told = ↩️ <b>This is not coming after all:</b>
    { $pledge }
    Others can promise it again.
# What whoever promised it is told.
pledge-agreed-told = 🤝 <b>{ $name } would be glad to have this:</b> { $amount }
    { $way ->
        [bring] You bring it. You can agree on where and when in the next message.
        [pick-up] They pick it up. You can agree on where and when in the next message.
        [post] You send it by post. You can ask for the address in the next message.
       *[none] You can agree on everything else in the next message.
    }
pledge-agreed-alone-told = 🤝 <b>{ $name } would be glad to have this:</b> { $amount }
    They will get in touch with you.
pledge-agreed-money-told = 🤝 <b>{ $name } would be glad to have this:</b> { $amount }
pledge-money-warning = ⚠️ <b>Pomich never collects money,</b> and nobody from Pomich will ever ask you for any. Please compare the payment details with the official site of { $name } before you pay.
pledge-declined-told = 🙏 <b>{ $name } cannot use this at the moment:</b> { $amount }
    Thank you for offering it.
pledge-arrived-told = 📦 <b>It has arrived at { $name }:</b> { $amount }
    Thank you!
pledge-thanks-told = 🙏 <b>{ $name } writes:</b>
    <blockquote>{ $words }</blockquote>
pledge-lapsed-told = { $why ->
    [unanswered] ⌛ <b>{ $name } has not answered in time,</b> so your promise has lapsed: { $amount }
        You are free again. Thank you for wanting to help.
    [not-delivered] ✖️ <b>{ $name } says that this has not arrived:</b> { $amount }
        If that is a mistake, you can still write to them. You can also promise it again.
    [changed] ✏️ <b>{ $name } has changed what it needs,</b> so your promise has ended: { $amount }
        Please look at what it says now and promise again if you like.
    [enough] 👌 <b>{ $name } has enough now,</b> so this is not needed any more: { $amount }
        Thank you for wanting to help!
    [suspended] ⏸ <b>An organisation cannot take part at the moment,</b> so your promise has ended: { $amount }
        Please do not send anything.
   *[closed] ⌛ <b>{ $name } does not need this any more:</b> { $amount }
        Thank you for wanting to help!
}
pledge-need-changed-told = ✏️ <b>{ $name } has changed what it needs.</b> Your promise now: { $amount }
    If that does not suit you, you can take it back.
pledge-withdraw-button = ↩️ Take it back
pledge-withdraw-sure-button = ↩️ Yes, take it back
pledge-withdraw-ask = ↩️ Take back your promise to { $name } ({ $amount })? Others can then promise it.
pledge-withdrawn = ↩️ Taken back. { $name } has been told.
# Promising something, step by step.
# row
pledge-button = 🤲 Promise something
pledge-ask-amount = 🤲 <b>How much would you like to promise to { $name }?</b>
    Still needed: { $left }
pledge-all-button = All of it: { $amount }
pledge-type-button = ✏️ Another amount
pledge-ask-type = ✏️ Please write how much, as a number up to { $left }.
pledge-typed-wrong = That is not an amount we can take. Please write a number up to { $left }.
pledge-ask-way = 🤲 <b>{ $amount } for { $name }.</b> How does it get there?
pledge-way-bring-button = 🚶 I bring it
pledge-way-pick-up-button = 🚗 They pick it up
pledge-way-post-button = 📮 I send it by post
pledge-ask-name = 🤲 <b>{ $amount } for { $name }.</b> In whose name?
pledge-name-me-button = 🙋 In my own name
pledge-name-organisation-button = 🏛 { $name }
pledge-preview = 🤲 <b>Your promise to { $name }</b>
    { $pledge }

    They answer within { $hours } h. You can take it back at any time.
pledge-preview-money = Nothing is paid now, and never through us: we only note what you promise. You see the organisation’s own payment details once it has agreed.
pledge-promise-button = 🤲 Promise it
pledge-again-button = ← Another amount
pledge-done = 🤲 <b>Promised.</b> { $name } has been told, and answers within { $hours } h.
    You find your promises under /my.
pledge-left-none-alert = Somebody was faster: all of it is promised already. Thank you!
pledge-left-alert = Somebody was faster: only { $amount } can still be promised.
pledge-closed-alert = This is not needed any more, or the organisation cannot take anything at the moment.
pledge-changed-alert = What is needed has changed. Please look at it again.
pledge-own-need-alert = This is a need of your own.
pledge-not-a-member-alert = You are not in that organisation any more, or it is not verified at the moment.
pledge-already-alert = You have already promised something here. You find it under /my, where you can also take it back.
pledge-too-many-alert = You have { $max } open promises, which is as many as one can have. Please wait until some of them are answered.
pledge-refused-alert = This cannot be promised at the moment.
pledge-mine-button = 🤲 My promises ({ $count })
pledge-mine-title = 🤲 <b>My promises</b>
pledge-mine-none = 🤲 You have not promised anything at the moment.
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
payment-none = Nothing yet. Whoever promises you money sees these details once you have agreed. An operator verifies them first.
payment-waiting = ⏳ These wait for an operator. Until then nobody else sees them.
payment-verified = ✔️ Verified. Whoever promises you money sees them once you have agreed.
payment-write-button = ✏️ Send details
payment-ask = ✏️ Please write in one message, each on a line of its own:
    the account holder
    the IBAN, or your own donation page (https://…)
    what to write with a payment, if anything
payment-wrong = { $why ->
    [iban-invalid] The IBAN is not right: its check digits do not match. Please look for a typo and write everything again.
    [page-invalid] That page does not work here: it has to begin with https:// and be your own. Please write everything again.
    [holder-missing] The account holder is missing. Please write everything again, with the holder on the first line.
    [way-missing] There is neither an IBAN nor a page. Please write everything again.
   *[too-long] A line is too long. Please write everything again, more briefly.
}
payment-sent-done = 💶 Thank you. An operator looks at this now. What was shown before is shown no longer.
payment-refused-alert = Only a lead of a verified organisation can do this.
payment-holder = Account holder: <code>{ $text }</code>
payment-iban = IBAN: <code>{ $text }</code>
payment-page = Page: { $text }
payment-purpose = Write with it: <code>{ $text }</code>
payment-to-verify = 💶 <b>Payment details to verify: { $name }</b>
payment-to-verify-how = Please compare them with the organisation’s official site, and call a number that you find there, not one that somebody sends you.
# row
payment-verify-button = ✔️ They are right
# row
payment-refuse-button = ✖️ Refuse
payment-verified-alert = Verified. The organisation is being told.
payment-refused-done-alert = Refused. The organisation is being told.
payment-own-alert = This is your own organisation, so another operator has to verify it.
payment-outdated-alert = These details have been decided about already, or newer ones have been sent.
payment-operators-alert = Only operators can do this.
payment-sent-told = 💶 <b>{ $by } has sent new payment details for { $name }.</b> If you know nothing about this, please tell the moderators at once. Until an operator has verified them, nobody sees any.
payment-decided-told = { $verdict ->
    [verify] ✔️ <b>The payment details of { $name } are verified.</b> Whoever promises you money sees them once you have agreed.
   *[refuse] ✖️ <b>The payment details of { $name } were not accepted.</b> Please check them and send them again: /organisation
}
payment-show-button = 💶 Payment details
payment-not-yet = 💶 There are no verified payment details of { $name } at the moment. You can look again later: /my
payment-checked-on = ✔️ Verified on { $day }
pledge-payment-changed-told = ⚠️ <b>{ $name } has sent new payment details, and they are being checked.</b> Please do not pay to the earlier ones: { $amount }
