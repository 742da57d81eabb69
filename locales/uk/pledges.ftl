# Що люди й організації обіцяють для потреб організації. Картка в чаті організації.
pledge-card = 🤲 <b>Обіцянка для { $name }</b>
    { $pledge }
pledge-line = <b>{ $amount }</b> · від кого: { $who }
pledge-line-way = <b>{ $amount }</b> · від кого: { $who } · { $way }
pledge-way = { $delivery ->
    [bring] привезуть самі
    [pick-up] треба забрати
   *[post] надійде поштою
}
pledge-amount-help = допомога
pledge-in-name = { $person } від { $organisation }
pledge-card-for = Для цього:
pledge-card-promised = Дайте, будь ласка, відповідь до { $when }. Потім обіцянка втратить силу.
pledge-card-agreed = 🤝 Погоджено { $when }: { $decider }
pledge-card-declined = 👎 Відмовлено { $when }: { $decider }
pledge-card-delivered = 📦 Надійшло { $when }: { $amount }
pledge-card-thanked = 📦 Надійшло: { $amount } · 🙏 Подяку надіслано
pledge-card-withdrawn = ↩️ Відкликано { $when }.
pledge-card-lapsed = { $why ->
    [unanswered] ⌛ Втратила силу, бо не було відповіді.
    [not-delivered] ✖️ Не надійшло.
    [changed] ✏️ Завершено, бо Ви змінили потребу.
    [enough] 👌 Завершено, бо вже достатньо.
    [suspended] ⏸ Завершено, бо організацію призупинено.
    [gone] ↩️ Завершено, бо цієї людини тут уже немає.
   *[closed] ⌛ Завершено, бо потреба минула.
}
pledge-again-answer = ⏰ <b>Тут досі чекають на відповідь.</b>
pledge-again-arrival = 📦 <b>Чи це вже надійшло?</b> Якщо ще в дорозі, робити нічого не треба.
pledge-agree-button = 🤝 Погодитися
pledge-decline-button = 👎 Відмовитися
pledge-arrived-button = 📦 Надійшло
pledge-part-button = ➗ Лише частина
pledge-missed-button = ✖️ Не надійшло
pledge-thank-button = 🙏 Подякувати
pledge-thanks-back-button = ← Назад до картки
pledge-thanks-plain-button = Щиро дякуємо!
pledge-thanks-warm-button = Ви нам дуже допомогли.
pledge-thanks-used-button = Це вже в людей.
pledge-thanks-plain = Щиро дякуємо! Добре, що Ви з нами.
pledge-thanks-warm = Ви дуже допомогли нам, а ще більше людям, заради яких ми працюємо. Дякуємо!
pledge-thanks-used = Те, що Ви дали, вже в тих, кому воно було потрібне. Дякуємо!
pledge-agreed-alert = Погоджено. Повідомляємо того, хто обіцяв.
pledge-declined-alert = Відмовлено. Скажемо про це м’яко.
pledge-arrived-alert = Пораховано. Хочете подякувати?
pledge-missed-alert = Записано. Тепер це можуть пообіцяти інші.
pledge-thanked-alert = Надіслано.
pledge-not-yours-alert = Це можуть робити лише люди з організації, якій це пообіцяли.
pledge-own-alert = Це Ваша власна обіцянка, тож відповісти має хтось інший з організації.
pledge-over-alert = На це вже відповіли, або це завершено.
pledge-gone-alert = Цього вже немає.
pledge-not-possible-alert = Між Вами й цією людиною так не вийде.
pledge-not-an-amount-alert = Напишіть, будь ласка, ціле число, не більше за обіцяне.
pledge-part-ask = { $name }, скільки з цього надійшло? Напишіть, будь ласка, у відповідь на це повідомлення число до { $most }. Решту зможуть пообіцяти інші.
pledge-part-done = 📦 Пораховано.
pledge-off-told = ↩️ <b>На жаль, цього не буде:</b>
    { $pledge }
    Тепер це можуть пообіцяти інші.
# Що дізнається той, хто обіцяв.
pledge-agreed-told = 🤝 <b>{ $name } з радістю це прийме:</b> { $amount }
    { $way ->
        [bring] Ви привозите це самі. Де й коли, домовтеся через наступне повідомлення.
        [pick-up] Це заберуть у Вас. Де й коли, домовтеся через наступне повідомлення.
        [post] Ви надсилаєте це поштою. Адресу запитайте через наступне повідомлення.
       *[none] Про все інше домовтеся через наступне повідомлення.
    }
pledge-agreed-alone-told = 🤝 <b>{ $name } з радістю це прийме:</b> { $amount }
    Звідти з Вами зв’яжуться.
