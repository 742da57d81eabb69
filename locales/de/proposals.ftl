proposal-intro = { $kind ->
    [offer] 🤝 <b>Jemand kann gebrauchen, was Sie anbieten.</b>
   *[request] 🤝 <b>Jemand bietet an, was Sie suchen.</b>
}
proposal-mine = { $kind ->
    [offer] Zu Ihrem Angebot:
   *[request] Zu Ihrer Anfrage:
}
    { $headline }
proposal-why = Warum es passen könnte:
proposal-reason = ✓ { $reason }
proposal-ask = Sollen wir den Kontakt herstellen? Wer Sie sind, erfährt die andere Seite nur, wenn beide Ja sagen. Sie können Ihren Kontakt gleich teilen oder einander zuerst über Pomich schreiben.
proposal-accept-button = 📱 Ja, Kontakt teilen
proposal-write-button = 💬 Ja, erst über Pomich schreiben
proposal-decline-button = Nein, danke
# Above a question that is put once more.
proposal-again-changed = { $whose ->
    [mine] 🔄 <b>Ihr Eintrag hat sich geändert, darum fragen wir beide noch einmal.</b>
   *[theirs] 🔄 <b>Das hat sich geändert, seit wir gefragt haben.</b>
}
proposal-again-answered = Ihr Ja galt der früheren Fassung und zählt nicht mehr. Bitte antworten Sie noch einmal.
proposal-again-reminder = 🔔 <b>Diese Frage ist noch offen.</b> Ja und Nein sind beide in Ordnung. { $days ->
        [one] Ohne Antwort schließt sie sich in einem Tag von selbst.
       *[other] Ohne Antwort schließt sie sich in { $days } Tagen von selbst.
    }
# Takes the place of the question.
proposal-accepted-waiting = ✅ <b>Sie haben Ja gesagt. Danke!</b>

    { $headline }

    Sobald auch die andere Seite Ja sagt, machen wir Sie miteinander bekannt.
proposal-accepted-introduced = 🤝 <b>Sie haben beide Ja gesagt.</b>

    { $headline }

    In der nächsten Nachricht steht, wie Sie einander erreichen.
proposal-declined = <b>Sie haben Nein gesagt, und das ist in Ordnung.</b>

    { $headline }

    Diesen Vorschlag machen wir nicht noch einmal. Ihr eigener Eintrag bleibt offen.
# Takes the place of a question that is put anew below.
proposal-superseded = 🔄 Einer der beiden Einträge hat sich geändert. Bitte sehen Sie unten die neue Frage.

    { $headline }
proposal-lapsed = { $why ->
    [mine-closed] Diese Frage hat sich erledigt, weil Ihr eigener Eintrag nicht mehr offen ist.
    [no-fit] Diese Frage hat sich erledigt: Einer der beiden Einträge hat sich geändert, und sie passen nicht mehr zusammen.
    [taken] Diese Frage hat sich erledigt: Was angeboten war, ist inzwischen an jemand anderen vergeben.
    [unanswered] { $days ->
        [one] Diese Frage hat sich erledigt, weil einen Tag lang keine Antwort kam. Das ist in Ordnung.
       *[other] Diese Frage hat sich erledigt, weil { $days } Tage lang keine Antwort kam. Das ist in Ordnung.
    }
   *[theirs-gone] Diese Frage hat sich erledigt: Die andere Seite ist nicht mehr erreichbar.
}

    { $headline }

    { $why ->
        [mine-closed] Sobald er wieder offen ist, suchen wir neu.
       *[other] Ihr eigener Eintrag bleibt, wie er ist. Wenn jemand anderes passt, schreiben wir Ihnen.
    }
proposal-came-to-nothing = { $why ->
    [mine-closed] Dieses Kennenlernen findet nicht statt, weil Ihr eigener Eintrag nicht mehr offen ist. Danke für Ihr Ja!
    [no-fit] Diesmal hat es nicht geklappt: Einer der beiden Einträge hat sich geändert, und sie passen nicht mehr zusammen. Danke für Ihr Ja!
    [taken] Diesmal hat es nicht geklappt: Was angeboten war, ist inzwischen an jemand anderen vergeben. Danke für Ihr Ja!
    [unanswered] Diesmal hat es nicht geklappt: Die andere Seite hat nicht geantwortet. Danke für Ihr Ja!
   *[theirs-gone] Diesmal hat es nicht geklappt, weil die andere Seite nicht mehr erreichbar ist. Danke für Ihr Ja!
}

    { $headline }

    { $why ->
        [mine-closed] Sobald er wieder offen ist, suchen wir neu.
       *[other] Ihr eigener Eintrag bleibt, wie er ist. Wenn jemand anderes passt, schreiben wir Ihnen.
    }
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
proposal-closed-alert = Danke für die Antwort. Diese Frage ist inzwischen geschlossen, und es wurde nichts weitergegeben.
proposal-changed-alert = Einer der beiden Einträge hat sich seitdem geändert. Bitte antworten Sie auf die neuere Frage in diesem Chat.
proposal-promised-alert = Jemand anderes hat einen Moment früher Ja gesagt, dafür sind die Plätze jetzt vorgemerkt. Die Frage bleibt offen: Versuchen Sie es gern später noch einmal.
proposal-contact-alert = Danke! Eines fehlt noch: wie Sie erreichbar sind. Bitte lesen Sie die nächste Nachricht.
volunteer-asked-alert = Danke! Wir fragen jetzt die andere Seite.
volunteer-asked = 📨 <b>Danke!</b> Wir haben die andere Seite gefragt. Sobald sie Ja sagt, machen wir Sie miteinander bekannt.
volunteer-not-open-alert = Danke! Inzwischen hat sich das erledigt.
volunteer-no-fit-alert = Danke! Zurzeit passt keiner Ihrer offenen Einträge dazu. Im Menü können Sie einen ändern oder hinzufügen.
volunteer-unreachable-alert = Danke! Die andere Seite ist gerade nicht erreichbar. Bitte versuchen Sie es später noch einmal.
