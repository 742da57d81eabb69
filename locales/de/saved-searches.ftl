saved-search-ask = 🔔 { $search }

    Wann sollen wir schreiben, wenn etwas Neues da ist? { $quiet ->
        [yes] In Ihrer Ruhezeit ({ $from }–{ $until }) nicht.
       *[no] Eine Ruhezeit haben Sie nicht.
    }
saved-search-at-once = ⚡ Sofort
saved-search-daily = ⏰ Täglich um { $time }
saved-search-kept-alert = Gespeichert. Neues kommt zu der Zeit, die Sie gewählt haben.
saved-search-too-many-alert = Mehr als { $max } Suchen lassen sich nicht speichern. Bitte löschen Sie eine in den Einstellungen.
saved-searches-button = 🔔 Gespeicherte Suchen
saved-searches-title = 🔔 <b>Ihre gespeicherten Suchen</b>
saved-searches-none = 🔔 Noch keine Suche gespeichert. Unter jeder Liste in /browse steht „Suche speichern“.
saved-search-new = { $count ->
    [one] 🔔 <b>{ $count } neuer Eintrag zu Ihrer Suche</b>
   *[other] 🔔 <b>{ $count } neue Einträge zu Ihrer Suche</b>
}
saved-search-stop-button = 🔕 Dazu nichts mehr schreiben
saved-search-stopped-alert = Dazu schreiben wir nichts mehr.
