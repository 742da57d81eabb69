# Under a request's card.
search-open-button = 🔎 Find helpers…
# row
search-start-button = { $count ->
    [0] 🔎 Yes, farther away
    [one] 🔎 Yes, { $count } helper
   *[other] 🔎 Yes, { $count } helpers
}
# row
search-pause-button = ⏸ Pause the search
# row
search-resume-button = ▶️ Go on
# row
search-stop-button = ⏹ End the search
search-count-alert = { $count ->
    [0] Nobody nearby fits. We look farther away. Before we ask in neighbouring places, we ask whoever needs help whether that is all right. Please confirm.
    [one] { $count } person fits and can be asked. Please confirm.
   *[other] { $count } people fit. We ask the best first, and others only if more are needed. Please confirm.
}
search-started-alert = The search has begun. This card shows how it goes.
search-done-alert = Done.
search-nobody-alert = There is nobody to ask right now.
search-running-alert = The search is on already.
search-not-running-alert = There is no search here that this could change.
card-search = { $status ->
    [running] 🔎 Looking for helpers
    [paused] ⏸ The search for helpers is paused
    [full] ✅ Enough helpers
    [exhausted] ⚠️ Everybody who fits has been asked
   *[stopped] ⏹ The search for helpers has ended
} · said yes: { $accepted } of { $wanted } · asked: { $asked }, not answered yet: { $open } · on standby: { $standby }
# How it stands with helpers of neighbouring communities.
card-search-neighbours = { $answer ->
    [asked] Waiting to hear whether we may ask in neighbouring places
    [yes] We ask in neighbouring places too
   *[no] We do not ask in neighbouring places
}
# In the moderators' group: which requests have helpers looked for without a tap.
search-automatic = 🔎 <b>Automatic search</b>

    Tick the kinds of help it is for. As soon as you approve such a request, we ask the helpers who fit, until enough have said yes. You see it on the card, and can pause or end it there.

    { $any ->
        [no] Nothing is ticked now: a search begins when you tap “Find helpers” on a card.
       *[yes] It is for requests that you approve from now on.
    }
search-automatic-on-button = ✅ { $name }
search-automatic-done-alert = { $on ->
    [yes] Noted. For requests of this kind we look for helpers automatically from now on.
   *[no] Noted. For requests of this kind you start the search on the card.
}
# To whoever needs help: one message that always says how it stands.
search-progress = { $status ->
    [running] 🔎 <b>We are looking for helpers for you.</b>
    [paused] ⏸ <b>The search for helpers is taking a break.</b>
    [full] ✅ <b>Enough people have said yes.</b>
    [empty] <b>Right now there is nobody we could ask.</b>
    [exhausted] <b>We have asked everybody who fits.</b>
   *[stopped] <b>The search for helpers has ended.</b>
}

    { $headline }

    Said yes: { $accepted } of { $wanted }
    Asked: { $asked }, not answered yet: { $open }

    { $status ->
    [running] You don’t have to do anything: this message always says how it stands.
    [paused] Whoever has been asked can still say yes.
    [full] If somebody cannot come, we look for others right away.
    [empty] We keep looking, and ask as soon as somebody fits. Our moderators see this too.
    [exhausted] Not enough have said yes so far. Our moderators see this, and whoever was asked can still say yes.
   *[stopped] Whoever has said yes stays in touch with you.
}
# The steps that follow when nobody is left to ask.
search-wider = 🔎 <b>Not enough people nearby could help so far. We are now looking up to { $km } away.</b>

    { $headline }

    You don’t have to do anything.
search-unmet = 🆘 <b>We have asked everybody who fits, and { $missing ->
    [one] somebody is still missing.
   *[other] { $missing } people are still missing.
}</b>

    { $headline }

    We are telling our moderators now, so that they look for help too. Whoever was asked can still say yes, and we ask everybody who joins us. That can take a while, and we cannot promise that we find somebody.
search-neighbours = 🔎 <b>Nobody here is left to ask. May we ask people in neighbouring places?</b>

    { $headline }

    In { $places } there are helpers who fit. If you say yes, we send them your request. Until then, we send them nothing.
search-neighbours-yes-button = ✅ Yes, ask there too
search-neighbours-no-button = No, only here
search-neighbours-answered = { $answer ->
    [yes] ✅ <b>Thank you! We are asking in neighbouring places too:</b> { $places }
   *[no] <b>All right, we only ask here.</b> We send nothing to people in { $places }. If you change your mind, one tap is enough.
}

    { $headline }
search-neighbours-alert = { $answer ->
    [yes] Thank you! We are asking there too.
   *[no] All right, we only ask here.
}
# To helpers.
invitation-intro = { $again ->
    [place-free] 🙋 <b>A place is free again. Can you still help?</b>
    [changed] 🔄 <b>This request has changed since we asked you. Does it still suit you?</b>
   *[first] 🙋 <b>Can you help here?</b>
}
invitation-why = We are asking you because it fits:
invitation-until = ⏳ We wait { $time } for your answer. After that we ask others too.
invitation-hint = If you say yes, you write to each other through Pomich first. A no is just as welcome.
invitation-accept-button = ✅ Yes, I can help
# row
invitation-decline-button = No, thanks
# row
invitation-not-now-button = 🕓 Not now
invitation-no-more-button = 🔕 Stop asking me
invitation-after-all-button = ✅ I can help after all
invitation-step-in-button = 🙋 I could step in
invitation-call-off-button = ✖️ I cannot come after all
invitation-ask-again-button = ↩️ Do ask me
invitation-settings-button = 🙋 What we may ask you for
invitation-over = { $how ->
    [introduced] 🤝 <b>Thank you, you are in!</b>
    [waiting] ✅ <b>Thank you! A place is kept for you.</b>
    [standby] 📝 <b>Thank you! Enough people have said yes already.</b>
    [enough] 💚 <b>Thank you, enough people have said yes.</b>
    [expired] ⌛ <b>We are asking others now.</b>
    [called-off] ✖️ <b>This has been called off.</b>
    [no-more] 🔕 <b>We will not ask you any more.</b>
    [stopped] <b>Help is no longer being looked for here. Thank you!</b>
   *[other] <b>That’s fine. Thank you for answering.</b>
}
# What comes next.
invitation-next-introduced = The next message says how you reach each other.
invitation-next-waiting = As soon as the other side says yes too, we introduce you.
invitation-next-standby = You are number { $place } on standby. If somebody cannot come, we ask you first.
invitation-next-not-now = If it works out after all, one tap is enough.
invitation-next-expired = If you can help after all, one tap is enough. It counts as long as help is needed.
invitation-next-no-more = That holds from now on. Tapped by mistake? Within { $hours } hours one tap brings everything back as it was. After that we delete what you had chosen to be asked about. Your listings stay as they are.
invitation-asked-again = { $profile ->
    [kept] 🔔 <b>We will ask you again, and everything is as it was.</b>
   *[none] 🔔 <b>We will ask you again about what you offer.</b> You can choose anew what else we may ask you for.
}
invitation-accepted-alert = Thank you! We have noted your yes.
invitation-standby-alert = Thank you! Enough people have said yes. You are number { $place } on standby.
invitation-refused-alert = Noted. Thank you for answering.
invitation-accepted-before-alert = You have said yes already. To call off, open the introduction and end it.
invitation-changed-alert = The request has changed. Please read it again and answer then.
invitation-paused-alert = This request is taking a break. The button stays: please try again later.
invitation-gone-alert = Help is no longer being looked for here. Thank you!
