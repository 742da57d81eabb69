# Who comes to a request that has places for several, as its author reads it.
attendance-title = 👥 <b>Who comes</b>
attendance-count = Said yes: { $count } of { $wanted }
attendance-nobody = Nobody has said yes yet. As soon as somebody does, it is here.
attendance-line = { $number }. { $name }
attendance-line-came = ✅ { $name }
attendance-line-missed = ▫️ { $name }, was not there
attendance-hint = This is always the newest state. You see contact details only of those who share them with you.
attendance-show-button = 👥 Who comes
attendance-again-button = 🔄 Reload
# row
attendance-call-button = 📝 Did all come?
attendance-reminder = ⏰ <b>Remember what you have planned.</b>
attendance-names = 👥 { $count } of { $wanted } are coming: { $names }
attendance-names-none = 👥 Nobody is coming at the moment.
# After the end.
attendance-ask = 🙌 <b>It is over. Did everybody come?</b>
attendance-ask-names = These had said yes: { $names }
attendance-all-button = ✅ Yes, everybody
attendance-not-all-button = Not everybody
attendance-mark = <b>Who was not there?</b>

    Tap the names, and then “Done”. We ask kindly what came up. Nobody is blamed.
attendance-mark-button = { $missed ->
    [yes] ▫️ { $name }: not there
   *[no] ✅ { $name }
}
attendance-done-button = Done
attendance-done = 💚 <b>Thank you, that is noted.</b>

    There: { $came } · not there: { $missed }
attendance-thanks = 💚 <b>{ $name } thanks you for coming!</b>

    { $headline }
# To a helper who was not there: no blame.
absence-ask = 👋 <b>{ $name } did not meet you this time.</b>

    { $headline }

    That happens, and it is all right. Would you like to tell us why? We ask only this once.
absence-came-up-button = 🕓 Something came up
absence-misunderstood-button = 🔁 I got the time or place wrong
absence-there-button = 🙋 I was there
absence-noted = 💚 <b>Thank you for telling us. It is all right.</b>

    If you like, write a few words to { $name }.
attendance-old-alert = That has been noted already. Thank you!
