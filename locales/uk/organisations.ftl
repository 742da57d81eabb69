# Організації: як вони реєструються, хто в них і хто з чим допомагає.
command-organisation = Зареєструвати організацію
command-organisations = Організації, які допомагають
command-group-organisations = Організації цього міста
command-group-join = Група для Вашої організації
organisation-home = 🏛 <b>Ваші організації</b>

    { $has ->
        [none] Допомагаєте від імені організації, установи, компанії чи ініціативи? Зареєструйте її: дванадцять коротких запитань, а далі модератори Вашого міста все перевірять. Перевірені організації мають позначку ✔️, є в довіднику, і їм можна доручати запити й пропозиції.
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
    [registration] Який у неї номер у реєстрі?
    [email] На яку електронну адресу можна написати?
    [phone] За яким номером можна подзвонити?
    [website] Яка адреса сайту?
    [contact] До кого звертатися модераторам? Напишіть ім’я та прізвище.
    [languages] Якими мовами з Вами можна говорити?
    [gives] З чим Ви допомагаєте самі?
   *[takes] З чим люди можуть звертатися до Вас? Модератори зможуть доручати Вам такі запити й пропозиції.
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
    [languages] Позначте всі мови й натисніть «Далі».
    [gives] Позначте все, що підходить, і натисніть «Далі».
    [takes] Позначте все, що підходить, і натисніть «Далі».
    [kind] Натисніть на те, що підходить найкраще.
   *[other] Це бачать усі.
}
organisation-now = Зараз: { $value }
organisation-field = { $field ->
    [name] Назва
    [kind] Вид
    [community] Місто
    [address] Адреса
    [registration] Номер у реєстрі
    [email] Е-пошта
    [phone] Телефон
    [website] Сайт
    [contact] Для запитань
    [languages] Мови
    [gives] Пропонує
   *[takes] Опікується
}
organisation-line = <b>{ $label }:</b> { $value }
organisation-kind = { $kind ->
    [ngo] Громадська організація
    [municipality] Місто, громада
    [authority] Державна установа
    [company] Компанія
    [initiative] Ініціатива
    [international] Міжнародна організація
   *[religious] Релігійна громада
}
organisation-error = { $code ->
    [too-long] Це задовго: щонайбільше { $max } символів, будь ласка.
    [too-short] Це закоротко. Напишіть, будь ласка, трохи докладніше.
    [registration-invalid] Номери в тутешніх реєстрах виглядають інакше. Наприклад, { $examples }. Можна й пропустити.
    [phone-invalid] Це не схоже на номер телефону. Лише цифри, пробіли та + на початку, будь ласка.
    [email-invalid] Це не схоже на електронну адресу. Наприклад, office@example.org.
    [website-invalid] Це не схоже на адресу сайту. Наприклад, www.example.org.
    [no-town] Такого міста тут немає. Оберіть, будь ласка, одне зі списку.
   *[tap] Тут, будь ласка, натисніть кнопку.
}
organisation-keep-button = ✓ Залишити
organisation-skip-button = Пропустити
organisation-next-button = Далі ▶
organisation-later-button = 🕓 Продовжити згодом
organisation-later = 🕓 Усе збережено. Продовжити можна будь-коли: /organisation
organisation-preview = 🏛 <b>Усе правильно?</b>
organisation-incomplete-alert = Позначте, будь ласка, хоча б щось одне: з чим Ви допомагаєте або з чим можна звертатися до Вас.
organisation-send-button = 📨 Надіслати модераторам
organisation-change-button = ✏️ Змінити
organisation-change-ask = ✏️ <b>Що змінити?</b>
organisation-many-alert = Кілька Ваших реєстрацій ще перевіряють модератори. Дочекайтеся, будь ласка, відповіді.
organisation-discard-button = 🗑 Видалити
organisation-out-button = 🚪 Прибрати з довідника
organisation-out-ask = 🚪 <b>Прибрати { $name } з довідника?</b>

    Організація одразу перестане отримувати запити, а все, чим вона опікується, перейде до інших. Потім реєстрацію можна видалити або будь-коли надіслати знову.
