# Somebody reports the other side of an introduction.
# row
report-button = 🚩 Скарга
report-ask = 🚩 <b>Що сталося?</b> Йдеться про контакт: { $name }.

    Якщо Ви в небезпеці, спершу зателефонуйте на 112.

    Натисніть те, що підходить найбільше. Модератори Вашого міста розглянуть скаргу й прочитають, що Ви писали одне одному тут за останні { $days }. Доки вони не закінчать, ми нічого між Вами не передаємо. Інша сторона дізнається, що модератори розглядають це знайомство, але не дізнається, що Ви нам сказали.
report-reason-pressure-button = Образи, погрози, тиск
report-reason-pressure = Образи, погрози чи тиск
report-reason-intimate-button = Небажані залицяння
report-reason-intimate = Небажані залицяння
report-reason-money-button = Вимагає гроші чи документи
report-reason-money = Вимагає гроші чи документи
report-reason-untrue-button = Не те, що обіцяли
report-reason-untrue = Не те, що обіцяли
report-own-button = ✍️ Своїми словами
report-own-ask = ✍️ <b>Напишіть, будь ласка, що сталося,</b> одним повідомленням, не більше { $max } символів. Його прочитають модератори Вашого міста й більше ніхто.
report-own-text-only = Тут можна передати лише текст. Напишіть, будь ласка, модераторам, що сталося.
report-own-long = Символів забагато: { $length }, а передати можна не більше { $max }. Чи можна трохи коротше?
report-done = 🚩 <b>Дякуємо, що сказали нам.</b>

    Модератори Вашого міста розглянуть скаргу й напишуть Вам тут. До того часу ми нічого між Вами не передаємо, і відповідати не потрібно. Йдеться про контакт: { $name }.

    Якщо Ви в небезпеці, телефонуйте на 112.
report-more-button = ✍️ Додати ще щось
report-gone-alert = Ми не знайшли цього знайомства, тому скаргу звідси прийняти не можемо.
# To the other side, without a judgement.
introduction-paused = ⏸ <b>Спілкування призупинено: { $name }.</b> Модератори розглядають це знайомство; доки вони не закінчать, ми нічого між Вами не передаємо. Від Вас нічого не потрібно, ми напишемо Вам.

    { $headline }
relay-frozen-alert = Модератори зараз розглядають це знайомство. Поки що ми нічого не передаємо.
# To both, from the moderators.
case-answer = ✉️ <b>Вам пишуть модератори: { $community }</b>
    <blockquote>{ $text }</blockquote>
case-answer-button = ✍️ Відповісти
case-warning = ⚠️ <b>Прохання модераторів: { $community }</b>

    Людина, з якою ми Вас познайомили, почувалася недобре у спілкуванні з Вами: { $name }. Будьте, будь ласка, уважні до інших, дотримуйтеся домовленостей і поважайте відмову. Інакше Ви більше не зможете брати тут участь.
