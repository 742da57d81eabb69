# What organisations need and give: listings that a member writes for a verified organisation.
# row
organisation-need-button = 🙏 Post a need
# row
organisation-give-button = 💛 Post what we give
organisation-not-verified-alert = Only verified organisations can post. What you have written is kept until the moderators have verified yours.
organisation-former = your former organisation
listing-organisation = 🏛 <b>{ $name }</b> ✔️
wizard-preview-for = You are posting this for <b>{ $name }</b> ✔️, not for yourself. Everybody sees the name.
wizard-unfinished-for = { $kind ->
    [offer] You have begun an offer of { $name }. Would you like to go on with it?
   *[request] You have begun a need of { $name }. Would you like to go on with it?
}
menu-resume-for-button = { $what ->
    [offer] ▶️ Offer: { $name }
    [request] ▶️ Need: { $name }
   *[revision] ▶️ Changes: { $name }
}
error-submit-too-many-of-organisation = Your organisation has { $max } open listings, which is as many as one can have. Please close one of them first. This draft is kept.
error-submit-not-a-member = You are no longer in the organisation that this is for, so it cannot be sent. The draft is kept, in case somebody invites you again.
error-submit-not-verified = Your organisation is not verified at the moment, so this cannot be sent. The draft is kept until it is verified again.
