# For operators: updates from Telegram that failed at every try.
inbox-kind = { $kind ->
    [message] a message
    [callback_query] a pressed button
    [edited_message] an edited message
    [my_chat_member] a blocked or unblocked bot
   *[other] something else
}
inbox-parked = ⚠️ <b>Something could not be handled</b>

    It is { $kind }, received { $at }, number <code>{ $id }</code>. It failed each time we tried and is kept until you decide.
    { $waiting ->
        [one] Nothing else is waiting.
       *[other] { $waiting } updates are waiting in all.
    }
inbox-open-button = 📥 Look at it
inbox-title = 📥 <b>Could not be handled: { $count }</b>

    They failed each time we tried. Replay them once the cause is fixed, or discard them.
inbox-empty = 📥 Nothing is waiting here. Everything that came in has been handled.
inbox-item = { $number }. <b>{ $id }</b>: { $kind }, { $at }
    <code>{ $error }</code>
# row
inbox-replay-button = ▶️ Replay { $number }
# row
inbox-discard-button = 🗑 Discard { $number }
# row
inbox-next-button = Next →
# row
inbox-first-button = ⇤ To the start
inbox-replayed-alert = On its way again: { $id }.
inbox-replay-all-button = ▶️ Replay all
inbox-replayed-all-alert = On their way again: { $count }.
inbox-replayed-before-alert = { $id } has already been replayed.
inbox-discard-ask = 🗑 Discard <b>{ $id }</b>? What this person did will never be acted on.
inbox-discard-yes-button = 🗑 Yes, discard
inbox-discarded-alert = Discarded: { $id }.
inbox-discarded-before-alert = { $id } has already been discarded.
inbox-not-waiting-alert = { $id } is no longer waiting: it has been replayed or discarded in the meantime.
inbox-gone-alert = We know nothing about { $id } any more; it was dealt with long ago.
command-inbox = What could not be handled
# For the person whose message it is.
inbox-your-message = 🛠 Sorry: something went wrong on our side, so your last step has not worked yet. What you sent is safe, and we are looking into it. You do not have to send it again.
# For somebody who writes faster than anybody can be answered.
inbox-slow-down = 🐢 That was a lot at once, so we could not answer the last of it. All your earlier answers are kept. Please wait a little, then send or tap what matters most again.
inbox-slow-down-alert = 🐢 That was a lot of taps at once, so this one did not count. Please wait a few seconds, then tap again.
inbox-slow-down-inline = 🐢 Too fast for us – please try again in a moment
