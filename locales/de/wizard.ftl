wizard-first-step = Schritt 1
wizard-progress = Schritt { $number } von { $of }
wizard-changing = Sie ändern: { $field }
wizard-category-request = 🙏 <b>Wobei brauchen Sie Hilfe?</b>
wizard-category-offer = 💛 <b>Wie möchten Sie helfen?</b>
wizard-choose-category = Bitte tippen Sie an, was am besten passt. Wenn nichts passt, nehmen Sie „Etwas anderes“.
# Under a question: how it can be answered.
wizard-hint-number = Tippen Sie eine Zahl an oder schreiben Sie eine von { $min } bis { $max }.
wizard-hint-money = Bitte den Betrag schreiben, zum Beispiel: 14,50 €. Auch eine Spanne geht: 2500–2800.
wizard-hint-language-pair = Tippen Sie ein Paar an oder zwei Sprachen nacheinander.
wizard-hint-choices = Tippen Sie alles an, was passt, dann „Fertig“.
wizard-hint-date = Tippen Sie einen Tag an oder schreiben Sie einen, zum Beispiel 12.5.
wizard-hint-period = Tippen Sie auf einen Tag oder schreiben Sie, zum Beispiel 12.5. oder 12.5.–26.5.
wizard-hint-until = Tippen Sie auf einen Knopf oder schreiben Sie einen Tag, zum Beispiel 26.5., oder wie lange: 10 Tage, 2 Wochen.
wizard-hint-time = Tippen Sie auf eine Stunde oder schreiben Sie die Uhrzeit, zum Beispiel 14:30.
wizard-hint-text = Schreiben Sie es einfach hier: bis zu { $max } Zeichen.
wizard-hint-photos = Schicken Sie sie einfach hierher, einzeln oder mehrere zusammen: bis zu { $max }.
wizard-photos-gathered = Fotos: { $count } von { $max }
wizard-hint-photos-buttons = { $several ->
    [yes] Sie können noch mehr schicken. ✕ nimmt ein Foto weg, ↑ rückt es weiter nach oben: Das erste sieht man zuerst.
   *[no] Sie können noch mehr schicken. ✕ nimmt das Foto weg.
}
wizard-photos-captioned = ✏️ Worte unter einem Foto sieht niemand: Bitte schreiben Sie sie in Ihren Text. Das geht auch am Ende über „Etwas ändern“.
wizard-photos-show-button = 👁 Zeigen
wizard-photos-missing = Einige dieser Fotos lassen sich nicht mehr öffnen. Bitte nehmen Sie diese mit ✕ weg und schicken Sie sie noch einmal.
wizard-photo-later = Danke für das Foto! Es ist aufgehoben, bis wir nach Fotos fragen.
wizard-photo-file = Dieses Foto kam als Datei an, so können wir es niemandem zeigen. Bitte schicken Sie es noch einmal als Foto: in der Galerie auswählen und nicht „Als Datei senden“ nehmen.
wizard-done-button = Fertig ✓
wizard-soon-button = So bald wie möglich
wizard-today-button = Heute
wizard-tomorrow-button = Morgen
wizard-calendar-button = 📅 Kalender
wizard-open-end-button = Ohne Enddatum
wizard-more-button = ➕ Mehr
wizard-period-until = Beginn: { $from }
    <b>Bis wann oder wie lange?</b>
wizard-place-all-button = 📍 { $community }: überall
wizard-place-near-button = 📌 In meiner Nähe
wizard-place-all = { $community }, überall
wizard-place-near = in Ihrer Nähe, { $community }
wizard-hint-town = Sie können hier auch einen Ort schreiben, in jeder Sprache.
wizard-town-ask = <b>Welchen Ort meinen Sie?</b>
wizard-town-written-button = ✏️ So lassen: { $name }
wizard-town-other-button = ← Anderer Ort
wizard-town-not-served = { $town } ist für uns bisher leider zu weit weg. Die nächsten Orte, die wir betreuen: { $communities }. Wenn einer davon hilft, wählen Sie ihn bitte; Ihre Antworten bleiben erhalten. Oder wir setzen Sie auf die Warteliste und schreiben Ihnen, sobald es uns auch dort gibt.
wizard-town-not-served-yet = { $town }: Hier gibt es uns noch nicht. Sollen wir Sie auf die Warteliste setzen? Ihre Antworten bleiben erhalten, und wir schreiben Ihnen, sobald wir dort sind.
wizard-waitlist-button = 📝 Auf die Warteliste
wizard-waitlisted = 📝 <b>Sie stehen auf der Warteliste.</b> Sobald es uns auch in { $town } gibt, schreiben wir Ihnen. { $days ->
        [one] Ihren Entwurf behalten wir einen Tag; Sie können ihn jederzeit fortsetzen oder löschen.
       *[other] Ihren Entwurf behalten wir { $days } Tage; Sie können ihn jederzeit fortsetzen oder löschen.
    }
