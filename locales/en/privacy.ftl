privacy-copy-button = 📄 Get a copy
privacy-delete-button = 🗑 Delete everything
privacy-copy = 📄 This is everything that is kept about you. It is a text file; any browser opens it.
privacy-nothing = Nothing is kept about you.
privacy-delete-ask = 🗑 <b>Delete all your data?</b>

    Your listings, drafts and searches, your name and contact will be gone. Whoever waits for your answer is told that nothing comes of it. This cannot be undone.

    What you have already received or sent in Telegram stays in the chats there.
privacy-delete-yes-button = 🗑 Yes, delete everything
privacy-delete-no-button = ← No, keep it
privacy-deleted = ✅ Everything is deleted. Thank you for having been here.

    Should you need us again: /start
privacy-kept = 👍 Everything stays as it was.
privacy-ask-to-stay = 👋 We have not seen you for { $absent }. Shall we keep your data?

    If so, please tap the button. If we hear nothing for { $stay }, we delete everything.
privacy-stay-button = 👍 Yes, keep them
card-forgotten = 🗑 Listing No. { $id } was here. The personal data in it are deleted.
