# Asked when a listing has been up for a while.
freshness-ask = { $kind ->
    [offer] ⏳ <b>Does your offer still stand?</b>
   *[request] ⏳ <b>Do you still need this?</b>
}

    { $headline }

    One tap is enough. { $days ->
        [one] Without an answer we hide it in a day; nothing is deleted.
       *[other] Without an answer we hide it in { $days } days; nothing is deleted.
    }
# row
freshness-renew-button = ✅ Yes, still valid
freshness-back = Good to have you back. We could not write to you, so your listing is paused. { $kind ->
    [offer] <b>Does your offer still stand?</b>
   *[request] <b>Do you still need this?</b>
}

    { $headline }
freshness-silence = We have not heard from you, so we have hidden this for now. Is it still valid? One tap brings it back.

    { $headline }
freshness-past = The days this was about are over, so we have closed it. If you like, send it again with new dates.

    { $headline }
# When nobody has decided over a listing.
unanswered-moderators = ⏰ <b>{ $hours ->
        [one] This has been waiting an hour for a decision.
       *[other] This has been waiting { $hours } hours for a decision.
    }</b> { $count ->
        [one] Nothing else is waiting.
       *[other] { $count } listings are waiting in all.
    }
unanswered-operators = ⏰ <b>{ $community }:</b> { $hours ->
        [one] a listing has been waiting an hour for a decision.
       *[other] a listing has been waiting { $hours } hours for a decision.
    } Please check with the moderators.

    { $headline }

    { $count ->
        [one] Nothing else is waiting.
       *[other] { $count } listings are waiting in all.
    }
