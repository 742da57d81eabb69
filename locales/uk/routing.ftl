# Хто чим опікується: список у групі модераторів.
command-group-coverage = Хто чим опікується
coverage-title = 🗺 <b>Хто чим опікується: { $community }</b>
coverage-nobody = Поки що ніхто. Опубліковане надходить лише помічникам.
coverage-rule-line = { $number }. <b>{ $name }</b>: { $categories }
    { $kinds } · { $area } · відповідь: { $deadline }
coverage-inactive = (зараз не підтверджено, тому туди нічого не надходить)
coverage-kind = { $kind ->
    [offer] пропозиції
   *[request] запити
}
coverage-area-community = усе місто: { $community }
coverage-area-radius = { $distance } навколо центру
coverage-gap = ⚠️ <b>Ніхто:</b> { $categories } ({ $kinds })
coverage-gap-town = ⚠️ <b>{ $town }, ніхто:</b> { $categories } ({ $kinds })
coverage-gap-outside = ⚠️ <b>Ніхто за межами цих місць:</b> { $categories } ({ $kinds })
coverage-overlap = ↕️ { $category } ({ $kinds }), у такому порядку: { $names }
coverage-add-button = ➕ Доручити організації
coverage-rule-button = { $number }. { $name }
coverage-add-ask = 🏛 <b>Якій організації?</b> Тут лише перевірені організації, до яких можна звертатися.
coverage-rule = 🗺 <b>{ $name }</b> опікується: { $categories }
    { $kinds } · { $area } · відповідь: { $deadline }

    Натисніть, щоб змінити.
coverage-whole-button = Усе місто: { $community }
coverage-towns-button = ✏️ Міста й села…
coverage-raise-button = ⬆️ Питати раніше
coverage-remove-button = 🗑 Прибрати
coverage-back-button = ← Назад до списку
coverage-towns-ask = { $name }, у яких містах чи селах? Напишіть їх, будь ласка, через кому у відповідь на це повідомлення.
coverage-towns-unknown = Не знаємо: { $towns }. Напишіть, будь ласка, ще раз у відповідь на те саме повідомлення.
coverage-changed-alert = Готово.
coverage-refused-alert = Так не можна: має лишитися хоча б один вид допомоги, а також запити або пропозиції.
coverage-gone-alert = Цього вже немає.
coverage-own = 🗺 <b>Чим опікується</b>
coverage-own-line = { $community }: { $categories } · { $kinds } · { $area }
# Картка в чаті організації.
route-card-asked = { $kind ->
    [offer] 📥 <b>Пропозиція для { $name }</b>
   *[request] 📥 <b>Запит для { $name }</b>
}
    Дайте, будь ласка, відповідь до { $when }. Потім запитаємо інших.
route-card-taken = 🙋 Цим займається <b>{ $taker }</b> ({ $name }).
route-card-again = ⏰ <b>Це у Вас уже деякий час.</b> Чим усе закінчилося?
route-card-over = { $how ->
    [passed] 👎 Передано далі.
    [late] ⌛ Час на відповідь минув, тому питаємо інших.
    [handed-over] 🔀 Передано іншій організації.
    [given-back] ↩️ Повернуто.
    [objected] ✋ Людина просить, щоб цим займався хтось інший.
    [suspended] ⏸ Повернуто, бо організацію призупинено.
    [helped] ✅ Завершено: допомогли.
    [not-reached] 📵 Завершено: зв’язатися не вдалося.
    [not-needed] 👌 Завершено: уже не потрібно.
   *[over] ⌛ Оголошення закрите.
}
route-question-line = ❓ { $question }
route-answer-line = 💬 { $answer }
route-gone = 🗑 Оголошення, яке тут було, видалено.
route-take-button = 🙋 Беремо
route-pass-button = 👎 Не до нас
route-hand-button = 🔀 Передати…
route-ask-button = ❓ Запитати
route-contact-button = 📇 Як зв’язатися
route-write-button = 💬 Написати через Поміч
route-helped-button = ✅ Допомогли
route-not-reached-button = 📵 Немає зв’язку
route-not-needed-button = 👌 Не потрібно
route-give-back-button = ↩️ Повернути
route-card-button = ← Назад до картки
route-taken-alert = Тепер Ви цим займаєтеся. Повідомляємо людину. Контакт покаже кнопка «Як зв’язатися».
route-passed-alert = Питаємо інших.
route-handed-alert = Передано.
route-closed-alert = Дякуємо! Повідомляємо людину.
route-not-yours-alert = Це можуть робити лише люди з організації, яка зараз цим займається.
route-own-alert = Це Ваше власне оголошення, тому займатися ним має хтось інший з організації.
route-already-alert = За це вже хтось узявся.
route-asked-already-alert = На останнє запитання ще не відповіли, або запитань уже досить.
route-nobody-alert = Немає іншої організації, якій це можна передати.
route-contact-alert = Контакт — у Вашому особистому чаті з ботом.
route-write-alert = Тепер Ви можете писати одне одному. Продовження — у Вашому особистому чаті з ботом.
route-unreachable-alert = Зараз ця людина недоступна. Спробуйте, будь ласка, згодом.
route-ask-prompt = { $name }, про що запитати? Напишіть, будь ласка, у відповідь на це повідомлення (не більше { $max } символів). Контакти ми приховаємо.
route-asked = 📨 Передано. Відповідь надійде сюди.
route-contact-told = 📇 <b>{ $name }</b>

    { $listing }
