saved-search-ask = 🔔 { $search }

    When shall we write to you about what is new? From 21:00 to 8:00 we leave you in peace.
saved-search-at-once = ⚡ At once
saved-search-daily = 🕗 Daily at { $time }
saved-search-kept-alert = The search is saved. We write as soon as there is something new. One tap stops it again.
saved-search-too-many-alert = You can have five saved searches. Please delete one in the settings.
saved-searches-button = 🔔 Saved searches
saved-searches-title = 🔔 <b>Your saved searches</b>
saved-searches-none = 🔔 No search is saved. Below each list in /browse there is “Save this search”.
saved-search-new = { $count ->
    [one] 🔔 <b>{ $count } new listing for your search</b>
   *[other] 🔔 <b>{ $count } new listings for your search</b>
}
saved-search-stop-button = 🔕 Stop writing about this
saved-search-stopped-alert = We stop writing about this.
