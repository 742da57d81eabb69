error-group-refuses-alert = Der Bot darf in dieser Gruppe gerade nicht schreiben. Bitte machen Sie ihn hier zum Administrator oder erlauben Sie Nachrichten.
error-unexpected-alert = Bei uns ist etwas schiefgegangen. Was Sie geschrieben haben, ist nicht verloren. Bitte versuchen Sie es gleich noch einmal.
error-old-button-alert = Dieser Knopf gilt nicht mehr. Das Menü öffnet der Knopf neben dem Textfeld.
# A typed or pressed answer that is none; said above the question, which is asked again.
error-answer-answer-required = Diese Angabe brauchen wir, sie lässt sich nicht überspringen.
error-answer-unclear = Haben wir Sie richtig verstanden? Wenn ja, tippen Sie bitte darauf; wenn nicht, schreiben Sie es bitte anders.
error-answer-not-an-option = Das haben wir unter den Möglichkeiten nicht gefunden. Bitte tippen Sie unten auf einen Knopf.
error-answer-not-yes-or-no = Bitte tippen Sie unten auf „Ja“ oder „Nein“.
error-answer-too-few-choices = { $min ->
    [one] Bitte wählen Sie mindestens eins und tippen Sie dann auf „Fertig“.
   *[other] Bitte wählen Sie mindestens { $min } und tippen Sie dann auf „Fertig“.
}
error-answer-not-a-number = Bitte schreiben Sie eine ganze Zahl, zum Beispiel 3.
error-answer-not-an-amount = Bitte schreiben Sie den Betrag in Ziffern.
error-answer-amount-too-large = Das ist sehr viel. Ist vielleicht eine Null zu viel dabei?
error-answer-amount-not-whole = Bitte schreiben Sie einen einzigen ganzen Betrag, ohne Cent und ohne „von … bis“.
error-answer-not-two-languages = Es braucht zwei verschiedene Sprachen. Bitte noch eine antippen.
error-answer-number-too-small = Das ist zu wenig. Die kleinste Zahl ist hier { $min }.
error-answer-number-too-large = Das ist zu viel für einen Eintrag. Die größte Zahl ist hier { $max }.
error-answer-not-a-day = Das haben wir nicht als Tag verstanden.
error-answer-not-an-end = Wir haben nicht verstanden, bis wann.
error-answer-day-in-the-past = Dieser Tag ist schon vorbei. Bitte wählen Sie heute oder einen späteren Tag.
error-answer-day-too-far = Das ist zu weit voraus: Hier gehen höchstens { $limit }. Bitte wählen Sie einen früheren Tag.
error-answer-ends-before-start = Das Ende läge vor dem Beginn. Bitte wählen Sie einen späteren Tag.
error-answer-stay-too-long = Das ist zu lang: Hier gehen höchstens { $limit }. Bitte wählen Sie einen früheren Tag oder „Ohne Enddatum“.
error-answer-not-a-time = Das haben wir nicht als Uhrzeit verstanden.
error-answer-time-too-early = Das Ende muss nach dem Beginn liegen. Bitte wählen Sie eine spätere Uhrzeit.
error-answer-text-empty = In dieser Nachricht war nichts zu lesen. Bitte schreiben Sie ein paar Worte.
error-answer-text-too-long = Das sind { $count } Zeichen; Platz ist für { $max }. Ihre Nachricht steht noch oben: Bitte kürzen Sie sie und schicken Sie sie noch einmal.
error-answer-must-agree = Danke für die offene Antwort. Hier geht es nur mit „Ja“ weiter.
error-answer-photo-expected = Bitte schicken Sie hier ein Foto oder tippen Sie auf einen Knopf. Worte können Sie am Ende über „Etwas ändern“ ergänzen.
error-answer-photo-twice = Dieses Foto ist schon dabei, es zählt einmal.
error-answer-too-many-photos = Mehr als { $max } Fotos passen hier nicht. Für ein anderes nehmen Sie bitte eines mit ✕ weg.
error-answer-place-unknown = Diesen Ort kennen wir noch nicht. Bitte tippen Sie unten auf einen Knopf.
error-answer-town-unclear = Bitte tippen Sie auf den Ort, den Sie meinen.
error-answer-answer-too-long = Das ist zu lang für diese Frage. Ein paar Worte genügen, oder tippen Sie auf einen der Knöpfe.
# Why a finished draft could not be sent.
error-submit-draft-gone = Dieser Entwurf ist nicht mehr da. Er wurde abgeschickt oder gelöscht.
error-submit-draft-incomplete = Eine Antwort fehlt noch. Hier ist sie:
error-submit-community-gone = Der gewählte Ort nimmt keine Einträge mehr an. Bitte wählen Sie einen anderen; alles Übrige bleibt erhalten.
error-submit-too-many-listings = Sie haben schon { $max } offene Einträge, mehr sind nicht möglich. Bitte schließen Sie zuerst einen unter /my. Dieser Entwurf bleibt erhalten.
error-submit-no-changes-requested = Über diesen Eintrag ist entschieden, oder er ist geschlossen. Zu ändern gibt es nichts mehr. Sie finden ihn unter /my.
# What nobody asked for, outside a wizard.
fallback-text = Das haben wir leider nicht verstanden. Bitte tippen Sie auf einen Knopf:
fallback-draft = Möchten Sie dort weitermachen, wo Sie waren? Tippen Sie auf den ersten Knopf. Oder beginnen Sie etwas anderes:
fallback-media = Danke! Im Moment können wir nur mit Text und Fotos arbeiten. Bitte tippen Sie auf einen Knopf, um zu beginnen:
fallback-photo = Danke für das Foto! Es passt in eine Anfrage oder ein Angebot: Fangen Sie unten damit an oder machen Sie dort weiter. Zu einem fertigen Eintrag kommt es unter „Meine Einträge“.
fallback-command = Diesen Befehl gibt es nicht. Das können Sie tun:
fallback-location = Danke, aber gerade wird kein Ort gebraucht. Wenn Sie um Hilfe bitten oder sie anbieten, fragen wir danach.
fallback-edited = Wir haben bemerkt, dass Sie eine Nachricht geändert haben. Gelesen wird nur, was abgeschickt wurde: Bitte schicken Sie sie neu, wenn es wichtig ist.
error-submit-other-community = Für diesen Ort ist ein anderes Team da, der Eintrag kann deshalb nicht dorthin umziehen. Bitte wählen Sie einen anderen Ort, oder ziehen Sie den Eintrag zurück und beginnen dort einen neuen.
