menu-home = Чим можемо допомогти?
menu-home-drafts = Дещо ще не завершено. Можна продовжити з того самого місця або почати щось інше.
menu-help = 🧭 <b>Як це працює</b>
    1. Ви кажете, що Вам потрібно або чим можете допомогти. Здебільшого досить натискати кнопки, це займе близько хвилини.
    2. Модератори Вашого міста переглядають це.
    3. Коли хтось підходить, ми питаємо обидві сторони. Лише після двох «так» можна списатися чи поділитися контактом.

    /need: мені потрібна допомога
    /offer: хочу допомогти
    /browse: переглянути оголошення
    /my: мої оголошення
    /cancel: зупинитися, нічого не пропаде
    /language: інша мова
    /privacy: Ваші дані
menu-need-button = 🙏 Мені потрібна допомога
menu-offer-button = 💛 Хочу допомогти
menu-browse-button = 🔎 Переглянути оголошення
menu-my-listings-button = 📋 Мої оголошення
menu-settings-button = ⚙️ Налаштування
menu-resume-request-button = ▶️ Продовжити мій запит
menu-resume-offer-button = ▶️ Продовжити мою пропозицію
menu-resume-revision-button = ▶️ Продовжити зміни
menu-cancelled = 💾 Зупинено. Ваші відповіді збережено на { $kept }.
menu-nothing-to-cancel = Зараз немає чого скасовувати.
# The "/" menu.
command-start = Почати або відкрити меню
command-need = Мені потрібна допомога
command-offer = Хочу допомогти
command-browse = Переглянути оголошення
command-my = Мої оголошення
command-menu = Головне меню
command-cancel = Зупинитися; нічого не пропаде
command-language = Змінити мову
command-settings = Мова, номер телефону, приватність
command-help = Як це працює
command-privacy = Ваші дані
command-group-queue = Що чекає на рішення
command-mydata = Файл з усім, що про Вас збережено
command-deleteme = Видалити всі мої дані
command-group-help = Що роблять кнопки
command-group-setup = Яким містом опікується ця група
command-communities = Міста й заявки

first-words-ask = Чи правильно ми зрозуміли? Натисніть, щоб почати; змінити можна все.
first-words-request-button = 🙏 Мені потрібно: { $what }
first-words-offer-button = 💛 Можу допомогти: { $what }
organisations-only = 🏛 { $kind ->
    [offer] <b>{ $category }</b>: це пропонують лише організації, які ми перевірили.
   *[request] <b>{ $category }</b>: про це просять лише організації, які ми перевірили.
} Так діти в безпеці, а шахраї ні з чим.

    Організації, які допомагають: /organisations
    Ви самі з організації? Зареєструйте її: /organisation
