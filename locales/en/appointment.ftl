# When two people who were introduced to each other meet.
# A day and a time of it, and the reader's time zone where that is not the other side's too.
appointment-when = { $zone ->
    [none] { $day }, { $time }
   *[other] { $day }, { $time } ({ $zone })
}
appointment-line = 🕐 <b>{ $when }</b>
appointment-line-before = <s>{ $when }</s>
appointment-suggested = 📅 <b>{ $name } suggests a time for you to meet:</b>
appointment-suggested-move = 📅 <b>{ $name } asks whether you can meet at another time:</b>
appointment-suggested-ask = Does that suit you? One tap is enough.
appointment-holds = What you agreed on holds until both of you say yes to a new time: { $when }.
appointment-accept-button = ✅ That suits me
# row
appointment-decline-button = ✖️ Doesn’t suit
appointment-declined = 📅 <b>The time that you suggested does not suit { $name }:</b>
appointment-declined-hint = Nothing is agreed on yet. You can suggest another time, or write to each other.
appointment-still-holds = What you agreed on stays as it is: { $when }.
appointment-declined-done = 📨 <b>{ $name } is being told that this time does not suit you.</b>
# row
appointment-other-button = 📅 Another time
appointment-agreed = 📅 <b>You are meeting { $name }:</b>
appointment-moved = 🔁 <b>You are meeting { $name } at another time:</b>
appointment-agreed-hint = Tap the file to put it into your calendar. We will remind you in good time.
appointment-moved-hint = Tap the file to change it in your calendar too. We will remind you in good time.
# row
appointment-move-button = 🔁 Move it
# row
appointment-call-off-button = ✖️ Call it off
appointment-called-off = { $by ->
    [reader] ✖️ <b>You have called off meeting { $name }:</b>
    [other] ✖️ <b>{ $name } cannot make it and has called it off:</b>
   *[parted] ✖️ <b>This will not take place any more: { $name }</b>
}
appointment-called-off-hint = { $by ->
    [parted] Tap the file to take it out of your calendar.
   *[other] You are still in touch and can find another time. Tap the file to take it out of your calendar.
}
# The helper's place is free with it. `by` is the side of whoever reads it: the one who asked for help, or who helps.
appointment-called-off-freed = { $by ->
    [request] The place is free again. If we are looking for helpers for you, we ask others now. Tap the file to take it out of your calendar.
   *[offer] Your place is free again. Tap the file to take it out of your calendar.
}
appointment-replaced = { $how ->
    [moved] 🔁 <b>This time does not hold any more: you meet { $name } at another.</b>
   *[called-off] ✖️ <b>This does not take place: { $name }</b>
}
appointment-reminder = ⏰ <b>Do not forget: you are meeting { $name }.</b>
appointment-file-summary = { $category } · { $name }
appointment-file-note = Arranged through Pomich. To move it or call it off, write /my to the bot.
# What an introduction says of it.
appointment-open-button = 📅 Agree on a time
appointment-show-button = 📅 When we meet
appointment-none = 📅 <b>When do you meet { $name }?</b>

    You have not agreed on a time yet.
appointment-mine-waits = You have suggested <b>{ $when }</b>. As soon as { $name } answers, we tell you.
appointment-theirs-waits = { $name } suggests <b>{ $when }</b>.
appointment-suggest-button = 📅 Suggest a time
appointment-which-day = 📅 <b>Which day suits you?</b>

    { $name } is asked, and nothing is settled before both of you say yes.
appointment-which-hour = 🕐 <b>{ $day }: at what time?</b>
appointment-calendar-button = 📆 Calendar
appointment-days-button = ← Another day
appointment-suggested-done = 📨 <b>We are asking { $name }:</b>
appointment-accepted-done = ✅ <b>Agreed: { $when }</b>
appointment-call-off-ask = <b>Call off meeting { $name }?</b>

    { $when }

    { $name } learns of it at once. { $frees ->
        [true] The place becomes free, and we can ask others. You stay in touch.
       *[false] You stay in touch and can find another time.
    }
appointment-call-off-yes-button = ✖️ Yes, call it off
appointment-called-off-done = All right, it is called off. We are telling { $name } now.
# Another appointment lies at the same time.
appointment-clash = ⚠️ <b>You have already said yes to something else at about that time:</b>
appointment-clash-unknown = ⚠️ <b>You already have another appointment at about that time.</b>
appointment-clash-ask = You can say yes all the same, if you can manage both.
appointment-clash-yes-button = ✅ Yes, all the same
appointment-clash-no-button = ← Better not
appointment-clash-left = All right, nothing is changed. You can still answer above.
proposal-clash-alert = You already have another appointment at about that time. Please see the next message.
appointment-past-alert = That time has passed already. Please choose another one.
appointment-changed-alert = This has changed meanwhile. Please see the newest message about it.
appointment-none-alert = For this kind of help no time is arranged here. You can simply write to each other.
appointment-far-alert = That is too far ahead. Please choose an earlier day.
appointment-frozen-alert = Our moderators are looking at this contact, so no time can be arranged for now.
appointment-over-alert = This contact has ended, so no time can be arranged any more.
appointment-unreachable-alert = The other side cannot be reached at the moment. Please try again later.
appointment-place-taken-alert = Somebody else has taken this place. Write to each other if you would like to help all the same.
