# Under a request's card.
search-open-button = 🔎 Helfende suchen …
search-start-button = { $count ->
    [0] 🔎 Ja, weiter weg suchen
    [one] 🔎 Ja, { $count } Person
   *[other] 🔎 Ja, { $count } Personen
}
search-pause-button = ⏸ Suche pausieren
search-resume-button = ▶️ Weitersuchen
search-stop-button = ⏹ Suche beenden
search-count-alert = { $count ->
    [0] In der Nähe passt niemand. Wir suchen weiter weg. Bevor wir in Nachbarorten fragen, fragen wir die Person, die Hilfe sucht, ob ihr das recht ist. Bitte bestätigen.
    [one] { $count } Person passt und kann gefragt werden. Bitte bestätigen.
   *[other] { $count } Personen passen. Wir fragen die passendsten zuerst und weitere nur, wenn es nötig ist. Bitte bestätigen.
}
search-started-alert = Die Suche läuft. Den Stand sehen Sie auf dieser Karte.
search-done-alert = Erledigt.
search-nobody-alert = Im Augenblick gibt es niemanden, den wir fragen können.
search-running-alert = Die Suche läuft schon.
search-not-running-alert = Hier gibt es keine Suche, an der das etwas ändern würde.
card-search = { $status ->
    [running] 🔎 Suche nach Helfenden läuft
    [paused] ⏸ Suche nach Helfenden pausiert
    [full] ✅ Genug Helfende gefunden
    [exhausted] ⚠️ Alle, die passen, sind gefragt
   *[stopped] ⏹ Suche nach Helfenden beendet
} · zugesagt: { $accepted } von { $wanted } · gefragt: { $asked }, noch ohne Antwort: { $open } · auf der Warteliste: { $standby }
# How it stands with helpers of neighbouring communities.
card-search-neighbours = { $answer ->
    [asked] Ob wir in Nachbarorten fragen dürfen, ist noch offen
    [yes] Wir fragen auch in Nachbarorten
   *[no] In Nachbarorten fragen wir nicht
}
# In the moderators' group: which requests have helpers looked for without a tap.
search-automatic = 🔎 <b>Automatische Suche</b>

    Sobald Sie eine Anfrage aus einem Bereich mit Häkchen freigeben, fragen wir die passenden Helfenden, bis genug zugesagt haben. Sie sehen das auf der Karte und können es dort anhalten oder beenden.

    { $any ->
        [no] Noch hat kein Bereich ein Häkchen: Eine Suche beginnt, wenn Sie auf einer Karte auf „Helfende suchen“ tippen.
       *[yes] Das gilt für Anfragen, die Sie ab jetzt freigeben.
    }
search-automatic-on-button = ✅ { $name }
search-automatic-done-alert = { $on ->
    [yes] Notiert. In diesem Bereich suchen wir ab jetzt automatisch.
   *[no] Notiert. In diesem Bereich starten Sie die Suche auf der Karte.
}
# To whoever needs help: one message that always says how it stands.
search-progress = { $status ->
    [running] 🔎 <b>Wir suchen Helfende für Sie.</b>
    [paused] ⏸ <b>Die Suche nach Helfenden macht eine Pause.</b>
    [full] ✅ <b>Genug Menschen haben zugesagt.</b>
    [empty] <b>Im Moment gibt es niemanden, den wir fragen können.</b>
    [exhausted] <b>Wir haben alle gefragt, die passen.</b>
   *[stopped] <b>Die Suche nach Helfenden ist beendet.</b>
}

    { $headline }

    Zugesagt: { $accepted } von { $wanted }
    Gefragt: { $asked }, noch ohne Antwort: { $open }

    { $status ->
    [running] Sie müssen nichts tun: In dieser Nachricht steht immer, wie weit wir sind.
    [paused] Wer schon gefragt ist, kann weiter zusagen.
    [full] Sagt jemand ab, suchen wir gleich weiter.
    [empty] Wir schauen immer wieder nach und fragen, sobald jemand passt. Auch unser Team sieht das.
    [exhausted] Bisher haben nicht genug zugesagt. Unser Team sieht das, und wer gefragt ist, kann weiter zusagen.
   *[stopped] Mit allen, die zugesagt haben, bleiben Sie in Verbindung.
}
# The steps that follow when nobody is left to ask.
search-wider = 🔎 <b>In der Nähe konnten bisher nicht genug Menschen helfen. Wir suchen jetzt bis { $km } weit.</b>

    { $headline }

    Sie müssen nichts tun.
search-unmet = 🆘 <b>Wir haben alle gefragt, die passen, und { $missing ->
    [one] es fehlt noch jemand.
   *[other] es fehlen noch { $missing } Personen.
}</b>

    { $headline }

    Wir sagen jetzt unserem Team Bescheid, damit es mitsucht. Wer gefragt ist, kann weiter zusagen, und wer neu dazukommt, wird gefragt. Das kann dauern, und dass sich jemand findet, können wir leider nicht versprechen.