pledge-agreed-money-told = 🤝 <b>{ $name } з радістю це прийме:</b> { $amount }
pledge-money-warning = ⚠️ <b>«Поміч» ніколи не збирає грошей,</b> і ніхто з «Помочі» ніколи їх у Вас не попросить. Перш ніж платити, звірте, будь ласка, реквізити з офіційним сайтом: { $name }.
pledge-declined-told = 🙏 <b>{ $name } зараз не може цього прийняти:</b> { $amount }
    Дякуємо, що запропонували.
pledge-arrived-told = 📦 <b>Надійшло до організації { $name }:</b> { $amount }
    Дякуємо!
pledge-thanks-told = 🙏 <b>{ $name } пише:</b>
    <blockquote>{ $words }</blockquote>
pledge-lapsed-told = { $why ->
    [unanswered] ⌛ <b>{ $name } не відповідає вчасно,</b> тож Ваша обіцянка втратила силу: { $amount }
        Ви знову вільні. Дякуємо за бажання допомогти.
    [not-delivered] ✖️ <b>{ $name } повідомляє, що це не надійшло:</b> { $amount }
        Якщо це помилка, Ви й далі можете туди написати. Можна й пообіцяти ще раз.
    [changed] ✏️ <b>{ $name } тепер потребує іншого,</b> тож Ваша обіцянка завершилася: { $amount }
        Гляньте, будь ласка, що там написано зараз, і за бажання пообіцяйте знову.
    [enough] 👌 <b>{ $name } вже має достатньо,</b> тож це більше не потрібно: { $amount }
        Дякуємо за бажання допомогти!
    [suspended] ⏸ <b>Організація зараз не може брати участі,</b> тож Ваша обіцянка завершилася: { $amount }
        Нічого, будь ласка, не надсилайте.
   *[closed] ⌛ <b>{ $name } цього більше не потребує:</b> { $amount }
        Дякуємо за бажання допомогти!
}
pledge-need-changed-told = ✏️ <b>{ $name } тепер потребує іншого.</b> Ваша обіцянка тепер така: { $amount }
    Якщо це Вам не підходить, обіцянку можна відкликати.
pledge-withdraw-button = ↩️ Відкликати
pledge-withdraw-sure-button = ↩️ Так, відкликати
pledge-withdraw-ask = ↩️ Відкликати Вашу обіцянку для { $name } ({ $amount })? Тоді її зможуть дати інші.
pledge-withdrawn = ↩️ Відкликано. { $name } про це знає.
# Пообіцяти щось, крок за кроком.
pledge-button = 🤲 Пообіцяти щось
pledge-ask-amount = 🤲 <b>Скільки Ви хочете пообіцяти для { $name }?</b>
    Ще потрібно: { $left }
pledge-all-button = Усе: { $amount }
pledge-type-button = ✏️ Інша кількість
pledge-ask-type = ✏️ Напишіть, будь ласка, скільки: число до { $left }.
pledge-typed-wrong = Так не вийде. Напишіть, будь ласка, число до { $left }.
pledge-ask-way = 🤲 <b>{ $amount } для { $name }.</b> Як це туди потрапить?
pledge-way-bring-button = 🚶 Привезу самостійно
pledge-way-pick-up-button = 🚗 Нехай заберуть
pledge-way-post-button = 📮 Надішлю поштою
pledge-ask-name = 🤲 <b>{ $amount } для { $name }.</b> Від чийого імені?
pledge-name-me-button = 🙋 Від свого
pledge-name-organisation-button = 🏛 { $name }
pledge-preview = 🤲 <b>Ваша обіцянка для { $name }</b>
    { $pledge }

    Відповідь буде протягом { $hours } год. Відкликати можна будь-коли.
pledge-preview-money = Зараз нічого не сплачується, а через нас і ніколи: ми лише записуємо, що Ви обіцяєте. Реквізити самої організації Ви побачите, щойно вона погодиться.
pledge-promise-button = 🤲 Обіцяю
pledge-again-button = ← Інша кількість
pledge-done = 🤲 <b>Пообіцяно.</b> { $name } про це знає й відповість протягом { $hours } год.
    Ваші обіцянки тут: /my
