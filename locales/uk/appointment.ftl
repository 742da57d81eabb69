# When two people who were introduced to each other meet.
# A day and a time of it, and the reader's time zone where that is not the other side's too.
appointment-when = { $zone ->
    [none] { $day }, { $time }
   *[other] { $day }, { $time } ({ $zone })
}
appointment-line = 🕐 <b>{ $when }</b>
appointment-line-before = <s>{ $when }</s>
appointment-suggested = 📅 <b>{ $name } пропонує зустрітися:</b>
appointment-suggested-move = 📅 <b>{ $name } питає, чи можна зустрітися в інший час:</b>
appointment-suggested-ask = Вам підходить? Досить одного натискання.
appointment-holds = Доки обидві сторони не погодяться на новий час, чинна попередня домовленість: { $when }.
appointment-accept-button = ✅ Мені підходить
# row
appointment-decline-button = ✖️ Не підходить
appointment-declined = 📅 <b>Запропонований Вами час не підходить ({ $name }):</b>
appointment-declined-hint = Про час ще не домовлено. Можна запропонувати інший або написати одне одному.
appointment-still-holds = Чинна попередня домовленість: { $when }.
appointment-declined-done = 📨 <b>Ми повідомимо, що цей час Вам не підходить ({ $name }).</b>
# row
appointment-other-button = 📅 Інший час
appointment-agreed = 📅 <b>Ваша зустріч ({ $name }):</b>
appointment-moved = 🔁 <b>Зустріч перенесено ({ $name }):</b>
appointment-agreed-hint = Натисніть на файл, щоб додати зустріч до календаря. Ми завчасно Вам нагадаємо.
appointment-moved-hint = Натисніть на файл, щоб змінити час і в календарі. Ми завчасно Вам нагадаємо.
# row
appointment-move-button = 🔁 Перенести
# row
appointment-call-off-button = ✖️ Скасувати
appointment-called-off = { $by ->
    [reader] ✖️ <b>Зустріч скасовано ({ $name }):</b>
    [other] ✖️ <b>{ $name } не зможе прийти й скасовує зустріч:</b>
   *[parted] ✖️ <b>Ця зустріч уже не відбудеться: { $name }</b>
}
appointment-called-off-hint = { $by ->
    [parted] Натисніть на файл, щоб прибрати її з календаря.
   *[other] Ви залишаєтеся на зв’язку й можете знайти інший час. Натисніть на файл, щоб прибрати зустріч із календаря.
}
# The helper's place is free with it. `by` is the side of whoever reads it: the one who asked for help, or who helps.
appointment-called-off-freed = { $by ->
    [request] Місце знову вільне. Якщо ми шукаємо для Вас помічників, то зараз запитаємо інших. Натисніть на файл, щоб прибрати зустріч із календаря.
   *[offer] Ваше місце знову вільне. Натисніть на файл, щоб прибрати зустріч із календаря.
}
appointment-replaced = { $how ->
    [moved] 🔁 <b>Зустріч перенесено, цей час уже не чинний: { $name }</b>
   *[called-off] ✖️ <b>Зустріч скасовано: { $name }</b>
}
appointment-reminder = ⏰ <b>Нагадуємо про Вашу зустріч ({ $name }).</b>
appointment-file-summary = { $category } · { $name }
appointment-file-note = Домовлено через Поміч. Щоб перенести чи скасувати, напишіть боту /my.
# What an introduction says of it.
appointment-open-button = 📅 Домовитися про час
appointment-show-button = 📅 Наша зустріч
appointment-none = 📅 <b>Коли Ви зустрічаєтеся? ({ $name })</b>

    Про час ще не домовлено.
appointment-mine-waits = Ви пропонуєте <b>{ $when }</b>. Щойно { $name } відповість, ми Вам скажемо.
appointment-theirs-waits = { $name } пропонує <b>{ $when }</b>.
appointment-suggest-button = 📅 Запропонувати час
appointment-which-day = 📅 <b>Який день Вам підходить?</b>

    Ми запитаємо, чи зручно іншій стороні ({ $name }). Домовлено буде, лише коли погодяться обидві сторони.
appointment-which-hour = 🕐 <b>{ $day }: о котрій годині?</b>
appointment-calendar-button = 📆 Календар
appointment-days-button = ← Інший день
appointment-suggested-done = 📨 <b>Запитуємо іншу сторону ({ $name }):</b>
appointment-accepted-done = ✅ <b>Домовлено: { $when }</b>
appointment-call-off-ask = <b>Скасувати зустріч? ({ $name })</b>

    { $when }

    Інша сторона дізнається про це одразу. { $frees ->
        [true] Місце звільниться, і ми зможемо запитати інших. Ви залишаєтеся на зв’язку.
       *[false] Ви залишаєтеся на зв’язку й можете знайти інший час.
    }
appointment-call-off-yes-button = ✖️ Так, скасувати
appointment-called-off-done = Добре, зустріч скасовано. Повідомляємо іншу сторону ({ $name }).
# Another appointment lies at the same time.
appointment-clash = ⚠️ <b>Приблизно на цей час Ви вже погодилися на інше:</b>
appointment-clash-unknown = ⚠️ <b>Приблизно на цей час у Вас уже є інша зустріч.</b>
appointment-clash-ask = Якщо встигнете і туди, і туди, можна погодитися.
appointment-clash-yes-button = ✅ Так, усе одно
appointment-clash-no-button = ← Краще ні
appointment-clash-left = Добре, нічого не змінено. Відповісти можна вище.
proposal-clash-alert = Приблизно на цей час у Вас уже є інша зустріч. Перегляньте, будь ласка, наступне повідомлення.
appointment-past-alert = Цей час уже минув. Оберіть, будь ласка, інший.
appointment-changed-alert = Тим часом усе змінилося. Перегляньте, будь ласка, найновіше повідомлення про це.
appointment-none-alert = Для такої допомоги тут не домовляються про час. Просто напишіть одне одному.
appointment-far-alert = Це надто далеко в майбутньому. Оберіть, будь ласка, ближчий день.
appointment-frozen-alert = Модератори зараз розглядають це знайомство, тож домовитися про час поки не можна.
appointment-over-alert = Це знайомство завершено, тож домовитися про час уже не можна.
appointment-unreachable-alert = Іншій стороні зараз неможливо написати. Спробуйте, будь ласка, пізніше.
appointment-place-taken-alert = Це місце вже зайняте. Якщо все одно хочете допомогти, просто напишіть одне одному.
