helper-profile = 🙋 <b>When may we ask you for help?</b>

    { $state ->
        [new] When somebody near you needs just what you choose here, we ask you. Each time you are free to say yes or no, and nobody hears of a no. Nothing happens until you tap “Yes, ask me”.
        [paused] ⏸ Paused: we do not ask you before { $until }.
       *[on] ✅ We ask you for this and nothing else. Each time you are free to say yes or no. You can change it at any time.
    }

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
helper-pause-button = ⏸ Pause
# row
helper-stop-button = 🚫 Ask no more
helper-language-level = { $language } ({ $level ->
    [good] well
    [fluent] fluently
   *[basic] a little
})
helper-reminder = 🙋 <b>Does this still hold?</b>

    This is what we may ask you for. One tap is enough.
helper-still-holds-button = ✅ Yes, it does
helper-change-button = ✏️ Change it
# Why a helper is asked for a request.
helper-reason-has-time = has time then
helper-reason-never-asked = not asked so far
helper-reason-asked-ago = { $days ->
    [0] asked today
    [one] asked { $days } day ago
   *[other] asked { $days } days ago
}
