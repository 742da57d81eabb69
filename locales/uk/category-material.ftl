category-material = Гуманітарні вантажі
material-what-label = Що саме
material-what-ask-offer = Що Ви можете передати?
material-what-ask-request = Що потрібно?
material-what-bedding = Спальники, постіль
material-what-hygiene = Гігієна
material-what-clothing = Одяг
material-what-food = Продукти
material-what-baby = Для немовлят
material-what-medical = Медичні засоби
material-what-heating = Генератори, обігрів
material-what-building = Будматеріали, інструмент
material-what-furniture = Меблі
material-what-school = Для школи
material-what-other = Інше
material-unit-label = Одиниці
material-unit-ask-offer = Як Ви це рахуєте?
material-unit-ask-request = Як Ви це рахуєте?
material-unit-pieces = Штуки
material-unit-kits = Набори
material-unit-boxes = Коробки
material-unit-pallets = Палети
material-unit-kg = Кілограми
material-unit-litres = Літри
material-amount-label = Кількість
material-amount-ask-offer = Скільки Ви можете передати?
material-amount-ask-request = Скільки потрібно?
material-amount-value = { $count ->
    [one] { $count } одиниця
    [few] { $count } одиниці
    [many] { $count } одиниць
   *[other] { $count } одиниці
}
material-amount-value-pieces = { $count ->
    [one] { $count } штука
    [few] { $count } штуки
    [many] { $count } штук
   *[other] { $count } штуки
}
material-amount-value-kits = { $count ->
    [one] { $count } набір
    [few] { $count } набори
    [many] { $count } наборів
   *[other] { $count } набору
}
material-amount-value-boxes = { $count ->
    [one] { $count } коробка
    [few] { $count } коробки
    [many] { $count } коробок
   *[other] { $count } коробки
}
material-amount-value-pallets = { $count ->
    [one] { $count } палета
    [few] { $count } палети
    [many] { $count } палет
   *[other] { $count } палети
}
material-amount-value-kg = { $count } кг
material-amount-value-litres = { $count ->
    [one] { $count } літр
    [few] { $count } літри
    [many] { $count } літрів
   *[other] { $count } літра
}
material-handover-label = Як передати
material-handover-ask-offer = Як Ви можете передати це іншій організації?
material-handover-ask-request = Як Вам зручно це отримати?
material-handover-pick-up = Самовивіз
material-handover-delivery = Доставка