organisation-out-sure-button = 🚪 Так, прибрати
organisation-discard-ask = { $what ->
    [change] 🗑 <b>Відкинути ці зміни?</b> Тоді все залишиться, як є.
   *[registration] 🗑 <b>Видалити цю реєстрацію?</b> Скасувати це не можна.
}
organisation-discard-sure-button = 🗑 Так, видалити
organisation-discarded = { $what ->
    [change] 🗑 Відкинуто. Усе залишилося, як було.
   *[registration] 🗑 Реєстрацію видалено.
}
organisation-sent = 📨 <b>Надіслано. Дякуємо!</b> Модератори міста все перевірять і напишуть Вам сюди.
organisation-gone-alert = Цього вже немає або Вам це недоступно.
organisation-over-alert = Це вже перевіряють модератори, тому змінити поки не можна.
# Власна організація.
organisation-status = { $status ->
    [draft] ✏️ Ще не надіслано
    [pending] 🕓 Модератори перевіряють
    [verified] ✔️ Перевірено
    [rejected] ✖️ Не підтверджено: { $reason }
   *[suspended] ⏸ Призупинено: { $reason }
}
organisation-reason = { $reason ->
    [unknown] ми ніде не знаходимо цієї організації
    [incomplete] чогось бракує або щось не сходиться
    [impersonation] вона схожа на іншу організацію
    [unfit] вона не підходить до того, чим тут займаються
    [alone] нею вже ніхто не керує, або з керівництвом немає зв’язку
   *[lapsed] цього року її ще ніхто не підтвердив
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
    [lead] керівництво
   *[member] команда
}
organisation-people = 👥 <b>{ $name }: люди</b>

    Керівництво може запрошувати інших, змінювати ролі й виключати з організації.
organisation-person-line = { $name }, { $role }
organisation-invite-button = { $role ->
    [lead] ➕ Запросити до керівництва
   *[member] ➕ Запросити до команди
}
organisation-invited = 🔗 <b>Запрошення до організації { $name }</b> ({ $role })

    { $link }

    Надішліть це посилання одній людині. Воно спрацює один раз і лише протягом { $days }.
organisation-person = 👤 <b>{ $name }</b>, { $role }
organisation-make-button = { $role ->
    [lead] 🔑 Додати до керівництва
   *[member] Залишити лише в команді
}
organisation-remove-button = 🚫 Виключити
organisation-leave-button = 🚪 Вийти
organisation-leave-ask = 🚪 <b>Вийти з організації { $name }?</b> Ви більше нічого від неї тут не отримуватимете.
organisation-leave-sure-button = 🚪 Так, вийти
organisation-left-it = 🚪 Ви більше не в організації { $name }.
organisation-last-lead-alert = Крім Вас, ніхто не керує. Спершу додайте до керівництва ще когось.
organisation-changed-alert = Готово.
organisation-invitation = 🏛 Організація <b>{ $name }</b> запрошує Вас приєднатися ({ $role }). Тоді Ви отримуватимете тут те, з чим до неї звертаються.
organisation-invitation-unverified = 🏛 Організація <b>{ $name }</b> запрошує Вас приєднатися ({ $role }). ⚠️ Модератори її ще не перевірили. Приєднуйтеся, будь ласка, лише якщо знаєте цих людей.
organisation-join-button = ✅ Приєднатися
organisation-joined-it = ✅ <b>Ласкаво просимо до організації { $name }!</b> Усе про неї: /organisation
organisation-invite-gone-alert = Це запрошення вже використали, або його термін минув. Попросіть, будь ласка, нове посилання.
organisation-already-in = Ви вже в організації { $name }: /organisation
organisation-group-none = 💬 <b>Власної групи немає</b>

    Усе, що стосується організації { $name }, надходить в особисті чати керівництва. Щоб отримувати це у власній групі, додайте туди цього бота й напишіть там /join.
organisation-group-bound = 💬 <b>Власна група</b>

    Усе, що стосується організації { $name }, надходить туди.
