proposal-intro = { $kind ->
    [offer] 🤝 <b>Somebody could use what you offer.</b>
   *[request] 🤝 <b>Somebody offers what you are looking for.</b>
}
proposal-mine = { $kind ->
    [offer] For your offer:
   *[request] For your request:
}
    { $headline }
proposal-why = Why we think it fits:
proposal-reason = ✓ { $reason }
proposal-ask = Shall we put you in touch? Nobody learns who you are unless both say yes. You can share your contact right away, or first write to each other through Pomich.
proposal-accept-button = 📱 Yes, share my contact
proposal-write-button = 💬 Yes, write through Pomich first
proposal-decline-button = No, thank you
# Above a question that is put once more.
proposal-again-changed = { $whose ->
    [mine] 🔄 <b>Your listing has changed, so we ask both sides again.</b>
   *[theirs] 🔄 <b>This has changed since we asked you.</b>
}
proposal-again-answered = Your yes was to the earlier version and does not count any more. Please answer once more.
proposal-again-reminder = 🔔 <b>This question is still open.</b> You are free to say yes or no. { $days ->
        [one] Without an answer it closes by itself in a day.
       *[other] Without an answer it closes by itself in { $days } days.
    }
# Takes the place of the question.
proposal-accepted-waiting = ✅ <b>You said yes. Thank you!</b>

    { $headline }

    As soon as the other side says yes too, we introduce you to each other.
proposal-accepted-introduced = 🤝 <b>You have both said yes.</b>

    { $headline }

    The next message tells you how to reach each other.
proposal-declined = <b>You said no, and that is fine.</b>

    { $headline }

    We will not suggest this one again. Your own listing stays open.
# Takes the place of a question that is put anew below.
proposal-superseded = 🔄 One of the two listings has changed. Please see the new question below.

    { $headline }
proposal-lapsed = { $why ->
    [mine-closed] This question is closed, because your own listing is not open any more.
    [no-fit] This question is closed: one of the two listings has changed, and they no longer fit.
    [taken] This question is closed: what was offered has gone to somebody else meanwhile.
    [unanswered] { $days ->
        [one] This question is closed, because it was not answered for a day. That is fine.
       *[other] This question is closed, because it was not answered for { $days } days. That is fine.
    }
   *[theirs-gone] This question is closed: the other side can no longer be reached.
}

    { $headline }

    { $why ->
        [mine-closed] Once it is open again, we look for somebody new.
       *[other] Your own listing stays as it is. When somebody else fits, we will write to you.
    }
proposal-came-to-nothing = { $why ->
    [mine-closed] This introduction will not take place, because your own listing is not open any more. Thank you for saying yes!
    [no-fit] This time it did not work out: one of the two listings has changed, and they no longer fit. Thank you for saying yes!
    [taken] This time it did not work out: what was offered has gone to somebody else meanwhile. Thank you for saying yes!
    [unanswered] This time it did not work out: the other side did not answer. Thank you for saying yes!
   *[theirs-gone] This time it did not work out, because the other side can no longer be reached. Thank you for saying yes!
}

    { $headline }

    { $why ->
        [mine-closed] Once it is open again, we look for somebody new.
       *[other] Your own listing stays as it is. When somebody else fits, we will write to you.
    }
answer-came-to-nothing = The listing you answered has been closed meanwhile, or does not fit yours after all. Yours stays open:

    { $headline }

    When somebody else fits, we will write to you.
# What is said on pressing.
proposal-waiting-alert = Thank you! As soon as the other side says yes too, we introduce you.
proposal-introduced-alert = You have both said yes. We are introducing you now.
proposal-declined-alert = That is fine. Thank you for letting us know.
proposal-gone-alert = This question does not exist any more.
proposal-not-yours-alert = This question was meant for somebody else.
proposal-answered-alert = You have answered this already. Your answer counts.
proposal-closed-alert = Thank you for answering. This question has been closed meanwhile, and nothing was passed on.
proposal-changed-alert = One of the two listings has changed since then. Please answer the newer question in this chat.
proposal-promised-alert = Somebody else said yes a moment earlier, and the places are kept for them now. This question stays open: you are welcome to try again later.
proposal-contact-alert = Thank you! One thing is missing: how you can be reached. Please see the next message.
volunteer-asked-alert = Thank you! We are asking the other side now.
volunteer-asked = 📨 <b>Thank you!</b> We have asked the other side. As soon as they say yes, we introduce you to each other.
volunteer-not-open-alert = Thank you! In the meantime this has been settled or withdrawn.
volunteer-no-fit-alert = Thank you! None of your open listings fits this one at the moment. You can change or add one in the menu.
volunteer-unreachable-alert = Thank you! The other side cannot be reached at the moment. Please try again later.
