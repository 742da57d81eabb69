introduction = 🤝 <b>You have both said yes!</b>
introduction-taken = 🤝 <b>You can write to each other now.</b>
introduction-name = This is <a href="tg://user?id={ $id }">{ $name }</a>.
introduction-somebody = your contact
# Who helped, where the name is missing.
helper-somebody = Somebody
introduction-username = Telegram: @{ $username }
introduction-phone = Phone: { $phone }
introduction-theirs = What it is about:
    { $listing }
introduction-mine = Your listing:
    { $listing }
introduction-hello = Just write a short hello and say what it is about. Not everybody answers at once.
introduction-write-button = ✉️ Write: { $name }
introduction-copy-button = 📋 Copy the number
introduction-listing-button = The whole listing
introduction-safety = <blockquote expandable>🛟 <b>Stay safe</b>
    • Never hand over your passport, not even for a moment.
    • Never pay anything in advance.
    • Meet in a public place first and tell somebody you trust where you are going.
    • You may say no at any time.
    • In an emergency call 112.</blockquote>
# The other side shares no contact, or none can be seen now.
introduction-through-us = This is <b>{ $name }</b>. You can write to each other here, through Pomich.
introduction-frozen = <b>{ $name }</b>: moderators are looking at this contact. Nothing is passed on for the time being.
introduction-relay-button = 💬 Write through Pomich
introduction-share-button = 🤝 Share my contact
introduction-end-button = End or block …
introduction-end-ask = Do you want to end the contact with <b>{ $name }</b>?

    You will no longer be able to write to each other here. { $name } only learns that it has ended.

    If you block { $name }, we also never suggest the two of you to each other again.
introduction-end-yes-button = End it
introduction-block-button = 🚫 End and block
introduction-keep-button = ← Leave it as it is
introduction-kept = All right, everything stays as it was.
introduction-end-done = { $how ->
    [block] 🚫 The contact with <b>{ $name }</b> has ended, and we will never suggest the two of you to each other again.
   *[end] The contact with <b>{ $name }</b> has ended. Your listing stays open: you will find it under /my.
}
introduction-ended = The contact with <b>{ $name }</b> has ended. Your listing stays as it is:

    { $headline }
contact-shared = 🤝 <b>{ $name } has shared their contact with you.</b>
share-done-alert = Done! The other side can see your contact now.
share-needs-contact = 📱 We do not know yet how you can be reached. Share your number with the button below, or set a username in Telegram (Settings → Username). Then please tap “Share my contact” once more.
