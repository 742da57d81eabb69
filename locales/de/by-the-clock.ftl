# Asked when a listing has been up for a while.
freshness-ask = { $kind ->
    [offer] ⏳ <b>Gilt Ihr Angebot noch?</b>
   *[request] ⏳ <b>Suchen Sie das noch?</b>
}

    { $headline }

    Einmal tippen genügt. { $days ->
        [one] Ohne Antwort blenden wir den Eintrag in einem Tag aus; gelöscht wird nichts.
       *[other] Ohne Antwort blenden wir den Eintrag in { $days } Tagen aus; gelöscht wird nichts.
    }
freshness-renew-button = ✅ Ja, gilt noch
freshness-back = Schön, dass Sie wieder da sind. Ihr Eintrag ist pausiert, weil wir Ihnen nicht schreiben konnten. { $kind ->
    [offer] <b>Gilt Ihr Angebot noch?</b>
   *[request] <b>Suchen Sie das noch?</b>
}

    { $headline }
freshness-silence = Wir haben nichts von Ihnen gehört und den Eintrag vorerst ausgeblendet. Gilt er noch? Einmal tippen, und er ist wieder da.

    { $headline }
freshness-past = Die Tage, um die es ging, sind vorbei. Wir haben den Eintrag geschlossen. Wenn Sie mögen, senden Sie ihn mit neuen Daten noch einmal.

    { $headline }
# When nobody has decided over a listing.
unanswered-moderators = ⏰ <b>{ $hours ->
        [one] Dieser Eintrag wartet seit einer Stunde auf eine Entscheidung.
       *[other] Dieser Eintrag wartet seit { $hours } Stunden auf eine Entscheidung.
    }</b> { $count ->
        [one] Sonst wartet nichts.
       *[other] Insgesamt warten { $count } Einträge.
    }
unanswered-operators = ⏰ <b>{ $community }:</b> { $hours ->
        [one] Ein Eintrag wartet seit einer Stunde auf eine Entscheidung.
       *[other] Ein Eintrag wartet seit { $hours } Stunden auf eine Entscheidung.
    } Bitte fragen Sie in der Moderationsgruppe nach.

    { $headline }

    { $count ->
        [one] Sonst wartet nichts.
       *[other] Insgesamt warten { $count } Einträge.
    }
