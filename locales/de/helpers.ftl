helper-profile = 🙋 <b>Wann dürfen wir Sie um Hilfe bitten?</b>

    { $state ->
        [new] Braucht jemand in Ihrer Nähe genau das, was Sie hier auswählen, fragen wir Sie. Sie sagen jedes Mal frei Ja oder Nein, und von einem Nein erfährt niemand. Bis Sie auf „Ja, fragen Sie mich“ tippen, geschieht nichts.
        [paused] ⏸ Pause: Vor dem { $until } fragen wir Sie nicht.
       *[on] ✅ Wir fragen Sie hierfür und für nichts anderes. Sie sagen jedes Mal frei Ja oder Nein und können alles jederzeit ändern.
    }

    <b>Wobei:</b> { $categories }
    <b>Sprachen:</b> { $languages }
    <b>Wann:</b> { $times }
    <b>Wo:</b> { $place }, bis { $distance } entfernt
    <b>Wie oft:</b> { $caps }
    <b>Für heute oder morgen:</b> { $short ->
        [yes] ja, gern fragen
       *[no] lieber nicht
    }
helper-nothing-yet = noch nichts ausgewählt
helper-any-time = jederzeit
helper-caps = höchstens { $day ->
    [one] einmal
   *[other] { $day }-mal
} am Tag und { $week ->
    [one] einmal
   *[other] { $week }-mal
} in der Woche
helper-pause-button = ⏸ Pause
helper-stop-button = 🚫 Nicht mehr fragen
helper-language-level = { $language } ({ $level ->
    [good] gut
    [fluent] fließend
   *[basic] etwas
})
helper-reminder = 🙋 <b>Gilt das noch?</b>

    Hierum dürfen wir Sie bitten. Ein Tipp genügt.
helper-still-holds-button = ✅ Ja, das gilt noch
helper-change-button = ✏️ Ändern
# Warum jemand um Hilfe gebeten wird.
helper-reason-has-time = hat dann Zeit
helper-reason-never-asked = bisher nicht gefragt
helper-reason-asked-ago = { $days ->
    [0] heute gefragt
    [one] vor { $days } Tag gefragt
   *[other] vor { $days } Tagen gefragt
}
