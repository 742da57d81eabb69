settings-title = ⚙️ <b>Einstellungen</b>

    Sprache: { $language }
settings-language-button = 🌐 Sprache
settings-phone-button = 📱 Meine Telefonnummer teilen
spoken-button = 🗣 Meine Sprachen
spoken-why = 🗣 Welche Sprachen sprechen Sie? Mit einer gemeinsamen Sprache geht vieles schneller. Wir fragen das nur einmal.
spoken-ask = 🗣 <b>Welche Sprachen sprechen Sie?</b>

    Tippen Sie alle an, auch die, die Sie nur ein wenig sprechen. Wer eine davon spricht, wird zuerst gefragt.
spoken-done-button = ✅ Fertig
spoken-alert = Danke, das merken wir uns.
spoken-one-alert = Bitte lassen Sie mindestens eine Sprache aus der Liste stehen.
settings-quiet-button = 🌙 Ruhezeit
settings-quiet = 🌙 <b>Ruhezeit:</b> { $from }–{ $until }

    In dieser Zeit schreiben wir nicht von uns aus. Antworten auf Ihre Nachrichten kommen immer. Wenn Sie helfen, können Sie eine Ausnahme machen: Was jemand schon heute oder morgen braucht, kommt dann jederzeit.

    Die obere Reihe ist der Beginn, die untere das Ende.
settings-quiet-never = 🌙 <b>Keine Ruhezeit</b>

    Wir schreiben, sobald es etwas Neues gibt, auch nachts.

    Die obere Reihe ist der Beginn, die untere das Ende.
settings-quiet-never-button = Ohne Ruhezeit
settings-quiet-urgent-button = ⚡ Für heute und morgen: jederzeit
settings-quiet-alert = Gespeichert.
settings-privacy-button = 🔒 Meine Daten
settings-menu-button = 🏠 Menü
settings-language-ask = Welche Sprache sollen wir sprechen?
settings-language-alert = Wir sprechen jetzt Deutsch.
settings-phone-ask = 📱 Bitte tippen Sie unten auf den Knopf, um Ihre Telefonnummer zu teilen. Sie wird verschlüsselt aufbewahrt und erst gezeigt, wenn beide Ja gesagt haben.
contact-why = 📱 Damit Ihr Ja zählt, fehlt noch ein Weg zu Ihnen. Es geht um:

    { $listing }

    Wenn beide Ja sagen, muss die andere Seite Sie erreichen können, und Sie haben in Telegram keinen Benutzernamen. Sie können unten Ihre Telefonnummer teilen: Sie wird verschlüsselt aufbewahrt und erst gezeigt, wenn beide Ja gesagt haben. Oder legen Sie in Telegram einen an (Einstellungen → Benutzername) und tippen auf „Benutzername ist angelegt“.
settings-phone-share-button = 📱 Meine Nummer teilen
contact-check-button = 🔄 Benutzername ist angelegt
contact-later-button = Jetzt nicht, danke
settings-phone-shared = ✅ Danke, Ihre Nummer ist sicher aufbewahrt.
settings-phone-not-yours = Das ist die Nummer von jemand anderem. Wir nehmen nur Ihre eigene: Bitte tippen Sie unten auf den Knopf.
contact-later = Das ist in Ordnung, nichts wurde weitergegeben. Die Frage oben bleibt offen: Sie können dort jederzeit Ja oder Nein sagen.
contact-not-kept = In Ordnung, es wurde keine Nummer gespeichert.
contact-no-username = Noch sehen wir keinen Benutzernamen. Sie legen ihn in Telegram unter Einstellungen → Benutzername an. Sie können auch Ihre Nummer teilen oder es für jetzt lassen.
contact-typed = Bitte nehmen Sie einen der Knöpfe ganz unten: Sie teilen Ihre Nummer oder lassen es für jetzt. Eine getippte Nummer lässt sich nicht prüfen.
contact-yes-again = Wenn Sie zu der Frage von vorhin noch Ja sagen möchten, tippen Sie dort bitte noch einmal auf „Ja“.
settings-privacy = 🔒 <b>Ihre Daten</b>

    <b>Was gespeichert wird:</b> Ihr Vorname, Ihre Telegram-ID (nicht die Telefonnummer) und Ihr Benutzername, die Sprache, die Sie lesen, Ihre Ruhezeit, Ihre Antworten, Verweise auf Ihre Fotos (sie selbst bleiben bei Telegram), worum wir Sie bitten dürfen, Ihre gespeicherten Suchen und Ihre Telefonnummer, falls Sie sie teilen. Ein geteilter Standort wird auf etwa { $round } gerundet.

    <b>Wer es sieht:</b> Unser Team in Ihrem Ort sieht Ihre Einträge und Ihren Vornamen. Andere sehen einen Eintrag ohne Namen und Kontakt. Ihren Namen sehen nur die, mit denen Sie beide Ja gesagt haben, Ihren Kontakt nur, wenn Sie ihn dort teilen. Übernimmt eine geprüfte Organisation Ihren Eintrag, sieht sie Ihren Namen und Kontakt; wir sagen Ihnen, welche es ist. Was Sie ihnen über uns schreiben, liest sonst niemand, es sei denn, jemand von Ihnen meldet den Kontakt: Dann liest unser Team das Letzte davon ({ $relayed }), bis alles geklärt ist.

    <b>Wie lange:</b> Nachrichten, bis wir sie bearbeitet haben, was Sie anderen über uns schreiben, { $relayed }, Entwürfe { $drafts }. { $closed } nach dem Ende eines Eintrags bleiben davon weder Ihre Worte noch Fotos oder Ihr Name; für eine Meldung gilt dasselbe. Aus dem Protokoll, wer was getan hat, verschwinden Namen { $names } später. Waren Sie { $absent } nicht hier, fragen wir, ob Sie bleiben möchten, und löschen { $stay } später alles. Hat unser Team Sie gesperrt, bleibt davon ein Vermerk, ohne Ihren Namen und Ihre Worte.

    <b>Wie geschützt:</b> Name, Kontakt, Entwürfe und Nachrichten sind verschlüsselt gespeichert.

    <b>Wer verantwortlich ist:</b> { $named ->
        [yes] { $responsible }. Dort können Sie auch nach Ihren Daten fragen.
       *[no] die Menschen, die diesen Bot betreiben, zusammen mit unserem Team in Ihrem Ort.
    }

    <b>Ihre Rechte:</b> /mydata schickt Ihnen eine Datei mit allem, was über Sie gespeichert ist, /deleteme löscht alles, sofort.

    <b>Was nie geschieht:</b> Werbung oder der Verkauf Ihrer Daten.

    Einen Eintrag können Sie jederzeit unter /my zurückziehen.

    Orte und ihre Namen: GeoNames (CC BY 4.0), geonames.org
