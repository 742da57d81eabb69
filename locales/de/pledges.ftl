# Was Menschen und Organisationen für den Bedarf einer Organisation zusagen. Die Karte im Chat der Organisation.
pledge-card = 🤲 <b>Eine Zusage an { $name }</b>
    { $pledge }
pledge-line = <b>{ $amount }</b> · von { $who }
pledge-line-way = <b>{ $amount }</b> · von { $who } · { $way }
pledge-way = { $delivery ->
    [bring] wird gebracht
    [pick-up] zum Abholen
   *[post] kommt mit der Post
}
pledge-amount-help = Hilfe
pledge-in-name = { $person } für { $organisation }
pledge-card-for = Dafür:
pledge-card-promised = Bitte antworten Sie bis { $when }. Danach verfällt die Zusage.
pledge-card-agreed = 🤝 { $decider } hat am { $when } angenommen.
pledge-card-declined = 👎 { $decider } hat am { $when } abgelehnt.
pledge-card-delivered = 📦 Am { $when } angekommen: { $amount }
pledge-card-thanked = 📦 Angekommen: { $amount } · 🙏 Dank verschickt
pledge-card-withdrawn = ↩️ Am { $when } zurückgenommen.
pledge-card-lapsed = { $why ->
    [unanswered] ⌛ Verfallen, weil keine Antwort kam.
    [not-delivered] ✖️ Es ist nicht gekommen.
    [changed] ✏️ Beendet, weil Sie den Bedarf geändert haben.
    [enough] 👌 Beendet, weil genug da ist.
    [suspended] ⏸ Beendet, weil eine Organisation pausiert ist.
    [gone] ↩️ Beendet, weil die Person nicht mehr hier ist.
   *[closed] ⌛ Beendet, weil der Bedarf erledigt ist.
}
pledge-again-answer = ⏰ <b>Hier fehlt noch Ihre Antwort.</b>
pledge-again-arrival = 📦 <b>Ist das angekommen?</b> Wenn es noch kommt, ist nichts zu tun.
pledge-agree-button = 🤝 Annehmen
pledge-decline-button = 👎 Ablehnen
pledge-arrived-button = 📦 Ist angekommen
pledge-part-button = ➗ Ein Teil davon
pledge-missed-button = ✖️ Nicht angekommen
pledge-thank-button = 🙏 Danke sagen
pledge-thanks-back-button = ← Zurück zur Karte
pledge-thanks-plain-button = Herzlichen Dank!
pledge-thanks-warm-button = Das hilft uns sehr.
pledge-thanks-used-button = Es ist schon bei den Menschen.
pledge-thanks-plain = Herzlichen Dank! Wie gut, dass es Sie gibt.
pledge-thanks-warm = Sie haben uns sehr geholfen, und den Menschen, für die wir da sind, noch mehr. Danke!
pledge-thanks-used = Was Sie gegeben haben, ist schon bei denen, die es gebraucht haben. Danke!
pledge-agreed-alert = Angenommen. Wer es zugesagt hat, erfährt es jetzt.
pledge-declined-alert = Abgelehnt. Wir sagen es freundlich weiter.
pledge-arrived-alert = Notiert. Möchten Sie Danke sagen?
pledge-missed-alert = Notiert. Andere können es wieder zusagen.
pledge-thanked-alert = Abgeschickt.
pledge-not-yours-alert = Das kann nur, wer in der Organisation ist, der es zugesagt wurde.
pledge-own-alert = Das ist Ihre eigene Zusage, darum antwortet jemand anderes aus der Organisation.
pledge-over-alert = Das ist schon beantwortet oder vorbei.
pledge-gone-alert = Das gibt es nicht mehr.
pledge-not-possible-alert = Zwischen Ihnen und dieser Person geht das nicht.
pledge-not-an-amount-alert = Bitte schreiben Sie eine ganze Zahl, nicht mehr als zugesagt.
pledge-part-ask = { $name }, wie viel davon ist angekommen? Bitte antworten Sie auf diese Nachricht mit einer Zahl bis { $most }. Den Rest können andere wieder zusagen.
pledge-part-done = 📦 Notiert. Danke sagen können Sie auf der Karte.
pledge-off-told = ↩️ <b>Das kommt leider doch nicht:</b>
    { $pledge }
    Andere können es wieder zusagen.
