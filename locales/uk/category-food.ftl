category-food = Їжа
food-what-label = Що саме
food-what-ask-offer = Чим Ви можете поділитися?
food-what-ask-request = Що Вам потрібно?
food-what-meals = Готові страви
food-what-groceries = Продукти
food-what-baby-food = Дитяче харчування
food-portions-label = На скількох
food-portions-ask-offer = На скількох людей вистачить?
food-portions-ask-request = Скільком людям потрібна їжа? Порахуйте, будь ласка, і дітей.
food-portions-value = { $count ->
    [one] { $count } людина
    [few] { $count } людини
    [many] { $count } людей
   *[other] { $count } людини
}
food-diet-label = Харчування
food-diet-ask-offer = Чи підходить це для особливого харчування? Пропустіть, якщо ні або невідомо.
food-diet-ask-request = Чи є обмеження в харчуванні? Пропустіть, якщо підходить усе.
food-diet-vegetarian = Вегетаріанське
food-diet-vegan = Веганське
food-diet-no-pork = Без свинини
food-diet-gluten-free = Без глютену
food-diet-lactose-free = Без лактози
food-date-label = День передачі
food-date-ask-offer = Якого дня це можна передати? Пропустіть, якщо день не важливий.
food-handover-label = Як передати
food-handover-ask-offer = Як це можна передати?
food-handover-ask-request = Як Вам зручно це отримати?
food-handover-pick-up = Самовивіз
food-handover-delivery = Доставка
