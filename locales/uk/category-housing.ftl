category-housing = Житло
housing-guests-label = Люди
housing-guests-ask-offer = Скільки людей може у Вас оселитися?
housing-guests-ask-request = Скільком людям потрібне житло? Порахуйте, будь ласка, і дітей.
housing-guests-value = { $count ->
    [one] { $count } людина
    [few] { $count } людини
    [many] { $count } людей
   *[other] { $count } людини
}
housing-children-label = Діти
housing-children-ask-request = Скільки з них дітей? Якщо дітей немає, вкажіть 0.
housing-children-value = { $count ->
    [0] без дітей
    [one] { $count } дитина
    [few] { $count } дитини
    [many] { $count } дітей
   *[other] { $count } дитини
}
housing-bringing-label = Тварини
housing-bringing-ask-request = Чи буде з Вами домашня тварина?
housing-bringing-none = Без тварин
housing-bringing-cat = Кіт або кішка
housing-bringing-dog = Собака
housing-bringing-other = Інша тварина
housing-step-free-need-label = Потрібно без сходів
housing-step-free-need-ask-request = Чи потрібне Вам житло без сходів?
housing-space-label = Що за житло
housing-space-ask-offer = Що Ви можете запропонувати?
housing-space-flat = Ціла квартира
housing-space-room = Окрема кімната
housing-space-shared = Місце у спільній кімнаті
housing-pets-label = Можна з тваринами
housing-pets-ask-offer = Чи можна з домашніми тваринами?
housing-step-free-label = Без сходів
housing-step-free-ask-offer = Чи можна потрапити до житла без сходів?
housing-from-label = Початок
housing-from-ask-offer = З якого дня житло вільне?
housing-from-ask-request = З якого дня потрібне житло?
housing-stay-label = На який час
housing-stay-ask-offer = На який час можна залишитися?
housing-stay-ask-request = На який час Вам потрібне житло?
housing-stay-nights = Кілька ночей
housing-stay-month = Близько місяця
housing-stay-quarter = До трьох місяців
housing-stay-open = Довше, без кінцевої дати
housing-free-label = Безкоштовно
housing-free-ask-offer = Чи житло безкоштовне?
housing-free-hint = Тут діляться лише безкоштовним житлом, за яке нічого не просять натомість.
