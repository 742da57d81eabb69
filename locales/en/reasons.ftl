# Why an offer and a request fit.
reason-same-community = same area
reason-distance = { $distance } apart
reason-capacity = enough (needed: { $need }, offered: { $have })
reason-shared-choices = { $label }: { $options }
reason-provides = { $label }: no problem
reason-meets = { $label }: { $options } (fits)
reason-same-town = { $label }: the same
reason-different-towns = ⚠️ { $label }: { $request } ↔ { $offer }
reason-dates = the dates fit
reason-later = ⚠️ { $when ->
    [on] on { $day }
   *[from] from { $day }
}, { $days ->
    [one] { $days } day
   *[other] { $days } days
} later
reason-earlier = ⚠️ { $when ->
    [on] on { $day }
   *[until] only until { $day }
}, { $days ->
    [one] { $days } day
   *[other] { $days } days
} earlier
reason-shorter = ⚠️ only until { $day }, { $days ->
    [one] { $days } day
   *[other] { $days } days
} shorter
reason-languages = common language: { $languages }
# Why a listing is not published: on the moderators' button, and as the author reads it.
reject-reason-incomplete-button = Not enough details
reject-reason-incomplete = It does not yet say enough for others to understand it. You are welcome to send it again with a few more details.
reject-reason-duplicate-button = Already posted
reject-reason-duplicate = It says the same as another one of yours, which stays open. There is nothing you need to do.
reject-reason-commercial-button = Commercial or for money
reject-reason-commercial = Help here is free, so nothing may be sold or advertised. If we misunderstood, please send it again with a word of explanation.
reject-reason-not-here-button = Not something we can help with
reject-reason-not-here = Sorry, this is not something we can arrange here. Perhaps an advice centre in your town can help.
reject-reason-unsafe-button = Not safe
reject-reason-unsafe = We worry that it could put you or others at risk. If you are in danger now, please call 112.
reject-reason-other-button = Another reason
reject-reason-other = It does not fit our rules. You are welcome to put it differently and send it again. If you do not see why, ask the moderators right in that text.