pledge-left-none-alert = Хтось Вас випередив: уже все пообіцяно. Дякуємо!
pledge-left-alert = Хтось Вас випередив: можна пообіцяти лише { $amount }.
pledge-closed-alert = Це вже не потрібно, або організація зараз нічого не може прийняти.
pledge-changed-alert = Потреба змінилася. Гляньте, будь ласка, ще раз.
pledge-own-need-alert = Це Ваша власна потреба.
pledge-not-a-member-alert = Вас уже немає в цій організації, або зараз її не підтверджено.
pledge-already-alert = Тут Ви вже щось пообіцяли. Це є в /my, там обіцянку можна й відкликати.
pledge-too-many-alert = У Вас { $max } відкритих обіцянок, більше не можна. Зачекайте, будь ласка, доки на якісь із них дадуть відповідь.
pledge-refused-alert = Зараз це не можна пообіцяти.
pledge-mine-button = 🤲 Мої обіцянки ({ $count })
pledge-mine-title = 🤲 <b>Мої обіцянки</b>
pledge-mine-none = 🤲 Зараз Ви нічого не обіцяли.
pledge-mine-line = { $number }. <b>{ $amount }</b> для { $name }
pledge-mine-state = { $state ->
    [promised] ⏳ чекає на відповідь
    [agreed] 🤝 погоджено
    [delivered] 📦 надійшло
    [thanked] 🙏 надійшло, з подякою
    [declined] 👎 не потрібно
    [withdrawn] ↩️ відкликано
   *[lapsed] ⌛ втратила силу
}
pledge-mine-back-button = ← Мої обіцянки
pledge-mine-one = 🤲 <b>{ $amount }</b> для { $name }
    { $state }
# Куди платить той, хто пообіцяв гроші.
payment-button = 💶 Реквізити
payment-title = 💶 <b>Реквізити: { $name }</b>
payment-none = Ще немає. Хто пообіцяє Вам гроші, побачить їх, щойно Ви погодитеся. Спершу їх перевірить оператор.
payment-waiting = ⏳ Чекають на перевірку оператором. Доти їх більше ніхто не бачить.
payment-verified = ✔️ Перевірено. Хто пообіцяє Вам гроші, побачить їх, щойно Ви погодитеся.
payment-write-button = ✏️ Надіслати реквізити
payment-ask = ✏️ Напишіть, будь ласка, одним повідомленням, кожне з нового рядка:
    чий це рахунок
    IBAN або Ваша власна сторінка для пожертв (https://…)
    за потреби призначення платежу
payment-wrong = { $why ->
    [iban-invalid] IBAN неправильний: контрольні цифри не збігаються. Пошукайте, будь ласка, помилку й напишіть усе ще раз.
    [page-invalid] Така сторінка не підходить: вона має починатися з https:// і бути Вашою. Напишіть, будь ласка, усе ще раз.
    [holder-missing] Не вказано, чий це рахунок. Напишіть, будь ласка, усе ще раз, це в першому рядку.
    [way-missing] Немає ні IBAN, ні сторінки. Напишіть, будь ласка, усе ще раз.
   *[too-long] Один рядок задовгий. Напишіть, будь ласка, усе ще раз, коротше.
}
payment-sent-done = 💶 Дякуємо. Оператор зараз це перевіряє. Те, що було видно раніше, більше не показуємо.
payment-refused-alert = Це може лише керівництво перевіреної організації.
payment-holder = Чий рахунок: <code>{ $text }</code>
payment-iban = IBAN: <code>{ $text }</code>
payment-page = Сторінка: { $text }
payment-purpose = Призначення: <code>{ $text }</code>
payment-to-verify = 💶 <b>Реквізити на перевірку: { $name }</b>
payment-to-verify-how = Звірте їх, будь ласка, з офіційним сайтом організації та зателефонуйте за номером, який знайдете там, а не за тим, який Вам надіслали.
payment-verify-button = ✔️ Усе правильно
payment-refuse-button = ✖️ Відхилити
payment-verified-alert = Підтверджено. Повідомляємо організацію.
payment-refused-done-alert = Відхилено. Повідомляємо організацію.
payment-own-alert = Це Ваша власна організація, тож перевірити має інший оператор.
payment-outdated-alert = Про це вже вирішено, або надійшли новіші реквізити.
payment-operators-alert = Це можуть лише оператори.
payment-sent-told = 💶 <b>{ $by } надсилає нові реквізити для { $name }.</b> Якщо Ви про це нічого не знаєте, негайно скажіть, будь ласка, модераторам. Доки оператор їх не перевірить, ніхто жодних не бачить.
payment-decided-told = { $verdict ->
    [verify] ✔️ <b>Реквізити { $name } перевірено.</b> Хто пообіцяє Вам гроші, побачить їх, щойно Ви погодитеся.
   *[refuse] ✖️ <b>Реквізити { $name } не прийнято.</b> Перегляньте їх, будь ласка, і надішліть ще раз: /organisation
}
payment-show-button = 💶 Реквізити
payment-not-yet = 💶 Зараз перевірених реквізитів немає: { $name }. Гляньте пізніше ще раз: /my
payment-checked-on = ✔️ Перевірено { $day }
pledge-payment-changed-told = ⚠️ <b>{ $name } надсилає нові реквізити, їх саме перевіряють.</b> Не платіть, будь ласка, за попередніми: { $amount }