search-neighbours = 🔎 <b>Hier gibt es niemanden mehr, den wir fragen können. Dürfen wir in Nachbarorten fragen?</b>

    { $headline }

    Helfende, die passen, gibt es in { $places }. Wenn Sie Ja sagen, schicken wir ihnen Ihre Anfrage, vorher nicht.
search-neighbours-yes-button = ✅ Ja, auch dort fragen
search-neighbours-no-button = Nein, nur hier
search-neighbours-answered = { $answer ->
    [yes] ✅ <b>Danke! Wir fragen auch in Nachbarorten:</b> { $places }
   *[no] <b>Gut, wir fragen nur hier.</b> Nach { $places } schicken wir Ihre Anfrage nicht. Wenn Sie es sich anders überlegen, genügt ein Tippen.
}

    { $headline }
search-neighbours-alert = { $answer ->
    [yes] Danke! Wir fragen auch dort.
   *[no] Gut, wir fragen nur hier.
}
# To helpers.
invitation-intro = { $again ->
    [place-free] 🙋 <b>Es ist wieder ein Platz frei. Können Sie noch helfen?</b>
    [changed] 🔄 <b>Diese Anfrage hat sich geändert, seit wir gefragt haben. Passt es noch?</b>
   *[first] 🙋 <b>Können Sie hier helfen?</b>
}
invitation-why = Wir fragen Sie, weil es passt:
invitation-until = ⏳ Wir warten { $time } auf Ihre Antwort. Danach fragen wir auch andere.
invitation-hint = Wenn Sie Ja sagen, schreiben Sie einander zuerst über Pomich. Ein Nein ist genauso willkommen.
invitation-accept-button = ✅ Ja, ich kann helfen
invitation-decline-button = Nein, danke
invitation-not-now-button = 🕓 Gerade nicht
invitation-no-more-button = 🔕 Nicht mehr fragen
invitation-after-all-button = ✅ Ich kann doch helfen
invitation-step-in-button = 🙋 Ich könnte einspringen
invitation-call-off-button = ✖️ Ich kann doch nicht
invitation-ask-again-button = ↩️ Doch wieder fragen
invitation-settings-button = 🙋 Wofür wir fragen dürfen
invitation-over = { $how ->
    [introduced] 🤝 <b>Danke, Sie sind dabei!</b>
    [waiting] ✅ <b>Danke! Ein Platz ist für Sie frei gehalten.</b>
    [standby] 📝 <b>Danke! Es haben schon genug Menschen zugesagt.</b>
    [enough] 💚 <b>Danke, es haben genug Menschen zugesagt.</b>
    [expired] ⌛ <b>Wir fragen jetzt auch andere.</b>
    [called-off] ✖️ <b>Das ist abgesagt.</b>
    [no-more] 🔕 <b>Wir fragen Sie nicht mehr.</b>
    [stopped] <b>Hier wird keine Hilfe mehr gesucht. Danke!</b>
   *[other] <b>Das ist in Ordnung. Danke für Ihre Antwort.</b>
}
# What comes next.
invitation-next-introduced = In der nächsten Nachricht steht, wie Sie einander erreichen.
invitation-next-waiting = Sobald auch die andere Seite Ja sagt, machen wir Sie miteinander bekannt.
invitation-next-standby = Sie stehen auf Platz { $place } der Warteliste. Sagt jemand ab, fragen wir Sie zuerst.
invitation-next-not-now = Wenn es doch noch klappt, genügt ein Tippen.
invitation-next-expired = Wenn Sie doch helfen können, genügt ein Tippen. Es zählt, solange Hilfe gesucht wird.
invitation-next-no-more = Das gilt ab sofort. Aus Versehen getippt? Innerhalb von { $hours } Stunden holt ein Tippen alles zurück, wie es war. Danach löschen wir, was Sie dafür ausgewählt hatten. Ihre Einträge bleiben, wie sie sind.
invitation-asked-again = { $profile ->
    [kept] 🔔 <b>Wir fragen Sie wieder, und alles ist, wie es war.</b>
   *[none] 🔔 <b>Wir fragen Sie wieder zu dem, was Sie anbieten.</b> Wonach wir sonst noch fragen dürfen, können Sie neu auswählen.
}
invitation-accepted-alert = Danke! Ihr Ja ist notiert.
invitation-standby-alert = Danke! Es haben schon genug zugesagt. Sie stehen auf Platz { $place } der Warteliste.
invitation-refused-alert = Notiert. Danke für Ihre Antwort.
invitation-accepted-before-alert = Sie haben schon zugesagt. Zum Absagen öffnen Sie bitte den Kontakt und beenden ihn.
invitation-changed-alert = Die Anfrage hat sich geändert. Bitte lesen Sie sie noch einmal und antworten Sie dann.
invitation-paused-alert = Diese Anfrage macht gerade eine Pause. Der Knopf bleibt: Bitte versuchen Sie es später noch einmal.
invitation-gone-alert = Hier wird keine Hilfe mehr gesucht. Danke!
