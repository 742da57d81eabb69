category-goods = Речі
goods-items-label = Що саме
goods-items-ask-offer = Що Ви можете віддати?
goods-items-ask-request = Що Вам потрібно?
goods-items-clothing = Одяг
goods-items-baby = Для немовлят
goods-items-hygiene = Гігієна
goods-items-household = Для дому
goods-items-furniture = Меблі
goods-items-electronics = Електроніка
goods-items-medical = Медичне приладдя
goods-items-school = Для школи
goods-size-label = Розмір
goods-size-ask-offer = Який розмір? Пропустіть, якщо розміру немає.
goods-size-ask-request = Який розмір? Пропустіть, якщо розміру немає.
goods-size-hint = Наприклад: взуття 38, куртка M, дитина 110 см.
goods-pieces-label = Кількість
goods-pieces-ask-offer = Скільки речей Ви віддаєте?
goods-pieces-ask-request = Скільки речей потрібно?
goods-pieces-value = { $count ->
    [one] { $count } річ
    [few] { $count } речі
    [many] { $count } речей
   *[other] { $count } речі
}
goods-condition-label = Стан
goods-condition-ask-offer = У якому стані речі?
goods-condition-new = Як нові
goods-condition-good = Добрі
goods-condition-used = Вживані, але придатні
goods-handover-label = Як передати
goods-handover-ask-offer = Як можна передати речі?
goods-handover-ask-request = Як Вам зручно отримати речі?
goods-handover-pick-up = Самовивіз
goods-handover-delivery = Доставка
