category-childcare = Kinderbetreuung
childcare-children-label = Kinder
childcare-children-ask-offer = Wie viele Kinder können Sie gleichzeitig betreuen?
childcare-children-ask-request = Um wie viele Kinder geht es?
childcare-children-value = { $count ->
    [one] { $count } Kind
   *[other] { $count } Kinder
}
childcare-ages-label = Alter
childcare-ages-ask-offer = Kinder welchen Alters können Sie betreuen?
childcare-ages-ask-request = Wie alt sind die Kinder?
childcare-ages-under-3 = Unter 3
childcare-ages-from-3 = 3 bis 5
childcare-ages-from-6 = 6 bis 9
childcare-ages-from-10 = Ab 10
childcare-hours-label = Wann
childcare-hours-ask-offer = Wann betreuen Sie Kinder?
childcare-hours-ask-request = Wann wird Betreuung gebraucht?
childcare-hours-morning = Vormittags
childcare-hours-afternoon = Nachmittags
childcare-hours-evening = Abends
childcare-hours-weekend = Am Wochenende
childcare-guardian-label = Sorgeberechtigt
childcare-guardian-ask-request = Sind Sie Mutter, Vater oder sonst für diese Kinder sorgeberechtigt?
childcare-guardian-hint = Kinder betreuen hier nur Organisationen, die wir geprüft haben. Anfragen kann nur, wer für das Kind verantwortlich ist.
