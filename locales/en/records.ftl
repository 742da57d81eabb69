# What a lead downloads: tables as CSV files. Texts of these tables are short.
organisation-records-button = ⬇️ Download tables
records-none-alert = There is nothing to download yet.
records-file = { $table ->
    [listings] 📄 <b>What your organisation needs and gives</b>
    [pledges] 📄 <b>What was promised to your organisation, and what it promised</b>
   *[outcomes] 📄 <b>What your organisation was asked about, and how it ended</b>
}
    The file opens in any spreadsheet program.
records-column = { $column ->
    [listing] Number
    [kind] Offer or request
    [category] Kind of help
    [community] Town
    [status] Status
    [quantity] In all
    [taken] Taken
    [from] From
    [until] Until
    [created] Written on
    [published] Published on
    [details] Text
    [pledge] Number
    [direction] From or to us
    [organisation] Organisation
    [need] Number of the need
    [amount] Amount
    [currency] Currency
    [delivery] How it comes
    [state] State
    [arrived] Arrived
    [result] Result
   *[changed] Last change
}
records-kind = { $kind ->
    [offer] offer
   *[request] request
}
records-result = { $result ->
    [asked] waiting for your answer
    [taken] you are looking after it
    [helped] helped
    [not-reached] not reached
    [not-needed] not needed any more
    [passed] passed on
    [late] no answer in time
    [handed-over] handed over
    [given-back] given back
    [objected] the person chose somebody else
    [suspended] given back during a suspension
   *[over] the listing is over
}
records-direction = { $direction ->
    [given] promised by us
   *[received] promised to us
}
records-delivery = { $delivery ->
    [bring] brought
    [pick-up] picked up
   *[post] by post
}
records-pledge = { $state ->
    [promised] waits for an answer
    [agreed] agreed
    [declined] declined
    [delivered] arrived
    [thanked] arrived, thanks sent
    [withdrawn] taken back
    [unanswered] lapsed, no answer
    [not-delivered] did not come
    [changed] ended, the need has changed
    [enough] ended, there is enough
    [suspended] ended, an organisation was suspended
    [gone] ended, the person is not here any more
   *[closed] ended, not needed any more
}
