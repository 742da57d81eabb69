# Who comes to a request that has places for several, as its author reads it.
attendance-title = 👥 <b>Who is coming</b>
attendance-count = Said yes: { $count } of { $wanted }
attendance-nobody = Nobody has said yes yet. As soon as somebody does, you will see it here.
attendance-line = { $number }. { $name }
attendance-line-came = ✅ { $name }
attendance-line-missed = ▫️ { $name }: not there
attendance-hint = “Reload” shows whether anything has changed. You see the contact only of those who share it with you.
attendance-show-button = 👥 Who is coming
attendance-again-button = 🔄 Reload
# row
attendance-call-button = 📝 Did everybody come?
attendance-reminder = ⏰ <b>Coming up soon:</b>
attendance-names = 👥 { $count } of { $wanted } are coming: { $names }
attendance-names-none = 👥 Nobody has said yes so far.
# After the end.
attendance-ask = 🙌 <b>It is over. Did everybody come?</b>
attendance-ask-names = Had said yes: { $names }
attendance-all-button = ✅ Yes, everybody
attendance-not-all-button = Not everybody
attendance-mark = <b>Who was not there?</b>

    Tap the names, and then “Done”. We ask kindly what came up. Nobody will be blamed.
attendance-mark-button = { $missed ->
    [yes] ▫️ { $name }: not there
   *[no] ✅ { $name }
}
attendance-done-button = Done
attendance-done = 💚 <b>Thank you, that is noted.</b>

    Came: { $came } · not there: { $missed }
attendance-thanks = 💚 <b>{ $name } thanks you for your help!</b>

    { $headline }
# To a helper who was not there: no blame.
absence-ask = 👋 <b>It seems that you and { $name } missed each other this time.</b>

    { $headline }

    That happens, and it is no problem. Would you like to tell us why? We ask only this once.
absence-came-up-button = 🕓 Something came up
absence-misunderstood-button = 🔁 Mixed up time or place
absence-there-button = 🙋 I was there
absence-noted = 💚 <b>Thank you for telling us. All is well.</b>

    If you like, write a few words to { $name }.
attendance-old-alert = That has been noted already. Thank you!
