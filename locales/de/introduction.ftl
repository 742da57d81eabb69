introduction = 🤝 <b>Sie haben beide Ja gesagt!</b>
introduction-name = Das ist <a href="tg://user?id={ $id }">{ $name }</a>.
introduction-somebody = Ihr Kontakt
# Who helped, where the name is missing.
helper-somebody = Jemand
introduction-username = Telegram: @{ $username }
introduction-phone = Telefon: { $phone }
introduction-theirs = Darum geht es:
    { $listing }
introduction-mine = Von Ihnen:
    { $listing }
introduction-hello = Schreiben Sie einfach einen kurzen Gruß und worum es geht. Nicht alle antworten sofort.
introduction-no-contact = Gerade ist kein Kontakt zu sehen: Der @Name hat sich geändert, und eine Nummer gibt es nicht. Vielleicht hilft es, auf den Namen zu tippen.
introduction-write-button = ✉️ Schreiben: { $name }
introduction-copy-button = 📋 Nummer kopieren
introduction-listing-button = Der ganze Eintrag
introduction-safety = <blockquote expandable>🛟 <b>Passen Sie auf sich auf</b>
    • Geben Sie Ihren Pass nie aus der Hand, auch nicht kurz.
    • Zahlen Sie nie im Voraus.
    • Treffen Sie sich zuerst an einem öffentlichen Ort, und sagen Sie jemandem, dem Sie vertrauen, wohin Sie gehen.
    • Sie dürfen jederzeit Nein sagen.
    • Im Notfall: 112.</blockquote>
