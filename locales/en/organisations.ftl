# Organisations: how they register, who is in them, and who helps with what.
command-organisation = Register your organisation
command-organisations = Organisations that help
command-group-organisations = Organisations of this town
command-group-join = Use this group for your organisation
organisation-home = 🏛 <b>Your organisations</b>

    { $has ->
        [none] Does an association, authority, company or initiative help here? Register it: twelve short answers, then the moderators of your town look at it. Verified organisations carry a ✔️, are in the directory, and can be responsible for requests and offers.
       *[some] Tap one to see it.
    }
organisation-begin-button = ➕ Register an organisation
organisation-resume-button = ▶️ Go on: { $name }
organisation-directory-button = 📖 All organisations
organisation-nameless = without a name yet
organisation-step = 🏛 <b>Register an organisation</b> · { $step } of { $count }
organisation-ask = { $field ->
    [name] What is the official name of the organisation?
    [kind] What kind of organisation is it?
    [community] In which town do you work? The moderators there look at the registration.
    [address] What is the address? Street, number, postcode, town.
    [registration] What is its number in a public register?
    [email] Which e-mail address may people write to?
    [phone] Which phone number may people call?
    [website] What is the address of the web site?
    [contact] Whom may the moderators ask? First and last name.
    [languages] Which languages can people speak with you?
    [gives] What do you give yourselves?
   *[takes] What may people be sent to you for? You can then be made responsible for it.
}
organisation-ask-bold = <b>{ $question }</b>
organisation-hint = { $field ->
    [name] As it stands in the register or in the statutes. Everybody sees it.
    [registration] { $examples ->
        [none] If there is none, leave it out.
       *[some] Such as { $examples }. If there is none, leave it out.
    }
    [community] Tap it, or type its name.
    [contact] Only the moderators see this.
    [languages] Tap all that apply, then go on.
    [gives] Tap all that apply, then go on.
    [takes] Tap all that apply, then go on.
    [kind] Tap what fits best.
   *[other] Everybody sees it.
}
organisation-now = Now: { $value }
organisation-field = { $field ->
    [name] Name
    [kind] Kind
    [community] Town
    [address] Address
    [registration] Register
    [email] E-mail
    [phone] Phone
    [website] Web site
    [contact] For questions
    [languages] Languages
    [gives] Gives
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
    [too-short] That is a little short. Could you write it out?
    [registration-invalid] No register here has a number like that. Such as { $examples }. You can also leave it out.
    [phone-invalid] I cannot read that as a phone number. Digits, spaces and a + at the beginning, please.
    [email-invalid] That is no e-mail address. Such as office@example.org.
    [website-invalid] That is no address of a web site. Such as www.example.org.
    [no-town] We do not know this town here. Please tap one.
   *[tap] Please tap a button here.
}
organisation-keep-button = ✓ Keep it
organisation-skip-button = Leave it out
organisation-next-button = Go on ▶
organisation-later-button = 🕓 Go on later
organisation-later = 🕓 Everything is kept. Go on whenever you like: /organisation
organisation-preview = 🏛 <b>Is everything right?</b>
organisation-incomplete-alert = Please choose at least one thing that you give or may be sent people for.
organisation-send-button = 📨 Send to the moderators
organisation-change-button = ✏️ Change
organisation-change-ask = ✏️ <b>What do you want to change?</b>
organisation-discard-button = 🗑 Delete
organisation-discard-ask = 🗑 <b>Delete this registration?</b> It cannot be undone.
organisation-discard-sure-button = 🗑 Yes, delete it
organisation-discarded = 🗑 The registration is deleted.
organisation-sent = 📨 <b>Sent. Thank you!</b> The moderators of your town look at it and write to you here.
organisation-gone-alert = This is not open to you, or not there any more.
organisation-over-alert = The moderators have it already, so it cannot be changed here.
# One's own organisation.
organisation-status = { $status ->
    [draft] ✏️ Not sent yet
    [pending] 🕓 The moderators are looking at it
    [verified] ✔️ Verified
    [rejected] ✖️ Not verified: { $reason }
   *[suspended] ⏸ Suspended: { $reason }
}
organisation-reason = { $reason ->
    [unknown] we do not find this organisation anywhere
    [incomplete] some of it is missing or cannot be right
    [impersonation] it looks like another organisation
    [unfit] it does not fit what is done here
   *[lapsed] nobody has confirmed it this year
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

    Who is in charge can invite others, hand over roles and take people out.
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
   *[member] Make a member
}
organisation-remove-button = 🚫 Take out
organisation-leave-button = 🚪 Leave
organisation-leave-ask = 🚪 <b>Leave { $name }?</b> You then get nothing more from it here.
organisation-leave-sure-button = 🚪 Yes, leave
organisation-left-it = 🚪 You are no longer in { $name }.
organisation-last-lead-alert = You are the only one in charge. Put somebody else in charge first.
organisation-changed-alert = Done.
organisation-invitation = 🏛 <b>{ $name }</b> invites you ({ $role }). You then get here what people ask of it.
organisation-join-button = ✅ Join
organisation-joined-it = ✅ <b>Welcome to { $name }.</b> You find it under /organisation.
organisation-invite-gone-alert = This invitation has been used or is too old. Please ask for a new link.
organisation-already-in = You are in { $name } already: /organisation
organisation-group-none = 💬 <b>No group of your own</b>

    Everything that concerns { $name } comes to the private chats of those in charge. To have it in a group of your own: add this bot to the group, then write /join there.
