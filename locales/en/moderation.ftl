# The card in the moderators' group.
card-status = { $status ->
    [pending] 🕓 Waiting for your decision
    [changes_requested] ✏️ Waiting for changes
    [published] ✅ Published
    [paused] ⏸ Paused
    [fulfilled] 🎉 Done
    [withdrawn] ↩️ Withdrawn by the author
    [expired] ⌛ Expired
    [removed] 🗑 Removed
   *[rejected] 🚫 Not published
}
card-claimed = 🙋 { $name } is looking at it, until { $time }
card-taken-over = 🔁 { $name } has taken over a listing that you were looking at, in { $community }: { $headline }, No. <code>{ $id }</code>
card-version = version { $number }
card-superseded = ⬇️ See the newer card below
card-author = 👤 { $name }, here since { $since } · { $count ->
    [one] first listing
   *[other] { $count } listings
}
card-somebody = Somebody without a name
card-masked = 🙈 Contact details hidden in the text: { $count }
card-doubts = ⚠️ Maybe contact details: { $pieces }
card-doubt = “{ $text }”
card-question = ❓ Your question: { $text }
card-reply = ↪️ Answer: { $text }
card-approvals = ☑️ { $count } of { $needed } approvals
card-decision = { $action ->
    [approve] ✅ Approved by { $name }, { $when }
    [reject] 🚫 Rejected by { $name }, { $when }
    [remove] 🗑 Taken down by { $name }, { $when }
   *[request-changes] ✏️ Changes requested by { $name }, { $when }
}
card-reason = Reason: { $reason }
card-system = the system
card-fits = <b>Fits</b>
card-fits-none = Nothing fits yet.
card-fits-more = … and { $count } more
card-suggestion = <b>{ $number }.</b> { $headline } · No. <code>{ $id }</code>
card-suggestion-why = ✓ { $reasons }
# Whether whoever needs help agrees to helpers from another town.
card-suggestion-elsewhere = { $consent ->
    [agreed] 📍 In { $community }. Whoever needs help agrees to that.
   *[unasked] 📍 In { $community }. Whoever needs help has not agreed to another town yet.
}
card-proposal = { $status ->
    [introduced] 🤝 Introduced
    [declined] ✖️ Declined
    [lapsed] ✖️ Closed
   *[open] ⏳ Both have been asked
} · { $offer ->
    [accepted] helper: yes
    [declined] helper: no
   *[open] helper: no answer yet
} · { $request ->
    [accepted] seeker: yes
    [declined] seeker: no
   *[open] seeker: no answer yet
}
card-waits = 🌙 { $side ->
    [offer] The helper gets the question at { $time }, after their quiet hours
   *[request] The seeker gets the question at { $time }, after their quiet hours
}
card-introduced = <b>Introduced</b>
card-rejected-before = ↩️ Rejected before by { $name }, { $when }: { $reason }
card-number = No. <code>{ $id }</code>
# row
card-approve-button = ✅ Approve
# row
card-reject-button = 🚫 Reject…
card-ask-button = ✏️ Ask for changes
card-propose-button = 🤝 Propose to both: { $number }
# row
card-undo-button = ↩️ Undo ({ $minutes })
# row
card-take-down-button = 🗑 Take down…
# What a moderator is told who presses.
moderation-members-only-alert = Only members of this moderation group can use these buttons.
moderation-members-hidden-alert = Telegram hides this group’s members from the bot, so it cannot see who may decide. Please make the bot an administrator of the group.
moderation-elsewhere-alert = This one belongs to another group. Please decide about it there.
moderation-unbound-alert = This group does not look after any place at the moment, so nothing can be decided here.
moderation-gone-alert = This listing does not exist any more.
moderation-outdated-alert = The author has sent a newer version since. Please see the newer card below.
moderation-approved-alert = Approved. The author is being told.
moderation-approved-first-alert = Thank you. A second moderator has to approve this one as well.
moderation-rejected-alert = Rejected. The author is told kindly why.
moderation-decided-alert = { $action ->
    [approve] This was approved already, by { $name }.
    [reject] This was rejected already, by { $name }.
    [remove] This was taken down already, by { $name }.
   *[request-changes] The author has been asked for changes already, by { $name }.
}
moderation-taken-alert = { $name } is looking at this one until { $time }. If it cannot wait, you can take it over on the card.
moderation-given-back-alert = The listing is free again.
moderation-closed-alert = There is nothing left to decide here: this listing is closed or waiting for its author.
moderation-removed-alert = Taken down. The author is told kindly why.
moderation-not-live-alert = This listing is closed already, so there is nothing to take down.
moderation-undone-alert = Undone. The author is being told.
moderation-undo-late-alert = It is too late to undo this decision.
moderation-undo-none-alert = There is nothing to undo any more: something else has happened to this listing since.
moderation-second-alert = You have approved this one already. The second approval has to come from somebody else.
moderation-question-empty-alert = There was no question in that message.
# Asking the author.
moderation-ask = { $name }, what would you like to ask the author? Please reply to this message in your own words (at most { $max } characters). The author reads { $language }, and gets your words as you write them.
moderation-ask-placeholder = Your question to the author
moderation-asked = 📨 Passed on. When the author has answered, a new card appears here.
moderation-question-long = That is { $length } characters long, at most { $max } reach the author. Could you say it a little shorter? Please reply to the same message again.
moderation-question-text-only = We can only pass on text to the author. Please reply to the same message in words.
moderation-proposed-alert = Both have been asked. Their answers will appear on this card.
moderation-already-proposed-alert = These two have been asked already. A pair is asked only once.
moderation-no-fit-alert = These two do not fit any more: one of them has changed in the meantime.
moderation-not-published-alert = One of the two is not open any more.
moderation-unreachable-alert = One of the two cannot be reached in Telegram at the moment.
moderation-help = <b>{ $name }</b>: new offers and requests arrive here as cards.

    ✅ <b>Approve</b> publishes a listing and shows who fits.
    🚫 <b>Reject</b> asks you for the reason; the author reads it in their language.
    ✏️ <b>Ask for changes</b> asks the author: a ready question, which they read in their own language, or one in your words.
    🤝 <b>Propose to both</b> asks both sides; they are introduced only when both say yes.
    📣 <b>Message to all</b> tells everybody whose own listing fits; if none does, everybody who might be able to help.
    ↩️ <b>Undo</b> takes back a decision, for { $undo } after it.
    🗑 <b>Take down</b> ends a published listing, at any time; you are asked for the reason.
    🚩 <b>Reports</b> and other cases come as cards too: take one, answer, warn, ban or close it.
    📋 <b>/queue</b> shows all that is waiting, card by card.
    📊 <b>/stats</b>: how it is going · 🔎 <b>/find</b>: find a listing · 📜 <b>/log</b>: what happened last
    👤 <b>/person</b>, ⛔ <b>/ban</b>, 🔓 <b>/unban</b>: as a reply to a card

    Only members of this group can use the buttons.
