# Somebody reports the other side of an introduction.
# row
report-button = 🚩 Report
report-ask = 🚩 <b>What happened?</b> It is about { $name }.

    If you are in danger, call 112 first.

    Please tap what fits best. The moderators of your town will then look at it and read what the two of you wrote here in the last { $days }. Until they are done, we pass nothing on between you. { $name } learns that moderators are looking at this contact, but not what you tell us.
report-reason-pressure-button = Insults, threats, pressure
report-reason-pressure = Insults, threats or pressure
report-reason-intimate-button = Unwanted advances
report-reason-intimate = Unwanted advances
report-reason-money-button = Wants money or documents
report-reason-money = Wants money or documents
report-reason-untrue-button = Not what was promised
report-reason-untrue = Not what was promised
report-own-button = ✍️ In my own words
report-own-ask = ✍️ <b>Please write what happened,</b> in one message of up to { $max } characters. It goes to the moderators of your town, and to nobody else.
report-own-text-only = Only text can be passed on here. Please tell the moderators in writing what happened.
report-own-long = That is { $length } characters; at most { $max } can be passed on. Could you make it a little shorter?
report-done = 🚩 <b>Thank you for telling us.</b>

    The moderators of your town will look at it and write to you here. Until then we pass nothing on between you and { $name }, and you do not have to answer anything.

    If you are in danger, call 112.
report-more-button = ✍️ Add something
report-gone-alert = We can no longer find this contact, so it cannot be reported from here.
# To the other side, without a judgement.
introduction-paused = ⏸ <b>The contact with { $name } is paused.</b> Moderators are looking at it; until they are done, we pass nothing on between you. You do not have to do anything; we will write to you.

    { $headline }
relay-frozen-alert = Moderators are looking at this contact. Until they are done, nothing is passed on.
# To both, from the moderators.
case-answer = ✉️ <b>A message from the moderators of { $community }:</b>
    <blockquote>{ $text }</blockquote>
case-answer-button = ✍️ Answer
case-warning = ⚠️ <b>A request from the moderators of { $community }</b>

    Somebody we introduced to you felt uncomfortable in the contact with you: { $name }. Please be considerate, keep to what was agreed, and take no for an answer. Otherwise you will no longer be able to take part here.
