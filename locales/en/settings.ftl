settings-title = ⚙️ <b>Settings</b>

    Language: { $language }
settings-language-button = 🌐 Language
settings-phone-button = 📱 Share my phone number
spoken-button = 🗣 Languages I speak
spoken-why = 🗣 Which languages do you speak? If a helper speaks one of them, things go faster. We ask this only once.
spoken-ask = 🗣 <b>Which languages do you speak?</b>

    Tap all of them, also those you speak only a little. Helpers who speak one of them come first.
spoken-done-button = ✅ Done
spoken-alert = Thank you, we keep that in mind.
spoken-one-alert = Please leave at least one of the languages in the list.
settings-quiet-button = 🌙 Quiet hours
settings-quiet = 🌙 <b>Quiet hours:</b> { $from }–{ $until }

    We do not write first in these hours. Answers to your messages always come. If you help, you can make an exception: what somebody needs today or tomorrow then comes at any time.

    The first row is the beginning, the second the end.
settings-quiet-never = 🌙 <b>No quiet hours</b>

    We write as soon as there is news, also at night.

    The first row would be the beginning, the second the end.
settings-quiet-never-button = No quiet hours
settings-quiet-urgent-button = ⚡ For today and tomorrow: any time
settings-quiet-alert = Saved.
settings-privacy-button = 🔒 My data
# row
settings-menu-button = 🏠 Menu
settings-language-ask = Which language shall we speak?
settings-language-alert = We speak English now.
settings-phone-ask = 📱 Please tap the button below to share your phone number. It is kept encrypted and shown only after both have said yes.
contact-why = 📱 For your yes to count, we need a way to reach you. It is about:

    { $listing }

    When both sides say yes, the other side has to be able to reach you, and you have no username in Telegram. You can share your phone number with the button below: it is kept encrypted and shown only after both have said yes. Or set a username in Telegram (Settings → Username) and tap “I have a username now”.
settings-phone-share-button = 📱 Share my number
contact-check-button = 🔄 I have a username now
contact-later-button = Not now, thank you
settings-phone-shared = ✅ Thank you, your number is kept safe.
settings-phone-not-yours = This is somebody else’s number. We only take your own: please tap the button below.
contact-later = That is fine, nothing was passed on. The question above stays open: you can say yes or no there whenever you like.
contact-not-kept = All right, no number was saved.
contact-no-username = We do not see a username yet. It is set in Telegram under Settings → Username. You can also share your number, or leave it for now.
contact-typed = Please use one of the buttons at the very bottom: they share your number, or leave it for now. A number that is typed cannot be checked.
contact-yes-again = If you still want to say yes to the question from before, please tap “Yes” there once more.
settings-privacy = 🔒 <b>Your data</b>

    <b>What is kept:</b> your first name, Telegram ID (not your phone number) and username, the language you read, your quiet hours, your answers, references to your photos (they stay with Telegram), what we may ask you for, your saved searches, and your phone number if you share it. A shared location is rounded to about { $round }.

    <b>Who sees it:</b> moderators of your town see your listings and your first name. Others see a listing without name and contact. Your name is shown only to people with whom you both said yes, your contact only when you share it with them. If a verified organisation takes your listing, it sees your name and contact; we tell you which one. What you write to them through us is read by nobody else, unless one of you reports the contact: then moderators read the last { $relayed } of it until they are done.

    <b>For how long:</b> messages until we have dealt with them, what you write to others through us { $relayed }, drafts { $drafts }. { $closed } after a listing ends, nothing is left in it of your words, photos or name; the same goes for a report. Names leave the record of who did what after { $names }. When you have not been here for { $absent } we ask whether you want to stay, and delete everything { $stay } later. If moderators have banned you, a mark of that stays, without your name or words.

    <b>How it is protected:</b> your name, contact, drafts and messages are stored encrypted.

    <b>Who is responsible:</b> { $named ->
        [yes] { $responsible }. You can ask about your data there.
       *[no] the people who run this bot, together with the moderators of your town.
    }

    <b>Your rights:</b> /mydata sends you a file with everything that is kept about you, /deleteme deletes all of it at once.

    <b>What never happens:</b> advertising, or selling your data.

    You can withdraw a listing at any time under /my.

    Towns and their names: GeoNames (CC BY 4.0), geonames.org
