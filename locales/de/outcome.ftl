# After an introduction: how did it go?
check-in-ask = 👋 <b>{ $name }: Wie ist es gelaufen?</b>

    { $headline }

    Einmal tippen genügt. Wenn etwas nicht in Ordnung war, kümmert sich unser Team darum.
# row
check-in-good-button = 👍 Gut
# row
check-in-later-button = ⏳ Noch nicht
check-in-wrong-button = ⚠️ Etwas war nicht in Ordnung
check-in-later = { $again ->
    [yes] Gut, es eilt nicht. Wir fragen in einigen Tagen noch einmal.
   *[no] Gut, es eilt nicht. Sie können es uns jederzeit sagen: /my.
}
check-in-wrong = 🛟 <b>Das tut uns leid. Danke, dass Sie es uns sagen.</b>

    <b>{ $name }</b>: Wir geben zwischen Ihnen nichts mehr weiter. Unser Team sieht es sich an und schreibt Ihnen.
# What became of it.
outcome-happened-button = ✅ Es hat geklappt
outcome-not-button = ✖️ Kam nicht zustande
outcome-listing-button = 📋 Mein Eintrag
outcome-search-button = 🔎 Weitersuchen
outcome-keep-button = 📌 Offen lassen
outcome-happened = ✅ <b>Schön! Danke, dass Sie es uns sagen.</b>

    { $headline }

    { $state ->
        [asked] { $name } sagt, dass es nicht zustande kam. Darum fragen wir noch einmal nach.
        [closed] Damit ist es erledigt, und Ihr Eintrag ist geschlossen.
       *[open] Ihr Eintrag bleibt offen.
    }
outcome-not-happened = <b>Danke, dass Sie es uns sagen. Schade, dass es nicht geklappt hat.</b>

    { $headline }

    { $state ->
        [asked] { $name } sagt, dass es geklappt hat. Darum fragen wir noch einmal nach.
        [closed] Ihr Eintrag ist schon geschlossen. Wenn er noch gilt, senden Sie ihn einfach noch einmal ab.
       *[open] Was dafür vorgemerkt war, ist wieder frei. { $kind ->
            [offer] Soll Ihr Angebot offen bleiben?
           *[request] Sollen wir weitersuchen?
        }
    }
# What the other side has said.
outcome-said = { $said ->
    [thanks] 💐 <b>{ $name } dankt Ihnen für Ihre Hilfe und sagt, dass es geklappt hat.</b>
    [happened] 🤝 <b>{ $name } sagt, dass es geklappt hat.</b>
   *[not-happened] ✖️ <b>{ $name } sagt, dass es nicht zustande kam.</b>
}
outcome-otherwise = Von Ihnen haben wir es anders gehört.
outcome-question = Was sagen Sie? Einmal tippen genügt.
outcome-frozen-alert = Unser Team sieht sich diesen Kontakt gerade an. Danke, mehr ist im Moment nicht zu tun.
outcome-over-alert = Dieser Kontakt ist beendet, darum ändert sich nichts mehr. Trotzdem danke!
# Why moderators have a case.
case-reason-wrong = Auf die Frage, wie es gelaufen ist: etwas war nicht in Ordnung
case-reason-organisation = Es geht um Kinder oder Dokumente: eine Organisation wird gebraucht
