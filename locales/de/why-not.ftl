# What speaks against asking somebody for a request, as moderators read it.
why-usage = Bitte schreiben Sie zwei Nummern: die einer Anfrage und eines Angebots, oder die einer Anfrage und die Telegram-ID von jemandem, der hilft. Einer der Einträge muss von hier sein.
why-nothing = ✅ Nichts spricht dagegen.
why-title = 🔎 <b>Was dagegen spricht:</b>
why-too-far = { $distance } entfernt, der Umkreis ist { $reach }
why-too-far-apart = zu weit auseinander: { $distance }
why-languages-missing = spricht nicht gut genug: { $languages }
why-paused = pausiert bis zum { $until }
why-asked-enough = schon so oft gefragt wie gewünscht ({ $per ->
    [day] { $most } am Tag
   *[week] { $most } in der Woche
})
why-field-differs = passt nicht zusammen: { $label }
why-same-author = es ist dieselbe Person
why-category-not-named = hilft nicht in diesem Bereich
why-other-category = die Bereiche sind verschieden
why-no-time = hat dann keine Zeit
why-other-dates = die Zeiten passen nicht
why-not-at-short-notice = nicht für heute oder morgen
why-unconfirmed = hat nicht beantwortet, ob die Angaben noch gelten
why-nothing-left = es ist nicht genug übrig, oder es ist schon zugesagt
why-listing-closed = ein Eintrag ist nicht veröffentlicht, oder alles ist vergeben
why-through-organisations = hierfür werden nur Organisationen vermittelt
why-no-profile = hat kein passendes Angebot und nicht gesagt, worum wir bitten dürfen
why-refuses = möchte nicht gefragt werden
why-asked-already = wurde schon gefragt
why-blocked = eine Seite hat die andere blockiert
why-banned = ist gesperrt
why-unreachable = ist nicht erreichbar
