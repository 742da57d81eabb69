# What somebody is happy to be asked for, apart from their listings.
settings-helper-button = 🙋 Happy to help
helper-profile = 🙋 <b>When may we ask you for help?</b>

    { $state ->
        [new] When somebody near you needs just what you choose here, we ask you. Each time you are free to say yes or no, and nobody hears of a no. Nothing happens until you tap “Yes, ask me”.
        [paused] ⏸ Paused: we do not ask you before { $until }.
       *[on] ✅ We ask you for this and nothing else. Each time you are free to say yes or no. You can change it at any time.
    }
helper-facts =
    <b>With what:</b> { $categories }
    <b>Languages:</b> { $languages }
    <b>When:</b> { $times }
    <b>Where:</b> { $place }, up to { $distance } away
    <b>How often:</b> { $caps }
    <b>For today or tomorrow:</b> { $short ->
        [yes] yes, you may ask
       *[no] rather not
    }
helper-nothing-yet = nothing chosen yet
helper-any-time = at any time
helper-caps = at most { $day ->
    [one] once
   *[other] { $day } times
} a day and { $week ->
    [one] once
   *[other] { $week } times
} a week
# row
helper-categories-button = 🧩 With what
# row
helper-languages-button = 🗣 Languages
# row
helper-times-button = 🗓 When
# row
helper-place-button = 📍 Where
# row
helper-often-button = 🔢 How often
# row
helper-short-button = ⚡ Today/tomorrow
helper-agree-button = ✅ Yes, ask me
# row
helper-pause-button = ⏸ Pause
helper-resume-button = ▶️ Ask me again
# row
helper-stop-button = 🚫 Ask no more
helper-categories = 🧩 <b>What may we ask you for?</b>

    Tap everything you like to do. We never ask you for anything else.
helper-languages = 🗣 <b>Which languages do you speak?</b>

    Each tap changes how well: well, fluently, a little, not at all.
helper-language-level = { $language } ({ $level ->
    [good] well
    [fluent] fluently
   *[basic] a little
})
helper-times = 🗓 <b>When do you usually have time?</b>

    🌅 morning, ☀️ afternoon, 🌆 evening. Tap a day for the whole day. If nothing is ticked, any time suits you.
# row
helper-times-evenings-button = 🌆 Weekday evenings
# row
helper-times-weekend-button = Weekends
helper-times-any-button = Any time
helper-place = 📍 <b>Where, and how far do you go?</b>

    From { $place }, up to { $distance } away.
helper-place-listing-button = 📍 As in your listing: { $place }
helper-choose-place = 📍 <b>Where do you want to help?</b>
helper-often = 🔢 <b>How often may we ask you?</b>

    Now: { $caps }. The first row is for a day, the second for a week.
helper-often-day = { $count } a day
helper-often-week = { $count } a week
helper-pause = ⏸ <b>For how long shall we not ask you?</b>

    Everything you chose stays as it is.
helper-pause-days-button = { $count ->
    [one] { $count } week
   *[other] { $count } weeks
}
helper-stop = 🚫 <b>Shall we ask you no more?</b>

    What you chose here is then deleted. Your listings stay, and we still ask you about what you offer there.
helper-stop-sure-button = 🚫 Yes, ask me no more
helper-stopped = 🌿 We ask you no more, and what you chose is deleted. You are welcome again at any time: Settings → Happy to help.
helper-stopped-for-now = 🔕 <b>We are not asking you at the moment, as you wished.</b>

    For { $hours } hours after your choice, one tap brings everything back as it was. After that your settings here are deleted, and you can start anew.
helper-agreed-alert = Thank you! We write when somebody needs just that.
helper-no-categories-alert = Please choose first what we may ask you for.
helper-resumed-alert = Good to have you back.
helper-reminder = 🙋 <b>Does this still hold?</b>

    This is what we may ask you for. One tap is enough.
helper-still-holds-button = ✅ Yes, it does
helper-change-button = ✏️ Change it
helper-confirmed = ✅ Thank you, it stays like this.
# Why a helper is asked for a request.
helper-reason-has-time = has time then
helper-reason-never-asked = not asked so far
helper-reason-asked-ago = { $days ->
    [0] asked today
    [one] asked { $days } day ago
   *[other] asked { $days } days ago
}
