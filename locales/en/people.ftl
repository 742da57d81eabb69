# People whom moderators do not let take part any more: what they are told, and what moderators see.
ban-told = 🚫 You cannot take part here at the moment: the moderators have decided so, and your listings are not shown any more.

    { $reason }

    If you think this is a mistake, tap “Object”: the moderators will look at it again. You can still read and delete your data with the other button.
ban-alert = You cannot take part here at the moment. The chat says why, with a button to your data.
ban-lifted = 👋 Good to have you back: you can take part again. Your listings are under /my, and you can send them again from there. /menu
ban-taken-down = The author was banned
ban-taken-down-for-author = It was taken down together with your other listings.
ban-reason-fraud-button = Fraud or false promises
ban-reason-fraud = It looked as if people were to be deceived.
ban-reason-commercial-button = Advertising again and again
ban-reason-commercial = Help here is free, and advertising came again and again.
ban-reason-abuse-button = Rude or threatening
ban-reason-abuse = Somebody felt insulted or threatened.
ban-reason-other-button = Another reason
ban-reason-other = Our rules were broken more than once.
person-summary = 👤 <b>{ $name }</b>, here since { $since }
    { $count ->
        [0] No listings here
        [one] { $count } listing here
       *[other] { $count } listings here
    } · open: { $live } · rejected or taken down: { $rejected } · introductions: { $introduced }
person-unreachable = 🔕 Cannot be written to at the moment.
person-banned = ⛔ <b>Banned</b> since { $when }. Reason: { $reason }
person-banned-elsewhere = Another place, or the people who run Pomich, decided this ban. Only they can lift it.
person-banned-elsewhere-alert = Another place, or the people who run Pomich, decided this ban. Only they can lift it.
person-listing = { $status } · { $headline } · No. <code>{ $id }</code>
person-ban-button = ⛔ Ban…
person-unban-button = 🔓 Lift the ban
person-ban-ask = ⛔ Ban <b>{ $name }</b>? { $live ->
    [0] There are no open listings.
    [one] { $live } open listing is taken down.
   *[other] { $live } open listings are taken down.
} The person is told kindly, and cannot write or answer here any more.

    Why?
person-usage = Whom is it about? Please reply to a card with /{ $command }, or write the number of a listing of theirs: <code>/{ $command } k3j9x0q2m7ab</code>
person-not-here = Nobody with a listing in this place was found.
person-not-here-alert = Nobody with a listing in this place was found.
person-operator-alert = This person runs Pomich and cannot be banned from a group.
command-group-person = Who wrote a listing
command-group-ban = Ban the author of a listing
command-group-unban = Let somebody take part again
