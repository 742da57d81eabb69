# When nobody has taken a request yet.
status-request-waiting = 🕓 <b>{ $days ->
        [one] Your request has been up for a day, and nobody has said yes yet.
       *[other] Your request has been up for { $days } days, and nobody has said yes yet.
    }</b> { $asked ->
        [0] So far nothing fits.
        [one] { $asked } person has been asked and has not answered yet.
       *[other] { $asked } people have been asked and have not answered yet.
    }

    { $headline }

    { $unmet ->
        [yes] We are asking the moderators to look for help as well.
       *[no] We keep looking.
    } { $wider ->
        [yes] If you like, we can look farther away too, or you can change something.
       *[no] If you like, you can change something.
    } Waiting is fine as well: as soon as somebody fits, we write to you.
status-wider-button = 🔎 Look up to { $km } away
# row
status-wait-button = ⏳ Keep waiting
status-wider-alert = From now on we look up to { $km } away. As soon as somebody fits, we write to you.
my-listings-wider = 🔎 Helpers up to { $km } away
# When moderators have not decided for long.
status-pending = 🕓 <b>{ $kind ->
        [offer] Your offer is still with the moderators.
       *[request] Your request is still with the moderators.
    }</b>

    { $headline }

    It has taken more than { $hours } hours by now, and we are sorry about that. We have reminded them. There is nothing you need to do.
# Asked once, when a listing has been paused for long.
status-paused = ⏸ <b>{ $days ->
        [one] This has been paused for { $days } day.
       *[other] This has been paused for { $days } days.
    }</b> Is it still valid?

    { $headline }

    If you do nothing, it stays paused, and we will not ask again.
# When a moderator's question is not answered.
status-question = 🔔 <b>The moderators are still waiting for your answer.</b>

    { $headline }

    { $foreign }<blockquote>{ $question }</blockquote>

    { $days ->
        [one] Please answer or change it by tomorrow.
       *[other] Please answer or change it within { $days } days.
    } { $of ->
        [change] Otherwise we drop the change, and your listing stays as it is.
       *[listing] Otherwise it closes. You could still send it again later.
    }
status-question-expired = { $of ->
    [change] { $days ->
        [one] The moderators’ question was not answered for a day, so we have dropped your change. The listing stays as it was.
       *[other] The moderators’ question was not answered for { $days } days, so we have dropped your change. The listing stays as it was.
    }
   *[listing] { $days ->
        [one] ⌛ The moderators’ question was not answered for a day, so we have closed this. You can change it and send it again whenever you like.
       *[other] ⌛ The moderators’ question was not answered for { $days } days, so we have closed this. You can change it and send it again whenever you like.
    }
}

    { $headline }
# To somebody who has said yes, when the other side is reminded.
proposal-other-silent = 🕓 <b>Your yes counts.</b> The other side has not answered yet, so we have just reminded them.

    { $headline }

    { $days ->
        [one] If there is no answer within a day, we tell you and look for somebody else.
       *[other] If there is no answer within { $days } days, we tell you and look for somebody else.
    }