case-closed = { $outcome ->
    [resumed] ▶️ Модератори розглянули це знайомство: <b>{ $name }</b>. Ви знову можете писати одне одному тут. Повідомлень, які ще не дійшли, ми не передали: якщо треба, надішліть їх ще раз.
    [ended] ⏹ Модератори розглянули це знайомство й завершили його: <b>{ $name }</b>. Ваше оголошення лишається без змін: /my
    [ended-thanks] ⏹ <b>Дякуємо, що сказали нам.</b> Модератори розглянули скаргу й подбали про це. Спілкування завершено: { $name }. Ми більше ніколи не запропонуємо Вам цього знайомства. Ваше оголошення лишається без змін: /my
    [passed-on] ⏹ <b>Дякуємо, що сказали нам.</b> Модератори передали це тим, хто може допомогти. Спілкування завершено: { $name }. Ваше оголошення лишається без змін: /my
    [stands] ⚖️ Модератори розглянули це ще раз: рішення лишається в силі.
    [reviewed] ✅ <b>Модератори розглянули це ще раз і подбали про все.</b> Якщо чогось іще бракує, напишіть нам: /menu
    [alone-settled] ✅ <b>Модератори подбали про те, що Вам потрібно.</b> Якщо чогось іще бракує, скажіть нам: /menu
    [alone-passed-on] 📤 <b>Модератори передали це тим, хто може допомогти.</b> Вони з Вами зв’яжуться.
   *[looked] ✅ <b>Дякуємо, що сказали нам.</b> Модератори все розглянули й поки що не бачать потреби втручатися. Якщо щось станеться знову, скажіть нам.
}
# The card in the moderators' group.
case-kind = { $kind ->
    [report] 🚩 Скарга
    [check-in] 🚩 Щось було не так
    [appeal] 🙋 Звернення до модераторів
   *[unmet-need] 🆘 Допомоги ще не знайдено
}
case-free = 🕓 <b>{ $kind }</b> · ще ніхто не взяв
case-owned = 🙋 <b>{ $kind }</b> · займається { $name }, до { $time }
case-over = <b>{ $kind }</b> · закрито
case-statement = { $when } · <b>{ $name }</b>: { $reason }
case-statement-found = { $when }: { $reason }
case-own-words = <blockquote>{ $text }</blockquote>
case-words-gone = (слова видалено)
case-introduction = { $state ->
    [frozen] ⏸ Зараз між ними нічого не передаємо.
    [ended] ⏹ Їхнє спілкування завершено.
   *[open] ▶️ Вони можуть писати одне одному.
}
case-party-reports = 🚩 Скарг від інших: { $count }
case-party-left = 👤 Людина, якої тут уже немає
case-party-unreachable = 🔕 Зараз неможливо написати.
case-party-banned = ⛔ Заблоковано
case-note = 📝 { $when }, { $name }: { $text }
case-note-answer = ✉️ { $when }, { $name } → { $to }: { $text }
case-note-warning = ⚠️ { $when }, попередження: { $name } → { $to }
case-words-title = <b>Що вони писали одне одному останнім часом</b>
case-words-line = { $when } · { $name }: { $text }
case-closing = { $outcome ->
    [dismissed] 👍 Закрито без наслідків: { $name }, { $when }
    [settled] ✅ Вирішено: { $name }, { $when }
    [passed-on] 📤 Передано далі: { $name }, { $when }
   *[banned] ⛔ Заблоковано й закрито: { $name }, { $when }
}
case-closing-itself = { $why ->
    [introduced] 🤝 Закрито автоматично, { $when }: когось знайдено
    [fulfilled] 🎉 Закрито автоматично, { $when }: запит виконано
    [withdrawn] ↩️ Закрито автоматично, { $when }: запит відкликано
   *[over] ⌛ Закрито автоматично, { $when }: запит більше не діє
}
# The name of the case's topic in the group.
case-topic = { $kind } · { $category }№ { $id }
case-topics-refused = ℹ️ У цій групі є теми, але бот не може їх створювати. Якщо адміністратор дозволить йому керувати темами, кожне звернення матиме власну тему. Поки що звернення надходять сюди.
case-number = Звернення № <code>{ $id }</code>
# row
case-claim-button = 🙋 Беру на себе
# row
case-release-button = ↩️ Повернути
# row
case-answer-menu-button = ✉️ Відповісти
# row
case-note-button = 📝 Нотатка
# row
case-dismiss-button = 👍 Без підстав
# row
case-warn-menu-button = ⚠️ Попередити
# row
case-ban-menu-button = ⛔ Заблокувати
# row
case-close-menu-button = ✅ Закрити
case-words-button = 📜 Усе листування ({ $count })
case-files-button = 📎 Фото й голосові ({ $count })
case-both-button = Обом
case-settled-button = ✅ Вирішено: завершити спілкування
case-passed-on-button = 📤 Передано: завершити спілкування
case-done-button = ✅ Вирішено
case-handed-button = 📤 Передано далі
case-listing-button = 📋 Картка оголошення
case-back-button = ← Назад до картки
# What a moderator is told who presses.
case-closed-alert = Це звернення вже закрито: { $name }.
case-taken-alert = Цим зверненням займається { $name }, до { $time }.
case-gone-alert = Це звернення не належить цій групі.
case-nobody-alert = Зараз нікому з них неможливо написати.
case-no-words-alert = Тут нема чого показувати.
case-claimed-alert = Тепер цим займаєтеся Ви. Це бачить уся група.
case-released-alert = Звернення знову вільне.
case-warned-alert = Попередження надіслано. Це записано у зверненні.
case-closed-now-alert = Закрито. Ми повідомимо всіх, кого це стосується.
case-answer-ask = { $name }, що написати? Це отримає: { $to }. Напишіть, будь ласка, у відповідь на це повідомлення (не більше { $max } символів). Текст передамо саме таким, без Вашого імені.
case-note-ask = { $name }, що занотувати? Напишіть, будь ласка, у відповідь на це повідомлення (не більше { $max } символів). Це побачить лише ця група.
case-reply-placeholder = Ваші слова
case-answered = 📨 Передано. Це записано у зверненні.
case-noted = 📝 Занотовано.
case-reply-long = Символів забагато: { $length }, а можна не більше { $max }. Дайте, будь ласка, відповідь на те саме повідомлення ще раз, трохи коротше.
case-reply-text-only = Тут можна надіслати лише текст. Дайте, будь ласка, відповідь на те саме повідомлення словами.
# The queue and the clock.
case-queue = 🚩 <b>Відкриті звернення: { $count }</b>
case-queue-line = { $number }. { $kind } · { $when } · { $state ->
    [owned] { $name }
   *[free] ще ніхто не взяв
}
case-queue-button = { $number }. Показати картку
case-reminder = ⏰ <b>Цього звернення ще ніхто не взяв.</b> Воно чекає вже { $hours }.
case-escalation = ⏰ <b>{ $community }:</b> у групі модераторів уже { $hours } чекає звернення, якого ще ніхто не взяв. { $kind }
# Objecting to a ban, or to what was decided about a listing.
appeal-button = ✋ Заперечити
appeal-ask = ✋ <b>Що варто розглянути ще раз і чому?</b> Напишіть, будь ласка, одним повідомленням, до { $max } символів. Його отримають модератори. Якщо можливо, розгляне хтось інший, а не той, хто вирішував уперше.
appeal-done = ✋ <b>Модератори отримали Ваше повідомлення.</b> Вони розглянуть його й напишуть Вам тут.
appeal-nothing = Тут уже немає рішення, яке можна заперечити.
# Asking the moderators to look for help.
help-ask-button = 🆘 Повідомити модераторів
help-asked-alert = Модератори знають, що Вам і досі потрібна допомога. Вони напишуть Вам тут.
case-reason-unmet = Відтоді як запит опубліковано, ніхто не погодився. Можливо, Ви знаєте, хто може допомогти, або зробите розсилку: кнопка є на картці запиту.
case-reason-no-taker = Поки ніхто не погодився. Людина просить Вас допомогти з пошуком.
case-stands-button = ⚖️ Рішення лишається
# row
case-take-over-button = 🔁 Перебрати на себе
case-take-over-sure-button = 🔁 Так, перебрати ({ $name })
case-taken-over = 🔁 { $name } перебирає на себе Ваше звернення в { $community }: { $kind }, № <code>{ $id }</code>
case-own-decision-alert = Це вирішили Ви, тож спершу нехай розгляне хтось інший. Якщо за { $hours } ніхто не візьметься, зможете й Ви.
case-in-topic-toast = Картка тепер у темі цього звернення.
case-files-toast = Вони зникнуть із цієї групи, коли звернення закриють, щонайпізніше за { $hours }. До закриття їх можна показати знову.
