privacy-copy-button = 📄 Kopie bekommen
privacy-delete-button = 🗑 Alles löschen
privacy-copy = 📄 Das ist alles, was über Sie gespeichert ist. Es ist eine Textdatei, jeder Browser öffnet sie.
privacy-nothing = Über Sie ist nichts gespeichert.
privacy-delete-ask = 🗑 <b>Alle Ihre Daten löschen?</b>

    Ihre Einträge, Entwürfe und Suchen, Ihr Name und Ihre Kontaktdaten verschwinden. Wer auf Ihre Antwort wartet, erfährt, dass nichts daraus wird. Rückgängig machen lässt es sich nicht.

    Was Sie in Telegram schon bekommen oder geschickt haben, bleibt in den Chats dort.
privacy-delete-yes-button = 🗑 Ja, alles löschen
privacy-delete-no-button = ← Nein, behalten
privacy-deleted = ✅ Alles ist gelöscht. Danke, dass Sie dabei waren.

    Falls Sie uns wieder brauchen: /start
privacy-kept = 👍 Es bleibt alles, wie es war.
privacy-ask-to-stay = 👋 Wir haben uns { $absent } lang nicht gesehen. Sollen wir Ihre Daten behalten?

    Dann tippen Sie bitte auf den Knopf. Hören wir { $stay } lang nichts, löschen wir alles.
privacy-stay-button = 👍 Ja, behalten
card-forgotten = 🗑 Hier stand der Eintrag Nr. { $id }. Die persönlichen Daten darin sind gelöscht.
