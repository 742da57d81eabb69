# People whom moderators do not let take part any more: what they are told, and what moderators see.
ban-told = 🚫 Зараз Ви не можете брати тут участь: так вирішили модератори, і Ваших оголошень більше не видно.

    { $reason }

    Якщо Ви вважаєте, що це помилка, зверніться, будь ласка, до тих, хто відповідає за «Поміч» у Вашому місті. Переглянути й видалити свої дані можна, як і раніше: /privacy
ban-alert = Зараз Ви не можете брати тут участь. Працює /privacy: Ваші дані та їх видалення.
ban-lifted = 👋 Раді знову Вас бачити: Ви знову можете брати участь. Ваші оголошення — у розділі /my, звідти їх можна надіслати ще раз. /menu
ban-taken-down = Людину заблоковано
ban-taken-down-for-author = Його вилучено разом з іншими Вашими оголошеннями.
ban-reason-fraud-button = Шахрайство чи обман
ban-reason-fraud = Було схоже на те, що людей хочуть ввести в оману.
ban-reason-commercial-button = Реклама знову і знову
ban-reason-commercial = Допомога тут безкоштовна, а реклама надходила знову і знову.
ban-reason-abuse-button = Образи чи погрози
ban-reason-abuse = Хтось почувся ображеним або в небезпеці.
ban-reason-other-button = Інша причина
ban-reason-other = Наші правила порушено не один раз.
person-summary = 👤 <b>{ $name }</b> · уперше тут: { $since }
    { $count ->
        [0] Оголошень тут немає
        [one] Тут { $count } оголошення
        [few] Тут { $count } оголошення
        [many] Тут { $count } оголошень
       *[other] Тут { $count } оголошення
    } · відкрито: { $live } · відхилено чи вилучено: { $rejected } · знайомств: { $introduced }
person-unreachable = 🔕 Зараз написати неможливо.
person-banned = ⛔ <b>Заблоковано</b>, { $when }. Причина: { $reason }
person-listing = { $status } · { $headline } · № <code>{ $id }</code>
person-ban-button = ⛔ Заблокувати…
person-unban-button = ✅ Розблокувати
person-ban-ask = ⛔ Заблокувати: <b>{ $name }</b>? { $live ->
    [0] Відкритих оголошень немає.
    [one] Буде вилучено { $live } відкрите оголошення.
    [few] Буде вилучено { $live } відкриті оголошення.
    [many] Буде вилучено { $live } відкритих оголошень.
   *[other] Буде вилучено { $live } відкритого оголошення.
} Людина дізнається про це в доброзичливій формі й більше не зможе тут писати чи відповідати.

    Чому?
person-usage = Про кого йдеться? Надішліть, будь ласка, /{ $command } у відповідь на картку або допишіть номер оголошення: <code>/{ $command } k3j9x0q2m7ab</code>
person-not-here = Людини з оголошенням у цьому місті не знайдено.
person-not-here-alert = Людини з оголошенням у цьому місті не знайдено.
command-group-person = Хто написав оголошення
command-group-ban = Заблокувати людину
command-group-unban = Розблокувати людину
