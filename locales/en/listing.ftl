listing-headline = { $kind ->
    [offer] Help offered · { $category }
   *[request] Help needed · { $category }
}
listing-place = 📍 { $place } and around
listing-place-centre = 📍 { $place }, { $distance } from the centre
listing-place-reader = 📍 { $place }, { $distance } from you
listing-distance-reader = 📍 { $distance } from you
listing-value = • { $value }
listing-field = • { $label }: { $value }
listing-date = 📅 { $label }: { $value }
period-open = from { $from }, no end date
listing-details = <blockquote>{ $text }</blockquote>
listing-details-foreign = 💬 Written in { $language }:
    <blockquote>{ $text }</blockquote>
listing-brief-words = <i>{ $text }</i>
# What the author is told about the moderators' word.
listing-published = { $kind ->
    [offer] ✅ <b>Your offer is published.</b>
   *[request] ✅ <b>Your request is published.</b>
}

    { $headline }

    We will write to you as soon as somebody fits. You can look at it or withdraw it at any time under “My listings”.
listing-rejected = { $kind ->
    [offer] Sorry, we could not publish your offer.
   *[request] Sorry, we could not publish your request.
}

    { $headline }

    { $reason }
listing-removed = { $kind ->
    [offer] We have taken your offer down.
   *[request] We have taken your request down.
}

    { $headline }

    { $reason }
decision-undone = { $status ->
    [published] 🔄 That was our mistake, sorry: your listing can be seen again.
    [paused] 🔄 That was our mistake, sorry: your listing is as it was, paused.
    [changes_requested] 🔄 Please wait: what we wrote last was sent too early. Our question from before still stands.
   *[pending] 🔄 Please wait a little: what we wrote last was sent too early. We are looking at it once more, and you will hear from us. There is nothing you need to do.
}

    { $headline }
listing-changes-requested = { $kind ->
    [offer] ❓ <b>The moderators have a question about your offer.</b>
   *[request] ❓ <b>The moderators have a question about your request.</b>
}

    { $headline }

    { $foreign }<blockquote>{ $question }</blockquote>

    Please answer or change it; then they will look at it again.
listing-question-foreign = 💬 Written in { $language }:
listing-revise-button = ✏️ Answer or change
listing-copy-button = ✏️ Change and send again
listing-left = { $kind ->
    [offer] 🧮 { $taken } of { $quantity } taken, still free: { $left }
   *[request] 🧮 { $taken } of { $quantity } found, still needed: { $left }
}
listing-on-behalf = 👥 For somebody else
# What the author is told about a change.
revision-approved = ✅ <b>Your change can be seen now.</b>

    { $headline }
revision-rejected = Sorry, we could not publish your change. The listing stays as it was.

    { $headline }

    { $reason }
# To whoever helped.
helper-thanks = 💐 <b>{ $name } thanks you for your help!</b> This is done:

    { $headline }
# When somebody has left what they were writing.
draft-reminder = { $what ->
    [offer] 💾 Your offer has not been sent yet. All answers are kept, and you can go on right there. We remind you only this once.
    [request] 💾 Your request has not been sent yet. All answers are kept, and you can go on right there. We remind you only this once.
   *[revision] 💾 Your change has not been sent yet. You can go on right there. We remind you only this once.
}
# When a town that somebody has been waiting for is looked after.
draft-served = 🎉 <b>{ $community } looks after { $town } now.</b> What you have written is still here: just choose the place and send it.
