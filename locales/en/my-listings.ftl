my-listings-title = My listings
my-listings-none = You have no listings yet. /need and /offer begin one.
my-listings-back-button = ← All my listings
my-listings-revise-button = ✏️ Answer or change
# row
my-listings-withdraw-button = ↩️ Withdraw
my-listings-withdraw-ask = Withdraw this? Nobody will see it any more.

    { $headline }
my-listings-withdraw-yes-button = Yes, withdraw it
# row
my-listings-fulfil-button = 🎉 Done
my-listings-fulfil-ask = Is this done? Then it closes, and nobody will be asked any more.

    { $headline }
my-listings-fulfil-yes-button = Yes, it is done
my-listings-keep-button = No, leave it as it is
my-listings-done-alert = Closed. Thank you for telling us!
my-listings-closed-alert = This listing is closed already.
my-listings-gone-alert = This listing is not there any more.
my-listings-draft = 📝 Draft
my-listings-pending = 🕓 Moderators are looking at it
my-listings-changes-requested = ❓ The moderators have a question
my-listings-published = ✅ Published
my-listings-paused = ⏸ Paused
my-listings-fulfilled = 🎉 Done
my-listings-withdrawn = ↩️ Withdrawn
my-listings-expired = ⌛ Expired
my-listings-rejected = 🚫 Not published
my-listings-removed = 🗑 Removed by moderators
# row
my-listings-pause-button = ⏸ Pause
my-listings-paused-alert = Paused. Nobody sees it until you show it again.
# row
my-listings-resume-button = ▶️ Show again
my-listings-resumed-alert = It can be seen again.
# row
my-listings-renew-button = 🔄 Valid again
my-listings-renewed-alert = Thank you! It stays up.
# row
my-listings-edit-button = ✏️ Change
my-listings-edit-ask = ✏️ What would you like to change?
my-listings-revision = { $status ->
    [pending] 🕓 Moderators are looking at your change; until then the current version is shown
   *[changes_requested] ❓ The moderators have a question about your change
}
# row
my-listings-partly-button = 🧮 Partly done
my-listings-taken-ask = { $kind ->
    [offer] How many of { $quantity } are taken in all by now? So far: { $taken }, still free: { $left }.
   *[request] For how many of { $quantity } has something been found in all? So far: { $taken }, still needed: { $left }.
}

    { $headline }
my-listings-taken-all-button = { $count }: all
my-listings-taken-alert = Noted. From now on it is about the rest only.
my-listings-introduced = 🤝 Introduced: { $count }
# row
my-listings-back-to-button = ← To the listing
my-listings-introduction-gone-alert = This introduction cannot be shown any more: the other side is no longer there.
# When the other side of an introduction is done.
count-ask = 🎉 <b>{ $name } says it is done.</b> Thank you, if that was you!
    { $theirs }

    { $kind ->
        [offer] And your offer: is it done as well, or is something left of it?
       *[request] And your request: is it done as well, or is something still needed?
    }
    { $mine }
# row
count-open-button = Still open
my-listings-helped-ask = 🎉 Closed. Who helped? We will pass your thanks on. You need not answer.
# row
my-listings-helped-other-button = Somebody else
# row
my-listings-helped-untold-button = Rather not say
my-listings-helped-alert = Thank you! We have passed your thanks on.
