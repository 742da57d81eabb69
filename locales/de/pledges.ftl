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
pledge-card-thanked = 📦 Angekommen: { $amount } · 🙏 Dank ist raus
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
pledge-again-answer = ⏰ <b>Hier fehlt noch eine Antwort.</b>
pledge-again-arrival = 📦 <b>Ist das angekommen?</b> Wenn es noch kommt, ist nichts zu tun.
pledge-agree-button = 🤝 Annehmen
pledge-decline-button = 👎 Ablehnen
pledge-arrived-button = 📦 Ist angekommen
pledge-part-button = ➗ Ein Teil davon
pledge-missed-button = ✖️ Kam nicht
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
pledge-arrived-alert = Gezählt. Möchten Sie Danke sagen?
pledge-missed-alert = Notiert. Andere können es wieder zusagen.
pledge-thanked-alert = Abgeschickt.
pledge-not-yours-alert = Das kann nur, wer in der Organisation ist, der es zugesagt wurde.
pledge-own-alert = Das ist Ihre eigene Zusage, darum antwortet jemand anderes aus der Organisation.
pledge-over-alert = Das ist schon beantwortet oder vorbei.
pledge-gone-alert = Das gibt es nicht mehr.
pledge-not-possible-alert = Das geht zwischen Ihnen und dieser Person nicht.
pledge-not-an-amount-alert = Bitte eine ganze Zahl, und nicht mehr als zugesagt.
pledge-part-ask = { $name }, wie viel davon ist angekommen? Bitte antworten Sie auf diese Nachricht mit einer Zahl bis { $most }. Den Rest können andere wieder zusagen.
pledge-part-done = 📦 Gezählt.
pledge-off-told = ↩️ <b>Das kommt leider doch nicht:</b>
    { $pledge }
    Andere können es wieder zusagen.
# Was erfährt, wer es zugesagt hat.
pledge-agreed-told = 🤝 <b>{ $name } freut sich darüber:</b> { $amount }
    { $way ->
        [bring] Sie bringen es. Wo und wann, klären Sie über die nächste Nachricht.
        [pick-up] Es wird bei Ihnen abgeholt. Wo und wann, klären Sie über die nächste Nachricht.
        [post] Sie schicken es mit der Post. Nach der Adresse fragen Sie über die nächste Nachricht.
       *[none] Alles Weitere klären Sie über die nächste Nachricht.
    }
pledge-agreed-alone-told = 🤝 <b>{ $name } freut sich darüber:</b> { $amount }
    Man meldet sich bei Ihnen.
pledge-agreed-money-told = 🤝 <b>{ $name } freut sich darüber:</b> { $amount }
pledge-money-warning = ⚠️ <b>Pomich sammelt nie Geld,</b> und niemand von Pomich bittet Sie je darum. Bitte vergleichen Sie die Zahlungsdaten mit der offiziellen Seite von { $name }, bevor Sie zahlen.
pledge-declined-told = 🙏 <b>{ $name } kann das gerade nicht gebrauchen:</b> { $amount }
    Danke, dass Sie es angeboten haben.
pledge-arrived-told = 📦 <b>Angekommen bei { $name }:</b> { $amount }
    Danke!
pledge-thanks-told = 🙏 <b>{ $name } schreibt:</b>
    <blockquote>{ $words }</blockquote>
pledge-lapsed-told = { $why ->
    [unanswered] ⌛ <b>{ $name } hat nicht rechtzeitig geantwortet,</b> darum ist Ihre Zusage verfallen: { $amount }
        Sie sind wieder frei. Danke, dass Sie helfen wollten.
    [not-delivered] ✖️ <b>{ $name } sagt, dass das nicht angekommen ist:</b> { $amount }
        Ist das ein Irrtum, können Sie weiter dorthin schreiben. Sie können es auch noch einmal zusagen.
    [changed] ✏️ <b>{ $name } hat den Bedarf geändert,</b> darum ist Ihre Zusage beendet: { $amount }
        Bitte sehen Sie nach, was jetzt dort steht, und sagen Sie neu zu, wenn Sie möchten.
    [enough] 👌 <b>{ $name } hat jetzt genug,</b> darum wird das nicht mehr gebraucht: { $amount }
        Danke, dass Sie helfen wollten!
    [suspended] ⏸ <b>Eine Organisation kann zurzeit nicht teilnehmen,</b> darum ist Ihre Zusage beendet: { $amount }
        Bitte schicken Sie nichts.
   *[closed] ⌛ <b>{ $name } braucht das nicht mehr:</b> { $amount }
        Danke, dass Sie helfen wollten!
}
pledge-need-changed-told = ✏️ <b>{ $name } hat den Bedarf geändert.</b> Ihre Zusage ist jetzt: { $amount }
    Passt das nicht mehr, können Sie sie zurücknehmen.
