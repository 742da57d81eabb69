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