# Was erfährt, wer es zugesagt hat.
pledge-agreed-told = 🤝 <b>{ $name } freut sich darüber:</b> { $amount }
    { $way ->
        [bring] Sie bringen es. Wo und wann, machen Sie miteinander aus: Wie Sie schreiben können, steht in der nächsten Nachricht.
        [pick-up] Es wird bei Ihnen abgeholt. Wo und wann, machen Sie miteinander aus: Wie Sie schreiben können, steht in der nächsten Nachricht.
        [post] Sie schicken es per Post. Fragen Sie nach der Adresse: Wie Sie schreiben können, steht in der nächsten Nachricht.
       *[none] Alles Weitere machen Sie miteinander aus: Wie Sie schreiben können, steht in der nächsten Nachricht.
    }
pledge-agreed-alone-told = 🤝 <b>{ $name } freut sich darüber:</b> { $amount }
    Man meldet sich bei Ihnen.
pledge-agreed-money-told = 🤝 <b>{ $name } freut sich darüber:</b> { $amount }
    Zahlen Sie nur direkt an die Organisation. Wohin, zeigt der Knopf „Zahlungsdaten“.
pledge-money-warning = ⚠️ <b>Pomich sammelt nie Geld.</b> Wer Sie in unserem Namen darum bittet, will betrügen. Bitte vergleichen Sie die Zahlungsdaten mit der offiziellen Seite von { $name }, bevor Sie zahlen.
pledge-declined-told = 🙏 <b>{ $name } kann das gerade nicht gebrauchen:</b> { $amount }
    Danke, dass Sie es angeboten haben.
pledge-arrived-told = 📦 <b>Angekommen bei { $name }:</b> { $amount }
    Danke!
pledge-thanks-told = 🙏 <b>{ $name } schreibt:</b>
    <blockquote>{ $words }</blockquote>
pledge-lapsed-told = { $why ->
    [unanswered] ⌛ <b>{ $name } hat nicht rechtzeitig geantwortet,</b> darum ist Ihre Zusage verfallen: { $amount }
        Sie brauchen nichts zu tun. Danke, dass Sie helfen wollten.
    [not-delivered] ✖️ <b>{ $name } sagt, dass das nicht angekommen ist:</b> { $amount }
        Ist das ein Irrtum, melden Sie sich bitte bei der Organisation. Oder sagen Sie es noch einmal zu.
    [changed] ✏️ <b>{ $name } hat den Bedarf geändert,</b> darum ist Ihre Zusage beendet: { $amount }
        Bitte sehen Sie nach, was jetzt gebraucht wird, und sagen Sie neu zu, wenn Sie möchten.
    [enough] 👌 <b>{ $name } hat jetzt genug,</b> darum wird das nicht mehr gebraucht: { $amount }
        Danke, dass Sie helfen wollten!
    [suspended] ⏸ <b>Eine Organisation ist zurzeit pausiert,</b> darum ist Ihre Zusage beendet: { $amount }
        Bitte schicken und zahlen Sie nichts.
   *[closed] ⌛ <b>{ $name } braucht das nicht mehr:</b> { $amount }
        Danke, dass Sie helfen wollten!
}
pledge-need-changed-told = ✏️ <b>{ $name } hat den Bedarf geändert.</b> Ihre Zusage ist jetzt: { $amount }
    Passt das nicht mehr, können Sie sie zurücknehmen.
pledge-withdraw-button = ↩️ Zurücknehmen
pledge-withdraw-sure-button = ↩️ Ja, zurücknehmen
pledge-withdraw-ask = ↩️ <b>Zusage zurücknehmen?</b> { $name }: { $amount }. Dann können andere es zusagen.
pledge-withdrawn = ↩️ Zurückgenommen. { $name } weiß Bescheid.
# Etwas zusagen, Schritt für Schritt.
pledge-button = 🤲 Hilfe zusagen
pledge-ask-amount = 🤲 <b>Wie viel möchten Sie { $name } zusagen?</b>
    Noch gebraucht: { $left }
    Tippen Sie auf eine Zahl, oder schreiben Sie sie.
