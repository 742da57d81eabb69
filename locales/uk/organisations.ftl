# Організації: як вони реєструються, хто в них і хто з чим допомагає.
command-organisation = Зареєструвати організацію
command-organisations = Організації, які допомагають
command-group-organisations = Організації цього міста
command-group-join = Група для Вашої організації
organisation-home = 🏛 <b>Ваші організації</b>

    { $has ->
        [none] Тут допомагає об’єднання, установа, компанія чи ініціатива? Зареєструйте її: дванадцять коротких відповідей, а далі її перевірять модератори Вашого міста. Перевірені організації мають позначку ✔️, є в довіднику й можуть опікуватися запитами та пропозиціями.
       *[some] Натисніть на організацію, щоб її переглянути.
    }
organisation-begin-button = ➕ Зареєструвати організацію
organisation-resume-button = ▶️ Продовжити: { $name }
organisation-directory-button = 📖 Усі організації
organisation-nameless = ще без назви
organisation-step = 🏛 <b>Реєстрація організації</b> · { $step } з { $count }
organisation-ask = { $field ->
    [name] Як офіційно називається організація?
    [kind] Що це за організація?
    [community] У якому місті Ви працюєте? Реєстрацію перевірять тамтешні модератори.
    [address] Яка адреса? Вулиця, будинок, індекс, місто.
    [registration] Який у неї номер у державному реєстрі?
    [email] На яку електронну адресу можна писати?
    [phone] За яким номером можна телефонувати?
    [website] Яка адреса сайту?
    [contact] До кого можуть звернутися модератори? Ім’я та прізвище.
    [languages] Якими мовами з Вами можна говорити?
    [gives] Що Ви даєте самі?
   *[takes] З чим людей можна скеровувати до Вас? Тоді Вам можуть доручити цей напрям.
}
organisation-ask-bold = <b>{ $question }</b>
organisation-hint = { $field ->
    [name] Так, як у реєстрі чи статуті. Назву бачать усі.
    [registration] { $examples ->
        [none] Якщо номера немає, пропустіть.
       *[some] Наприклад, { $examples }. Якщо номера немає, пропустіть.
    }
    [community] Натисніть на місто або напишіть його назву.
    [contact] Це бачать лише модератори.
    [languages] Позначте все, що підходить, і продовжуйте.
    [gives] Позначте все, що підходить, і продовжуйте.
    [takes] Позначте все, що підходить, і продовжуйте.
    [kind] Натисніть те, що пасує найкраще.
   *[other] Це бачать усі.
}
organisation-now = Зараз: { $value }
organisation-field = { $field ->
    [name] Назва
    [kind] Вид
    [community] Місто
    [address] Адреса
    [registration] Реєстр
    [email] Е-пошта
    [phone] Телефон
    [website] Сайт
    [contact] Для запитань
    [languages] Мови
    [gives] Дає
   *[takes] Опікується
}
organisation-line = <b>{ $label }:</b> { $value }
organisation-kind = { $kind ->
    [ngo] Громадська організація
    [municipality] Громада, міська влада
    [authority] Державна установа
    [company] Компанія
    [initiative] Ініціатива
    [international] Міжнародна організація
   *[religious] Релігійна громада
}
organisation-error = { $code ->
    [too-long] Це задовго: щонайбільше { $max } символів, будь ласка.
    [too-short] Це закоротко. Напишіть, будь ласка, повністю.
    [registration-invalid] Таких номерів у реєстрах тут немає. Наприклад, { $examples }. Можна й пропустити.
    [phone-invalid] Це не схоже на номер телефону. Лише цифри, пробіли та + на початку, будь ласка.
    [email-invalid] Це не електронна адреса. Наприклад, office@example.org.
    [website-invalid] Це не адреса сайту. Наприклад, www.example.org.
    [no-town] Такого міста тут немає. Натисніть, будь ласка, на одне зі списку.
   *[tap] Тут, будь ласка, натисніть кнопку.
}
organisation-keep-button = ✓ Залишити
organisation-skip-button = Пропустити
organisation-next-button = Далі ▶
organisation-later-button = 🕓 Продовжити згодом
organisation-later = 🕓 Усе збережено. Продовжити можна будь-коли: /organisation
organisation-preview = 🏛 <b>Усе правильно?</b>
organisation-incomplete-alert = Оберіть, будь ласка, хоча б щось одне: що Ви даєте або чим опікуєтеся.
organisation-send-button = 📨 Надіслати модераторам
organisation-change-button = ✏️ Змінити
organisation-change-ask = ✏️ <b>Що змінити?</b>
organisation-discard-button = 🗑 Видалити
organisation-discard-ask = 🗑 <b>Видалити цю реєстрацію?</b> Повернути її не можна.
organisation-discard-sure-button = 🗑 Так, видалити
organisation-discarded = 🗑 Реєстрацію видалено.
organisation-sent = 📨 <b>Надіслано. Дякуємо!</b> Модератори Вашого міста все переглянуть і напишуть Вам сюди.
organisation-gone-alert = Це Вам не доступно або цього вже немає.
organisation-over-alert = Це вже в модераторів, тому змінити тут не можна.
# Власна організація.
organisation-status = { $status ->
    [draft] ✏️ Ще не надіслано
    [pending] 🕓 Модератори переглядають
    [verified] ✔️ Перевірено
    [rejected] ✖️ Не підтверджено: { $reason }
   *[suspended] ⏸ Призупинено: { $reason }
}
organisation-reason = { $reason ->
    [unknown] ми ніде не знаходимо цієї організації
    [incomplete] чогось бракує або щось не сходиться
    [impersonation] вона схожа на іншу організацію
    [unfit] вона не відповідає тому, що тут роблять
   *[lapsed] цього року її ніхто не підтвердив
}
organisation-yours = { $role ->
    [lead] Ви нею керуєте.
   *[member] Ви в її команді.
}
organisation-people-button = 👥 Люди
organisation-group-button = 💬 Група
organisation-page-button = 📖 Що бачать усі
organisation-withdraw-button = ↩️ Відкликати
organisation-role = { $role ->
    [lead] керує
   *[member] у команді
}
organisation-people = 👥 <b>{ $name }: люди</b>

    Хто керує, може запрошувати інших, передавати ролі й виключати з команди.
