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
    [one] з них { $count } дитина
    [few] з них { $count } дитини
    [many] з них { $count } дітей
   *[other] з них { $count } дитини
}
housing-bringing-label = Тварини
housing-bringing-ask-request = Чи буде з Вами домашня тварина?
housing-bringing-none = Без тварин
housing-bringing-cat = Кіт або кішка
housing-bringing-dog = Собака
housing-bringing-other = Інша тварина
housing-musts-label = Обов’язково
housing-musts-ask-request = Що для Вас обов’язково? Якщо нічого такого немає, пропустіть.
housing-musts-hint = Ми покажемо лише житло, де все це є. Чим менше позначок, тим більший вибір.
housing-musts-step-free = Без сходів
housing-musts-women = Лише жінки в оселі
housing-musts-lockable = Кімната замикається
housing-musts-smoke-free = Не курять
housing-space-label = Що за житло
housing-space-ask-offer = Що Ви можете запропонувати?
housing-space-flat = Ціла квартира
housing-space-room = Окрема кімната
housing-space-shared = Місце у спільній кімнаті
housing-household-label = Хто живе в оселі
housing-household-ask-offer = Хто ще там живе?
housing-household-women = Лише жінки
housing-household-men = Лише чоловіки
housing-household-couple = Пара
housing-household-family = Родина з дітьми
housing-household-mixed = Різні люди
housing-beds-label = Спальні місця
housing-beds-ask-offer = Скільки є ліжок? Двоспальне рахуйте як одне.
housing-beds-value = { $count ->
    [one] { $count } ліжко
    [few] { $count } ліжка
    [many] { $count } ліжок
   *[other] { $count } ліжка
}
housing-features-label = Що там є
housing-features-ask-offer = Що там є? Позначте все, що підходить.
housing-features-hint = Дехто шукає саме це. Якщо нічого з цього немає, пропустіть.
housing-features-pets = Можна з тваринами
housing-features-step-free = Без сходів
housing-features-lockable = Кімната замикається
housing-features-kitchen = Кухня
housing-features-bath = Окрема ванна
housing-features-washing-machine = Пральна машина
housing-features-internet = Інтернет
housing-features-cot = Дитяче ліжечко
housing-features-smoke-free = Не курять
housing-period-label = Дати
housing-period-ask-offer = З якого дня житло вільне?
housing-period-ask-request = З якого дня потрібне житло?
housing-free-label = Безкоштовно
housing-free-ask-offer = Житло безкоштовне?
housing-free-hint = Тут діляться лише безкоштовним житлом, за яке нічого не просять натомість.
