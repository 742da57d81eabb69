introduction = 🤝 <b>Sie haben beide Ja gesagt!</b>
introduction-taken = 🤝 <b>Sie können sich jetzt schreiben.</b>
introduction-name = Das ist <a href="tg://user?id={ $id }">{ $name }</a>.
introduction-somebody = Ihr Kontakt
# Who helped, where the name is missing.
helper-somebody = Jemand
introduction-username = Telegram: @{ $username }
introduction-phone = Telefon: { $phone }
introduction-theirs = Darum geht es:
    { $listing }
introduction-mine = Ihr Eintrag:
    { $listing }
introduction-hello = Schreiben Sie einfach einen kurzen Gruß und worum es geht. Nicht alle antworten sofort.
introduction-write-button = ✉️ Schreiben: { $name }
introduction-copy-button = 📋 Nummer kopieren
introduction-listing-button = Der ganze Eintrag
introduction-safety = <blockquote expandable>🛟 <b>Passen Sie auf sich auf</b>
    • Geben Sie Ihren Pass nie aus der Hand, auch nicht kurz.
    • Zahlen Sie nie im Voraus.
    • Treffen Sie sich zuerst an einem öffentlichen Ort, und sagen Sie jemandem, dem Sie vertrauen, wohin Sie gehen.
    • Sie dürfen jederzeit Nein sagen.
    • Im Notfall: 112.</blockquote>
# The other side shares no contact, or none can be seen now.
introduction-through-us = Das ist <b>{ $name }</b>. Sie können einander hier schreiben, über Pomich.
introduction-frozen = <b>{ $name }</b>: Das Team sieht sich diesen Kontakt gerade an. Solange wird nichts weitergegeben.
introduction-relay-button = 💬 Über Pomich schreiben
introduction-share-button = 🤝 Meinen Kontakt teilen
introduction-end-button = Beenden oder blockieren …
introduction-end-ask = Möchten Sie den Kontakt mit <b>{ $name }</b> beenden?

    Sie können einander hier dann nicht mehr schreiben. { $name } erfährt nur, dass der Kontakt beendet ist.

    Wenn Sie { $name } blockieren, schlagen wir Sie einander auch nie wieder vor.
introduction-end-yes-button = Beenden
introduction-block-button = 🚫 Beenden und blockieren
introduction-keep-button = ← So lassen
introduction-kept = Gut, alles bleibt, wie es war.
introduction-end-done = { $how ->
    [block] 🚫 Der Kontakt mit <b>{ $name }</b> ist beendet, und wir schlagen Sie einander nie wieder vor.
   *[end] Der Kontakt mit <b>{ $name }</b> ist beendet. Ihr Eintrag bleibt offen, Sie finden ihn unter /my.
}
introduction-ended = Der Kontakt mit <b>{ $name }</b> ist beendet. Ihr Eintrag bleibt, wie er ist:

    { $headline }
contact-shared = 🤝 <b>{ $name } ist jetzt direkt für Sie erreichbar.</b>
share-done-alert = Fertig! Die andere Seite sieht jetzt Ihren Kontakt.
share-needs-contact = 📱 Wir wissen noch nicht, wie Sie erreichbar sind. Teilen Sie unten Ihre Nummer, oder legen Sie in Telegram einen Benutzernamen fest (Einstellungen → Benutzername). Tippen Sie danach bitte noch einmal auf „Meinen Kontakt teilen“.