pledge-all-button = Alles: { $amount }
pledge-typed-wrong = Das passt nicht. Bitte schreiben Sie eine Zahl: höchstens { $left }.
pledge-ask-way = 🤲 <b>{ $amount } für { $name }.</b> Wie kommt es dorthin?
pledge-way-bring-button = 🚶 Ich bringe es
pledge-way-pick-up-button = 🚗 Wird abgeholt
pledge-way-post-button = 📮 Kommt per Post
pledge-ask-name = 🤲 <b>{ $amount } für { $name }.</b> In wessen Namen?
pledge-name-me-button = 🙋 In meinem Namen
pledge-name-organisation-button = 🏛 { $name }
pledge-preview = 🤲 <b>Ihre Zusage an { $name }</b>
    { $pledge }

    Kommt innerhalb von { $hours } Std. keine Antwort, verfällt die Zusage. Zurücknehmen können Sie sie jederzeit.
pledge-preview-money = ⚠️ <b>Pomich sammelt nie Geld.</b> Bezahlen Sie jetzt nichts: Wir notieren nur Ihre Zusage. Nimmt die Organisation sie an, sehen Sie deren eigene Zahlungsdaten, sobald wir sie geprüft haben.
pledge-promise-button = 🤲 Zusagen
pledge-again-button = ← Zurück
pledge-done = 🤲 <b>Zugesagt. Danke!</b> { $name } weiß Bescheid und hat { $hours } Std. Zeit für eine Antwort.
    Ihre Zusagen finden Sie unter /my.
pledge-left-none-alert = Jemand war schneller: Es ist schon alles zugesagt. Danke!
pledge-left-alert = Jemand war schneller. Noch gebraucht: { $amount }.
pledge-closed-alert = Das wird nicht mehr gebraucht, oder die Organisation kann zurzeit nichts annehmen.
pledge-changed-alert = Der Bedarf hat sich geändert. Bitte sehen Sie noch einmal nach.
pledge-own-need-alert = Das ist Ihr eigener Bedarf.
pledge-not-a-member-alert = Sie gehören nicht mehr zu dieser Organisation, oder sie ist zurzeit nicht geprüft.
pledge-already-alert = Hier haben Sie schon etwas zugesagt. Sie finden es unter /my und können es dort auch zurücknehmen.
pledge-too-many-alert = Sie haben schon { $max } offene Zusagen, mehr gehen nicht. Bitte warten Sie auf die Antworten.
pledge-refused-alert = Das kann man zurzeit nicht zusagen.
pledge-mine-button = 🤲 Meine Zusagen ({ $count })
pledge-mine-title = 🤲 <b>Meine Zusagen</b>
pledge-mine-none = 🤲 Zurzeit haben Sie keine Zusagen.
pledge-mine-line = { $number }. <b>{ $amount }</b> für { $name }
pledge-mine-state = { $state ->
    [promised] ⏳ wartet auf Antwort
    [agreed] 🤝 angenommen
    [delivered] 📦 angekommen
    [thanked] 🙏 angekommen, mit Dank
    [declined] 👎 nicht gebraucht
    [withdrawn] ↩️ zurückgenommen
   *[lapsed] ⌛ verfallen
}
pledge-mine-back-button = ← Meine Zusagen
pledge-mine-one = 🤲 <b>{ $amount }</b> für { $name }
    { $state }
