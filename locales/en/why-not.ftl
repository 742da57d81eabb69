# What speaks against asking somebody for a request, as moderators read it.
why-usage = Please write two numbers: of a request and of an offer, or of a request and the Telegram ID of a helper. One of the listings has to be yours.
why-nothing = ✅ Nothing speaks against it.
why-title = 🔎 <b>What speaks against it:</b>
why-too-far = { $distance } away, and they go { $reach } at most
why-too-far-apart = too far apart: { $distance }
why-languages-missing = does not speak well enough: { $languages }
why-paused = has paused, back on { $until }
why-asked-enough = asked as often as they want ({ $per ->
    [day] { $most } a day
   *[week] { $most } a week
})
why-field-differs = does not go together: { $label }
why-same-author = it is the same person
why-category-not-named = does not offer help of this kind
why-other-category = the categories differ
why-no-time = has no time then
why-other-dates = the dates do not fit
why-not-at-short-notice = not for today or tomorrow
why-unconfirmed = has not answered whether their details still hold
why-nothing-left = there is not enough left, or it is promised
why-listing-closed = a listing is not out, or all of it is taken
why-through-organisations = only organisations are introduced for this
why-no-profile = has no fitting offer and has not said what they may be asked for
why-refuses = does not want to be asked
why-asked-already = was asked already
why-blocked = one of the two has blocked the other
why-banned = is banned
why-unreachable = cannot be written to
