start-hello = 👋 Hello { $name }! This is <b>Pomich</b>. Here people ask for help and offer it: a bed, a ride, a translation, things. Moderators look at everything before it is shown.
start-privacy = 🔒 <b>Your data.</b> We keep your first name, your Telegram ID (not your phone number) and what you write here, only to bring people together. Others see your name and contact only when both of you have said yes. Phone numbers and links in texts are hidden. You can get a copy of your data, or delete everything, at any time.

    Do you agree?
start-agree-button = ✅ I agree
start-privacy-button = 🔒 Read more
start-agree-first-alert = Please agree to the privacy notice first. It is in the next message.
start-agreed = ✅ Thank you. You can read all of it again at any time: /privacy
start-community = 📍 Welcome: <b>{ $community }</b>
start-link-gone = The listing behind this link is no longer open. Here is what else there is:
start-link-unknown = We do not know this link. Perhaps a part of it got lost on the way.
