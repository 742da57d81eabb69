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
listing-date = 📅 { $label }: { $value }
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

    We will write to you as soon as somebody fits. You can look at it or take it back at any time under My listings.
listing-rejected = { $kind ->
    [offer] We could not publish your offer.
   *[request] We could not publish your request.
}

    { $headline }

    { $reason }
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
