settings-title = ⚙️ <b>Settings</b>

    Language: { $language }
settings-language-button = 🌐 Language
settings-phone-button = 📱 Share my phone number
settings-privacy-button = 🔒 My data
settings-menu-button = 🏠 Menu
settings-language-ask = Which language shall we speak?
settings-language-alert = We speak English now.
settings-phone-ask = 📱 Please tap the button below to share your phone number. It is kept encrypted, and somebody sees it only after both of you have said yes.
settings-phone-share-button = 📱 Share my number
settings-phone-shared = ✅ Thank you, your number is kept safe.
settings-phone-not-yours = This is somebody else’s number. We only take your own: please tap the button below.
settings-privacy = 🔒 <b>Your data</b>

    <b>What is kept:</b> your first name, Telegram number and @username, the language you read, your answers, and your phone number if you share it. A shared location is rounded to about a kilometre.

    <b>Who sees it:</b> moderators of your town see your listings and your first name. Others see a listing without name and contact. Name and contact are shown to one person only, after both of you have said yes.

    <b>What never happens:</b> advertising, or selling your data.

    You can take back a listing at any time under /my.
