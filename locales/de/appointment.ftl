# When two people who were introduced to each other meet.
# A day and a time of it, and the reader's time zone where that is not the other side's too.
appointment-when = { $zone ->
    [none] { $day }, { $time }{ "\u00A0" }Uhr
   *[other] { $day }, { $time }{ "\u00A0" }Uhr ({ $zone })
}
appointment-line = 🕐 <b>{ $when }</b>
appointment-line-before = <s>{ $when }</s>
appointment-suggested = 📅 <b>{ $name } schlägt einen Termin vor:</b>
appointment-suggested-move = 📅 <b>{ $name } fragt, ob es auch zu einer anderen Zeit geht:</b>
appointment-suggested-ask = Passt es Ihnen? Einmal tippen genügt.
appointment-holds = Bis Sie beide zu einer neuen Zeit Ja sagen, bleibt es beim alten Termin: { $when }.
appointment-accept-button = ✅ Passt mir
# row
appointment-decline-button = ✖️ Passt nicht
appointment-declined = 📅 <b>Ihr Vorschlag passt { $name } leider nicht:</b>
appointment-declined-hint = Ein Termin steht noch nicht fest. Sie können eine andere Zeit vorschlagen oder einander schreiben.
appointment-still-holds = Es bleibt beim vereinbarten Termin: { $when }.
appointment-declined-done = 📨 <b>{ $name } erfährt, dass diese Zeit Ihnen nicht passt.</b>
# row
appointment-other-button = 📅 Andere Zeit
appointment-agreed = 📅 <b>Ihr Termin mit { $name }:</b>
appointment-moved = 🔁 <b>Ihr Termin mit { $name } ist verlegt:</b>
appointment-agreed-hint = Tippen Sie auf die Datei, dann steht er in Ihrem Kalender. Wir erinnern Sie rechtzeitig.
appointment-moved-hint = Tippen Sie auf die Datei, dann ändert er sich auch in Ihrem Kalender. Wir erinnern Sie rechtzeitig.
# row
appointment-move-button = 🔁 Verlegen
# row
appointment-call-off-button = ✖️ Absagen
appointment-called-off = { $by ->
    [reader] ✖️ <b>Sie haben den Termin mit { $name } abgesagt:</b>
    [other] ✖️ <b>{ $name } hat den Termin abgesagt:</b>
   *[parted] ✖️ <b>Der Termin findet nicht mehr statt: { $name }</b>
}
appointment-called-off-hint = { $by ->
    [parted] Tippen Sie auf die Datei, um ihn aus Ihrem Kalender zu nehmen.
   *[other] Sie bleiben in Kontakt und können eine andere Zeit finden. Tippen Sie auf die Datei, um den Termin aus Ihrem Kalender zu nehmen.
}
# The helper's place is free with it. `by` is the side of whoever reads it: the one who asked for help, or who helps.
appointment-called-off-freed = { $by ->
    [request] Der Platz ist wieder frei. Wenn wir für Sie Helfende suchen, fragen wir jetzt andere. Tippen Sie auf die Datei, um den Termin aus Ihrem Kalender zu nehmen.
   *[offer] Ihr Platz ist wieder frei. Tippen Sie auf die Datei, um den Termin aus Ihrem Kalender zu nehmen.
}
appointment-replaced = { $how ->
    [moved] 🔁 <b>Verlegt, diese Zeit gilt nicht mehr: { $name }</b>
   *[called-off] ✖️ <b>Abgesagt: { $name }</b>
}
appointment-reminder = ⏰ <b>Denken Sie an Ihren Termin mit { $name }.</b>
appointment-file-summary = { $category } · { $name }
appointment-file-note = Über Pomich verabredet. Zum Verlegen oder Absagen schreiben Sie dem Bot /my.
# What an introduction says of it.
appointment-open-button = 📅 Termin vereinbaren
appointment-show-button = 📅 Unser Termin
appointment-none = 📅 <b>Wann treffen Sie { $name }?</b>

    Ein Termin steht noch nicht fest.
appointment-mine-waits = Sie haben <b>{ $when }</b> vorgeschlagen. Sobald { $name } antwortet, sagen wir es Ihnen.
appointment-theirs-waits = { $name } schlägt <b>{ $when }</b> vor.
appointment-suggest-button = 📅 Zeit vorschlagen
appointment-which-day = 📅 <b>Welcher Tag passt Ihnen?</b>

    Wir fragen { $name }. Fest ist der Termin erst, wenn Sie beide Ja gesagt haben.
appointment-which-hour = 🕐 <b>{ $day }: um wie viel Uhr?</b>
appointment-calendar-button = 📆 Kalender
appointment-days-button = ← Anderer Tag
appointment-suggested-done = 📨 <b>Wir fragen { $name }:</b>
appointment-accepted-done = ✅ <b>Abgemacht: { $when }</b>
appointment-call-off-ask = <b>Den Termin mit { $name } absagen?</b>

    { $when }

    { $name } erfährt es sofort. { $frees ->
        [true] Der Platz wird frei, und wir können andere fragen. Sie bleiben in Kontakt.
       *[false] Sie bleiben in Kontakt und können eine andere Zeit finden.
    }
appointment-call-off-yes-button = ✖️ Ja, absagen
appointment-called-off-done = Gut, der Termin ist abgesagt. Wir sagen es { $name } jetzt.
# Another appointment lies at the same time.
appointment-clash = ⚠️ <b>Um diese Zeit haben Sie schon etwas anderes zugesagt:</b>
appointment-clash-unknown = ⚠️ <b>Um diese Zeit haben Sie schon einen anderen Termin.</b>
appointment-clash-ask = Sie können trotzdem Ja sagen, wenn Sie beides schaffen.
appointment-clash-yes-button = ✅ Ja, trotzdem
appointment-clash-no-button = ← Lieber nicht
appointment-clash-left = Gut, es bleibt alles, wie es ist. Oben können Sie noch antworten.
proposal-clash-alert = Um diese Zeit haben Sie schon einen anderen Termin. Bitte lesen Sie die nächste Nachricht.
appointment-past-alert = Diese Zeit ist schon vorbei. Bitte wählen Sie eine andere.
appointment-changed-alert = Das hat sich inzwischen geändert. Bitte sehen Sie in die neueste Nachricht dazu.
appointment-none-alert = Für diese Art von Hilfe wird hier kein Termin vereinbart. Schreiben Sie einander einfach.
appointment-far-alert = Das liegt zu weit in der Zukunft. Bitte wählen Sie einen früheren Tag.
appointment-frozen-alert = Unser Team sieht sich diesen Kontakt gerade an. Solange lässt sich kein Termin vereinbaren.
appointment-over-alert = Dieser Kontakt ist beendet, darum lässt sich kein Termin mehr vereinbaren.
appointment-unreachable-alert = Die andere Seite ist gerade nicht erreichbar. Bitte versuchen Sie es später noch einmal.
appointment-place-taken-alert = Dieser Platz ist inzwischen vergeben. Schreiben Sie einander, wenn Sie trotzdem helfen möchten.
