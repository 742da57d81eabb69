# Organisations: how they register, who is in them, and who helps with what.
command-organisation = Register your organisation
command-organisations = Organisations that help
command-group-organisations = Organisations of this town
command-group-join = Use this group for your organisation
organisation-home = 🏛 <b>Your organisations</b>

    { $has ->
        [none] Are you helping as an association, authority, company or initiative? Register it: twelve short answers, and then the moderators of your town check it. Verified organisations have a ✔️, are in the directory, and can be responsible for requests and offers.
       *[some] Tap one to see it.
    }
organisation-begin-button = ➕ Register an organisation
organisation-resume-button = ▶️ Continue: { $name }
organisation-directory-button = 📖 All organisations
organisation-nameless = without a name yet
organisation-step = 🏛 <b>Register an organisation</b> · { $step } of { $count }
organisation-ask = { $field ->
    [name] What is the official name of the organisation?
    [kind] What kind of organisation is it?
    [community] In which town do you work? The moderators there check the registration.
    [address] What is the address? Street, number, postcode, town.
    [registration] What is its number in a public register?
    [email] Which e-mail address may people write to?
    [phone] Which phone number may people call?
    [website] What is the address of the web site?
    [contact] Who can answer the moderators’ questions? First and last name.
    [languages] Which languages can people speak with you?
    [gives] What do you help with yourselves?
   *[takes] What may people come to you for? The moderators can then pass such requests and offers to you.
}
organisation-ask-bold = <b>{ $question }</b>
organisation-hint = { $field ->
    [name] As it stands in the register or in the statutes. Everybody sees it.
    [registration] { $examples ->
        [none] If there is none, skip this.
       *[some] For example { $examples }. If there is none, skip this.
    }
    [community] Tap your town, or type its name.
    [contact] Only the moderators see this.
    [languages] Tap all of them, then “Next”.
    [gives] Tap all that apply, then “Next”.
    [takes] Tap all that apply, then “Next”.
    [kind] Tap what fits best.
   *[other] Everybody sees it.
}
organisation-now = Now: { $value }
organisation-field = { $field ->
    [name] Name
    [kind] Kind
    [community] Town
    [address] Address
    [registration] Register number
    [email] E-mail
    [phone] Phone
    [website] Web site
    [contact] For questions
    [languages] Languages
    [gives] Helps with
   *[takes] Responsible for
}
organisation-line = <b>{ $label }:</b> { $value }
organisation-kind = { $kind ->
    [ngo] Association, NGO
    [municipality] Municipality
    [authority] Authority
    [company] Company
    [initiative] Initiative
    [international] International
   *[religious] Religious community
}
organisation-error = { $code ->
    [too-long] That is too long: at most { $max } characters, please.
    [too-short] That is a little short. Could you write a bit more?
    [registration-invalid] Numbers in the registers here look different. For example { $examples }. You can also skip this.
    [phone-invalid] That does not look like a phone number. Digits, spaces and a + at the beginning, please.
    [email-invalid] That does not look like an e-mail address. For example office@example.org.
    [website-invalid] That does not look like the address of a web site. For example www.example.org.
    [no-town] We do not have this town here. Please tap one from the list.
   *[tap] Please tap a button here.
}
organisation-keep-button = ✓ Keep it
organisation-skip-button = Skip
organisation-next-button = Next ▶
organisation-later-button = 🕓 Continue later
organisation-later = 🕓 Everything is kept. Continue whenever you like: /organisation
organisation-preview = 🏛 <b>Is everything right?</b>
organisation-incomplete-alert = Please choose at least one thing that you help with, or that people may come to you for.
organisation-send-button = 📨 Send to the moderators
organisation-change-button = ✏️ Change
organisation-change-ask = ✏️ <b>What do you want to change?</b>
organisation-many-alert = Some of your registrations are still with the moderators. Please wait for their answer first.
organisation-discard-button = 🗑 Delete
organisation-out-button = 🚪 Leave the directory
organisation-out-ask = 🚪 <b>Take { $name } out of the directory?</b>

    It gets no more requests from then on, and everything it looks after goes to others. After that you can delete the registration or send it again one day.
