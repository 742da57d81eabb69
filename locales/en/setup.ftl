setup-area = <b>{ $name }</b> and { $radius } km around it
setup-place = 📍 { $place }
setup-place-away = 📍 { $distance } from { $place }
setup-done = ✅ This chat now looks after { $area } (time zone { $zone }). New offers and requests arrive here as cards.

    /help explains the buttons, /setup shows and changes all this.
setup-done-topic = ✅ This topic now looks after { $area } (time zone { $zone }). New offers and requests arrive here as cards.

    /help explains the buttons, /setup shows and changes all this.
setup-usage = Please write the town and, if you like, the radius in kilometres:

    <code>/setup Leipzig 25</code>

    For any other place, give latitude and longitude:

    <code>/setup Leipzig 51.34,12.37 25</code>
setup-which = Which place do you mean?
setup-unknown = We do not know a place called { $name }.
setup-place-invalid = There is no such place on Earth: latitude goes from −90 to 90, longitude from −180 to 180.
setup-radius-invalid = The radius can be from { $min } to { $max } km.
setup-name-long = The name can have at most { $max } characters.
setup-administrators-only = Only administrators of this group can do that. Please ask one of them.
setup-anonymous = While you write as a group or channel, we cannot see who you are. Please write as yourself for a moment and send it again.
setup-in-group = /setup belongs in the moderators’ group. Please add the bot there and write it again.
setup-elsewhere = That does not work in this group. Here you can use /help and /setup; everything else works in your private chat with the bot: @{ $bot }
setup-help = This group does not look after any place yet. An administrator of the group can change that with /setup:

    <code>/setup Leipzig 25</code>
setup-current = This group currently looks after <b>{ $name }</b> and { $radius } km around it.
setup-moves = ⚠️ The centre would move by { $distance }.
setup-sharing = ⚠️ The area overlaps with <b>{ $name }</b>, { $distance } away.
setup-nearest = Our nearest other town is { $name }, { $distance } away.
setup-namesake-operator = ⚠️ Another group already looks after <b>{ $name }</b>. The town can move to this group as it is; the old group then loses it. For a second town, please choose another name.
setup-namesake = ⚠️ Another group already looks after <b>{ $name }</b>. Please choose another name, or write to those who run this bot.
setup-language-ask = Which language do this group’s moderators read?
setup-change-ask = Change it like this?
setup-change-button = ✅ Yes, change it
setup-move-here-button = Move it to this group
setup-cancelled = All right, everything stays as it was.
setup-applied = 📨 Thank you! Your application for <b>{ $name }</b> is now with those who run this bot. You will read here as soon as they agree; until then nobody sees the town.
setup-applied-nobody = 📨 Thank you! Your application for <b>{ $name }</b> is waiting for those who run this bot, but we could not reach any of them. Please write to them: they will find it under /communities.
setup-waiting = 📨 Your application for <b>{ $name }</b> is waiting for those who run this bot to agree. Until then nobody sees the town.
setup-withdraw-button = ↩️ Withdraw it
setup-state = This group looks after { $area }
    { $place }
    🕐 Time zone: { $zone }
    🗣 Moderators read: { $language }

    To change the place or the radius, an administrator writes for example <code>/setup { $name } { $radius }</code>. For another language, just tap it:
setup-link-hint = If you have a page or chat for what you cannot arrange here, we can point people to it: <code>/setup https://example.org/advice</code>
setup-link = 🔗 When we cannot arrange something here, people read:

    <blockquote>{ $sentence }</blockquote>
setup-link-done = ✅ The link is saved.
setup-link-invalid = That is not a link people can open. Please write it in full:

    <code>/setup https://example.org/advice</code>
setup-unlink-button = ✖️ Remove the link
setup-topic-button = Send the cards to this topic
setup-close-button = ✖️ Close this town
setup-close-ask = Close <b>{ $name }</b> for good? All its listings are withdrawn and their authors are told. This cannot be undone.
setup-close-yes-button = ✖️ Yes, close it
setup-closed = ✖️ { $name } is closed.
setup-closed-alert = This town no longer exists.
setup-gone-alert = This question is out of date: it was answered, or there is a newer one.
setup-many-alert = Your earlier applications are still waiting. Please wait until they have been answered.
setup-name-taken-alert = Another group already looks after a town of this name. Please choose another name.
setup-chat-taken-alert = This group already looks after another town.
setup-operators-only-alert = Only those who run this bot can decide this.
setup-application = 📨 <b>{ $person }</b>, an administrator of the group “{ $group }”, would like it to look after this place:
setup-application-ask = Until you agree, nobody sees it.
# row
setup-grant-button = ✅ Agree
# row
setup-refuse-button = 🚫 Refuse
setup-granted-alert = Agreed. The group is being told.
setup-refused-alert = Refused. The group is being told.
setup-decided = { $verdict ->
    [grant] ✅ <b>{ $name }</b>: agreed by { $operator }.
   *[refuse] 🚫 <b>{ $name }</b>: refused by { $operator }.
}
setup-granted = ✅ Agreed! This chat now looks after { $area }. New offers and requests arrive here as cards.

    /help explains the buttons.
setup-refused = Those who run this bot did not agree to this group looking after <b>{ $name }</b>. Please write to them if you have questions.
community-moved-away = ℹ️ <b>{ $name }</b> has moved to another group. The buttons of the cards here no longer work.
community-closed = ✖️ <b>{ $name }</b> is closed. This group no longer looks after any place.
listing-community-closed = Pomich is no longer at home in this town, so your listing was withdrawn:

    { $headline }

    You can use its answers for a new one in another town.
founding-refused = ⚠️ MODERATION_CHAT_ID now names the chat { $chat }, but <b>{ $name }</b> is looked after in the chat { $present }, and people have worked there. Nothing was changed. To move it, write /setup { $name } in the new group and choose “Move it to this group”. To leave it, set MODERATION_CHAT_ID back.
members-hidden = ⚠️ In the group “{ $group }” Telegram does not tell the bot who is a member, so nobody can decide about cards there. Please make the bot an administrator of the group (no special rights are needed), or show the list of members.
communities-title = { $count ->
    [0] There are no towns yet.
    [one] There is one town:
   *[other] There are { $count } towns:
}
communities-item = { $area }, chat <code>{ $chat }</code>
communities-close-button = ✖️ { $name }
communities-application = 📨 “{ $group }” would like to look after <b>{ $name }</b> and { $radius } km around it.
