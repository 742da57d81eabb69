# Why an offer and a request fit.
reason-same-community = gleiche Gegend
reason-distance = { $distance } voneinander entfernt
reason-capacity = reicht (gesucht: { $need }, angeboten: { $have })
reason-shared-choices = { $label }: { $options }
reason-provides = { $label }: kein Problem
reason-meets = { $label }: { $options } (passt)
reason-same-town = { $label }: gleich
reason-different-towns = ⚠️ { $label }: { $request } ↔ { $offer }
reason-dates = die Zeiten passen
reason-later = ⚠️ { $when ->
    [on] am { $day }
   *[from] ab { $day }
}, { $days ->
    [one] { $days } Tag
   *[other] { $days } Tage
} später
reason-earlier = ⚠️ { $when ->
    [on] am { $day }
   *[until] nur bis { $day }
}, { $days ->
    [one] { $days } Tag
   *[other] { $days } Tage
} früher
reason-shorter = ⚠️ nur bis { $day }, { $days ->
    [one] { $days } Tag
   *[other] { $days } Tage
} kürzer
reason-languages = gemeinsame Sprache: { $languages }
# Why a listing is not published: on the moderators' button, and as the author reads it.
reject-reason-incomplete-button = Zu wenig Angaben
reject-reason-incomplete = Für andere ist noch nicht klar genug, worum es geht. Schicken Sie es gern noch einmal mit ein paar Angaben mehr.
reject-reason-duplicate-button = Schon vorhanden
reject-reason-duplicate = Es ist dasselbe wie ein anderer Eintrag von Ihnen, der offen bleibt. Sie müssen nichts tun.
reject-reason-commercial-button = Gewerblich oder gegen Geld
reject-reason-commercial = Hilfe ist hier kostenlos, darum darf nichts verkauft oder beworben werden. Wenn wir das falsch verstanden haben, schicken Sie es gern mit einem erklärenden Satz noch einmal.
reject-reason-not-here-button = Können wir nicht vermitteln
reject-reason-not-here = Das können wir hier leider nicht vermitteln. Vielleicht hilft eine Beratungsstelle in Ihrer Stadt.
reject-reason-not-here-link = Das können wir hier leider nicht vermitteln. Vielleicht hilft man Ihnen hier weiter: { $link }
reject-reason-unsafe-button = Gefährlich
reject-reason-unsafe = Wir sorgen uns, dass es Sie oder andere in Gefahr bringen könnte. Wenn Sie gerade in Gefahr sind, rufen Sie bitte die 112 an.
reject-reason-other-button = Anderer Grund
reject-reason-other = Es passt nicht zu unseren Regeln. Schicken Sie es gern in anderen Worten noch einmal. Wenn unklar ist, warum, fragen Sie unser Team einfach in diesem Text.
# Ready questions to the author: on the moderators' button, and as the author reads them.
ready-question-more-details-button = Was genau?
ready-question-more-details = Worum geht es genau? Bitte schreiben Sie noch etwas mehr dazu.
ready-question-which-dates-button = Wann genau?
ready-question-which-dates = Wann genau, oder von welchem Tag bis zu welchem?
ready-question-which-place-button = Welcher Ortsteil?
ready-question-which-place = In welchem Ortsteil oder Dorf ist das? Eine Adresse ist nicht nötig.
ready-question-how-many-button = Wie viele?
ready-question-how-many = Um wie viele Personen oder Dinge geht es?
ready-question-one-thing-each-button = Ein Eintrag je Sache
ready-question-one-thing-each = Hier geht es um mehreres auf einmal. Bitte lassen Sie eines davon stehen, und legen Sie für das andere eigene Einträge an.
ready-question-a-photo-button = Bitte ein Foto
ready-question-a-photo = Können Sie bitte ein Foto hinzufügen?
card-own-question-button = ✍️ In eigenen Worten …