pledge-withdraw-button = ↩️ Zurücknehmen
pledge-withdraw-sure-button = ↩️ Ja, zurücknehmen
pledge-withdraw-ask = ↩️ Ihre Zusage an { $name } zurücknehmen ({ $amount })? Dann können andere es zusagen.
pledge-withdrawn = ↩️ Zurückgenommen. { $name } weiß Bescheid.
# Etwas zusagen, Schritt für Schritt.
pledge-button = 🤲 Etwas zusagen
pledge-ask-amount = 🤲 <b>Wie viel möchten Sie { $name } zusagen?</b>
    Noch gebraucht: { $left }
pledge-all-button = Alles: { $amount }
pledge-type-button = ✏️ Andere Menge
pledge-ask-type = ✏️ Bitte schreiben Sie, wie viel: eine Zahl bis { $left }.
pledge-typed-wrong = Diese Menge geht nicht. Bitte schreiben Sie eine Zahl bis { $left }.
pledge-ask-way = 🤲 <b>{ $amount } für { $name }.</b> Wie kommt es dorthin?
pledge-way-bring-button = 🚶 Ich bringe es
pledge-way-pick-up-button = 🚗 Es wird abgeholt
pledge-way-post-button = 📮 Ich schicke es mit der Post
pledge-ask-name = 🤲 <b>{ $amount } für { $name }.</b> In wessen Namen?
pledge-name-me-button = 🙋 In meinem eigenen
pledge-name-organisation-button = 🏛 { $name }
pledge-preview = 🤲 <b>Ihre Zusage an { $name }</b>
    { $pledge }

    Die Antwort kommt innerhalb von { $hours } Std. Zurücknehmen können Sie jederzeit.
pledge-preview-money = Jetzt wird nichts bezahlt, und nie über uns: Wir notieren nur, was Sie zusagen. Die Zahlungsdaten der Organisation sehen Sie, sobald sie angenommen hat.
pledge-promise-button = 🤲 Zusagen
pledge-again-button = ← Andere Menge
pledge-done = 🤲 <b>Zugesagt.</b> { $name } weiß Bescheid und antwortet innerhalb von { $hours } Std.
    Ihre Zusagen finden Sie unter /my.
