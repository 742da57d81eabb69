# Somebody reports the other side of an introduction.
# row
report-button = 🚩 Report
report-ask = 🚩 <b>What is wrong?</b> It is about { $name }.

    If you are in danger, call 112 first.

    Please tap what fits best. The moderators of your town then look at it, and read what the two of you wrote here in the last { $days }. Until they are done nothing is passed on between you. { $name } learns that moderators are looking at this contact, and not what you say.
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
report-own-text-only = Only words can be passed on here. Please write to the moderators what happened.
report-own-long = These are { $length } characters; at most { $max } can be passed on. Could you make it a little shorter?
report-done = 🚩 <b>Thank you for telling us.</b>

    The moderators of your town look at it and will answer you here. Until then nothing is passed on between you and { $name }, and you need not answer anything.

    If you are in danger, call 112.
report-more-button = ✍️ Add something
report-gone-alert = You have not been introduced to each other here, so there is nothing to report.
# To the other side, without a judgement.
introduction-paused = ⏸ <b>The contact with { $name } is paused.</b> Moderators are looking at it; until they are done nothing is passed on between you. You need not do anything, and will hear from us.

    { $headline }
relay-frozen-alert = Moderators are looking at this contact. Until they are done nothing is passed on.
# To both, from the moderators.
case-answer = ✉️ <b>The moderators of { $community } write to you:</b>
    <blockquote>{ $text }</blockquote>
case-answer-button = ✍️ Answer
case-warning = ⚠️ <b>A request of the moderators of { $community }</b>

    Somebody whom you met here did not feel well in the contact with you: { $name }. Please be considerate, keep to what was agreed, and accept a no. If that does not work, you cannot take part here any more.
case-closed = { $outcome ->
    [resumed] ▶️ The moderators have looked at the contact with <b>{ $name }</b>. You can write to each other here again. What was on its way has not been delivered.
    [ended] ⏹ The moderators have looked at the contact with <b>{ $name }</b> and ended it. Your listing stays as it is: /my
    [ended-thanks] ⏹ <b>Thank you for telling us.</b> The moderators have looked at it and taken care of it. The contact with { $name } has ended, and we will never suggest the two of you to each other again. Your listing stays as it is: /my
    [passed-on] ⏹ <b>Thank you for telling us.</b> The moderators have passed it on to people who can help. The contact with { $name } has ended. Your listing stays as it is: /my
    [alone-settled] ✅ <b>The moderators have taken care of what you asked for.</b> If something is still missing, write to us: /menu
    [alone-passed-on] 📤 <b>The moderators have passed it on to people who can help.</b> They will get in touch with you.
   *[looked] ✅ <b>Thank you for telling us.</b> The moderators have looked at it and see nothing more to do. If something happens again, tell us.
}
# The card in the moderators' group.
case-kind = { $kind ->
    [report] 🚩 Report
    [check-in] 🚩 Something was wrong
    [appeal] 🙋 Request to the moderators
   *[unmet-need] 🆘 Nobody helps yet
}
case-free = 🕓 <b>{ $kind }</b> · nobody looks after it yet
case-owned = 🙋 <b>{ $kind }</b> · { $name } looks after it, until { $time }
case-over = <b>{ $kind }</b> · closed
case-statement = { $when } · <b>{ $name }</b>: { $reason }
case-own-words = <blockquote>{ $text }</blockquote>
case-words-gone = (words deleted)
case-introduction = { $state ->
    [frozen] ⏸ Nothing is passed on between the two at present.
    [ended] ⏹ The contact between the two has ended.
   *[open] ▶️ The two can write to each other.
}
case-party-reports = 🚩 Reported by others: { $count }
case-party-left = 👤 Somebody who is not here any more
case-party-unreachable = 🔕 Cannot be written to at the moment.
case-party-banned = ⛔ Banned
case-note = 📝 { $when }, { $name }: { $text }
case-note-answer = ✉️ { $when }, { $name } to { $to }: { $text }
case-note-warning = ⚠️ { $when }, { $name } has warned { $to }
case-words-title = <b>What they wrote to each other last</b>
case-words-line = { $when } · { $name }: { $text }
case-closing = { $outcome ->
    [dismissed] 👍 Dismissed by { $name }, { $when }
    [settled] ✅ Settled by { $name }, { $when }
    [passed-on] 📤 Passed on by { $name }, { $when }
   *[banned] ⛔ Closed with a ban by { $name }, { $when }
}
case-number = Case No. <code>{ $id }</code>
# row
case-claim-button = 🙋 I look after it
# row
case-release-button = ↩️ Give it back
# row
case-answer-menu-button = ✉️ Answer …
# row
case-note-button = 📝 Note
# row
case-dismiss-button = 👍 Dismiss
# row
case-warn-menu-button = ⚠️ Warn …
# row
case-ban-menu-button = ⛔ Ban …
# row
case-close-menu-button = ✅ Close …
case-words-button = 📜 All they wrote ({ $count })
case-files-button = 📎 Photos and voice ({ $count })
case-both-button = Both
case-settled-button = ✅ Settled: contact ended
case-passed-on-button = 📤 Passed on: contact ended
case-done-button = ✅ Settled
case-handed-button = 📤 Passed on
case-back-button = ← Back to the card
# What a moderator is told who presses.
case-closed-alert = This case is closed already, by { $name }.
case-taken-alert = { $name } looks after this case until { $time }.
case-gone-alert = This case is not one of this group.
case-nobody-alert = Nobody of them can be written to at the moment.
case-no-words-alert = There is nothing to show.
case-claimed-alert = You look after it now. Everybody in the group sees it.
case-released-alert = The case is free again.
case-warned-alert = Warned. It is in the case.
case-closed-now-alert = Closed. The people concerned are told.
case-answer-ask = { $name }, what do you want to write to { $to }? Please reply to this message (at most { $max } characters). It is passed on exactly as it is, without your name.
case-note-ask = { $name }, what do you want to note? Please reply to this message (at most { $max } characters). Only this group sees it.
case-reply-placeholder = Your words
case-answered = 📨 Passed on. It is in the case.
case-noted = 📝 Noted.
case-reply-long = These are { $length } characters; at most { $max } are possible. Please reply once more to the same message, a little shorter.
case-reply-text-only = Only text is possible here. Please reply in words to the same message.
# The queue and the clock.
case-queue = 🚩 <b>Open cases: { $count }</b>
case-queue-line = { $number }. { $kind } · { $when } · { $state ->
    [owned] { $name }
   *[free] nobody looks after it
}
case-queue-button = { $number }. Show the card
case-reminder = ⏰ <b>Nobody looks after this case.</b> It has waited for { $hours }.
case-escalation = ⏰ <b>{ $community }:</b> in the moderation group a case waits that nobody looks after, for { $hours }. { $kind }