organisation-group-bound = 💬 <b>A group of your own</b>

    Everything that concerns { $name } comes to it.
organisation-unbind-button = ✖️ Use private chats again
organisation-bound = 💬 <b>From now on this group belongs to { $name }.</b> What concerns the organisation comes here. Who is to press buttons needs an invitation: /organisation in the private chat with me.
organisation-join-none = Only who is in charge of an organisation can do this. Register it first, in the private chat with me: /organisation
organisation-join-which = Which organisation does this group belong to?
organisation-join-moderators = The moderators of a town work in this group, so it cannot belong to an organisation.
# The directory.
directory-title = 📖 <b>Organisations that help</b>{ $filters ->
    [none] {""}
   *[some] : { $filters }
}

    { $count ->
        [0] None yet.
        [one] There is { $count }.
       *[other] There are { $count }.
    }
directory-found = 📖 <b>Found: { $text }</b>

    { $count ->
        [0] No organisation has this in its name or address.
        [one] There is { $count }.
       *[other] There are { $count }.
    }
directory-line = <b>{ $name }</b> ✔️ { $what }
# row
directory-category-button = 🧩 With what
# row
directory-town-button = 📍 Where
# row
directory-language-button = 🗣 Language
# row
directory-search-button = 🔎 By name
directory-any-button = All
directory-search-ask = 🔎 Which word is in the name or the address? Please write it.
directory-choose = { $what ->
    [category] 🧩 <b>What is needed?</b>
    [town] 📍 <b>Where?</b>
   *[language] 🗣 <b>In which language?</b>
}
directory-entry-link = 🔗 { $link }
directory-gone-alert = This organisation is not in the directory any more.
# The moderators’ card.
organisation-card = 🏛 <b>An organisation registers</b>
organisation-card-renewal = 🏛 <b>A year is over: is this organisation still what it says?</b>
organisation-card-verified = ✔️ <b>Verified organisation</b>
organisation-card-suspended = ⏸ <b>Suspended organisation</b>
organisation-card-rejected = ✖️ <b>Registration rejected</b>
organisation-card-reminder = ⏰ <b>This has been waiting for { $hours }.</b>
organisation-card-signal = { $signal ->
    [same-name] ⚠️ It is called the same as a verified one: { $name }. Is somebody pretending?
   *[same-domain] ⚠️ Its e-mail address is at the same domain as that of a verified one: { $name }.
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
    [lapse] ⏸ Suspended by itself, { $when }: { $reason }
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
    [impersonation] Pretends to be another one
   *[unfit] Does not fit in here
}
organisation-card-back-button = ← Back to the card
organisation-withdrawn = 🗑 Organisation No. <code>{ $id }</code> was here. The registration is withdrawn.
organisation-verified-alert = Verified. The organisation is being told.
organisation-one-more-alert = Noted. One more moderator has to verify it.
organisation-decided-alert = Done. The organisation is being told.
organisation-own-alert = You are in this organisation yourself, so somebody else has to decide.
organisation-second-alert = You have verified it already. The second one has to be somebody else.
organisation-not-pending-alert = Somebody has decided already, or it has changed. The card shows how it stands.
organisation-ask-prompt = { $name }, what do you want to ask { $organisation }? Please reply to this message (at most { $max } characters).
organisation-asked = 📨 Passed on. The answer comes to the card.
organisation-queue = 🏛 <b>Organisations of { $community }</b>

    Waiting: { $waiting } · verified: { $verified }
organisation-queue-button = { $name }: show the card
organisation-escalation = ⏰ <b>{ $community }:</b> the registration of an organisation has been waiting for { $hours }. { $name }
# What an organisation is told.
organisation-told-verified = ✔️ <b>{ $name } is verified.</b> It carries the mark from now on and is in the directory. Invite the others, and give it a group if you like: /organisation
organisation-told-rejected = ✖️ <b>{ $name } was not verified:</b> { $reason }. You can put it right and send it again: /organisation
organisation-told-suspended = ⏸ <b>{ $name } is suspended:</b> { $reason }. Until the moderators lift that, it is not in the directory and gets no requests.
organisation-question = ❓ <b>The moderators ask about { $name }:</b>
    <blockquote>{ $question }</blockquote>
organisation-reply-button = ✍️ Answer
organisation-reply-ask = ✍️ Please write your answer, in one message of up to { $max } characters.
organisation-reply-done = 📨 Passed on to the moderators. Thank you!
organisation-reply-long = That is { $length } characters; there is room for { $max }. Could you make it a little shorter?
organisation-text-only = Only words work here. Please write them.
organisation-renewal = 🏛 <b>{ $name } has been here for a year.</b> The moderators look at it anew. If an address, a number or a person has changed, please tell them when they ask.
organisation-joined = 👋 <b>{ $person }</b> has joined { $name }.
organisation-left = 🚪 <b>{ $person }</b> has left { $name }.
organisation-removed = 🚪 You are no longer in { $name }.
organisation-role-changed = { $role ->
    [lead] 🔑 <b>You are in charge of { $name } now.</b> /organisation
   *[member] You are a member of { $name } now and no longer in charge.
}
organisation-group-gone = 💬 <b>The group of { $name } is gone, or I may not write there any more.</b> Everything comes to your private chats again. For another group: add me there and write /join.