route-contact-none = Ні імені користувача, ні номера телефону немає. Щоб написати, натисніть на картці «Написати через Поміч».
route-answer-told = 💬 <b>Відповідь:</b>
    <blockquote>{ $question }</blockquote>
    { $answer }

    { $listing }
route-objected-told = ✋ <b>Людина просить, щоб цим займався хтось інший.</b> Питаємо інших:

    { $listing }
# Що дізнається людина.
route-taken-told = 🏛 <b>{ $name } опікується цим:</b>

    { $listing }

    { $page }

    Тепер там бачать, як із Вами зв’язатися, і можуть написати чи подзвонити. Якщо Ви цього не хочете, натисніть кнопку: тоді запитаємо інших.
route-object-button = ✋ Я цього не хочу
route-objected-alert = Дякуємо, що сказали. Питаємо інших.
route-over-alert = Це вже завершено.
route-question-told = ❓ <b>{ $name } запитує Вас:</b>
    <blockquote>{ $question }</blockquote>

    Ідеться про це:
    { $listing }
route-reply-button = ✍️ Відповісти
route-reply-ask = ✍️ Напишіть, будь ласка, відповідь одним повідомленням, до { $max } символів. Контакти ми приховаємо.
route-reply-done = 📨 Передано.
route-returned-told = ↩️ <b>{ $name } усе ж не зможе цим займатися.</b> Питаємо інших, Вам нічого не треба робити.

    { $listing }
route-closed-told = { $outcome ->
    [helped] ✅ <b>{ $name } каже, що Вам допомогли.</b> Якщо це так, закрийте, будь ласка, оголошення: /my. Якщо ні, воно просто лишиться відкритим.
    [not-reached] 📵 <b>{ $name }: на жаль, з Вами не вдалося зв’язатися.</b> Ваше оголошення лишається відкритим: /my
   *[not-needed] 👌 <b>{ $name } каже, що Вам це вже не потрібно.</b> Якщо це так, закрийте, будь ласка, оголошення: /my
}

    { $listing }
# Що зараз в організації: для тих, хто в ній, в особистих чатах.
having-button = 📥 Надійшло до нас
having = { $count ->
    [0] 📥 <b>{ $name }</b>: зараз у Вас нічого немає.
    [one] 📥 <b>{ $name }</b>: у Вас { $count } оголошення. Натисніть номер, і картка прийде сюди.
    [few] 📥 <b>{ $name }</b>: у Вас { $count } оголошення. Натисніть номер, і картка прийде сюди.
    [many] 📥 <b>{ $name }</b>: у Вас { $count } оголошень. Натисніть номер, і картка прийде сюди.
   *[other] 📥 <b>{ $name }</b>: у Вас { $count } оголошення. Натисніть номер, і картка прийде сюди.
}
having-asked = 📨 Чекаємо відповіді до { $when }
having-taken = 🙋 Ви цим займаєтеся
having-gone-alert = Цього у Вас уже немає.
