start-hello = 👋 Hello { $name }! This is <b>Pomich</b>. Here people ask for help and offer it: a bed, a ride, a translation, things. Moderators look at everything before it is shown.
start-privacy = 🔒 <b>Your data, in short</b>
    • We keep your first name, your Telegram ID (not your phone number) and what you write here. Only to bring people together.
    • The other side learns your name only when both of you have said yes, and your contact only when you share it. We hide phone numbers and links in texts.
    • When an organisation that moderators have verified takes your listing, it sees how to reach you. We tell you which one, and you can say no.
    • Drafts are deleted after { $drafts }. When a listing has been closed for { $closed }, everything personal in it is gone. When you have not been here for { $absent }, we ask whether to delete everything.
    • Responsible: { $named ->
        [yes] { $responsible }.
       *[no] the people who run this bot.
    }
    • A copy of everything: /mydata. Delete everything: /deleteme. At any time.

    Do you agree?
start-privacy-changed = 👋 Welcome back, { $name }! We now say more exactly what happens with your data, so we ask once more. Everything of yours is still here.
start-agree-button = ✅ I agree
start-privacy-button = 🔒 Read more
start-agree-first-alert = Please agree to the privacy notice first. It is in the next message.
start-agreed = ✅ Thank you. You can read all of it again at any time: /privacy
start-community = 📍 Welcome: <b>{ $community }</b>
start-link-gone = This link no longer works. Here is what else there is:
start-link-unknown = We do not know this link. Perhaps a part of it got lost on the way.
