category-shift = Mithelfen
shift-task-label = Aufgabe
shift-task-ask-offer = Was könnten Sie tun?
shift-task-ask-request = Wofür werden helfende Hände gebraucht?
shift-task-offer-hint = { wizard-hint-choices } Das ist für Menschen ab 18 Jahren.
shift-task-sorting = Spenden sortieren
shift-task-handing-out = Spenden ausgeben
shift-task-kitchen = Küche
shift-task-carrying = Tragen, packen
shift-task-driving = Auto fahren
shift-task-desk = Empfang, Listen
shift-places-label = Wie viele
shift-places-ask-request = Wie viele Personen werden gebraucht?
shift-places-value = { $count ->
    [one] { $count } Person
   *[other] { $count } Personen
}
shift-age-label = Alter
shift-age-ask-request = Ab welchem Alter kann man mithelfen?
shift-age-any = Jedes Alter
shift-age-from-16 = Ab 16 Jahren
shift-age-from-18 = Ab 18 Jahren
shift-date-label = Tag
shift-date-ask-offer = An welchem Tag? Überspringen Sie das, wenn der Tag offen ist.
shift-date-ask-request = An welchem Tag? Überspringen Sie das, wenn es keinen festen Tag gibt.
shift-start-label = Beginn
shift-start-ask-request = Um wie viel Uhr geht es los?
shift-end-label = Ende
shift-end-ask-request = Um wie viel Uhr ist Schluss?
shift-time-label = Zeit
shift-time-ask-offer = Wann passt es Ihnen?
shift-time-morning = Vormittags
shift-time-afternoon = Nachmittags
shift-time-evening = Abends