organisation-person-line = { $name }, { $role }
organisation-invite-button = { $role ->
    [lead] ➕ Запросити керувати
   *[member] ➕ Запросити в команду
}
organisation-invited = 🔗 <b>Запрошення до { $name }</b> ({ $role })

    { $link }

    Надішліть це посилання одній людині. Воно діє один раз, протягом { $days }.
organisation-person = 👤 <b>{ $name }</b>, { $role }
organisation-make-button = { $role ->
    [lead] 🔑 Доручити керування
   *[member] Лишити в команді
}
organisation-remove-button = 🚫 Виключити
organisation-leave-button = 🚪 Вийти
organisation-leave-ask = 🚪 <b>Вийти з { $name }?</b> Тоді нічого від неї Ви тут більше не отримуватимете.
organisation-leave-sure-button = 🚪 Так, вийти
organisation-left-it = 🚪 Ви більше не в { $name }.
organisation-last-lead-alert = Крім Вас, ніхто не керує. Спершу доручіть керування комусь іншому.
organisation-changed-alert = Готово.
organisation-invitation = 🏛 <b>{ $name }</b> запрошує Вас ({ $role }). Тоді Ви тут отримуватимете те, з чим до неї звертаються.
organisation-join-button = ✅ Приєднатися
organisation-joined-it = ✅ <b>Вітаємо в { $name }.</b> Організація тут: /organisation
organisation-invite-gone-alert = Це запрошення вже використане або застаріле. Попросіть, будь ласка, нове посилання.
organisation-already-in = Ви вже в { $name }: /organisation
organisation-group-none = 💬 <b>Власної групи немає</b>

    Усе, що стосується { $name }, надходить в особисті чати тих, хто керує. Щоб отримувати це у власній групі, додайте туди цього бота й напишіть там /join.
organisation-group-bound = 💬 <b>Власна група</b>

    Усе, що стосується { $name }, надходить туди.
organisation-unbind-button = ✖️ Знову в особисті чати
organisation-bound = 💬 <b>Відтепер ця група належить { $name }.</b> Усе, що стосується організації, надходитиме сюди. Щоб натискати кнопки, потрібне запрошення: /organisation в особистому чаті зі мною.
organisation-join-none = Це може лише той, хто керує організацією. Спершу зареєструйте її в особистому чаті зі мною: /organisation
organisation-join-which = Якій організації належить ця група?
organisation-join-moderators = У цій групі працюють модератори міста, тому вона не може належати організації.
# Довідник.
directory-title = 📖 <b>Організації, які допомагають</b>{ $filters ->
    [none] {""}
   *[some] : { $filters }
}

    { $count ->
        [0] Поки що жодної.
        [one] Усього { $count }.
        [few] Усього { $count }.
        [many] Усього { $count }.
       *[other] Усього { $count }.
    }
directory-found = 📖 <b>Знайдено: { $text }</b>

    { $count ->
        [0] Жодна організація не має цього в назві чи адресі.
        [one] Усього { $count }.
        [few] Усього { $count }.
        [many] Усього { $count }.
       *[other] Усього { $count }.
    }
