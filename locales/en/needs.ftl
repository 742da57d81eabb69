# What organisations need and give: listings that a member writes for a verified organisation.
# row
organisation-need-button = 🙏 Post a need
# row
organisation-give-button = 💛 Post what we give
organisation-not-verified-alert = Only verified organisations can post. What you have written is kept: send it once the moderators have verified yours.
organisation-former = your former organisation
listing-organisation = 🏛 <b>{ $name }</b> ✔️
wizard-preview-for = You are posting this for <b>{ $name }</b> ✔️, not for yourself. Everybody sees the name.
wizard-unfinished-for = { $kind ->
    [offer] { $name }: an offer is not finished yet. Would you like to go on with it?
   *[request] { $name }: a need is not finished yet. Would you like to go on with it?
}
menu-resume-for-button = { $what ->
    [offer] ▶️ Offer: { $name }
    [request] ▶️ Need: { $name }
   *[revision] ▶️ Changes: { $name }
}
error-submit-too-many-of-organisation = Your organisation has { $max } open listings, and that is the most. Please close one of them first. This draft is kept.
error-submit-not-a-member = You are no longer in the organisation that this is for, so it cannot be sent. The draft is kept, in case somebody invites you again.
error-submit-not-verified = Your organisation is not verified at the moment, so this cannot be sent. The draft is kept until it is verified again.
# What its members see of them.
# row
organisation-listings-button = 📋 Our listings
organisation-listings = 📋 <b>{ $name }: our listings</b>
organisation-listings-none = 📋 <b>{ $name }: our listings</b>

    Nothing yet. On the screen before, “Post a need” is for what you are short of, and “Post what we give” for what you offer.
organisation-listings-keeper = 👤 { $name } looks after it
organisation-listings-no-member-alert = This person is not in the organisation any more, or cannot be reached.
organisation-hand-over-button = 👤 Hand over to…
organisation-hand-over-ask = 👤 <b>Who is to look after this from now on?</b>

    { $headline }

    So far: { $name }. What is still open, we ask the new person. People who have been introduced can go on writing to each other.
organisation-handed-over-alert = Handed over. They are told.
organisation-listings-told = { $what ->
    [handed] 👤 { $count ->
        [one] You look after a listing of <b>{ $name }</b> from now on. New answers and questions come to you.
       *[other] You look after { $count } listings of <b>{ $name }</b> from now on. New answers and questions come to you.
    }
    [taken] 👤 { $count ->
        [one] Somebody else looks after a listing of <b>{ $name }</b> now. Introductions that you have made stay with you.
       *[other] Somebody else looks after { $count } listings of <b>{ $name }</b> now. Introductions that you have made stay with you.
    }
    [paused] ⏸ { $count ->
        [one] A listing of your organisation is paused, because the organisation is not verified at the moment. It comes back by itself.
       *[other] { $count } listings of your organisation are paused, because the organisation is not verified at the moment. They come back by themselves.
    }
   *[back] ▶️ { $count ->
        [one] <b>{ $name }</b> is verified again, and its listing can be seen again.
       *[other] <b>{ $name }</b> is verified again, and { $count } listings can be seen again.
    }
}
# To the organisation, when something fits.
organisation-fit = { $kind ->
    [offer] 🤝 <b>Somebody needs what you give:</b>
   *[request] 🤝 <b>An offer fits what you need:</b>
}
organisation-fit-asked = 👤 { $name } was asked, and answers for you.
