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
        [one] Nothing else waits.
       *[other] { $waiting } updates wait in all.
    }
inbox-open-button = 📥 Look at it
inbox-title = 📥 <b>Could not be handled: { $count }</b>

    They failed each time we tried. Replay them once the cause is mended, or discard them.
inbox-empty = 📥 Nothing waits here. Everything that came in has been handled.
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
inbox-replayed-before-alert = { $id } has been sent through again before.
inbox-discard-ask = 🗑 Discard <b>{ $id }</b>? What this person did will never be acted on.
inbox-discard-yes-button = 🗑 Yes, discard
inbox-discarded-alert = Discarded: { $id }.
inbox-discarded-before-alert = { $id } has been discarded before.
inbox-not-waiting-alert = { $id } does not wait any more: it has been replayed or discarded meanwhile.
inbox-gone-alert = Nothing is known of { $id } any more; it is long over.
command-inbox = What could not be handled
# For the person whose message it is.
inbox-your-message = 🛠 Sorry: something went wrong on our side, so your last step could not be carried out yet. What you sent is safe, and we are looking at it. You need not send it again.
# For somebody who writes faster than anybody can be answered.
inbox-slow-down = 🐢 That was a lot at once, so the last of it goes unanswered. All your earlier answers are kept. Please wait a little, then send or tap what matters most again.
inbox-slow-down-alert = 🐢 That was a lot of taps at once, so this one did not count. Please wait a few seconds, then tap again.
inbox-slow-down-inline = 🐢 Too fast for us – please try again in a moment