pledge-left-none-alert = Jemand war schneller: Es ist schon alles zugesagt. Danke!
pledge-left-alert = Jemand war schneller: Zusagen kann man nur noch { $amount }.
pledge-closed-alert = Das wird nicht mehr gebraucht, oder die Organisation kann zurzeit nichts annehmen.
pledge-changed-alert = Der Bedarf hat sich geändert. Bitte sehen Sie noch einmal nach.
pledge-own-need-alert = Das ist Ihr eigener Bedarf.
pledge-not-a-member-alert = Sie gehören nicht mehr zu dieser Organisation, oder sie ist zurzeit nicht bestätigt.
pledge-already-alert = Hier haben Sie schon etwas zugesagt. Sie finden es unter /my und können es dort auch zurücknehmen.
pledge-too-many-alert = Sie haben { $max } offene Zusagen, mehr gehen nicht. Bitte warten Sie, bis einige beantwortet sind.
pledge-refused-alert = Das kann man zurzeit nicht zusagen.
pledge-mine-button = 🤲 Meine Zusagen ({ $count })
pledge-mine-title = 🤲 <b>Meine Zusagen</b>
pledge-mine-none = 🤲 Zurzeit haben Sie nichts zugesagt.
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
payment-none = Noch keine. Wer Ihnen Geld zusagt, sieht sie, sobald Sie angenommen haben. Vorher prüft sie der Betrieb.
payment-waiting = ⏳ Sie warten auf die Prüfung durch den Betrieb. Bis dahin sieht sie sonst niemand.
payment-verified = ✔️ Geprüft. Wer Ihnen Geld zusagt, sieht sie, sobald Sie angenommen haben.
payment-write-button = ✏️ Daten schicken
payment-ask = ✏️ Bitte schreiben Sie in einer Nachricht, jedes in einer eigenen Zeile:
    wem das Konto gehört
    die IBAN oder Ihre eigene Spendenseite (https://…)
    wenn nötig, den Verwendungszweck
payment-wrong = { $why ->
    [iban-invalid] Die IBAN stimmt nicht: Die Prüfziffern passen nicht. Bitte suchen Sie den Tippfehler und schreiben Sie alles noch einmal.
    [page-invalid] Diese Seite geht nicht: Sie muss mit https:// beginnen und Ihre eigene sein. Bitte schreiben Sie alles noch einmal.
    [holder-missing] Es fehlt, wem das Konto gehört. Bitte schreiben Sie alles noch einmal, das in die erste Zeile.
    [way-missing] Es fehlt eine IBAN oder eine Seite. Bitte schreiben Sie alles noch einmal.
   *[too-long] Eine Zeile ist zu lang. Bitte schreiben Sie alles noch einmal, kürzer.
}
payment-sent-done = 💶 Danke. Der Betrieb prüft das jetzt. Was vorher zu sehen war, ist es nicht mehr.
payment-refused-alert = Das kann nur die Leitung einer geprüften Organisation.
payment-holder = Konto von: <code>{ $text }</code>
payment-iban = IBAN: <code>{ $text }</code>
payment-page = Seite: { $text }
payment-purpose = Verwendungszweck: <code>{ $text }</code>
payment-to-verify = 💶 <b>Zahlungsdaten zu prüfen: { $name }</b>
payment-to-verify-how = Bitte vergleichen Sie sie mit der offiziellen Seite der Organisation und rufen Sie eine Nummer an, die Sie dort finden, keine, die man Ihnen schickt.
payment-verify-button = ✔️ Sie stimmen
payment-refuse-button = ✖️ Ablehnen
payment-verified-alert = Bestätigt. Die Organisation erfährt es jetzt.
payment-refused-done-alert = Abgelehnt. Die Organisation erfährt es jetzt.
payment-own-alert = Das ist Ihre eigene Organisation, darum prüft es jemand anderes vom Betrieb.
payment-outdated-alert = Darüber ist schon entschieden, oder es kamen neuere Daten.
payment-operators-alert = Das kann nur der Betrieb.
payment-sent-told = 💶 <b>{ $by } hat neue Zahlungsdaten für { $name } geschickt.</b> Wissen Sie nichts davon, sagen Sie bitte sofort dem Team Bescheid. Bis der Betrieb sie geprüft hat, sieht niemand welche.
payment-decided-told = { $verdict ->
    [verify] ✔️ <b>Die Zahlungsdaten von { $name } sind geprüft.</b> Wer Ihnen Geld zusagt, sieht sie, sobald Sie angenommen haben.
   *[refuse] ✖️ <b>Die Zahlungsdaten von { $name } wurden nicht angenommen.</b> Bitte sehen Sie sie durch und schicken Sie sie noch einmal: /organisation
}
payment-show-button = 💶 Zahlungsdaten
payment-not-yet = 💶 Zurzeit gibt es keine geprüften Zahlungsdaten von { $name }. Sehen Sie später noch einmal nach: /my
payment-checked-on = ✔️ Geprüft am { $day }
pledge-payment-changed-told = ⚠️ <b>{ $name } hat neue Zahlungsdaten geschickt, die gerade geprüft werden.</b> Bitte zahlen Sie nicht auf die früheren: { $amount }
