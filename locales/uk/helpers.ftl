# Про що до людини можна звертатися, незалежно від її оголошень.
settings-helper-button = 🙋 Можу допомагати
helper-profile = 🙋 <b>Коли можна просити Вас про допомогу?</b>

    { $state ->
        [new] Коли комусь поруч знадобиться саме те, що Ви тут оберете, ми Вас запитаємо. Щоразу Ви вільно кажете «так» або «ні», і про «ні» ніхто не дізнається. Поки Ви не натиснете «Так, питайте», нічого не відбудеться.
        [paused] ⏸ Пауза: до { $until } ми Вас не питаємо.
       *[on] ✅ Ми питаємо Вас лише про це. Щоразу Ви вільно кажете «так» або «ні», а змінити все можна будь-коли.
    }
helper-facts =
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
helper-categories-button = 🧩 З чим
helper-languages-button = 🗣 Мови
helper-times-button = 🗓 Коли
helper-place-button = 📍 Де
helper-often-button = 🔢 Як часто
helper-short-button = ⚡ Сьогодні/завтра
helper-agree-button = ✅ Так, питайте
helper-pause-button = ⏸ Пауза
helper-resume-button = ▶️ Знову питати
helper-stop-button = 🚫 Більше не питати
helper-categories = 🧩 <b>Про що можна Вас просити?</b>

    Позначте все, що Вам до душі. Ні про що інше ми не проситимемо.
helper-languages = 🗣 <b>Якими мовами Ви розмовляєте?</b>

    Кожне натискання змінює рівень: добре, вільно, трохи, ніяк.
helper-language-level = { $language } ({ $level ->
    [good] добре
    [fluent] вільно
   *[basic] трохи
})
helper-times = 🗓 <b>Коли Ви зазвичай маєте час?</b>

    🌅 до обіду, ☀️ після обіду, 🌆 увечері. Натисніть на день, щоб позначити його весь. Якщо нічого не позначено, Вам зручно будь-коли.
helper-times-evenings-button = 🌆 Вечори в будні
helper-times-weekend-button = Вихідні
helper-times-any-button = Будь-коли
helper-place = 📍 <b>Де Ви допомагаєте і як далеко?</b>

    Звідки: { $place }, відстань до { $distance }.
helper-place-listing-button = 📍 Як у Вашому оголошенні: { $place }
helper-choose-place = 📍 <b>Де Ви хочете допомагати?</b>
helper-often = 🔢 <b>Як часто можна Вас питати?</b>

    Зараз: { $caps }. Верхній рядок — на день, нижній — на тиждень.
helper-often-day = { $count } на день
helper-often-week = { $count }/тижд.
helper-pause = ⏸ <b>Як довго Вас не питати?</b>

    Усе, що Ви обрали, збережеться.
helper-pause-days-button = { $count ->
    [one] { $count } тиждень
    [few] { $count } тижні
    [many] { $count } тижнів
   *[other] { $count } тижня
}
helper-stop = 🚫 <b>Більше Вас не питати?</b>

    Тоді все, що Ви тут обрали, буде видалено. Ваші оголошення залишаться, і про те, що Ви там пропонуєте, ми питатимемо й далі.
helper-stop-sure-button = 🚫 Так, більше не питати
helper-stopped = 🌿 Ми більше Вас не питаємо, а Ваш вибір видалено. Повернутися можна будь-коли: Налаштування → Можу допомагати.
helper-stopped-for-now = 🔕 <b>Зараз ми Вас не питаємо, як Ви й просили.</b>

    { $hours ->
        [one] Протягом { $hours } години
        [few] Протягом { $hours } годин
        [many] Протягом { $hours } годин
       *[other] Протягом { $hours } години
    } після цього досить одного натискання, щоб усе повернути. Потім Ваш вибір буде видалено, і тут можна буде почати заново.
helper-agreed-alert = Дякуємо! Напишемо, коли комусь знадобиться саме це.
helper-no-categories-alert = Спершу оберіть, будь ласка, про що можна Вас просити.
helper-resumed-alert = Раді, що Ви знову з нами.
helper-reminder = 🙋 <b>Це ще актуально?</b>

    Ось про що можна Вас просити. Досить одного натискання.
helper-still-holds-button = ✅ Так, актуально
helper-change-button = ✏️ Змінити
helper-confirmed = ✅ Дякуємо, усе лишається так.
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
