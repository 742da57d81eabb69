settings-title = ⚙️ <b>Einstellungen</b>

    Sprache: { $language }
settings-language-button = 🌐 Sprache
settings-phone-button = 📱 Meine Telefonnummer teilen
settings-privacy-button = 🔒 Meine Daten
settings-menu-button = 🏠 Menü
settings-language-ask = Welche Sprache sollen wir sprechen?
settings-language-alert = Wir sprechen jetzt Deutsch.
settings-phone-ask = 📱 Bitte tippen Sie unten auf den Knopf, um Ihre Telefonnummer zu teilen. Sie wird verschlüsselt aufbewahrt, und jemand sieht sie erst, wenn beide Seiten Ja gesagt haben.
settings-phone-share-button = 📱 Meine Nummer teilen
settings-phone-shared = ✅ Danke, Ihre Nummer ist sicher aufbewahrt.
settings-phone-not-yours = Das ist die Nummer von jemand anderem. Wir nehmen nur Ihre eigene: Bitte tippen Sie unten auf den Knopf.
settings-privacy = 🔒 <b>Ihre Daten</b>

    <b>Was gespeichert wird:</b> Ihr Vorname, Ihre Telegram-Nummer und Ihr @Name, die Sprache, die Sie lesen, Ihre Antworten und Ihre Telefonnummer, falls Sie sie teilen. Ein geteilter Standort wird auf etwa einen Kilometer gerundet.

    <b>Wer es sieht:</b> Moderatoren Ihres Ortes sehen Ihre Einträge und Ihren Vornamen. Andere sehen einen Eintrag ohne Namen und Kontakt. Name und Kontakt sieht nur eine einzige Person, nachdem Sie beide Ja gesagt haben.

    <b>Was nie geschieht:</b> Werbung oder der Verkauf Ihrer Daten.

    Einen Eintrag können Sie jederzeit unter /my zurückziehen.
