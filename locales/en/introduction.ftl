introduction = 🤝 <b>You have both said yes!</b>
introduction-name = This is <a href="tg://user?id={ $id }">{ $name }</a>.
introduction-somebody = your contact
# Who helped, where the name is missing.
helper-somebody = Somebody
introduction-username = Telegram: @{ $username }
introduction-phone = Phone: { $phone }
introduction-theirs = What it is about:
    { $listing }
introduction-mine = Yours:
    { $listing }
introduction-hello = Just write a short hello and say what it is about. Not everybody answers at once.
introduction-no-contact = No contact can be seen at the moment: the @username has changed, and there is no phone number. Tapping the name may help.
introduction-write-button = ✉️ Write: { $name }
introduction-copy-button = 📋 Copy the number
introduction-listing-button = The whole listing
introduction-safety = <blockquote expandable>🛟 <b>Stay safe</b>
    • Never hand over your passport, not even for a moment.
    • Never pay anything in advance.
    • Meet in a public place first and tell somebody you trust where you are going.
    • You may say no at any time.
    • In an emergency call 112.</blockquote>
