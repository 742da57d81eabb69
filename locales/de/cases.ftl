# Somebody reports the other side of an introduction.
# row
report-button = 🚩 Melden
report-ask = 🚩 <b>Was ist passiert?</b> Es geht um { $name }.

    Wenn Sie in Gefahr sind, rufen Sie zuerst die 112 an.

    Bitte tippen Sie auf das, was am ehesten passt. Unser Team in Ihrem Ort sieht es sich dann an und liest, was Sie einander hier zuletzt geschrieben haben ({ $days }). Bis das geklärt ist, geben wir zwischen Ihnen nichts weiter. { $name } erfährt, dass sich das Team diesen Kontakt ansieht, aber nicht, was Sie uns sagen.
report-reason-pressure-button = Beleidigung, Drohung, Druck
report-reason-pressure = Beleidigung, Drohung oder Druck
report-reason-intimate-button = Unerwünschte Annäherung
report-reason-intimate = Unerwünschte Annäherung
report-reason-money-button = Will Geld oder Dokumente
report-reason-money = Will Geld oder Dokumente
report-reason-untrue-button = Anders als versprochen
report-reason-untrue = Anders als versprochen
report-own-button = ✍️ In eigenen Worten
report-own-ask = ✍️ <b>Bitte schreiben Sie, was passiert ist,</b> in einer Nachricht mit höchstens { $max } Zeichen. Sie geht an unser Team in Ihrem Ort und an niemanden sonst.
report-own-text-only = Hier können wir nur Text weitergeben. Bitte schreiben Sie unserem Team, was passiert ist.
report-own-long = Das sind { $length } Zeichen, höchstens { $max } kommen an. Geht es etwas kürzer?
report-done = 🚩 <b>Danke, dass Sie es uns sagen.</b>

    Unser Team in Ihrem Ort sieht es sich an und antwortet Ihnen hier. Bis dahin geben wir zwischen Ihnen und { $name } nichts weiter, und Sie müssen auf nichts antworten.

    Wenn Sie in Gefahr sind, rufen Sie die 112 an.
report-more-button = ✍️ Noch etwas sagen
report-gone-alert = Diesen Kontakt finden wir nicht mehr, darum lässt er sich von hier aus nicht melden.
# To the other side, without a judgement.
introduction-paused = ⏸ <b>Der Kontakt mit { $name } ruht gerade.</b> Unser Team sieht ihn sich an; bis dahin wird zwischen Ihnen nichts weitergegeben. Sie müssen nichts tun und hören wieder von uns.

    { $headline }
relay-frozen-alert = Unser Team sieht sich diesen Kontakt gerade an. Solange wird nichts weitergegeben.
# To both, from the moderators.
case-answer = ✉️ <b>Unser Team in { $community } schreibt Ihnen:</b>
    <blockquote>{ $text }</blockquote>
case-answer-button = ✍️ Antworten
case-warning = ⚠️ <b>Eine Bitte unseres Teams in { $community }</b>

    Eine Person, die wir mit Ihnen bekannt gemacht haben, hat sich im Kontakt mit Ihnen nicht wohlgefühlt: { $name }. Bitte nehmen Sie Rücksicht, halten Sie sich an das Vereinbarte, und nehmen Sie ein Nein an. Gelingt das nicht, können Sie hier nicht mehr mitmachen.
