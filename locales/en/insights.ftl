# What moderators look up: numbers, listings, the log.
stats-title = 📊 <b>{ $name }</b>
stats-waiting = 🕓 Waiting for a decision: { $count }
stats-oldest = the oldest since { $when }
stats-published = ✅ Published: { $offer ->
    [one] { $offer } offer
   *[other] { $offer } offers
}, { $request ->
    [one] { $request } request
   *[other] { $request } requests
}
stats-introduced = 🤝 Introduced so far: { $count }
stats-cases = 🚩 Open cases: { $open }, without anybody: { $free }
stats-cases-closed = Closed so far: dismissed { $dismissed } · settled { $settled } · passed on { $passed } · banned { $banned }
stats-attendance = 🙌 Said yes and came: { $came } · did not come: { $missed }
stats-fairness = ⚖️ { $count ->
    [one] In the last month { $count } helper was asked.
   *[other] In the last month { $count } helpers were asked.
} We asked { $asked ->
    [even] everybody about equally often
    [mixed] some more often than others
   *[uneven] mostly the same few
} ({ $invitations }); yes was said { $said ->
    [even] by everybody about equally often
    [mixed] by some more often than by others
   *[uneven] mostly by the same few
} ({ $acceptances }). 0 is all alike, 1 is everything on one person.
stats-unmet = 🔎 <b>Open requests for which there is nobody yet:</b>
stats-unmet-line = { $category }: { $count }
stats-unmet-more = others: { $count }
stats-unmet-none = 🎉 Every open request has found somebody.
stats-decided = ⏱ Until a decision, usually: { $time }
stats-answered = ⏱ Until somebody said yes to a request, usually: { $time }
find-usage = What are you looking for? Write a word or the number of a listing: <code>/find bicycle</code>
find-found = 🔎 { $count ->
    [0] Nothing was found among the open listings.
    [one] { $count } listing found
   *[other] { $count } listings found
}
log-title = 📜 <b>What happened last</b>
log-empty = 📜 Nothing has happened yet.
log-line = • { $when } · { $name }: { $action ->
    [submit] sent
    [resubmit] sent again
    [revise] wants to change
    [edit] changed
    [approve] approved
    [reject] rejected
    [request-changes] asked for changes
    [approve-revision] approved a change
    [reject-revision] rejected a change
    [ask-about-revision] asked about a change
    [remove] taken down
    [reopen] decision undone
    [undo] decision undone
    [restore] take-down undone
    [restore-paused] take-down undone
    [withdraw] withdrawn
    [fulfil] done
    [expire] expired
    [pause] paused
    [resume] shown again
    [renew] still open
    [count-taken] counted again
    [broadcast] message to all
    [ban] banned somebody
    [unban] lifted a ban
    [read] looked at a person
    [found] opened the town
    [set-up] opened the town
    [change] changed the town
    [move] moved the town to another group
    [close] closed the town
    [open-case] opened a case
    [add-to-case] added to a case
    [claim] is looking at
    [release] gave back
    [take-over] took over
    [claim-case] took a case
    [release-case] gave a case back
    [take-over-case] took over a case
    [note-case] noted something in a case
    [answer-case] answered in a case
    [warn] warned somebody
    [close-case] closed a case
    [read-case] read the messages of a case
   *[other] { $action }
}{ $subject }
match-on-cards = 🤝 What fits is shown on the card of each published listing, with a button that asks both sides. <b>/find</b> shows the card of a listing again.
broadcast-on-cards = 📣 To send a message to all, use the button on the card of a published listing. <b>/find</b> shows the card of a listing again.
command-group-stats = How it is going
command-group-find = Find a listing
command-group-log = What happened last
command-group-match = What fits a listing
command-group-auto = Automatic search for helpers
command-group-broadcast = Tell everybody about a listing