wizard-here-ask = 📍 Sie sind in der Nähe von <b>{ $town }</b>. Stimmt das?
wizard-here-button = ✓ Ja, das stimmt
wizard-place-town = { $town } ({ $community })
wizard-share-location = Tippen Sie unten auf den Knopf, um Ihren Standort zu senden. Er wird auf etwa { $round } gerundet, Ihre Adresse sieht niemand. Sie können auch oben einen Ort antippen.
wizard-share-location-button = 📌 Meinen Standort senden
wizard-location-alert = Der Knopf für Ihren Standort ist ganz unten, unter dem Textfeld. Sie können auch oben einen Ort antippen.
wizard-location-not-asked = Danke, aber in diesem Schritt geht es nicht um einen Ort. Dazu kommen wir noch, oder Sie ändern ihn am Ende.
wizard-now = Jetzt: <b>{ $answer }</b>
# row
wizard-as-is-button = ✓ So lassen
# row
wizard-clear-button = 🗑 Weglassen
wizard-must-instead = Passt es doch, gehen Sie zurück. Oder wählen Sie einen anderen Bereich: Was Sie schon geschrieben haben, bleibt erhalten.
wizard-other-category-button = 🔁 Anderer Bereich
# Something else than an answer.
wizard-media = Danke! Sticker, Videos und Sprachnachrichten können wir noch nicht annehmen: Text genügt im Moment.
wizard-edited = Wir haben gesehen, dass Sie eine Nachricht geändert haben. Ihre Antwort bleibt aber, wie sie abgeschickt wurde. Zum Ändern tippen Sie auf „Zurück“ oder am Ende auf „Etwas ändern“.
wizard-unknown-command = Diesen Befehl gibt es nicht. Wir waren hier:
wizard-preview-text = Fast fertig! Bitte tippen Sie auf „Absenden“ oder, wenn etwas noch nicht stimmt, auf „Etwas ändern“.
wizard-answered-alert = Diese Frage haben Sie schon beantwortet. Zum Ändern tippen Sie auf „Zurück“ oder am Ende „Etwas ändern“.
wizard-moved-on-alert = Dieser Knopf gehört zu einem früheren Schritt. Der jetzige steht ganz unten im Chat.
wizard-blank-alert = Hier gibt es nichts auszuwählen. Bitte tippen Sie auf einen anderen Knopf.
wizard-other-draft-alert = Dieser Knopf gehört zu einem anderen Entwurf. Nichts ist verloren: Im Menü können Sie mit jedem weitermachen.
wizard-submitted-alert = Das ist schon abgeschickt. Es steht im Menü unter „Meine Einträge“.
wizard-gone-alert = Diesen Entwurf gibt es nicht mehr. Im Menü können Sie neu beginnen.
wizard-no-changes-alert = An diesem Eintrag ist nichts mehr zu ändern. Er steht im Menü unter „Meine Einträge“.
# The end of it.
wizard-moderators-ask = ❓ <b>Unser Team fragt:</b>
    <blockquote>{ $question }</blockquote>
wizard-moderators-ask-foreign = ❓ <b>Unser Team fragt</b> (auf { $language })<b>:</b>
    <blockquote>{ $question }</blockquote>
wizard-preview = 👀 <b>Letzter Schritt.</b> So werden es andere sehen:
wizard-preview-reply = ↪️ Ihre Antwort an unser Team: { $text }
wizard-masked = { $count ->
    [one] 🙈 Eine Kontaktangabe in Ihrem Text ist verdeckt. Ihren Kontakt können Sie teilen, sobald beide Ja gesagt haben. Das schützt Sie.
   *[other] 🙈 { $count } Kontaktangaben in Ihrem Text sind verdeckt. Ihren Kontakt können Sie teilen, sobald beide Ja gesagt haben. Das schützt Sie.
}
wizard-submit-button = ✅ Absenden
wizard-change-button = ✏️ Etwas ändern
wizard-change-ask = ✏️ Was möchten Sie ändern?
wizard-submitted = 🎉 <b>Abgeschickt!</b> Unser Team sieht es sich bald an, und wir sagen Ihnen Bescheid. Sobald sich jemand Passendes findet, fragen wir Sie. Sie müssen jetzt nichts weiter tun.
wizard-resubmitted = 🎉 <b>Noch einmal abgeschickt!</b> Unser Team sieht sich Ihre Antwort und Ihre Änderungen an.
wizard-cancel-ask = Hier aufhören? Wir behalten Ihre Antworten { $kept } lang, und Sie können jederzeit weitermachen.
wizard-cancel-edit-ask = Hier aufhören? Solange Sie nichts speichern, bleibt Ihr Eintrag, wie er ist.
wizard-keep-button = 💾 Für später behalten
wizard-drop-button = 🗑 Löschen
wizard-stay-button = ← Nein, weiter
wizard-kept = 💾 Für später aufbewahrt.
wizard-dropped = 🗑 Gelöscht.
wizard-dropped-edit = Nichts wurde geändert. Ihr Eintrag bleibt, wie er war.
wizard-unfinished-request = Sie haben eine Anfrage begonnen. Möchten Sie damit weitermachen?
wizard-unfinished-offer = Sie haben ein Angebot begonnen. Möchten Sie damit weitermachen?
wizard-resume-button = ▶️ Weitermachen
wizard-afresh-button = 🆕 Neu beginnen
wizard-no-communities = 🌱 Wir fangen gerade erst an und sind noch in keinem Ort. Sagen Sie uns trotzdem, worum es geht: Wir heben es auf und schreiben Ihnen, sobald es uns bei Ihnen gibt.
wizard-save-button = ✅ Speichern
wizard-saved = ✅ <b>Gespeichert.</b> Die Änderung ist schon zu sehen.
wizard-saved-for-review = 🎉 <b>Abgeschickt!</b> Unser Team sieht sich Ihre Änderung an. Bis dahin sehen alle die bisherige Fassung.
wizard-behalf-button = 👥 Ich schreibe für jemanden
wizard-own-button = 👤 Doch für mich selbst
wizard-preview-in-button = 👀 { $language }
