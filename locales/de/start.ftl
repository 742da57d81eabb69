start-hello = 👋 Hallo { $name }! Das ist <b>Pomich</b>. Hier bitten Menschen um Hilfe und bieten sie an: ein Bett, eine Fahrt, eine Übersetzung, Dinge für den Alltag. Unser Team sieht sich alles an, bevor andere es sehen.
start-privacy = 🔒 <b>Ihre Daten, kurz gesagt</b>
    • Wir speichern Ihren Vornamen, Ihre Telegram-ID (nicht die Telefonnummer) und was Sie hier schreiben. Nur um Menschen zusammenzubringen.
    • Ihren Namen erfährt die andere Seite erst, wenn Sie beide Ja gesagt haben, Ihren Kontakt nur, wenn Sie ihn teilen. Telefonnummern und Links in Texten verdecken wir.
    • Übernimmt eine von unserem Team geprüfte Organisation Ihren Eintrag, sieht sie, wie Sie zu erreichen sind. Wir sagen Ihnen, welche es ist, und Sie können Nein sagen.
    • Entwürfe löschen wir, wenn sie { $drafts } liegen. Ist ein Eintrag { $closed } vorbei, verschwindet alles Persönliche daraus. Waren Sie { $absent } nicht hier, fragen wir, ob wir alles löschen sollen.
    • Verantwortlich { $named ->
        [yes] ist: { $responsible }.
       *[no] sind die Menschen, die diesen Bot betreiben.
    }
    • Eine Kopie von allem: /mydata. Alles löschen: /deleteme. Jederzeit.

    Sind Sie einverstanden?
start-privacy-changed = 👋 Schön, dass Sie wieder da sind, { $name }! Wir sagen jetzt genauer, was mit Ihren Daten geschieht, und fragen deshalb noch einmal. Von Ihnen ist alles noch da.
start-agree-button = ✅ Ich bin einverstanden
start-privacy-button = 🔒 Mehr dazu
start-agree-first-alert = Bitte stimmen Sie zuerst den Hinweisen zum Datenschutz zu. Sie stehen in der nächsten Nachricht.
start-agreed = ✅ Danke. Sie können alles jederzeit nachlesen: /privacy
start-community = 📍 Willkommen bei Pomich: <b>{ $community }</b>
start-link-gone = Dieser Link gilt nicht mehr. Das gibt es sonst noch:
start-link-unknown = Diesen Link kennen wir nicht. Vielleicht ist unterwegs ein Stück verloren gegangen.