case-closed = { $outcome ->
    [resumed] ▶️ The moderators have looked at the contact with <b>{ $name }</b>. You can write to each other here again. Messages that were still on their way were not delivered: please send them again if they matter.
    [ended] ⏹ The moderators have looked at the contact with <b>{ $name }</b> and ended it. Your listing stays as it is: /my
    [ended-thanks] ⏹ <b>Thank you for telling us.</b> The moderators have looked at it and taken care of it. The contact with { $name } has ended, and we will never suggest the two of you to each other again. Your listing stays as it is: /my
    [passed-on] ⏹ <b>Thank you for telling us.</b> The moderators have passed it on to people who can help. The contact with { $name } has ended. Your listing stays as it is: /my
    [stands] ⚖️ The moderators have looked at it again, and the decision stands.
    [reviewed] ✅ <b>The moderators have looked at it again and taken care of it.</b> If something is still missing, write to us: /menu
    [alone-settled] ✅ <b>The moderators have taken care of what you asked for.</b> If something is still missing, write to us: /menu
    [alone-passed-on] 📤 <b>The moderators have passed it on to people who can help.</b> They will get in touch with you.
   *[looked] ✅ <b>Thank you for telling us.</b> The moderators have looked at it and see no need to do more for now. If something happens again, please tell us.
}
# The card in the moderators' group.
case-kind = { $kind ->
    [report] 🚩 Report
    [check-in] 🚩 Something was wrong
    [appeal] 🙋 Message to the moderators
   *[unmet-need] 🆘 No help found yet
}
case-free = 🕓 <b>{ $kind }</b> · nobody has taken it yet
case-owned = 🙋 <b>{ $kind }</b> · { $name } has it until { $time }
case-over = <b>{ $kind }</b> · closed
case-statement = { $when } · <b>{ $name }</b>: { $reason }
case-statement-found = { $when }: { $reason }
case-own-words = <blockquote>{ $text }</blockquote>
case-words-gone = (text deleted)
case-introduction = { $state ->
    [frozen] ⏸ Nothing is passed on between the two at the moment.
    [ended] ⏹ The contact between the two has ended.
   *[open] ▶️ The two can write to each other.
}
case-party-reports = 🚩 Reported by others: { $count }
case-party-left = 👤 Somebody who is not here any more
case-party-unreachable = 🔕 Cannot be reached at the moment.
case-party-banned = ⛔ Banned
case-note = 📝 { $when }, { $name }: { $text }
case-note-answer = ✉️ { $when }, { $name } to { $to }: { $text }
case-note-warning = ⚠️ { $when }, { $name } has warned { $to }
case-words-title = <b>What they last wrote to each other</b>
case-words-line = { $when } · { $name }: { $text }
case-closing = { $outcome ->
    [dismissed] 👍 Dismissed by { $name }, { $when }
    [settled] ✅ Settled by { $name }, { $when }
    [passed-on] 📤 Passed on by { $name }, { $when }
   *[banned] ⛔ Banned and closed by { $name }, { $when }
}
case-closing-itself = { $why ->
    [introduced] 🤝 Closed by itself, { $when }: somebody was found
    [fulfilled] 🎉 Closed by itself, { $when }: the request is done
    [withdrawn] ↩️ Closed by itself, { $when }: withdrawn by its author
   *[over] ⌛ Closed by itself, { $when }: the request is over
}
# The name of the case's topic in the group.
case-topic = { $kind } · { $category }No. { $id }
case-topics-refused = ℹ️ This group has topics, but the bot may not open any. If an administrator allows it to manage topics, each case gets a topic of its own. Until then cases come here.
case-number = Case No. <code>{ $id }</code>
# row
case-claim-button = 🙋 I’ll take it
# row
case-release-button = ↩️ Give it back
# row
case-answer-menu-button = ✉️ Answer
# row
case-note-button = 📝 Note
# row
case-dismiss-button = 👍 Dismiss
# row
case-warn-menu-button = ⚠️ Warn
# row
case-ban-menu-button = ⛔ Ban
# row
case-close-menu-button = ✅ Close
case-words-button = 📜 All messages ({ $count })
case-files-button = 📎 Photos, voice messages ({ $count })
case-both-button = Both
case-settled-button = ✅ Settled: end the contact
case-passed-on-button = 📤 Passed on: end the contact
case-done-button = ✅ Settled
case-handed-button = 📤 Passed on
case-listing-button = 📋 The listing’s card
case-back-button = ← Back to the card
# What a moderator is told who presses.
case-closed-alert = { $name } has already closed this case.
case-taken-alert = { $name } has this case until { $time }.
case-gone-alert = This case does not belong to this group.
case-nobody-alert = None of them can be reached at the moment.
case-no-words-alert = There is nothing to show.
case-claimed-alert = It is yours now. Everybody in the group can see that.
case-released-alert = The case is free again.
case-warned-alert = The warning is sent and noted in the case.
case-closed-now-alert = Closed. Everybody concerned is being told.
case-answer-ask = { $name }, what do you want to write to { $to }? Please reply to this message (at most { $max } characters). It is passed on exactly as it is, without your name.
case-note-ask = { $name }, what do you want to note? Please reply to this message (at most { $max } characters). Only this group sees it.
case-reply-placeholder = Your words
case-answered = 📨 Passed on, and noted in the case.
case-noted = 📝 Noted.
case-reply-long = That is { $length } characters; there is room for { $max }. Please reply to the same message again, a little shorter.
case-reply-text-only = Only text works here. Please reply to the same message in words.
# The queue and the clock.
case-queue = 🚩 <b>Open cases: { $count }</b>
case-queue-line = { $number }. { $kind } · { $when } · { $state ->
    [owned] { $name }
   *[free] nobody has taken it
}
case-queue-button = { $number }. Show the card
case-reminder = ⏰ <b>Nobody has taken this case.</b> It has been waiting for { $hours }.
case-escalation = ⏰ <b>{ $community }:</b> a case in the moderators’ group has been waiting for { $hours }, and nobody has taken it. { $kind }
# Objecting to a ban, or to what was decided about a listing.
appeal-button = ✋ Object
appeal-ask = ✋ <b>What should be looked at again, and why?</b> Please write it in one message of up to { $max } characters. It goes to the moderators. Somebody other than whoever decided looks at it, if there is somebody.
appeal-done = ✋ <b>The moderators have your message.</b> They will look at it and write to you here.
appeal-nothing = There is no decision here any more that you could object to.
# Asking the moderators to look for help.
help-ask-button = 🆘 Tell the moderators
help-asked-alert = The moderators know that you still need help. They will write to you here.
case-reason-unmet = Since it was published nobody has said yes. Perhaps you know somebody who can help, or you send a message to all about it, with the button on its card.
case-reason-nobody-left = We have asked everybody who fits, and not enough have said yes. Perhaps you know somebody who can help, or you send a message to all about it, with the button on its card.
case-reason-no-organisation = None of the responsible organisations has taken it. Perhaps you know somebody who can help, or whom to pass it on to.
case-reason-no-taker = Nobody has said yes so far, and the person asks you to help look.
case-stands-button = ⚖️ The decision stands
# row
case-take-over-button = 🔁 Take over
case-take-over-sure-button = 🔁 Yes, take it over from { $name }
case-taken-over = 🔁 { $name } has taken over a case from you in { $community }: { $kind }, No. <code>{ $id }</code>
case-own-decision-alert = You decided this yourself, so somebody else should look at it first. If nobody has within { $hours }, you can.
case-in-topic-toast = The card is in the case’s own topic now.
case-files-toast = They go from this group when the case is closed, after { $hours } at the latest. While it is open you can show them again.
