# Was Organisationen brauchen und geben.
organisation-need-button = 🙏 Bedarf melden
organisation-give-button = 💛 Angebot machen
organisation-not-verified-alert = Das geht nur für geprüfte Organisationen. Was Sie geschrieben haben, bleibt erhalten; absenden können Sie es, sobald unser Team Ihre bestätigt hat.
organisation-former = Frühere Organisation
listing-organisation = 🏛 <b>{ $name }</b> ✔️
wizard-preview-for = Sie schreiben das für <b>{ $name }</b> ✔️, nicht für sich selbst. Den Namen sehen alle.
wizard-unfinished-for = { $kind ->
    [offer] { $name }: Ein Angebot ist noch nicht fertig. Möchten Sie damit weitermachen?
   *[request] { $name }: Ein Bedarf ist noch nicht fertig beschrieben. Möchten Sie damit weitermachen?
}
menu-resume-for-button = { $what ->
    [offer] ▶️ Angebot: { $name }
    [request] ▶️ Bedarf: { $name }
   *[revision] ▶️ Änderung: { $name }
}
error-submit-too-many-of-organisation = Ihre Organisation hat schon { $max } offene Einträge, mehr sind nicht möglich. Bitte schließen Sie zuerst einen davon. Dieser Entwurf bleibt erhalten.
error-submit-not-a-member = Sie gehören nicht mehr zu dieser Organisation, darum lässt sich das nicht absenden. Der Entwurf bleibt erhalten, falls man Sie wieder einlädt.
error-submit-not-verified = Ihre Organisation ist zurzeit nicht geprüft, darum lässt sich das nicht absenden. Der Entwurf bleibt erhalten, bis sie wieder bestätigt ist.
# Was ihre Mitglieder davon sehen.
organisation-listings-button = 📋 Unsere Einträge
organisation-listings = 📋 <b>{ $name }: unsere Einträge</b>
organisation-listings-none = 📋 <b>{ $name }: unsere Einträge</b>

    Noch nichts. Auf der Seite davor gibt es „Bedarf melden“ für das, was Ihnen fehlt, und „Angebot machen“ für das, was Sie geben können.
organisation-listings-keeper = 👤 { $name } kümmert sich darum
organisation-listings-no-member-alert = Diese Person gehört nicht mehr zur Organisation oder ist nicht zu erreichen.
organisation-hand-over-button = 👤 Übergeben an…
organisation-hand-over-ask = 👤 <b>Wer soll sich künftig darum kümmern?</b>

    { $headline }

    Bisher: { $name }. Was noch offen ist, fragen wir dann die neue Person. Wer schon Kontakt hat, kann einander weiter schreiben.
organisation-handed-over-alert = Übergeben. Wir geben Bescheid.
organisation-listings-told = { $what ->
    [handed] 👤 <b>{ $name }:</b> { $count ->
        [one] Ab jetzt kümmern Sie sich um einen Eintrag. Neue Antworten und Fragen kommen zu Ihnen.
       *[other] Ab jetzt kümmern Sie sich um { $count } Einträge. Neue Antworten und Fragen kommen zu Ihnen.
    }
    [taken] 👤 <b>{ $name }:</b> { $count ->
        [one] Um einen Eintrag kümmert sich jetzt jemand anderes. Mit wem Sie schon Kontakt haben, können Sie weiter schreiben.
       *[other] Um { $count } Einträge kümmert sich jetzt jemand anderes. Mit wem Sie schon Kontakt haben, können Sie weiter schreiben.
    }
    [paused] ⏸ <b>{ $name }:</b> { $count ->
        [one] Ein Eintrag pausiert, weil die Organisation zurzeit nicht geprüft ist. Er kommt von selbst wieder.
       *[other] { $count } Einträge pausieren, weil die Organisation zurzeit nicht geprüft ist. Sie kommen von selbst wieder.
    }
   *[back] ▶️ <b>{ $name }:</b> { $count ->
        [one] Die Organisation ist wieder geprüft, und der Eintrag ist wieder zu sehen.
       *[other] Die Organisation ist wieder geprüft, und { $count } Einträge sind wieder zu sehen.
    }
}
# An die Organisation, wenn etwas passt.
organisation-fit = { $kind ->
    [offer] 🤝 <b>Jemand braucht, was Sie geben:</b>
   *[request] 🤝 <b>Ein Angebot passt zu Ihrem Bedarf:</b>
}
organisation-fit-asked = 👤 { $name } wurde gefragt und antwortet für Sie.
