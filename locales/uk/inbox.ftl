# For operators: updates from Telegram that failed at every try.
inbox-kind = { $kind ->
    [message] повідомлення
    [callback_query] натискання кнопки
    [edited_message] змінене повідомлення
    [my_chat_member] блокування або розблокування бота
   *[other] щось інше
}
inbox-parked = ⚠️ <b>Дещо не вдалося обробити</b>

    Це { $kind }, отримано { $at }, номер <code>{ $id }</code>. Жодна спроба не вдалася; усе збережено, доки Ви не вирішите.
    { $waiting ->
        [1] Більше нічого не чекає.
        [one] Загалом чекає { $waiting } оновлення.
        [few] Загалом чекають { $waiting } оновлення.
        [many] Загалом чекають { $waiting } оновлень.
       *[other] Загалом чекає { $waiting } оновлення.
    }
inbox-open-button = 📥 Переглянути
inbox-title = 📥 <b>Не вдалося обробити: { $count }</b>

    Жодна спроба не вдалася. Коли причину усунено, повторіть їх або відкиньте.
inbox-empty = 📥 Тут нічого не чекає. Усе, що надійшло, оброблено.
inbox-item = { $number }. <b>{ $id }</b>: { $kind }, { $at }
    <code>{ $error }</code>
inbox-replay-button = ▶️ Повторити { $number }
inbox-discard-button = 🗑 Відкинути { $number }
inbox-next-button = Далі →
inbox-first-button = ⇤ На початок
inbox-replayed-alert = Знову в дорозі: { $id }.
inbox-replay-all-button = ▶️ Повторити всі
inbox-replayed-all-alert = Знову в дорозі: { $count }.
inbox-replayed-before-alert = { $id } уже повторено раніше.
inbox-discard-ask = 🗑 Відкинути <b>{ $id }</b>? Дія цієї людини назавжди лишиться без наслідків.
inbox-discard-yes-button = 🗑 Так, відкинути
inbox-discarded-alert = Відкинуто: { $id }.
inbox-discarded-before-alert = { $id } уже відкинуто раніше.
inbox-not-waiting-alert = { $id } більше не чекає: тим часом його повторено або відкинуто.
inbox-gone-alert = Про { $id } уже нічого не відомо: це було давно.
command-inbox = Що не вдалося обробити
# For the person whose message it is.
inbox-your-message = 🛠 Вибачте: у нас щось пішло не так, і Ваш останній крок поки не виконано. Те, що Ви надіслали, збережено, і ми вже з цим розбираємося. Надсилати ще раз не треба.
# For somebody who writes faster than anybody can be answered.
inbox-slow-down = 🐢 За раз було дуже багато всього, тому останнє лишається без відповіді. Усі попередні відповіді збережено. Зачекайте, будь ласка, трохи, а потім надішліть або натисніть найважливіше ще раз.
inbox-slow-down-alert = 🐢 Натискань за раз було дуже багато, тому це не зараховано. Зачекайте, будь ласка, кілька секунд і натисніть ще раз.
inbox-slow-down-inline = 🐢 Для нас це зашвидко — спробуйте, будь ласка, за мить