card-revision = { $state ->
    [pending] 🕓 A change waits for your decision
    [changes_requested] ✏️ The change waits for an answer
   *[rejected] 🚫 Change not accepted
}
card-changes = What changes
# The queue of waiting listings.
queue-heading = 📋 <b>{ $at } of { $count }</b> in the queue
queue-digest = 📋 { $count ->
    [one] <b>{ $count } listing is waiting</b> for your decision.
   *[other] <b>{ $count } listings are waiting</b> for your decision.
} Very many are coming in at once, so the other cards are in the queue.
queue-open-button = 📋 Queue
queue-empty = ✅ Nothing is waiting. Thank you!
queue-none-alert = Nothing is waiting any more.
# To operators, about a group.
group-refuses = ⚠️ <b>{ $community }:</b> { $reason ->
    [not-a-member] the bot is not in the moderation group any more. Please add it again.
    [no-rights] the bot may not write in the moderation group. Please make it an administrator there, or allow messages.
    [restricted] Telegram has restricted the moderation group or the bot. Please look in the group what Telegram says about it.
    [topic-closed] the topic for the cards is closed. Please reopen it, or send /setup in another topic.
   *[chat-unknown] the bot cannot find the moderation group. Please add it to a group and send /setup there.
} { $count ->
    [0] Nothing is waiting at the moment.
    [one] { $count } card is waiting; nothing is lost, it will arrive by itself.
   *[other] { $count } cards are waiting; nothing is lost, they will arrive by themselves.
}
group-takes = ✅ <b>{ $community }:</b> the moderation group can be reached again. What was waiting is on its way.
group-topic-gone = ⚠️ <b>{ $community }:</b> the topic for the cards was deleted. They now come to the group itself. To choose another topic, send /setup there.
