# What every category asks for.
common-place-label = Ort
common-place-ask-offer = Wo können Sie helfen?
common-place-ask-request = Wo brauchen Sie Hilfe?
common-place-hint = Andere sehen nur ungefähr, wo das ist, nie Ihre Adresse.
common-urgency-label = Wann gebraucht
common-urgency-ask-request = Wie bald brauchen Sie es?
common-urgency-days = In 1–2 Tagen
common-urgency-week = Diese Woche
common-urgency-any = Es eilt nicht
common-radius-label = Umkreis
common-radius-ask-offer = Wie weit würden Sie dafür fahren?
common-radius-km-5 = Bis 5 km
common-radius-km-15 = Bis 15 km
common-radius-km-40 = Bis 40 km
common-languages-label = Sprachen
common-languages-ask-offer = Welche Sprachen sprechen Sie?
common-details-label = In eigenen Worten
common-details-ask-offer = Bitte schreiben Sie in ein, zwei Sätzen, was Sie anbieten. Jede Sprache ist willkommen.
common-details-ask-request = Bitte schreiben Sie in ein, zwei Sätzen, was Ihnen helfen würde. Jede Sprache ist willkommen.
common-details-hint = Bitte lassen Sie Adresse und Telefonnummer weg. Nummern, Links und Benutzernamen verdecken wir; Ihren Kontakt können Sie teilen, sobald beide Ja gesagt haben.
common-photos-label = Fotos
common-photos-ask-offer = Haben Sie Fotos? So sieht man leichter, was Sie anbieten.
common-photos-ask-request = Haben Sie Fotos? So versteht man leichter, was gebraucht wird.
common-photos-hint = Bitte keine Ausweise, keine Adressen und keine Gesichter von Kindern.
common-photos-value = { $count ->
    [one] { $count } Foto
   *[other] { $count } Fotos
}
common-reply-label = Ihre Antwort
common-reply-ask-offer = Was möchten Sie antworten? Sie können das auch überspringen und gleich Ihr Angebot ändern.
common-reply-ask-request = Was möchten Sie antworten? Sie können das auch überspringen und gleich Ihre Anfrage ändern.
common-helpers-label = Helfende
common-helpers-ask-request = Wie viele Helfende werden gebraucht?
common-helpers-value = { $count ->
    [one] { $count } helfende Person
   *[other] { $count } Helfende
}
common-until-label = Gebraucht bis
common-until-ask-request = Bis zu welchem Tag wird es gebraucht? Überspringen Sie das, wenn es keine Frist gibt.
