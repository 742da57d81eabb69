proposal-intro = { $kind ->
    [offer] 🤝 <b>Jemand kann brauchen, was Sie anbieten.</b>
   *[request] 🤝 <b>Jemand bietet an, was Sie suchen.</b>
}
proposal-mine = { $kind ->
    [offer] Zu Ihrem Angebot:
   *[request] Zu Ihrer Anfrage:
}
    { $headline }
proposal-why = Warum es passen könnte:
proposal-reason = ✓ { $reason }
proposal-ask = Möchten Sie einander kennenlernen? Erst wenn beide Ja sagen, bekommen beide Name und Kontakt der anderen Seite.
proposal-accept-button = ✅ Ja, gern
proposal-decline-button = Nein, danke
# Takes the place of the question.
proposal-accepted-waiting = ✅ <b>Sie haben Ja gesagt. Danke!</b>

    { $headline }

    Sobald auch die andere Seite Ja sagt, machen wir Sie miteinander bekannt.
proposal-accepted-introduced = 🤝 <b>Sie haben beide Ja gesagt.</b>

    { $headline }

    In der nächsten Nachricht steht, wie Sie einander erreichen.
proposal-declined = <b>Sie haben Nein gesagt, und das ist in Ordnung.</b>

    { $headline }

    Dieses Paar schlagen wir nicht noch einmal vor. Ihr eigener Eintrag bleibt offen.
proposal-lapsed = Diese Frage hat sich erledigt: Die andere Seite ist nicht mehr verfügbar.

    { $headline }

    Ihr eigener Eintrag bleibt, wie er ist. Wenn jemand anderes passt, schreiben wir Ihnen.
proposal-came-to-nothing = Diesmal hat es nicht geklappt, weil die andere Seite nicht mehr verfügbar ist. Danke für Ihr Ja!

    { $headline }

    Ihr eigener Eintrag bleibt, wie er ist. Wenn jemand anderes passt, schreiben wir Ihnen.
answer-came-to-nothing = Der Eintrag, auf den Sie geantwortet haben, ist inzwischen geschlossen oder passt doch nicht zu Ihrem. Ihrer bleibt offen:

    { $headline }

    Wenn jemand anderes passt, schreiben wir Ihnen.
# What is said on pressing.
proposal-waiting-alert = Danke! Sobald auch die andere Seite Ja sagt, machen wir Sie miteinander bekannt.
proposal-introduced-alert = Sie haben beide Ja gesagt. Wir machen Sie jetzt miteinander bekannt.
proposal-declined-alert = Das ist in Ordnung. Danke für die Antwort.
proposal-gone-alert = Diese Frage gibt es nicht mehr.
proposal-not-yours-alert = Diese Frage war für jemand anderen bestimmt.
proposal-answered-alert = Sie haben hier schon geantwortet. Ihre Antwort gilt.
proposal-closed-alert = Danke für die Antwort. Die andere Seite ist nicht mehr verfügbar, darum ist diese Frage geschlossen.
proposal-contact-alert = Danke! Eines fehlt noch: wie Sie erreichbar sind. Bitte sehen Sie in die nächste Nachricht.
volunteer-asked-alert = Danke! Wir fragen jetzt die andere Seite.
volunteer-asked = 💛 <b>Danke!</b> Wir haben die andere Seite gefragt. Sobald sie Ja sagt, machen wir Sie miteinander bekannt.
volunteer-not-open-alert = Danke! Inzwischen hat sich das erledigt.
volunteer-no-fit-alert = Danke! Zurzeit passt keiner Ihrer offenen Einträge dazu. Im Menü können Sie einen ändern oder hinzufügen.
volunteer-unreachable-alert = Danke! Die andere Seite ist gerade nicht erreichbar. Bitte versuchen Sie es später noch einmal.
