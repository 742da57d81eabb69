start-hello = 👋 Hallo { $name }! Das ist <b>Pomich</b>. Hier bitten Menschen um Hilfe und bieten sie an: ein Bett, eine Fahrt, eine Übersetzung, Dinge für den Alltag. Unser Team sieht sich alles an, bevor andere es sehen.
start-privacy = 🔒 <b>Ihre Daten.</b> Wir speichern Ihren Vornamen, Ihre Telegram-ID (nicht die Telefonnummer) und was Sie hier schreiben, nur um Menschen zusammenzubringen. Andere sehen Ihren Namen und Kontakt erst, wenn beide Seiten Ja gesagt haben. Telefonnummern und Links in Texten werden verdeckt. Sie können jederzeit eine Kopie Ihrer Daten bekommen oder alles löschen.

    Sind Sie einverstanden?
start-agree-button = ✅ Ich bin einverstanden
start-privacy-button = 🔒 Mehr dazu
start-agree-first-alert = Bitte stimmen Sie zuerst den Hinweisen zum Datenschutz zu. Sie stehen in der nächsten Nachricht.
start-agreed = ✅ Danke. Sie können alles jederzeit nachlesen: /privacy
start-community = 📍 Willkommen bei Pomich: <b>{ $community }</b>
start-link-gone = Der Eintrag hinter diesem Link ist nicht mehr offen. Das gibt es sonst noch:
start-link-unknown = Diesen Link kennen wir nicht. Vielleicht ist unterwegs ein Stück verloren gegangen.
