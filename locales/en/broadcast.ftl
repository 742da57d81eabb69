# On the card.
broadcast-open-button = 📣 Message to all…
# row
broadcast-confirm-button = { $count ->
    [one] 📣 Yes, send to { $count } person
   *[other] 📣 Yes, send to { $count } people
}
broadcast-count-alert = { $count ->
    [one] This goes to { $count } person whose own listing fits. Please confirm.
   *[other] This goes to { $count } people whose own listing fits. Please confirm.
}
broadcast-count-wide-alert = { $count ->
    [one] Nothing fits yet. This goes to { $count } person. That is everybody here who might be able to help or need it. Please confirm.
   *[other] Nothing fits yet. This goes to { $count } people. That is everybody here who might be able to help or need it. Please confirm.
}
broadcast-started-alert = { $count ->
    [one] On its way to { $count } person. The progress appears on this card.
   *[other] On its way to { $count } people. The progress appears on this card.
}
broadcast-nobody-alert = There is nobody left to tell: whoever fits has been asked already.
broadcast-again-alert = There has been a message to all about this already. That can be done only once.
broadcast-not-open-alert = This listing is not published any more, so nothing was sent.
broadcast-progress = { $status ->
    [running] 📣 Message to all
    [stopped] 📣 Message to all: stopped
   *[done] 📣 Message to all: done
} { $bar } { $sent } of { $total }
broadcast-failed = not reached: { $count }
broadcast-waiting = 🌙 { $count ->
    [one] { $count } person is in their quiet hours and gets it by { $time }
   *[other] { $count } people are in their quiet hours and get it by { $time }
}
# To everybody who fits.
broadcast-intro = { $kind ->
    [request] 📣 <b>Can you help here?</b>
   *[offer] 📣 <b>Could you use this?</b>
}
broadcast-why = You get this message because one of your own listings fits. If it is not for you, there is nothing you need to do.
broadcast-why-wide = You get this message because you have a listing here and nothing fits yet. If it is not for you, there is nothing you need to do.
broadcast-help-button = 🙋 I can help
broadcast-need-button = 🙋 I need this
