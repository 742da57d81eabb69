# After an introduction: how did it go?
check-in-ask = 👋 <b>{ $name }: how did it go?</b>

    { $headline }

    One tap is enough. If something was wrong, our moderators take care of it.
# row
check-in-good-button = 👍 Good
# row
check-in-later-button = ⏳ Not yet
check-in-wrong-button = ⚠️ Something was wrong
check-in-later = { $again ->
    [yes] All right, there is no hurry. We will ask again in a few days.
   *[no] All right, there is no hurry. You can tell us at any time: /my.
}
check-in-wrong = 🛟 <b>We are sorry. Thank you for telling us.</b>

    <b>{ $name }</b>: we no longer pass anything on between you. Our moderators are looking into it and will write to you.
# What became of it.
outcome-happened-button = ✅ It worked out
outcome-not-button = ✖️ It did not happen
outcome-listing-button = 📋 My listing
outcome-search-button = 🔎 Keep looking
outcome-keep-button = 📌 Keep it open
outcome-happened = ✅ <b>Good to hear. Thank you for telling us!</b>

    { $headline }

    { $state ->
        [asked] { $name } told us that it did not happen, so we are asking once more.
        [closed] All done: your listing is closed.
       *[open] Your listing stays open.
    }
outcome-not-happened = <b>Thank you for telling us. We are sorry that it did not work out.</b>

    { $headline }

    { $state ->
        [asked] { $name } told us that it worked out, so we are asking once more.
        [closed] Your listing is already closed. If it still stands, simply send it again.
       *[open] What was set aside for it is free again. { $kind ->
            [offer] Would you like to keep your offer open?
           *[request] Shall we keep looking?
        }
    }
# What the other side has said.
outcome-said = { $said ->
    [thanks] 💐 <b>{ $name } thanks you for your help and says that it worked out.</b>
    [happened] 🤝 <b>{ $name } says that it worked out.</b>
   *[not-happened] ✖️ <b>{ $name } says that it did not happen.</b>
}
outcome-otherwise = You told us something different.
outcome-question = What do you say? One tap is enough.
outcome-frozen-alert = Our moderators are looking at this contact. Thank you, there is nothing else to do for now.
outcome-over-alert = This contact has ended, so this no longer changes anything. Thank you all the same!
# Why moderators have a case.
case-reason-wrong = When we asked how it went: something was wrong
case-reason-organisation = Children or documents are concerned: an organisation is needed