organisation-unbind-button = ✖️ Знову в особисті чати
organisation-bound = 💬 <b>Відтепер ця група належить організації { $name }.</b> Усе, що її стосується, надходитиме сюди. Користуватися кнопками тут можуть лише люди з організації. Запросити їх: /organisation в особистому чаті з ботом.
organisation-join-none = Це можуть зробити лише ті, хто керує організацією. Спершу зареєструйте її в особистому чаті з ботом: /organisation
organisation-join-which = Якої організації ця група?
organisation-join-administrators = Це можуть зробити лише адміністратори цієї групи.
organisation-join-taken = Ця група вже належить іншій організації.
organisation-join-moderators = У цій групі працюють модератори міста, тому вона не може належати організації.
# Довідник.
directory-title = 📖 <b>Організації, які допомагають</b>{ $filters ->
    [none] {""}
   *[some] : { $filters }
}

    { $count ->
        [0] Поки що жодної.
        [one] { $count } організація
        [few] { $count } організації
        [many] { $count } організацій
       *[other] { $count } організації
    }
directory-found = 📖 <b>Знайдено: { $text }</b>

    { $count ->
        [0] Жодна організація не має цього в назві чи адресі.
        [one] { $count } організація
        [few] { $count } організації
        [many] { $count } організацій
       *[other] { $count } організації
    }
directory-line = <b>{ $name }</b> ✔️ { $what }
directory-category-button = 🧩 Вид допомоги
directory-town-button = 📍 Місто
directory-language-button = 🗣 Мова
directory-search-button = 🔎 За назвою
directory-any-button = Усі
directory-search-ask = 🔎 Напишіть, будь ласка, слово з назви чи адреси.
directory-choose = { $what ->
    [category] 🧩 <b>З чим потрібна допомога?</b>
    [town] 📍 <b>У якому місті?</b>
   *[language] 🗣 <b>Якою мовою?</b>
}
directory-entry-link = 🔗 { $link }
directory-qr-button = 🔳 QR-код
directory-qr =
    🔳 <b>{ $name }</b> ✔️

    Наведіть на картинку камеру телефона, і відкриється сторінка організації. Картинку можна роздрукувати для плаката чи оголошення.
    🔗 { $link }
directory-gone-alert = Цієї організації вже немає в довіднику.
# Картка для модераторів.
organisation-card = 🏛 <b>Нова організація просить перевірки</b>
organisation-card-renewal = 🏛 <b>Минув рік: чи все ще так, як тут написано?</b>
organisation-card-revision = ✏️ <b>Організація хоче змінити свої дані</b>
organisation-card-before = ✏️ { $label }, досі: { $value }
organisation-card-verified = ✔️ <b>Перевірена організація</b>
organisation-card-suspended = ⏸ <b>Призупинена організація</b>
organisation-card-rejected = ✖️ <b>Реєстрацію відхилено</b>
organisation-card-reminder = ⏰ <b>Це чекає вже { $hours }.</b>
organisation-card-signal = { $signal ->
    [same-name] ⚠️ Так само називається або виглядає назва іншої організації: { $name }. Чи не видає хтось себе за неї?
    [same-registration] ⚠️ Той самий реєстраційний номер має інша організація: { $name }.
    [same-website] ⚠️ Вебсайт той самий, що й в іншої організації: { $name }.
    [same-phone] ⚠️ Той самий телефон має інша організація: { $name }.
   *[same-domain] ⚠️ Е-пошта на тому ж домені, що й в іншої організації: { $name }.
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
    [unknown] Ніде не знайдено
    [incomplete] Бракує даних або є помилки
    [impersonation] Видає себе за іншу
   *[unfit] Сюди не підходить
}
organisation-card-back-button = ← Назад до картки
organisation-withdrawn = 🗑 Тут була організація № <code>{ $id }</code>. Реєстрацію відкликано.
organisation-verified-alert = Підтверджено. Повідомляємо організацію.
organisation-one-more-alert = Зараховано. Підтвердити має ще хтось із модераторів.
organisation-decided-alert = Готово. Повідомляємо організацію.
organisation-own-alert = Ви самі в цій організації, тому вирішити має хтось інший.
organisation-no-lead-alert = Нею поки ніхто не керує. Спершу запросіть когось до керівництва.
organisation-second-alert = Ви вже підтвердили. Удруге має підтвердити хтось інший.
organisation-not-pending-alert = Хтось уже вирішив, або щось змінилося. На картці видно, як усе зараз.
organisation-ask-prompt = { $name }, про що запитати організацію { $organisation }? Напишіть, будь ласка, у відповідь на це повідомлення (не більше { $max } символів).
organisation-asked = 📨 Передано. Відповідь з’явиться на картці.
organisation-queue = 🏛 <b>Організації: { $community }</b>

    Чекають: { $waiting } · перевірених: { $verified }
