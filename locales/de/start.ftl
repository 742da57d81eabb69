start-hello = 👋 Hallo { $name }! Hier ist <b>Pomich</b>. Hier bitten Menschen um Hilfe und bieten sie an: ein Bett, eine Fahrt, eine Übersetzung, Dinge des Alltags. Moderatoren sehen alles an, bevor es gezeigt wird.
start-privacy = 🔒 <b>Ihre Daten.</b> Wir speichern Ihren Vornamen, Ihre Telegram-Nummer und was Sie hier schreiben, nur um Menschen zusammenzubringen. Andere sehen Ihren Namen und Kontakt erst, wenn beide Seiten Ja gesagt haben. Telefonnummern und Links in Texten werden verdeckt. Sie können jederzeit eine Kopie Ihrer Daten bekommen oder alles löschen.

    Sind Sie einverstanden?
start-agree-button = ✅ Ich bin einverstanden
start-privacy-button = 🔒 Mehr dazu
start-agree-first-alert = Bitte stimmen Sie zuerst dem Datenschutz zu. Er steht in der nächsten Nachricht.
start-agreed = ✅ Danke. Sie können alles jederzeit nachlesen: /privacy
start-community = 📍 Willkommen in <b>{ $community }</b>!
start-link-gone = Der Eintrag hinter diesem Link ist nicht mehr offen. Aber sehen Sie, was es sonst gibt:
start-link-unknown = Diesen Link kennen wir nicht. Vielleicht ist unterwegs ein Stück verloren gegangen.
