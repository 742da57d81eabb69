introduction = 🤝 <b>Обидві сторони сказали «так»!</b>
introduction-name = Знайомтеся: <a href="tg://user?id={ $id }">{ $name }</a>.
introduction-somebody = Ваш контакт
# Who helped, where the name is missing.
helper-somebody = Хтось
introduction-username = Telegram: @{ $username }
introduction-phone = Телефон: { $phone }
introduction-theirs = Про що йдеться:
    { $listing }
introduction-mine = Від Вас:
    { $listing }
introduction-hello = Просто привітайтеся й коротко напишіть, про що йдеться. Не всі відповідають одразу.
introduction-no-contact = Контакту зараз не видно: @ім’я змінилося, а номера немає. Спробуйте натиснути на ім’я.
introduction-write-button = ✉️ Написати: { $name }
introduction-copy-button = 📋 Скопіювати номер
introduction-listing-button = Оголошення повністю
introduction-safety = <blockquote expandable>🛟 <b>Подбайте про свою безпеку</b>
    • Нікому не віддавайте паспорт, навіть на хвилину.
    • Ніколи не платіть наперед.
    • Спершу зустріньтеся в людному місці й скажіть близькій людині, куди йдете.
    • Сказати «ні» можна будь-коли.
    • У разі небезпеки телефонуйте 112.</blockquote>
