category-devices = Телефон, інтернет
devices-what-label = Що саме
devices-what-ask-offer = Що Ви можете дати або зробити?
devices-what-ask-request = Що Вам потрібно?
devices-what-phone = Телефон
devices-what-laptop = Комп’ютер
devices-what-tablet = Планшет
devices-what-sim = SIM-картка
devices-what-power = Зарядка, павербанк
devices-what-internet = Інтернет удома
devices-what-setup = Налаштування
devices-handover-label = Як передати
devices-handover-ask-offer = Як це можна передати?
devices-handover-ask-request = Як Вам зручно це отримати?
devices-handover-pick-up = Самовивіз
devices-handover-delivery = Доставка
devices-pieces-label = Кількість
devices-pieces-ask-request = Скільки штук потрібно?
devices-pieces-value = { $count ->
    [one] { $count } штука
    [few] { $count } штуки
    [many] { $count } штук
   *[other] { $count } штуки
}
