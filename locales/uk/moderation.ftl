# The card in the moderators' group.
card-status = { $status ->
    [pending] 🕓 Чекає на Ваше рішення
    [changes_requested] ✏️ Чекає на зміни
    [published] ✅ Опубліковано
    [paused] ⏸ Призупинено
    [fulfilled] 🎉 Виконано
    [withdrawn] ↩️ Відкликано
    [expired] ⌛ Термін минув
    [removed] 🗑 Вилучено
   *[rejected] 🚫 Не опубліковано
}
card-claimed = 🙋 Розглядає { $name }, до { $time }
card-taken-over = 🔁 { $name } перебирає на себе оголошення, яке розглядали Ви ({ $community }): { $headline }, № <code>{ $id }</code>
card-version = версія { $number }
card-superseded = ⬇️ Новіша картка — нижче
card-author = 👤 { $name } · уперше тут: { $since } · { $count ->
    [1] перше оголошення
    [one] { $count } оголошення
    [few] { $count } оголошення
    [many] { $count } оголошень
   *[other] { $count } оголошення
}
card-somebody = Людина без імені
card-masked = 🙈 Приховано контактів у тексті: { $count }
card-doubts = ⚠️ Можливо, контактні дані: { $pieces }
card-doubt = «{ $text }»
card-question = ❓ Ваше запитання: { $text }
card-reply = ↪️ Відповідь: { $text }
card-approvals = ☑️ Схвалень: { $count } з { $needed }
card-decision = { $action ->
    [approve] ✅ Рішення: схвалено, { $name }, { $when }
    [reject] 🚫 Рішення: відхилено, { $name }, { $when }
    [remove] 🗑 Рішення: вилучено, { $name }, { $when }
   *[request-changes] ✏️ Попросили змінити: { $name }, { $when }
}
card-reason = Причина: { $reason }
card-system = система
card-fits = <b>Підходить</b>
card-fits-none = Поки що нічого не підходить.
card-fits-more = … і ще { $count }
card-suggestion = <b>{ $number }.</b> { $headline } · № <code>{ $id }</code>
card-suggestion-why = ✓ { $reasons }
# Whether whoever needs help agrees to helpers from another town.
card-suggestion-elsewhere = { $consent ->
    [agreed] 📍 { $community }. Людина, якій потрібна допомога, згодна на це місто.
   *[unasked] 📍 { $community }. Людина, якій потрібна допомога, ще не погоджувалася на інше місто.
}
card-proposal = { $status ->
    [introduced] 🤝 Познайомили
    [declined] ✖️ Відмова
    [lapsed] ✖️ Закрито
   *[open] ⏳ Запитано обидві сторони
} · { $offer ->
    [accepted] пропозиція: так
    [declined] пропозиція: ні
   *[open] пропозиція: ще без відповіді
} · { $request ->
    [accepted] запит: так
    [declined] запит: ні
   *[open] запит: ще без відповіді
}
card-waits = 🌙 { $side ->
    [offer] Пропозиція: запитання надійде о { $time }, після тихих годин
   *[request] Запит: запитання надійде о { $time }, після тихих годин
}
card-introduced = <b>Познайомили</b>
card-rejected-before = ↩️ Раніше відхилено: { $name }, { $when }. { $reason }
card-number = № <code>{ $id }</code>
card-approve-button = ✅ Схвалити
card-reject-button = 🚫 Відхилити…
card-ask-button = ✏️ Попросити змінити
card-propose-button = 🤝 Запропонувати обом: { $number }
card-undo-button = ↩️ Скасувати ({ $minutes })
card-take-down-button = 🗑 Вилучити…
# What a moderator is told who presses.
moderation-members-only-alert = Ці кнопки — лише для учасників цієї групи модераторів.
moderation-members-hidden-alert = Telegram приховує від бота учасників цієї групи, тож не видно, хто може вирішувати. Зробіть, будь ласка, бота адміністратором групи.
moderation-elsewhere-alert = Це оголошення належить іншій групі. Вирішіть, будь ласка, там.
moderation-unbound-alert = Ця група зараз не опікується жодним містом, тому тут нічого не можна вирішити.
moderation-gone-alert = Цього оголошення вже немає.
moderation-outdated-alert = Надійшла новіша версія. Перегляньте, будь ласка, її картку нижче.
moderation-approved-alert = Схвалено. Людина отримає повідомлення.
moderation-approved-first-alert = Дякуємо. Потрібне ще одне схвалення від когось іншого.
moderation-rejected-alert = Відхилено. Людина дізнається причину в доброзичливій формі.
moderation-decided-alert = { $action ->
    [approve] Це вже схвалено: { $name }.
    [reject] Це вже відхилено: { $name }.
    [remove] Це вже вилучено: { $name }.
   *[request-changes] Про зміни вже попросили: { $name }.
}
moderation-taken-alert = Це оголошення розглядає { $name }, до { $time }. Якщо це не може чекати, його можна перебрати на себе на картці.
moderation-given-back-alert = Оголошення знову вільне.
moderation-closed-alert = Тут уже нема чого вирішувати: оголошення закрите або його зараз змінюють.
moderation-removed-alert = Вилучено. Людина дізнається причину в доброзичливій формі.
moderation-not-live-alert = Це оголошення вже закрите, вилучати нема чого.
moderation-undone-alert = Рішення скасовано. Людина отримає повідомлення.
moderation-undo-late-alert = Скасувати це рішення вже не можна: минуло забагато часу.
moderation-undo-none-alert = Скасувати вже нема чого: відтоді з цим оголошенням сталося щось інше.
moderation-second-alert = Ви вже схвалили це оголошення. Друге схвалення має дати хтось інший.
moderation-question-empty-alert = У цьому повідомленні не було запитання.
# Asking the author.
moderation-ask = { $name }, про що запитати? Напишіть, будь ласка, у відповідь на це повідомлення (не більше { $max } символів). Мова, якою читає людина: { $language }. Текст передамо саме таким.
moderation-ask-placeholder = Ваше запитання
moderation-asked = 📨 Передано. Коли надійде відповідь, тут з’явиться нова картка.
moderation-question-long = Символів забагато: { $length }, а передати можна не більше { $max }. Чи можна трохи коротше? Відповідайте ще раз на те саме повідомлення.
moderation-question-text-only = Передати можна лише текст. Відповідайте, будь ласка, на те саме повідомлення словами.
moderation-proposed-alert = Запитано обидві сторони. Їхні відповіді з’являться на цій картці.
moderation-already-proposed-alert = Цих людей уже питали. Кожну пару питають лише раз.
moderation-no-fit-alert = Ці оголошення вже не підходять одне одному: щось змінилося.
moderation-not-published-alert = Одне з двох оголошень уже закрите.
moderation-unreachable-alert = Одній із двох сторін зараз неможливо написати в Telegram.
moderation-help = <b>{ $name }</b>: нові пропозиції та запити з’являються тут картками.

    ✅ <b>Схвалити</b> — оголошення публікується, і видно, що підходить.
    🚫 <b>Відхилити</b> — Ви вказуєте причину; людина читає її своєю мовою.
    ✏️ <b>Попросити змінити</b> — запитання: готове, мовою того, хто його читає, або Вашими словами.
    🤝 <b>Запропонувати обом</b> — питаємо обидві сторони; знайомимо їх лише тоді, коли обидві згодні.
    📣 <b>Розсилка</b> — дізнаються всі, чиє оголошення підходить; якщо такого немає — усі, хто, можливо, допоможе.
    ↩️ <b>Скасувати</b> — бере рішення назад, якщо минуло не більше ніж { $undo }.
    🗑 <b>Вилучити</b> — прибирає опубліковане оголошення будь-коли; Ви вказуєте причину.
    🚩 <b>Скарги</b> та інші звернення теж надходять картками: візьміть на себе, дайте відповідь, попередьте, заблокуйте чи закрийте.
    📋 <b>/queue</b> показує все, що чекає, картку за карткою.
    📊 <b>/stats</b> — як ідуть справи · 🔎 <b>/find</b> — знайти оголошення · 📜 <b>/log</b> — що сталося останнім часом
    👤 <b>/person</b>, ⛔ <b>/ban</b>, 🔓 <b>/unban</b> — у відповідь на картку

    Натискати кнопки можуть лише учасники цієї групи.
