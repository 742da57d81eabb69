# Was Organisationen brauchen und geben.
organisation-need-button = 🙏 Bedarf melden
organisation-give-button = 💛 Angebot machen
organisation-not-verified-alert = Das geht nur für geprüfte Organisationen. Was Sie geschrieben haben, bleibt erhalten, bis unser Team Ihre bestätigt hat.
organisation-former = Ihre frühere Organisation
listing-organisation = 🏛 <b>{ $name }</b> ✔️
wizard-preview-for = Sie schreiben das für <b>{ $name }</b> ✔️, nicht für sich selbst. Den Namen sehen alle.
wizard-unfinished-for = { $kind ->
    [offer] Sie haben ein Angebot für { $name } begonnen. Möchten Sie damit weitermachen?
   *[request] Sie haben einen Bedarf für { $name } begonnen. Möchten Sie damit weitermachen?
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

    Noch nichts. Unter „Bedarf melden“ sagen Sie, was Ihnen fehlt; unter „Angebot machen“, was Sie geben können.
organisation-listings-keeper = 👤 { $name } kümmert sich darum
organisation-listings-no-member-alert = Diese Person gehört nicht mehr zur Organisation oder ist nicht zu erreichen.
organisation-hand-over-button = 👤 Übergeben an…
organisation-hand-over-ask = 👤 <b>Wer soll sich künftig darum kümmern?</b>

    { $headline }

    Bisher: { $name }. Offene Fragen enden, gefragt wird dann die neue Person. Wer schon bekannt gemacht ist, bleibt bei { $name }.
organisation-handed-over-alert = Übergeben. Wir geben Bescheid.
organisation-listings-told = { $what ->
    [handed] 👤 { $count ->
        [one] Ab jetzt kümmern Sie sich um einen Eintrag von <b>{ $name }</b>. Neue Antworten und Fragen kommen zu Ihnen.
       *[other] Ab jetzt kümmern Sie sich um { $count } Einträge von <b>{ $name }</b>. Neue Antworten und Fragen kommen zu Ihnen.
    }
    [taken] 👤 { $count ->
        [one] Um einen Eintrag von <b>{ $name }</b> kümmert sich jetzt jemand anderes. Wer Ihnen schon bekannt ist, bleibt bei Ihnen.
       *[other] Um { $count } Einträge von <b>{ $name }</b> kümmert sich jetzt jemand anderes. Wer Ihnen schon bekannt ist, bleibt bei Ihnen.
    }
    [paused] ⏸ { $count ->
        [one] Ein Eintrag Ihrer Organisation pausiert, weil sie zurzeit nicht geprüft ist. Er kommt von selbst wieder.
       *[other] { $count } Einträge Ihrer Organisation pausieren, weil sie zurzeit nicht geprüft ist. Sie kommen von selbst wieder.
    }
   *[back] ▶️ { $count ->
        [one] <b>{ $name }</b> ist wieder geprüft, und der Eintrag ist wieder zu sehen.
       *[other] <b>{ $name }</b> ist wieder geprüft, und { $count } Einträge sind wieder zu sehen.
    }
}
# An die Organisation, wenn etwas passt.
organisation-fit = { $kind ->
    [offer] 🤝 <b>Jemand braucht, was Sie geben:</b>
   *[request] 🤝 <b>Ein Angebot passt zu Ihrem Bedarf:</b>
}
organisation-fit-asked = 👤 { $name } wurde gefragt und antwortet für Sie.
