setup-done = ✅ Dieser Chat betreut jetzt <b>{ $name }</b>: { $radius } km rund um { $center }. Neue Angebote und Anfragen kommen hier als Karten an.

    /help erklärt die Knöpfe.
setup-done-topic = ✅ Dieses Thema betreut jetzt <b>{ $name }</b>: { $radius } km rund um { $center }. Neue Angebote und Anfragen kommen hier als Karten an.

    /help erklärt die Knöpfe.
setup-usage = Bitte schreiben Sie den Ort und, wenn Sie möchten, den Umkreis in Kilometern:

    <code>/setup Leipzig 25</code>

    Für jeden anderen Ort geben Sie Breite und Länge an:

    <code>/setup Leipzig 51.34,12.37 25</code>
setup-which = Bitte kopieren Sie die Zeile des Ortes, den Sie meinen:
setup-unknown = Einen Ort namens { $name } kennen wir nicht.
setup-place-invalid = Diesen Ort gibt es auf der Erde nicht: Die Breite geht von −90 bis 90, die Länge von −180 bis 180.
setup-radius-invalid = Der Umkreis kann 1 bis { $max } km betragen.
setup-name-long = Der Name darf höchstens { $max } Zeichen haben.
setup-administrators-only = Das können nur Administratoren dieser Gruppe. Bitte fragen Sie jemanden von ihnen.
setup-anonymous = Solange Sie im Namen der Gruppe schreiben, sehe ich nicht, wer Sie sind. Bitte schalten Sie „Anonym bleiben“ kurz aus und senden Sie es noch einmal.
setup-in-group = /setup gehört in die Gruppe des Moderationsteams. Fügen Sie mich dort hinzu und schreiben Sie es noch einmal.
setup-elsewhere = Das geht in dieser Gruppe nicht. Hier gibt es /help und /setup; alles andere im privaten Chat mit mir: @{ $bot }
setup-help = Diese Gruppe betreut noch keinen Ort. Wer die Gruppe verwaltet, kann das mit /setup ändern:

    <code>/setup Leipzig 25</code>
