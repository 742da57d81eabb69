introduction = 🤝 <b>Обидві сторони сказали «так»!</b>
introduction-taken = 🤝 <b>Тепер можна писати одне одному.</b>
introduction-name = Знайомтеся: <a href="tg://user?id={ $id }">{ $name }</a>.
introduction-somebody = Ваш контакт
# Who helped, where the name is missing.
helper-somebody = Хтось
introduction-username = Telegram: @{ $username }
introduction-phone = Телефон: { $phone }
introduction-theirs = Про що йдеться:
    { $listing }
introduction-mine = Ваше оголошення:
    { $listing }
introduction-hello = Просто привітайтеся й коротко напишіть, про що йдеться. Не всі відповідають одразу.
introduction-write-button = ✉️ Написати: { $name }
introduction-copy-button = 📋 Скопіювати номер
introduction-listing-button = Оголошення повністю
introduction-safety = <blockquote expandable>🛟 <b>Подбайте про свою безпеку</b>
    • Нікому не віддавайте паспорт, навіть на хвилину.
    • Ніколи не платіть наперед.
    • Спершу зустріньтеся в людному місці й скажіть близькій людині, куди йдете.
    • Сказати «ні» можна будь-коли.
    • У разі небезпеки телефонуйте 112.</blockquote>
# The other side shares no contact, or none can be seen now.
introduction-through-us = Знайомтеся: <b>{ $name }</b>. Ви можете писати одне одному тут, через Поміч.
introduction-frozen = <b>{ $name }</b>: модератори зараз розглядають це знайомство. Поки що ми нічого не передаємо.
introduction-relay-button = 💬 Написати через Поміч
introduction-share-button = 🤝 Поділитися контактом
introduction-end-button = Завершити чи заблокувати …
introduction-end-ask = Завершити спілкування з <b>{ $name }</b>?

    Ви більше не зможете писати одне одному тут. { $name } дізнається лише, що спілкування завершено.

    Якщо заблокувати { $name }, ми більше ніколи не запропонуємо Вас одне одному.
introduction-end-yes-button = Завершити
introduction-block-button = 🚫 Завершити й заблокувати
introduction-keep-button = ← Залишити як є
introduction-kept = Добре, усе лишається, як було.
introduction-end-done = { $how ->
    [block] 🚫 Спілкування з <b>{ $name }</b> завершено, і ми більше ніколи не запропонуємо Вас одне одному.
   *[end] Спілкування з <b>{ $name }</b> завершено. Ваше оголошення залишається відкритим, воно тут: /my.
}
introduction-ended = Спілкування з <b>{ $name }</b> завершено. Ваше оголошення залишається як є:

    { $headline }
contact-shared = 🤝 <b>{ $name } ділиться з Вами контактом.</b>
share-done-alert = Готово! Тепер інша сторона бачить Ваш контакт.
share-needs-contact = 📱 Ми ще не знаємо, як із Вами зв’язатися. Поділіться номером кнопкою внизу або створіть у Telegram ім’я користувача (Налаштування → Ім’я користувача). Потім натисніть «Поділитися контактом» ще раз.
