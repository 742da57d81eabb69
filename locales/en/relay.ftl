# Messages that two people write to each other through the bot.
# Above the words of the other side.
relay-from = { $medium ->
    [photo] 📷 <b>{ $name }</b> sends you a photo · { $headline }
    [voice] 🎤 <b>{ $name }</b> sends you a voice message · { $headline }
    [location] 📍 <b>{ $name }</b> sends you a location · { $headline }
    [corrected] ✏️ <b>{ $name }</b> has corrected a message · { $headline }
   *[text] 💬 <b>{ $name }</b> · { $headline }
}
relay-words = <blockquote>{ $text }</blockquote>
relay-answer-button = ↩️ Answer
relay-more-button = ⋯ More
relay-writing = ✍️ <b>Write to { $name } now.</b> Text, photos, voice messages and locations are passed on. Phone numbers and addresses stay hidden until you share your contact.
relay-passed = 👌 Passed on to <b>{ $name }</b>. What you write now goes there, too.
relay-waits = 🌙 <b>{ $name }</b> is having quiet hours and will get your message at { $time }.
# To everybody who comes to a request for several.
relay-all-button = 📣 Write to all
relay-all-writing = ✍️ <b>Write now to all who are coming: { $count }.</b> Only you read their answers. Phone numbers and addresses are shown only to those you share your contact with.
relay-all-passed = 👌 Passed on to all who are coming: { $count }. What you write now goes to all of them too.
relay-all-later = 🌙 { $later } of { $count } have quiet hours now and read your message afterwards.
relay-to-all = 📣 <i>To all who are coming. Only the person who wrote this reads your answer.</i>
relay-nobody-comes-alert = Nobody has said yes so far, so nothing was passed on.
relay-stop-button = Stop writing
relay-stopped = All right. What you write now goes to nobody.
relay-for-whom = Who is this message for?
relay-nobody-button = For none of them
relay-kind = Text, photos, voice messages and locations can be passed on; this cannot, sorry.
relay-over-alert = This contact has ended, so nothing was passed on.
relay-unreachable-alert = The other side cannot be reached at the moment, so nothing was passed on. Please try again later.
relay-twice-alert = This message has been passed on already.
relay-again-alert = We can no longer see your message. Please send it again.
# In reply to the first message that did not arrive.
relay-not-delivered = ⚠️ { $why ->
    [gone] Your correction has not reached <b>{ $name }</b>: the message is no longer in their chat.
   *[other] { $count ->
        [one] This message has not reached <b>{ $name }</b>
       *[other] { $count } messages, from this one on, have not reached <b>{ $name }</b>
    }{ $why ->
        [paused] , because the contact is paused. If it goes on, please send what still matters again.
        [over] , because the contact has ended.
        [left] , because they have left Pomich.
        [unreachable] , because they cannot be reached at the moment. Please try again later.
       *[refused] : Telegram did not accept it, perhaps because they do not allow voice messages. Please try to say it as text.
    }
}
# The name of a topic in the private chat.
relay-topic = { $name } · { $category }
relay-topic-over = { $name } · { $category } (over)