case-closed = { $outcome ->
    [resumed] ▶️ Unser Team hat sich den Kontakt mit <b>{ $name }</b> angesehen. Sie können einander hier wieder schreiben. Nachrichten, die noch unterwegs waren, sind nicht angekommen: Bitte schicken Sie sie bei Bedarf noch einmal.
    [ended] ⏹ Unser Team hat sich den Kontakt mit <b>{ $name }</b> angesehen und ihn beendet. Ihr Eintrag bleibt, wie er ist: /my
    [ended-thanks] ⏹ <b>Danke, dass Sie es uns gesagt haben.</b> Unser Team hat es sich angesehen und sich darum gekümmert. Der Kontakt mit { $name } ist beendet, und wir schlagen Sie einander nie wieder vor. Ihr Eintrag bleibt, wie er ist: /my
    [passed-on] ⏹ <b>Danke, dass Sie es uns gesagt haben.</b> Unser Team hat es an Menschen weitergegeben, die helfen können. Der Kontakt mit { $name } ist beendet. Ihr Eintrag bleibt, wie er ist: /my
    [stands] ⚖️ Unser Team hat es sich noch einmal angesehen: Es bleibt bei der Entscheidung.
    [reviewed] ✅ <b>Unser Team hat es sich noch einmal angesehen und sich darum gekümmert.</b> Wenn noch etwas fehlt, schreiben Sie uns: /menu
    [alone-settled] ✅ <b>Unser Team hat sich um Ihr Anliegen gekümmert.</b> Fehlt noch etwas, sagen Sie es uns: /menu
    [alone-passed-on] 📤 <b>Unser Team hat Ihr Anliegen an Menschen weitergegeben, die helfen können.</b> Man wird sich bei Ihnen melden.
   *[looked] ✅ <b>Danke, dass Sie es uns gesagt haben.</b> Unser Team hat es sich angesehen und muss im Moment nichts weiter tun. Wenn wieder etwas vorfällt, sagen Sie es uns bitte.
}
# The card in the moderators' group.
case-kind = { $kind ->
    [report] 🚩 Meldung
    [check-in] 🚩 Etwas war nicht in Ordnung
    [appeal] 🙋 Bitte an das Team
   *[unmet-need] 🆘 Noch keine Hilfe gefunden
}
case-free = 🕓 <b>{ $kind }</b> · noch kümmert sich niemand
case-owned = 🙋 <b>{ $kind }</b> · { $name } kümmert sich, bis { $time }
case-over = <b>{ $kind }</b> · geschlossen
case-statement = { $when } · <b>{ $name }</b>: { $reason }
case-statement-found = { $when }: { $reason }
case-own-words = <blockquote>{ $text }</blockquote>
case-words-gone = (Text gelöscht)
case-introduction = { $state ->
    [frozen] ⏸ Zwischen den beiden wird gerade nichts weitergegeben.
    [ended] ⏹ Der Kontakt der beiden ist beendet.
   *[open] ▶️ Die beiden können einander schreiben.
}
case-party-reports = 🚩 Von anderen gemeldet: { $count }
case-party-left = 👤 Eine Person, die nicht mehr hier ist
case-party-unreachable = 🔕 Zurzeit nicht zu erreichen.
case-party-banned = ⛔ Gesperrt
case-note = 📝 { $when }, { $name }: { $text }
case-note-answer = ✉️ { $when }, { $name } an { $to }: { $text }
case-note-warning = ⚠️ { $when }, Verwarnung durch { $name } an { $to }
case-words-title = <b>Was die beiden einander zuletzt geschrieben haben</b>
case-words-line = { $when } · { $name }: { $text }
case-closing = { $outcome ->
    [dismissed] 👍 Ohne Folgen geschlossen von { $name }, { $when }
    [settled] ✅ Geklärt von { $name }, { $when }
    [passed-on] 📤 Weitergegeben von { $name }, { $when }
   *[banned] ⛔ Gesperrt und geschlossen von { $name }, { $when }
}
case-closing-itself = { $why ->
    [introduced] 🤝 Von selbst geschlossen, { $when }: jemand ist gefunden
    [fulfilled] 🎉 Von selbst geschlossen, { $when }: die Anfrage ist erledigt
    [withdrawn] ↩️ Von selbst geschlossen, { $when }: zurückgezogen
   *[over] ⌛ Von selbst geschlossen, { $when }: die Anfrage ist beendet
}
# The name of the case's topic in the group.
case-topic = { $kind } · { $category }Nr. { $id }
case-topics-refused = ℹ️ Diese Gruppe hat Themen, aber der Bot darf keine anlegen. Wenn jemand aus der Verwaltung ihm erlaubt, Themen zu verwalten, bekommt jeder Fall ein eigenes Thema. Bis dahin kommen die Fälle hierher.
case-number = Fall Nr. <code>{ $id }</code>
# row
case-claim-button = 🙋 Ich kümmere mich
# row
case-release-button = ↩️ Zurückgeben
# row
case-answer-menu-button = ✉️ Antworten
# row
case-note-button = 📝 Notiz
# row
case-dismiss-button = 👍 Unbegründet
# row
case-warn-menu-button = ⚠️ Verwarnen
# row
case-ban-menu-button = ⛔ Sperren
# row
case-close-menu-button = ✅ Schließen
case-words-button = 📜 Alle Nachrichten ({ $count })
case-files-button = 📎 Fotos, Sprachnachrichten ({ $count })
case-both-button = Beide
case-settled-button = ✅ Geklärt: Kontakt beenden
case-passed-on-button = 📤 Weitergegeben: Kontakt beenden
case-done-button = ✅ Geklärt
case-handed-button = 📤 Weitergegeben
case-listing-button = 📋 Karte des Eintrags
case-back-button = ← Zurück zur Karte
# What a moderator is told who presses.
case-closed-alert = { $name } hat diesen Fall schon geschlossen.
case-taken-alert = Um diesen Fall kümmert sich bis { $time } { $name }.
case-gone-alert = Dieser Fall gehört nicht zu dieser Gruppe.
case-nobody-alert = Zurzeit ist niemand von ihnen zu erreichen.
case-no-words-alert = Hier gibt es nichts zu zeigen.
case-claimed-alert = Sie kümmern sich jetzt darum. Alle in der Gruppe sehen es.
case-released-alert = Der Fall ist wieder frei.
case-warned-alert = Die Verwarnung ist verschickt und steht im Fall.
case-closed-now-alert = Geschlossen. Die Beteiligten erfahren es.
case-answer-ask = { $name }, was möchten Sie schreiben? Es geht an: { $to }. Bitte antworten Sie auf diese Nachricht (höchstens { $max } Zeichen). Der Text wird genau so weitergegeben, ohne Ihren Namen.
case-note-ask = { $name }, was möchten Sie festhalten? Bitte antworten Sie auf diese Nachricht (höchstens { $max } Zeichen). Nur diese Gruppe sieht es.
case-reply-placeholder = Ihre Worte
case-answered = 📨 Weitergegeben und im Fall festgehalten.
case-noted = 📝 Festgehalten.
case-reply-long = Das sind { $length } Zeichen, möglich sind höchstens { $max }. Bitte antworten Sie noch einmal auf dieselbe Nachricht, etwas kürzer.
case-reply-text-only = Möglich ist hier nur Text. Bitte antworten Sie in Worten auf dieselbe Nachricht.
# The queue and the clock.
case-queue = 🚩 <b>Offene Fälle: { $count }</b>
case-queue-line = { $number }. { $kind } · { $when } · { $state ->
    [owned] { $name }
   *[free] niemand kümmert sich
}
case-queue-button = { $number }. Karte zeigen
case-reminder = ⏰ <b>Um diesen Fall kümmert sich niemand.</b> Er wartet seit { $hours }.
case-escalation = ⏰ <b>{ $community }:</b> In der Moderationsgruppe wartet seit { $hours } ein Fall, um den sich niemand kümmert. { $kind }
# Objecting to a ban, or to what was decided about a listing.
appeal-button = ✋ Widersprechen
appeal-ask = ✋ <b>Was sollen wir noch einmal ansehen, und warum?</b> Bitte schreiben Sie es in einer Nachricht mit höchstens { $max } Zeichen. Sie geht an unser Team. Wenn möglich, sieht es sich jemand anderes an als beim ersten Mal.
appeal-done = ✋ <b>Unser Team hat Ihre Nachricht.</b> Es sieht sie sich an und schreibt Ihnen hier.
appeal-nothing = Hier gibt es keine Entscheidung mehr, der Sie widersprechen könnten.
# Asking the moderators to look for help.
help-ask-button = 🆘 Dem Team Bescheid geben
help-asked-alert = Unser Team weiß, dass Sie weiterhin Hilfe brauchen. Es schreibt Ihnen hier.
case-reason-unmet = Seit der Veröffentlichung hat niemand zugesagt. Vielleicht kennen Sie jemanden, oder Sie schicken die Anfrage als Nachricht an alle: mit dem Knopf auf ihrer Karte.
case-reason-nobody-left = Wir haben alle gefragt, die passen, und nicht genug haben zugesagt. Vielleicht kennen Sie jemanden, der helfen kann, oder Sie schicken die Anfrage als Nachricht an alle: mit dem Knopf auf ihrer Karte.
case-reason-no-organisation = Keine zuständige Organisation hat es übernommen. Vielleicht kennen Sie jemanden, der helfen kann, oder Sie geben es weiter.
case-reason-no-taker = Bisher hat niemand zugesagt. Die Person bittet Sie, mitzusuchen.
case-stands-button = ⚖️ Es bleibt dabei
# row
case-take-over-button = 🔁 Übernehmen
case-take-over-sure-button = 🔁 Ja, von { $name } übernehmen
case-taken-over = 🔁 { $name } hat in { $community } einen Fall von Ihnen übernommen: { $kind }, Nr. <code>{ $id }</code>
case-own-decision-alert = Das haben Sie selbst entschieden, deshalb sollte zuerst jemand anderes darauf schauen. Nach { $hours } können Sie es auch.
case-in-topic-toast = Die Karte steht jetzt im Thema des Falls.
case-files-toast = Sie verschwinden aus dieser Gruppe, wenn der Fall geschlossen wird, spätestens nach { $hours }. Bis zum Schließen lassen sie sich wieder zeigen.
