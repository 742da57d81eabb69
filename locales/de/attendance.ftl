# Who comes to a request that has places for several, as its author reads it.
attendance-title = 👥 <b>Wer kommt</b>
attendance-count = Zugesagt: { $count } von { $wanted }
attendance-nobody = Noch hat niemand zugesagt. Sobald jemand Ja sagt, steht es hier.
attendance-line = { $number }. { $name }
attendance-line-came = ✅ { $name }
attendance-line-missed = ▫️ { $name }: nicht da
attendance-hint = „Neu laden“ zeigt, ob sich etwas geändert hat. Den Kontakt sehen Sie nur von denen, die ihn mit Ihnen teilen.
attendance-show-button = 👥 Wer kommt
attendance-again-button = 🔄 Neu laden
# row
attendance-call-button = 📝 Sind alle gekommen?
attendance-reminder = ⏰ <b>Bald ist es so weit:</b>
attendance-names = 👥 Es kommen { $count } von { $wanted }: { $names }
attendance-names-none = 👥 Bisher hat niemand zugesagt.
# After the end.
attendance-ask = 🙌 <b>Geschafft! Sind alle gekommen?</b>
attendance-ask-names = Zugesagt hatten: { $names }
attendance-all-button = ✅ Ja, alle
attendance-not-all-button = Nicht alle
attendance-mark = <b>Wer war nicht da?</b>

    Tippen Sie auf die Namen und dann auf „Fertig“. Wir fragen freundlich nach, was dazwischenkam. Vorwürfe gibt es nicht.
attendance-mark-button = { $missed ->
    [yes] ▫️ { $name }: nicht da
   *[no] ✅ { $name }
}
attendance-done-button = Fertig
attendance-done = 💚 <b>Danke, das ist notiert.</b>

    Gekommen: { $came } · nicht da: { $missed }
attendance-thanks = 💚 <b>{ $name } dankt Ihnen für Ihre Hilfe!</b>

    { $headline }
# To a helper who was not there: no blame.
absence-ask = 👋 <b>Sie und { $name } haben sich diesmal wohl verpasst.</b>

    { $headline }

    So etwas kommt vor, das ist nicht schlimm. Möchten Sie uns sagen, woran es lag? Wir fragen nur dieses eine Mal.
absence-came-up-button = 🕓 Mir kam etwas dazwischen
absence-misunderstood-button = 🔁 Zeit oder Ort verwechselt
absence-there-button = 🙋 Ich war doch da
absence-noted = 💚 <b>Danke, dass Sie es sagen. Alles gut.</b>

    Wenn Sie möchten, schreiben Sie { $name } ein paar Worte.
attendance-old-alert = Das ist schon notiert. Danke!
