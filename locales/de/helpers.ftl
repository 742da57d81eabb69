# Worum jemand gern gebeten wird, unabhängig von Einträgen.
settings-helper-button = 🙋 Ich helfe gern
helper-profile = 🙋 <b>Wann dürfen wir Sie um Hilfe bitten?</b>

    { $state ->
        [new] Braucht jemand in Ihrer Nähe genau das, was Sie hier auswählen, fragen wir Sie. Sie sagen jedes Mal frei Ja oder Nein, und von einem Nein erfährt niemand. Bis Sie auf „Ja, fragen Sie mich“ tippen, geschieht nichts.
        [paused] ⏸ Pause: Vor dem { $until } fragen wir Sie nicht.
       *[on] ✅ Wir fragen Sie hierfür und für nichts anderes. Sie sagen jedes Mal frei Ja oder Nein und können alles jederzeit ändern.
    }
helper-facts =
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
helper-categories-button = 🧩 Wobei
helper-languages-button = 🗣 Sprachen
helper-times-button = 🗓 Wann
helper-place-button = 📍 Wo
helper-often-button = 🔢 Wie oft
helper-short-button = ⚡ Heute/morgen
helper-agree-button = ✅ Ja, fragen Sie mich
helper-pause-button = ⏸ Pause
helper-resume-button = ▶️ Wieder fragen
helper-stop-button = 🚫 Nicht mehr fragen
helper-categories = 🧩 <b>Worum dürfen wir Sie bitten?</b>

    Tippen Sie alles an, was Sie gern tun. Um etwas anderes bitten wir Sie nie.
helper-languages = 🗣 <b>Welche Sprachen sprechen Sie?</b>

    Jedes Tippen ändert, wie gut: gut, fließend, etwas, gar nicht.
helper-language-level = { $language } ({ $level ->
    [good] gut
    [fluent] fließend
   *[basic] etwas
})
helper-times = 🗓 <b>Wann haben Sie meistens Zeit?</b>

    🌅 vormittags, ☀️ nachmittags, 🌆 abends. Ein Tipp auf den Tag wählt den ganzen Tag. Ist nichts angekreuzt, passt es Ihnen jederzeit.
helper-times-evenings-button = 🌆 Werktags abends
helper-times-weekend-button = Wochenende
helper-times-any-button = Jederzeit
helper-place = 📍 <b>Wo helfen Sie, und wie weit kommen Sie?</b>

    Ab { $place }, bis { $distance } entfernt.
helper-place-listing-button = 📍 Wie in Ihrem Eintrag: { $place }
helper-choose-place = 📍 <b>Wo möchten Sie helfen?</b>
helper-often = 🔢 <b>Wie oft dürfen wir Sie fragen?</b>

    Jetzt: { $caps }. Die obere Reihe gilt für den Tag, die untere für die Woche.
helper-often-day = { $count } am Tag
helper-often-week = { $count }/Woche
helper-pause = ⏸ <b>Wie lange sollen wir Sie nicht fragen?</b>

    Alles, was Sie ausgewählt haben, bleibt erhalten.
helper-pause-days-button = { $count ->
    [one] { $count } Woche
   *[other] { $count } Wochen
}
helper-stop = 🚫 <b>Sollen wir Sie nicht mehr fragen?</b>

    Was Sie hier ausgewählt haben, wird dann gelöscht. Ihre Einträge bleiben, und nach dem, was Sie dort anbieten, fragen wir weiterhin.
helper-stop-sure-button = 🚫 Ja, nicht mehr fragen
helper-stopped = 🌿 Wir fragen Sie nicht mehr, und Ihre Auswahl ist gelöscht. Sie sind jederzeit wieder willkommen: Einstellungen → Ich helfe gern.
helper-stopped-for-now = 🔕 <b>Wir fragen Sie zurzeit nicht, wie Sie es wollten.</b>

    Danach haben Sie { $hours } Stunden Zeit, um mit einem Tippen alles zurückzuholen. Dann wird Ihre Auswahl gelöscht, und Sie können hier neu anfangen.
helper-agreed-alert = Danke! Wir schreiben, wenn jemand genau das braucht.
helper-no-categories-alert = Bitte wählen Sie zuerst aus, worum wir Sie bitten dürfen.
helper-resumed-alert = Schön, dass Sie wieder da sind.
helper-reminder = 🙋 <b>Gilt das noch?</b>

    Hierum dürfen wir Sie bitten. Ein Tipp genügt.
helper-still-holds-button = ✅ Ja, das gilt noch
helper-change-button = ✏️ Ändern
helper-confirmed = ✅ Danke, es bleibt dabei.
# Warum jemand um Hilfe gebeten wird.
helper-reason-has-time = hat dann Zeit
helper-reason-never-asked = bisher nicht gefragt
helper-reason-asked-ago = { $days ->
    [0] heute gefragt
    [one] vor { $days } Tag gefragt
   *[other] vor { $days } Tagen gefragt
}
