saved-search-ask = 🔔 { $search }

    When shall we write about new listings? { $quiet ->
        [yes] Not in your quiet hours ({ $from }–{ $until }).
       *[no] You have no quiet hours.
    }
saved-search-at-once = ⚡ At once
saved-search-daily = ⏰ Daily at { $time }
saved-search-kept-alert = Saved. We write at the time you chose.
saved-search-too-many-alert = { $max } saved searches are the most one can have. Please delete one in the settings.
saved-searches-button = 🔔 Saved searches
saved-searches-title = 🔔 <b>Your saved searches</b>
saved-searches-none = 🔔 No search is saved. Below each list in /browse there is “Save this search”.
saved-search-new = { $count ->
    [one] 🔔 <b>{ $count } new listing for your search</b>
   *[other] 🔔 <b>{ $count } new listings for your search</b>
}
saved-search-stop-button = 🔕 Stop writing about this
saved-search-stopped-alert = We stop writing about this.