organisation-out-sure-button = 🚪 Yes, take it out
organisation-discard-ask = { $what ->
    [change] 🗑 <b>Drop these changes?</b> Everything then stays as it is.
   *[registration] 🗑 <b>Delete this registration?</b> This cannot be undone.
}
organisation-discard-sure-button = 🗑 Yes, delete it
organisation-discarded = { $what ->
    [change] 🗑 Dropped. Everything stays as it is.
   *[registration] 🗑 The registration is deleted.
}
organisation-sent = 📨 <b>Sent. Thank you!</b> The moderators of your town check it and write to you here.
organisation-gone-alert = This is no longer here, or not meant for you.
organisation-over-alert = The moderators are checking it already, so it cannot be changed for now.
# One's own organisation.
organisation-status = { $status ->
    [draft] ✏️ Not sent yet
    [pending] 🕓 The moderators are checking it
    [verified] ✔️ Verified
    [rejected] ✖️ Not verified: { $reason }
   *[suspended] ⏸ Suspended: { $reason }
}
organisation-reason = { $reason ->
    [unknown] we do not find this organisation anywhere
    [incomplete] some of it is missing or cannot be right
    [impersonation] it looks like another organisation
    [unfit] it does not fit what we do here
    [alone] nobody who can be reached is in charge of it any more
   *[lapsed] nobody has confirmed it yet this year
}
organisation-yours = { $role ->
    [lead] You are in charge of it.
   *[member] You are a member of it.
}
organisation-people-button = 👥 People
organisation-group-button = 💬 Group
organisation-page-button = 📖 What everybody sees
organisation-withdraw-button = ↩️ Withdraw it
organisation-role = { $role ->
    [lead] in charge
   *[member] member
}
organisation-people = 👥 <b>{ $name }: people</b>

    Those in charge can invite others, change roles and remove people.
organisation-person-line = { $name }, { $role }
organisation-invite-button = { $role ->
    [lead] ➕ Invite somebody to be in charge
   *[member] ➕ Invite a member
}
organisation-invited = 🔗 <b>An invitation to { $name }</b> ({ $role })

    { $link }

    Send this link to one person. It works once, within { $days }.
organisation-person = 👤 <b>{ $name }</b>, { $role }
organisation-make-button = { $role ->
    [lead] 🔑 Put in charge
   *[member] Make just a member
}
organisation-remove-button = 🚫 Remove
organisation-leave-button = 🚪 Leave
organisation-leave-ask = 🚪 <b>Leave { $name }?</b> You will get nothing more from it here.
organisation-leave-sure-button = 🚪 Yes, leave
organisation-left-it = 🚪 You are no longer in { $name }.
organisation-last-lead-alert = You are the only one in charge. Put somebody else in charge first.
organisation-changed-alert = Done.
organisation-invitation = 🏛 <b>{ $name }</b> invites you to join ({ $role }). You will then get here what people ask of it.
organisation-invitation-unverified = 🏛 <b>{ $name }</b> invites you to join ({ $role }). ⚠️ The moderators have not verified it yet. Please join only if you know the people there.
organisation-join-button = ✅ Join
organisation-joined-it = ✅ <b>Welcome to { $name }.</b> All about it: /organisation
organisation-invite-gone-alert = This invitation has been used or is too old. Please ask for a new link.
organisation-already-in = You are in { $name } already: /organisation
organisation-group-none = 💬 <b>No group of your own</b>

    Everything that concerns { $name } comes to the private chats of those in charge. To have it in a group of your own: add this bot to the group, then write /join there.
organisation-group-bound = 💬 <b>A group of your own</b>

    Everything that concerns { $name } comes to it.
