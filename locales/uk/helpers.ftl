helper-profile = 🙋 <b>Коли можна просити Вас про допомогу?</b>

    { $state ->
        [new] Коли комусь поруч знадобиться саме те, що Ви тут оберете, ми Вас запитаємо. Щоразу Ви вільно кажете «так» або «ні», і про «ні» ніхто не дізнається. Поки Ви не натиснете «Так, питайте», нічого не відбудеться.
        [paused] ⏸ Пауза: до { $until } ми Вас не питаємо.
       *[on] ✅ Ми питаємо Вас лише про це. Щоразу Ви вільно кажете «так» або «ні», а змінити все можна будь-коли.
    }

    <b>З чим:</b> { $categories }
    <b>Мови:</b> { $languages }
    <b>Коли:</b> { $times }
    <b>Де:</b> { $place }, відстань до { $distance }
    <b>Як часто:</b> { $caps }
    <b>На сьогодні чи завтра:</b> { $short ->
        [yes] так, питайте
       *[no] краще ні
    }
helper-nothing-yet = ще нічого не обрано
helper-any-time = будь-коли
helper-caps = не більше ніж { $day ->
    [one] { $day } раз
    [few] { $day } рази
    [many] { $day } разів
   *[other] { $day } раза
} на день і { $week ->
    [one] { $week } раз
    [few] { $week } рази
    [many] { $week } разів
   *[other] { $week } раза
} на тиждень
helper-pause-button = ⏸ Пауза
helper-stop-button = 🚫 Більше не питати
helper-language-level = { $language } ({ $level ->
    [good] добре
    [fluent] вільно
   *[basic] трохи
})
helper-reminder = 🙋 <b>Це ще актуально?</b>

    Ось про що можна Вас просити. Досить одного натискання.
helper-still-holds-button = ✅ Так, актуально
helper-change-button = ✏️ Змінити
# Чому людину просять про допомогу.
helper-reason-has-time = тоді має час
helper-reason-never-asked = ще не питали
helper-reason-asked-ago = { $days ->
    [0] питали сьогодні
    [one] питали { $days } день тому
    [few] питали { $days } дні тому
    [many] питали { $days } днів тому
   *[other] питали { $days } дня тому
}
