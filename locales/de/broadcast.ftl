# On the card.
broadcast-open-button = 📣 Nachricht an alle …
broadcast-confirm-button = { $count ->
    [one] 📣 Ja, an { $count } Person
   *[other] 📣 Ja, an { $count } Personen
}
broadcast-count-alert = { $count ->
    [one] Das geht an { $count } Person, deren eigener Eintrag passt. Bitte bestätigen.
   *[other] Das geht an { $count } Personen, deren eigener Eintrag passt. Bitte bestätigen.
}
broadcast-count-wide-alert = { $count ->
    [one] Hier passt noch nichts. Das geht an { $count } Person. Das sind alle, die hier vielleicht helfen können oder es brauchen. Bitte bestätigen.
   *[other] Hier passt noch nichts. Das geht an { $count } Personen. Das sind alle, die hier vielleicht helfen können oder es brauchen. Bitte bestätigen.
}
broadcast-started-alert = { $count ->
    [one] Unterwegs an { $count } Person. Den Stand sehen Sie auf dieser Karte.
   *[other] Unterwegs an { $count } Personen. Den Stand sehen Sie auf dieser Karte.
}
broadcast-nobody-alert = Es gibt niemanden mehr zu fragen: Alle, die passen, sind schon gefragt worden.
broadcast-again-alert = Dazu gab es schon eine Nachricht an alle. Das geht nur einmal.
broadcast-not-open-alert = Dieser Eintrag ist nicht mehr veröffentlicht, darum wurde nichts gesendet.
broadcast-progress = { $status ->
    [running] 📣 Nachricht an alle
    [stopped] 📣 Nachricht an alle: beendet
   *[done] 📣 Nachricht an alle: fertig
} { $bar } { $sent } von { $total }
broadcast-failed = nicht erreicht: { $count }
broadcast-waiting = 🌙 { $count ->
    [one] { $count } Person hat gerade Ruhezeit und bekommt die Nachricht bis { $time }
   *[other] { $count } Personen haben gerade Ruhezeit und bekommen die Nachricht bis { $time }
}
# To everybody who fits.
broadcast-intro = { $kind ->
    [request] 📣 <b>Können Sie hier helfen?</b>
   *[offer] 📣 <b>Können Sie das gebrauchen?</b>
}
broadcast-why = Sie bekommen diese Nachricht, weil ein eigener Eintrag von Ihnen dazu passt. Wenn es nichts für Sie ist, müssen Sie nichts tun.
broadcast-why-wide = Sie bekommen diese Nachricht, weil Sie hier selbst einen Eintrag haben und sonst noch nichts passt. Wenn es nichts für Sie ist, müssen Sie nichts tun.
broadcast-help-button = 🙋 Ich kann helfen
broadcast-need-button = 🙋 Das brauche ich