organisation-unbind-button = ✖️ Use private chats again
organisation-bound = 💬 <b>From now on this group belongs to { $name }.</b> What concerns the organisation comes here. The buttons work only for people who belong to it. To invite them: /organisation in the private chat with the bot.
organisation-join-none = Only those in charge of an organisation can do this. Register it first, in the private chat with the bot: /organisation
organisation-join-which = Which organisation does this group belong to?
organisation-join-administrators = Only an administrator of this group can do this.
organisation-join-taken = This group belongs to another organisation already.
organisation-join-moderators = The moderators of a town work in this group, so it cannot belong to an organisation.
# The directory.
directory-title = 📖 <b>Organisations that help</b>{ $filters ->
    [none] {""}
   *[some] : { $filters }
}

    { $count ->
        [0] None yet.
        [one] { $count } organisation
       *[other] { $count } organisations
    }
directory-found = 📖 <b>Found: { $text }</b>

    { $count ->
        [0] No organisation has this in its name or address.
        [one] { $count } organisation
       *[other] { $count } organisations
    }
directory-line = <b>{ $name }</b> ✔️ { $what }
# row
directory-category-button = 🧩 Kind of help
# row
directory-town-button = 📍 Town
# row
directory-language-button = 🗣 Language
# row
directory-search-button = 🔎 By name
directory-any-button = All
directory-search-ask = 🔎 Please write a word from the name or the address.
directory-choose = { $what ->
    [category] 🧩 <b>What is needed?</b>
    [town] 📍 <b>Where?</b>
   *[language] 🗣 <b>In which language?</b>
}
directory-entry-link = 🔗 { $link }
directory-qr-button = 🔳 QR code
directory-qr =
    🔳 <b>{ $name }</b> ✔️

    Hold a phone’s camera over this picture, and the organisation’s page opens. The picture can go on a poster or a notice board.
    🔗 { $link }
directory-gone-alert = This organisation is not in the directory any more.
# The moderators’ card.
organisation-card = 🏛 <b>An organisation would like to register</b>
organisation-card-renewal = 🏛 <b>A year has passed: is all of this still right?</b>
organisation-card-revision = ✏️ <b>An organisation wants to change its details</b>
organisation-card-before = ✏️ { $label } so far: { $value }
organisation-card-verified = ✔️ <b>Verified organisation</b>
organisation-card-suspended = ⏸ <b>Suspended organisation</b>
organisation-card-rejected = ✖️ <b>Registration rejected</b>
organisation-card-reminder = ⏰ <b>This has been waiting for { $hours }.</b>
organisation-card-signal = { $signal ->
    [same-name] ⚠️ Another organisation has the same name, or one that looks the same: { $name }. Is somebody pretending to be it?
    [same-registration] ⚠️ Another organisation has the same registration number: { $name }.
    [same-website] ⚠️ Its web site is that of another organisation: { $name }.
    [same-phone] ⚠️ Another organisation has the same phone number: { $name }.
   *[same-domain] ⚠️ Its e-mail address has the same domain as that of another organisation: { $name }.
}
organisation-card-two = 👥 Two moderators have to verify it.
organisation-card-approved = ✔️ Verified by { $count } of { $needed } so far
organisation-card-question = ❓ Asked: { $question }
organisation-card-reply = 💬 Answer: { $reply }
organisation-card-decision = { $action ->
    [verify] ✔️ Verified by { $name }, { $when }
    [renew] ✔️ Confirmed by { $name }, { $when }
    [reject] ✖️ Rejected by { $name }, { $when }: { $reason }
    [suspend] ⏸ Suspended by { $name }, { $when }: { $reason }
    [lapse] ⏸ Suspended automatically, { $when }: { $reason }
   *[reinstate] ▶️ Reinstated by { $name }, { $when }
}
organisation-number = Organisation No. <code>{ $id }</code>
# row
organisation-verify-button = ✔️ Verify
# row
organisation-reject-button = ✖️ Reject
# row
organisation-ask-button = ❓ Ask
# row
organisation-suspend-button = ⏸ Suspend
organisation-reinstate-button = ▶️ Reinstate
organisation-reason-button = { $reason ->
    [unknown] Nowhere to be found
    [incomplete] Something is missing or wrong
    [impersonation] Pretends to be another
   *[unfit] Does not fit here
}
organisation-card-back-button = ← Back to the card
organisation-withdrawn = 🗑 Organisation No. <code>{ $id }</code> was here. The registration is withdrawn.
organisation-verified-alert = Verified. The organisation is being told.
organisation-one-more-alert = Noted. One more moderator has to verify it.
organisation-decided-alert = Done. The organisation is being told.
organisation-own-alert = You are in this organisation yourself, so somebody else has to decide.
organisation-no-lead-alert = Nobody is in charge of it yet. Invite somebody first.
organisation-second-alert = You have verified it already. The second one has to be somebody else.
organisation-not-pending-alert = Somebody has decided already, or something has changed. The card shows how it stands.
organisation-ask-prompt = { $name }, what do you want to ask { $organisation }? Please reply to this message (at most { $max } characters).
organisation-asked = 📨 Passed on. The answer will be on the card.
organisation-queue = 🏛 <b>Organisations of { $community }</b>

    Waiting: { $waiting } · verified: { $verified }
