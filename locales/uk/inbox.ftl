# For operators: updates from Telegram that failed at every try.
inbox-kind = { $kind ->
    [message] повідомлення
    [callback_query] натискання кнопки
    [edited_message] змінене повідомлення
    [my_chat_member] блокування або розблокування бота
   *[other] щось інше
}
inbox-parked = ⚠️ <b>Дещо не вдалося обробити</b>

    Це { $kind }, отримано { $at }, номер <code>{ $id }</code>. Ми пробували кілька разів, і щоразу марно. Усе збережено: повторити чи відкинути, вирішуєте Ви.
    { $waiting ->
        [1] Більше нічого не чекає.
        [one] Загалом чекає { $waiting } оновлення.
        [few] Загалом чекають { $waiting } оновлення.
        [many] Загалом чекають { $waiting } оновлень.
       *[other] Загалом чекає { $waiting } оновлення.
    }
inbox-open-button = 📥 Переглянути
inbox-title = 📥 <b>Не вдалося обробити: { $count }</b>

    Ми пробували кілька разів, і щоразу марно. Коли причину усунено, повторіть або відкиньте.
inbox-empty = 📥 Тут нічого не чекає. Усе, що надійшло, оброблено.
inbox-item = { $number }. <b>{ $id }</b>: { $kind }, { $at }
    <code>{ $error }</code>
inbox-replay-button = ▶️ Повторити { $number }
inbox-discard-button = 🗑 Відкинути { $number }
inbox-next-button = Далі →
inbox-first-button = ⇤ На початок
inbox-replayed-alert = Повторюємо: { $id }.
inbox-replay-all-button = ▶️ Повторити всі
inbox-replayed-all-alert = Повторюємо всі: { $count }.
inbox-replayed-before-alert = { $id } уже повторено раніше.
inbox-discard-ask = 🗑 Відкинути <b>{ $id }</b>? Тоді ця людина так і не дочекається відповіді.
inbox-discard-yes-button = 🗑 Так, відкинути
inbox-discarded-alert = Відкинуто: { $id }.
inbox-discarded-before-alert = { $id } уже відкинуто раніше.
inbox-not-waiting-alert = { $id } більше не чекає: його вже повторено або відкинуто.
inbox-gone-alert = Про { $id } уже нічого не відомо: це було давно.
command-inbox = Що не вдалося обробити
# For the person whose message it is.
inbox-your-message = 🛠 Вибачте: у нас щось пішло не так, і Ваш останній крок поки не виконано. Те, що Ви надіслали, збережено, і ми вже з цим розбираємося. Надсилати ще раз не треба.
# For somebody who writes faster than anybody can be answered.
inbox-slow-down = 🐢 Повідомлень забагато одразу, тож на останні ми не відповіли. Попередні відповіді збережено. Зачекайте, будь ласка, трохи й надішліть найважливіше ще раз.
inbox-slow-down-alert = 🐢 Забагато натискань одразу, це ми пропустили. Зачекайте, будь ласка, кілька секунд і натисніть ще раз.
inbox-slow-down-inline = 🐢 Для нас це зашвидко — спробуйте, будь ласка, за мить
