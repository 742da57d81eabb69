# Who comes to a request that has places for several, as its author reads it.
attendance-title = 👥 <b>Хто прийде</b>
attendance-count = Погодилися: { $count } з { $wanted }
attendance-nobody = Поки ніхто не погодився. Щойно хтось погодиться, Ви побачите це тут.
attendance-line = { $number }. { $name }
attendance-line-came = ✅ { $name }
attendance-line-missed = ▫️ { $name } — без участі
attendance-hint = Тут завжди найновіший стан. Контакти видно лише тих, хто ними з Вами ділиться.
attendance-show-button = 👥 Хто прийде
attendance-again-button = 🔄 Оновити
# row
attendance-call-button = 📝 Чи всі прийшли?
attendance-reminder = ⏰ <b>Нагадуємо про Ваш захід.</b>
attendance-names = 👥 Прийдуть { $count } з { $wanted }: { $names }
attendance-names-none = 👥 Зараз ніхто не планує прийти.
# After the end.
attendance-ask = 🙌 <b>Усе завершилося. Чи всі прийшли?</b>
attendance-ask-names = Погодилися прийти: { $names }
attendance-all-button = ✅ Так, усі
attendance-not-all-button = Не всі
attendance-mark = <b>Кого не було?</b>

    Натисніть на імена, а тоді «Готово». Ми лагідно запитаємо, що завадило. Докоряти ніхто не буде.
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
absence-ask = 👋 <b>Цього разу Ви розминулися. ({ $name })</b>

    { $headline }

    Таке буває, нічого страшного. Можете сказати нам, чому? Питаємо лише один раз.
absence-came-up-button = 🕓 Щось завадило
absence-misunderstood-button = 🔁 Непорозуміння з часом чи місцем
absence-there-button = 🙋 Моя допомога відбулася
absence-noted = 💚 <b>Дякуємо, що сказали. Усе гаразд.</b>

    Якщо хочете, напишіть кілька слів. ({ $name })
attendance-old-alert = Це вже записано. Дякуємо!