card-revision = { $state ->
    [pending] 🕓 Зміна чекає на Ваше рішення
    [changes_requested] ✏️ Зміна чекає на відповідь
   *[rejected] 🚫 Зміну не прийнято
}
card-changes = Що змінюється
# The queue of waiting listings.
queue-heading = 📋 <b>{ $at } з { $count }</b> у черзі
queue-digest = 📋 { $count ->
    [one] <b>Чекає { $count } оголошення.</b>
    [few] <b>Чекають { $count } оголошення.</b>
    [many] <b>Чекають { $count } оголошень.</b>
   *[other] <b>Чекає { $count } оголошення.</b>
} Зараз їх надходить дуже багато, тому решта карток — у черзі.
queue-open-button = 📋 Черга
queue-empty = ✅ Нічого не чекає. Дякуємо!
queue-none-alert = Уже нічого не чекає.
# To operators, about a group.
group-refuses = ⚠️ <b>{ $community }:</b> { $reason ->
    [not-a-member] бота більше немає в групі модераторів. Будь ласка, додайте його туди знову.
    [no-rights] бот не може писати в групі модераторів. Будь ласка, зробіть його адміністратором або дозвольте повідомлення.
    [restricted] Telegram обмежив групу модераторів або бота. Будь ласка, подивіться в групі, що каже Telegram.
    [topic-closed] тему для карток закрито. Будь ласка, відкрийте її або надішліть /setup в іншій темі.
   *[chat-unknown] бот не знаходить групи модераторів. Будь ласка, додайте його до групи та надішліть там /setup.
} { $count ->
    [0] Зараз нічого не чекає.
    [one] Чекає { $count } картка; нічого не загубиться, усе надійде саме.
    [few] Чекають { $count } картки; нічого не загубиться, усе надійде саме.
    [many] Чекають { $count } карток; нічого не загубиться, усе надійде саме.
   *[other] Чекає { $count } картки; нічого не загубиться, усе надійде саме.
}
group-takes = ✅ <b>{ $community }:</b> група модераторів знову доступна. Те, що чекало, вже надсилається.
group-topic-gone = ⚠️ <b>{ $community }:</b> тему для карток видалено. Тепер вони надходять у саму групу. Щоб вибрати іншу тему, надішліть у ній /setup.