directory-line = <b>{ $name }</b> ✔️ { $what }
directory-category-button = 🧩 З чим
directory-town-button = 📍 Де
directory-language-button = 🗣 Мова
directory-search-button = 🔎 За назвою
directory-any-button = Усі
directory-search-ask = 🔎 Яке слово є в назві чи адресі? Напишіть його, будь ласка.
directory-choose = { $what ->
    [category] 🧩 <b>Що потрібно?</b>
    [town] 📍 <b>Де?</b>
   *[language] 🗣 <b>Якою мовою?</b>
}
directory-entry-link = 🔗 { $link }
directory-gone-alert = Цієї організації вже немає в довіднику.
# Картка для модераторів.
organisation-card = 🏛 <b>Реєструється організація</b>
organisation-card-renewal = 🏛 <b>Минув рік: чи в організації все так, як вона каже?</b>
organisation-card-verified = ✔️ <b>Перевірена організація</b>
organisation-card-suspended = ⏸ <b>Призупинена організація</b>
organisation-card-rejected = ✖️ <b>Реєстрацію відхилено</b>
organisation-card-reminder = ⏰ <b>Це чекає вже { $hours }.</b>
organisation-card-signal = { $signal ->
    [same-name] ⚠️ Називається так само, як перевірена: { $name }. Може, хтось видає себе за неї?
   *[same-domain] ⚠️ Е-пошта на тому ж домені, що й у перевіреної: { $name }.
}
organisation-card-two = 👥 Підтвердити мають двоє модераторів.
organisation-card-approved = ✔️ Підтверджень поки що: { $count } з { $needed }
organisation-card-question = ❓ Запитали: { $question }
organisation-card-reply = 💬 Відповідь: { $reply }
organisation-card-decision = { $action ->
    [verify] ✔️ Підтверджено: { $name }, { $when }
    [renew] ✔️ Знову підтверджено: { $name }, { $when }
    [reject] ✖️ Відхилено: { $name }, { $when }: { $reason }
    [suspend] ⏸ Призупинено: { $name }, { $when }: { $reason }
    [lapse] ⏸ Призупинено автоматично, { $when }: { $reason }
   *[reinstate] ▶️ Відновлено: { $name }, { $when }
}
organisation-number = Організація № <code>{ $id }</code>
organisation-verify-button = ✔️ Підтвердити
organisation-reject-button = ✖️ Відхилити
organisation-ask-button = ❓ Запитати
organisation-suspend-button = ⏸ Призупинити
organisation-reinstate-button = ▶️ Відновити
organisation-reason-button = { $reason ->
    [unknown] Ніде не знайти
    [incomplete] Щось бракує або хибне
    [impersonation] Видає себе за іншу
   *[unfit] Сюди не підходить
}
organisation-card-back-button = ← Назад до картки
organisation-withdrawn = 🗑 Тут була організація № <code>{ $id }</code>. Реєстрацію відкликано.
organisation-verified-alert = Підтверджено. Організацію сповіщаємо.
organisation-one-more-alert = Зараховано. Підтвердити має ще хтось із модераторів.
organisation-decided-alert = Готово. Організацію сповіщаємо.
organisation-own-alert = Ви самі в цій організації, тому вирішити має хтось інший.
organisation-second-alert = Ви вже підтвердили. Удруге має підтвердити хтось інший.
organisation-not-pending-alert = Хтось уже вирішив, або щось змінилося. На картці видно, як є зараз.
organisation-ask-prompt = { $name }, про що запитати { $organisation }? Дайте, будь ласка, відповідь на це повідомлення (щонайбільше { $max } символів).
organisation-asked = 📨 Передано. Відповідь з’явиться на картці.
organisation-queue = 🏛 <b>Організації: { $community }</b>

    Чекають: { $waiting } · перевірених: { $verified }
organisation-queue-button = { $name }: показати картку
organisation-escalation = ⏰ <b>{ $community }:</b> реєстрація організації чекає вже { $hours }. { $name }
# Що дізнається організація.
organisation-told-verified = ✔️ <b>Організацію { $name } підтверджено.</b> Відтепер вона має позначку і є в довіднику. Запросіть інших, а за бажання додайте групу: /organisation
organisation-told-rejected = ✖️ <b>Організацію { $name } не підтверджено:</b> { $reason }. Можна виправити й надіслати ще раз: /organisation
organisation-told-suspended = ⏸ <b>Організацію { $name } призупинено:</b> { $reason }. Поки модератори цього не скасують, її немає в довіднику і запитів вона не отримує.
organisation-question = ❓ <b>Модератори запитують про { $name }:</b>
    <blockquote>{ $question }</blockquote>
organisation-reply-button = ✍️ Відповісти
organisation-reply-ask = ✍️ Напишіть, будь ласка, відповідь одним повідомленням, до { $max } символів.
organisation-reply-done = 📨 Передано модераторам. Дякуємо!
organisation-reply-long = Тут { $length } символів, а вміщується { $max }. Скоротіть, будь ласка, трохи.
organisation-text-only = Тут потрібні слова. Напишіть їх, будь ласка.
organisation-renewal = 🏛 <b>{ $name } тут уже рік.</b> Модератори переглядають її знову. Якщо змінилася адреса, номер чи людина, скажіть їм, будь ласка, коли запитають.
organisation-joined = 👋 <b>{ $person }</b> тепер у { $name }.
organisation-left = 🚪 <b>{ $person }</b> більше не в { $name }.
organisation-removed = 🚪 Ви більше не в { $name }.
organisation-role-changed = { $role ->
    [lead] 🔑 <b>Тепер Ви керуєте { $name }.</b> /organisation
   *[member] Тепер Ви в команді { $name } і більше нею не керуєте.
}
organisation-group-gone = 💬 <b>Групи { $name } більше немає, або мені там не можна писати.</b> Усе знову надходитиме у Ваші особисті чати. Для іншої групи: додайте мене туди й напишіть /join.