organisation-queue-button = { $name }: показати картку
organisation-escalation = ⏰ <b>{ $community }:</b> реєстрація організації чекає вже { $hours }. { $name }
# Що дізнається організація.
organisation-told-verified = ✔️ <b>Організацію { $name } підтверджено.</b> Відтепер вона має позначку і є в довіднику. Запросіть колег, а за бажання додайте групу: /organisation
organisation-told-rejected = ✖️ <b>Організацію { $name } не підтверджено:</b> { $reason }. Можна виправити й надіслати ще раз: /organisation
organisation-told-suspended = ⏸ <b>Організацію { $name } призупинено:</b> { $reason }. Поки модератори цього не скасують, її немає в довіднику і запитів вона не отримує.
organisation-revised = { $how ->
    [adopted] ✔️ <b>{ $name }:</b> нові дані перевірено, вони вже діють.
   *[refused] ✖️ <b>{ $name }:</b> нові дані не підтверджено ({ $reason }). Діють попередні. Можна спробувати ще раз: /organisation
}
organisation-question = ❓ <b>Модератори запитують про організацію { $name }:</b>
    <blockquote>{ $question }</blockquote>
organisation-reply-button = ✍️ Відповісти
organisation-reply-ask = ✍️ Напишіть, будь ласка, відповідь одним повідомленням, до { $max } символів.
organisation-reply-done = 📨 Передано модераторам. Дякуємо!
organisation-reply-long = Символів забагато: { $length }, а можна до { $max }. Чи можна трохи коротше?
organisation-text-only = Тут потрібен текст. Напишіть, будь ласка, словами.
organisation-renewal = 🏛 <b>{ $name } з нами вже рік.</b> Модератори ще раз перевіряють дані організації. Якщо змінилася адреса, номер чи контактна людина, скажіть їм, будь ласка, коли запитають.
organisation-joined = 👋 <b>{ $person }</b> тепер в організації { $name }.
organisation-left = 🚪 <b>{ $person }</b> більше не в організації { $name }.
organisation-removed = 🚪 Ви більше не в організації { $name }.
organisation-dropped = ↩️ Керівництво відкликало реєстрацію організації { $name }.
organisation-role-changed = { $role ->
    [lead] 🔑 <b>Тепер Ви керуєте організацією { $name }.</b> /organisation
   *[member] Тепер Ви в команді організації { $name }, але більше не в керівництві.
}
organisation-returned = { $why ->
    [closed] 🏛 <b>{ $name }:</b> у місті, яке Ви обрали, модераторів уже немає. Усі відповіді збережено. Оберіть, будь ласка, інше місто й надішліть усе ще раз: /organisation
    [taken-out] 🚪 Організації <b>{ $name }</b> вже немає в довіднику: її прибрало керівництво. Надіслати знову або видалити: /organisation
   *[unanswered] 🏛 <b>{ $name }:</b> модератори міста не відповідають уже { $time }. Нам дуже прикро. Усі відповіді збережено: можна надіслати все ще раз або обрати інше місто. /organisation
}
organisation-group-gone = 💬 <b>Група вже не належить організації { $name }.</b> Її немає, ми не можемо там писати, або там тепер працюють модератори міста. Усе знову надходитиме в особисті чати керівництва. Якщо є інша група, додайте туди бота й напишіть там /join.
