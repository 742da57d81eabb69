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
reject-reason-not-here-link = Sorry, this is not something we can arrange here. You may find help here: { $link }
reject-reason-unsafe-button = Not safe
reject-reason-unsafe = We worry that it could put you or others at risk. If you are in danger now, please call 112.
reject-reason-other-button = Another reason
reject-reason-other = It does not fit our rules. You are welcome to put it differently and send it again. If you do not see why, ask the moderators right in that text.
# Ready questions to the author: on the moderators' button, and as the author reads them.
ready-question-more-details-button = What exactly?
ready-question-more-details = What exactly is it about? Please add a few more details.
ready-question-which-dates-button = When exactly?
ready-question-which-dates = When exactly, or from which day to which?
ready-question-which-place-button = Which part of town?
ready-question-which-place = In which part of town or in which village is it? An address is not needed.
ready-question-how-many-button = How many?
ready-question-how-many = How many people or things is it about?
ready-question-one-thing-each-button = One listing for each thing
ready-question-one-thing-each = This is about several things at once. Please leave one of them here, and post a listing of its own for each of the others.
ready-question-a-photo-button = A photo, please
ready-question-a-photo = Could you add a photo, please?
card-own-question-button = ✍️ In your own words…
