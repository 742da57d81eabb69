# People whom moderators do not let take part any more: what they are told, and what moderators see.
ban-told = 🚫 Sie können hier zurzeit nicht mitmachen: So hat unser Team entschieden, und Ihre Einträge sind nicht mehr zu sehen.

    { $reason }

    Wenn Sie das für einen Irrtum halten, tippen Sie auf „Widersprechen“: Unser Team sieht es sich noch einmal an. Ihre Daten können Sie weiterhin ansehen und löschen, mit dem anderen Knopf.
ban-alert = Sie können hier zurzeit nicht mitmachen. Warum, steht im Chat, mit einem Knopf zu Ihren Daten.
ban-lifted = 👋 Schön, dass Sie wieder da sind: Sie können wieder mitmachen. Ihre Einträge stehen unter /my, von dort können Sie sie neu senden. /menu
ban-taken-down = Die Person wurde gesperrt
ban-taken-down-for-author = Er wurde zusammen mit Ihren anderen Einträgen entfernt.
ban-reason-fraud-button = Betrug oder falsche Versprechen
ban-reason-fraud = Es sah so aus, als sollten Menschen getäuscht werden.
ban-reason-commercial-button = Immer wieder Werbung
ban-reason-commercial = Hilfe ist hier kostenlos, und es kam immer wieder Werbung.
ban-reason-abuse-button = Beleidigend oder bedrohlich
ban-reason-abuse = Jemand fühlte sich beleidigt oder bedroht.
ban-reason-other-button = Anderer Grund
ban-reason-other = Unsere Regeln wurden mehr als einmal nicht eingehalten.
person-summary = 👤 <b>{ $name }</b>, hier seit { $since }
    { $count ->
        [0] Keine Einträge hier
        [one] { $count } Eintrag hier
       *[other] { $count } Einträge hier
    } · offen: { $live } · abgelehnt oder entfernt: { $rejected } · bekannt gemacht: { $introduced }
person-unreachable = 🔕 Zurzeit nicht zu erreichen.
person-banned = ⛔ <b>Gesperrt</b> seit { $when }. Grund: { $reason }
person-banned-elsewhere = Ein anderer Ort oder die Menschen, die Pomich betreiben, haben so entschieden. Nur dort lässt sich die Sperre aufheben.
person-banned-elsewhere-alert = Ein anderer Ort oder die Menschen, die Pomich betreiben, haben so entschieden. Nur dort lässt sich die Sperre aufheben.
person-listing = { $status } · { $headline } · Nr. <code>{ $id }</code>
person-ban-button = ⛔ Sperren …
person-unban-button = 🔓 Sperre aufheben
person-ban-ask = ⛔ <b>{ $name }</b> sperren? { $live ->
    [0] Offene Einträge gibt es nicht.
    [one] { $live } offener Eintrag wird entfernt.
   *[other] { $live } offene Einträge werden entfernt.
} Die Person erfährt es freundlich und kann hier nichts mehr schreiben oder beantworten.

    Warum?
person-usage = Um wen geht es? Antworten Sie bitte mit /{ $command } auf eine Karte, oder schreiben Sie die Nummer eines Eintrags dazu: <code>/{ $command } k3j9x0q2m7ab</code>
person-not-here = Niemand mit einem Eintrag in diesem Ort gefunden.
person-not-here-alert = Niemand mit einem Eintrag in diesem Ort gefunden.
person-operator-alert = Diese Person betreibt Pomich und lässt sich aus einer Gruppe nicht sperren.
command-group-person = Wer einen Eintrag geschrieben hat
command-group-ban = Jemanden sperren
command-group-unban = Eine Sperre aufheben
