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
housing-period-label = Дати
housing-period-ask-offer = З якого дня житло вільне?
housing-period-ask-request = З якого дня потрібне житло?
housing-free-label = Безкоштовно
housing-free-ask-offer = Чи житло безкоштовне?
housing-free-hint = Тут діляться лише безкоштовним житлом, за яке нічого не просять натомість.
