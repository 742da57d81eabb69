# What everybody reads and confirms once before the first introduction.
safety-title = 🛟 <b>Bevor wir Sie bekannt machen: ein paar Hinweise zur Sicherheit</b>
safety-rules =
    • Geben Sie Ihren Pass oder andere Papiere nie aus der Hand, auch nicht kurz, und nehmen Sie keine fremden an.
    • Zahlen Sie nie im Voraus.
    • Treffen Sie sich zuerst an einem öffentlichen Ort, am besten bei Tag.
    • Sagen Sie jemandem, dem Sie vertrauen, wohin Sie gehen und wann Sie zurück sind.
    • Sie dürfen jederzeit Nein sagen und gehen, ohne Erklärung.
# Below the rules for everybody.
safety-more = { $kind ->
    [home]
        • Sehen Sie sich die Wohnung an, bevor Sie einziehen, und gehen Sie nicht allein hin.
        • Ihr Zimmer sollte sich abschließen lassen.
        • Behalten Sie Telefon, Papiere und etwas Geld bei sich.
    [vehicle]
        • Schicken Sie vor der Fahrt das Kennzeichen und den Namen der Person am Steuer an jemanden, dem Sie vertrauen.
        • Behalten Sie Telefon und Papiere bei sich.
        • Wenn Sie sich unwohl fühlen, bitten Sie darum, dort anzuhalten, wo Menschen sind.
    [child]
        • Lassen Sie ein Kind nicht mit einer Person allein, die Sie noch nicht kennen: Bleiben Sie in der Nähe.
        • Treffen Sie sich dort, wo noch andere Erwachsene sind, oder lassen Sie die Tür offen.
   *[money]
        • Für Arbeit, Papiere oder ein Konto darf niemand Geld von Ihnen verlangen.
        • Geben Sie niemandem Ihre Bankkarte, deren PIN oder Codes aus Nachrichten.
        • Verlangen Sie, bevor Sie anfangen, einen schriftlichen Vertrag, den Sie verstehen.
}
safety-call = ☎️ <b>Wenn Sie in Gefahr sind oder Rat brauchen</b>
safety-emergency = Notruf: <b>{ $number }</b>
safety-police = Polizei: <b>{ $number }</b>
safety-women = Für Frauen, die Gewalt erleben: <b>{ $number }</b>
safety-children = Für Kinder und Jugendliche: <b>{ $number }</b>
safety-confirm-button = 🛟 Gelesen, weiter
proposal-safety-alert = Damit Ihr Ja zählt, lesen Sie bitte die Hinweise zur Sicherheit und tippen Sie auf den Knopf darunter.
# Where children or documents are concerned.
through-organisations = 🤝 <b>Hier helfen Organisationen.</b>

    { $headline }

    Wo es um Kinder oder Dokumente geht, machen wir Privatpersonen nicht miteinander bekannt. Das ist für alle sicherer. Unser Team weiß davon und sucht eine Organisation.
proposal-organisations-alert = Danke! Hier helfen nur Organisationen, die wir geprüft haben: Das ist für alle sicherer. Es wurde nichts weitergegeben.
moderation-organisations-alert = In diesem Bereich machen wir Privatpersonen nicht miteinander bekannt: Hier braucht es eine Organisation.
