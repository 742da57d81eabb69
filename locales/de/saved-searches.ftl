saved-search-ask = 🔔 { $search }

    Wann sollen wir Ihnen von Neuem schreiben? Zwischen 21 und 8 Uhr stören wir nicht.
saved-search-at-once = ⚡ Sofort
saved-search-daily = 🕗 Täglich um { $time }
saved-search-kept-alert = Die Suche ist gespeichert. Wir schreiben, sobald etwas Neues da ist. Ein Tipp beendet das wieder.
saved-search-too-many-alert = Fünf Suchen lassen sich speichern. Bitte löschen Sie eine in den Einstellungen.
saved-searches-button = 🔔 Gespeicherte Suchen
saved-searches-title = 🔔 <b>Ihre gespeicherten Suchen</b>
saved-searches-none = 🔔 Noch keine Suche gespeichert. Unter jeder Liste in /browse steht „Suche speichern“.
saved-search-new = { $count ->
    [one] 🔔 <b>{ $count } neuer Eintrag zu Ihrer Suche</b>
   *[other] 🔔 <b>{ $count } neue Einträge zu Ihrer Suche</b>
}
saved-search-stop-button = 🔕 Dazu nichts mehr schreiben
saved-search-stopped-alert = Dazu schreiben wir nichts mehr.