organisation-queue-button = { $name }: show the card
organisation-escalation = ⏰ <b>{ $community }:</b> the registration of an organisation has been waiting for { $hours }. { $name }
# What an organisation is told.
organisation-told-verified = ✔️ <b>{ $name } is verified.</b> It has the mark now and is in the directory. Invite the others, and add a group if you like: /organisation
organisation-told-rejected = ✖️ <b>{ $name } was not verified:</b> { $reason }. You can put it right and send it again: /organisation
organisation-told-suspended = ⏸ <b>{ $name } is suspended:</b> { $reason }. Until the moderators change that, it is not in the directory and gets no requests.
organisation-revised = { $how ->
    [adopted] ✔️ <b>{ $name }:</b> your new details are verified and hold from now on.
   *[refused] ✖️ <b>{ $name }:</b> the new details were not verified ({ $reason }). What you said before still holds. You can try again: /organisation
}
organisation-question = ❓ <b>The moderators ask about { $name }:</b>
    <blockquote>{ $question }</blockquote>
organisation-reply-button = ✍️ Answer
organisation-reply-ask = ✍️ Please write your answer, in one message of up to { $max } characters.
organisation-reply-done = 📨 Passed on to the moderators. Thank you!
organisation-reply-long = That is { $length } characters; there is room for { $max }. Could you make it a little shorter?
organisation-text-only = Only text works here. Please write your answer.
organisation-renewal = 🏛 <b>{ $name } has been here for a year.</b> The moderators are checking it once more. If the address, a number or the contact person has changed, please tell them when they ask.
organisation-joined = 👋 <b>{ $person }</b> has joined { $name }.
organisation-left = 🚪 <b>{ $person }</b> has left { $name }.
organisation-removed = 🚪 You are no longer in { $name }.
organisation-dropped = ↩️ The registration of { $name } was withdrawn by somebody in charge.
organisation-role-changed = { $role ->
    [lead] 🔑 <b>You are in charge of { $name } now.</b> /organisation
   *[member] You are a member of { $name } now and no longer in charge.
}
organisation-returned = { $why ->
    [closed] 🏛 <b>{ $name }:</b> the town you chose has no moderators any more. Your answers are all kept. Please choose another town and send everything again: /organisation
    [taken-out] 🚪 <b>{ $name }</b> is not in the directory any more: its leads took it out. Send it again or delete it: /organisation
   *[unanswered] 🏛 <b>{ $name }:</b> the moderators of the town have not answered for { $time }. We are sorry. Your answers are all kept: you can send them again, or choose another town. /organisation
}
organisation-group-gone = 💬 <b>The group no longer belongs to { $name }.</b> It is gone, we cannot write there, or the moderators of a town work there now. Everything comes to the private chats of those in charge again. Is there another group? Add the bot there and write /join.
