browse-kinds = 🔎 What would you like to see?
browse-kind-button = { $kind ->
    [offer] 💛 What is offered
   *[request] 🙏 Where help is needed
}
browse-categories = { $kind ->
    [offer] 💛 <b>What is offered</b>
   *[request] 🙏 <b>Where help is needed</b>
}

    What are you interested in?
browse-nothing-yet = { $kind ->
    [offer] There are no open offers right now. You can write a request, and we will let you know as soon as somebody fits.
   *[request] There are no open requests right now. You can write an offer, and we will let you know as soon as somebody needs it.
}
browse-category-button = { $emoji } { $category }: { $count }
browse-range = { $first }–{ $last } of { $total }
browse-nothing-found = There is nothing like this right now. Change the filters, or save the search: we will write to you as soon as there is something.
# Each says how the filter is set.
# row
browse-distance-any-button = 📍 Any distance
# row
browse-distance-button = 📍 Up to { $km } km
# row
browse-dates-button = { $soon ->
    [yes] 📅 This week
   *[no] 📅 Any time
}
# row
browse-languages-button = { $mine ->
    [yes] 💬 My languages
   *[no] 💬 Any language
}
# row
browse-amount-any-button = 🔢 Any number
# row
browse-amount-button = { $kind ->
    [offer] 🔢 { $amount } or more
   *[request] 🔢 Up to { $amount }
}
browse-save-button = 🔔 Save this search
browse-list-button = ← To the list
browse-share-button = 🔗 Share
browse-share = 🔗 Anybody with this link can see the listing:

    { $listing }

    { $link }
browse-share-send-button = ↗️ Send to somebody
browse-gone-alert = This listing has been closed in the meantime. See what else there is.
browse-own-alert = This is your own listing.
browse-answer-first = { $kind ->
    [request] 💛 Thank you! Place and category are filled in already. Just say briefly what you can give. As soon as the moderators approve your offer, we will show it to this person.
   *[offer] Place and category are filled in already. Just say briefly what you need. As soon as the moderators approve your request, we will show it to this person.
}
browse-answer-waiting-alert = Your answer is with the moderators. As soon as it is approved, we will show it to this person.
