# Who comes to a request that has places for several, as its author reads it.
attendance-title = 👥 <b>Хто прийде</b>
attendance-count = Погодилися: { $count } з { $wanted }
attendance-nobody = Поки ніхто не погодився. Щойно хтось погодиться, Ви побачите це тут.
attendance-line = { $number }. { $name }
attendance-line-came = ✅ { $name }
attendance-line-missed = ▫️ { $name }: не було
attendance-hint = Кнопка «Оновити» покаже, чи щось змінилося. Контакти видно лише тих, хто ними з Вами поділився.
attendance-show-button = 👥 Хто прийде
attendance-again-button = 🔄 Оновити
# row
attendance-call-button = 📝 Чи всі прийшли?
attendance-reminder = ⏰ <b>Уже скоро:</b>
attendance-names = 👥 Прийдуть { $count } з { $wanted }: { $names }
attendance-names-none = 👥 Поки ніхто не погодився прийти.
# After the end.
attendance-ask = 🙌 <b>Ось і все. Чи всі прийшли?</b>
attendance-ask-names = Погодилися прийти: { $names }
attendance-all-button = ✅ Так, усі
attendance-not-all-button = Не всі
attendance-mark = <b>Кого не було?</b>

    Натисніть на їхні імена, а тоді на «Готово». Ми доброзичливо запитаємо, що завадило. Дорікати ніхто не буде.
attendance-mark-button = { $missed ->
    [yes] ▫️ { $name }: не було
   *[no] ✅ { $name }
}
attendance-done-button = Готово
attendance-done = 💚 <b>Дякуємо, записано.</b>

    Прийшли: { $came } · не було: { $missed }
attendance-thanks = 💚 <b>{ $name } дякує Вам за допомогу!</b>

    { $headline }
# To a helper who was not there: no blame.
absence-ask = 👋 <b>Здається, цього разу Ви розминулися: { $name }</b>

    { $headline }

    Таке буває, нічого страшного. Розкажете, що сталося? Питаємо лише один раз.
absence-came-up-button = 🕓 Щось завадило
absence-misunderstood-button = 🔁 Переплутано час чи місце
absence-there-button = 🙋 Ні, ми таки зустрілися
absence-noted = 💚 <b>Дякуємо, що сказали. Усе гаразд.</b>

    Якщо хочете, напишіть людині кілька слів ({ $name }).
attendance-old-alert = Це вже записано. Дякуємо!