# Wohin zahlt, wer Geld zugesagt hat.
payment-button = 💶 Zahlungsdaten
payment-title = 💶 <b>Zahlungsdaten von { $name }</b>
payment-none = Noch keine. Schicken Sie sie uns, dann prüfen wir sie. Wer Ihnen Geld zusagt, sieht sie, sobald Sie angenommen haben.
payment-waiting = ⏳ Wir prüfen sie gerade. Bis dahin sieht sie sonst niemand.
payment-verified = ✔️ Geprüft. Wer Ihnen Geld zusagt, sieht sie, sobald Sie angenommen haben.
payment-write-button = ✏️ Zahlungsdaten schicken
payment-ask = ✏️ Bitte schreiben Sie in einer Nachricht, jedes in einer eigenen Zeile:
    auf wen das Konto läuft (Ihre Organisation, keine Privatperson)
    die IBAN oder Ihre eigene Spendenseite (https://…)
    wenn nötig, den Verwendungszweck
payment-wrong = { $why ->
    [iban-invalid] Die IBAN stimmt nicht: Die Prüfziffern passen nicht. Bitte suchen Sie den Tippfehler und schreiben Sie alles noch einmal.
    [page-invalid] Diese Seite geht nicht: Sie muss mit https:// beginnen und Ihre eigene sein. Bitte schreiben Sie alles noch einmal.
    [holder-missing] Es fehlt, auf wen das Konto läuft. Bitte schreiben Sie alles noch einmal, mit dem Namen in der ersten Zeile.
    [way-missing] Es fehlt eine IBAN oder eine Seite. Bitte schreiben Sie alles noch einmal.
   *[too-long] Eine Zeile ist zu lang. Bitte schreiben Sie alles noch einmal, kürzer.
}
payment-sent-done = 💶 Danke. Wir prüfen diese Zahlungsdaten jetzt. Frühere zeigen wir niemandem mehr.
payment-refused-alert = Das kann nur die Leitung einer geprüften Organisation.
payment-holder = Konto von: <code>{ $text }</code>
payment-iban = IBAN: <code>{ $text }</code>
payment-page = Spendenseite: { $text }
payment-purpose = Verwendungszweck: <code>{ $text }</code>
payment-to-verify = 💶 <b>Zahlungsdaten zu prüfen: { $name }</b>
payment-to-verify-how = Bitte vergleichen Sie sie mit der offiziellen Seite der Organisation. Rufen Sie dann eine Nummer an, die Sie dort finden, nie eine, die man Ihnen schickt.
payment-verify-button = ✔️ Sie stimmen
payment-refuse-button = ✖️ Ablehnen
payment-verified-alert = Bestätigt. Die Organisation erfährt es jetzt.
payment-refused-done-alert = Abgelehnt. Die Organisation erfährt es jetzt.
payment-own-alert = Das ist Ihre eigene Organisation, darum muss jemand anderes das prüfen.
payment-outdated-alert = Darüber ist schon entschieden, oder es kamen neuere Daten.
payment-operators-alert = Das können nur die Menschen, die Pomich betreiben.
payment-sent-told = 💶 <b>Neue Zahlungsdaten für { $name },</b> geschickt von { $by }. Bis wir sie geprüft haben, sieht niemand welche. Wussten Sie nichts davon, kann das Betrug sein: Sehen Sie nach, wer bei Ihnen die Leitung hat (/organisation), und sagen Sie sofort unserem Team Bescheid.
payment-decided-told = { $verdict ->
    [verify] ✔️ <b>Die Zahlungsdaten von { $name } sind geprüft.</b> Wer Ihnen Geld zusagt, sieht sie, sobald Sie angenommen haben.
   *[refuse] ✖️ <b>Die Zahlungsdaten von { $name } sind abgelehnt.</b> Bitte sehen Sie sie durch und schicken Sie sie noch einmal: /organisation
}
payment-show-button = 💶 Zahlungsdaten
payment-not-yet = 💶 <b>Von { $name } gibt es zurzeit keine geprüften Zahlungsdaten.</b> Bitte zahlen Sie noch nichts und sehen Sie später noch einmal nach: /my
payment-checked-on = ✔️ Geprüft am { $day }
pledge-payment-changed-told = ⚠️ <b>Bitte noch nicht zahlen: { $amount } an { $name }.</b> Wir haben neue Zahlungsdaten bekommen und prüfen sie. Die früheren gelten nicht mehr. Was geprüft ist, zeigt „Zahlungsdaten“.
