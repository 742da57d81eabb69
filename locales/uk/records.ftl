# Що завантажує керівництво: таблиці у файлах CSV.
organisation-records-button = ⬇️ Завантажити таблиці
records-none-alert = Поки що немає чого завантажувати.
records-file = { $table ->
    [listings] 📄 <b>Що потрібно Вашій організації і що вона дає</b>
    [pledges] 📄 <b>Що пообіцяли Вашій організації і що пообіцяла вона</b>
   *[outcomes] 📄 <b>З чим зверталися до Вашої організації і чим це скінчилося</b>
}
    Файл відкривається в будь-якій програмі для таблиць.
records-column = { $column ->
    [listing] Номер
    [kind] Пропозиція чи запит
    [category] Вид допомоги
    [community] Місто
    [status] Стан
    [quantity] Усього
    [taken] Домовлено
    [from] Початок
    [until] Кінець
    [created] Написано
    [published] Опубліковано
    [details] Текст
    [pledge] Номер
    [direction] Нам чи від нас
    [organisation] Організація
    [need] Номер запиту
    [amount] Кількість чи сума
    [currency] Валюта
    [delivery] Як передають
    [state] Стан
    [arrived] Надійшло
    [result] Підсумок
   *[changed] Остання зміна
}
records-kind = { $kind ->
    [offer] пропозиція
   *[request] запит
}
records-result = { $result ->
    [asked] чекає на Вашу відповідь
    [taken] Ви цим опікуєтеся
    [helped] допомогли
    [not-reached] не вдалося зв’язатися
    [not-needed] вже не потрібно
    [passed] передано далі
    [late] не було вчасної відповіді
    [handed-over] передано іншій організації
    [given-back] повернуто
    [objected] людина обрала когось іншого
    [suspended] повернуто під час призупинення
   *[over] оголошення завершене
}
records-direction = { $direction ->
    [given] обіцянка від нас
   *[received] обіцянка нам
}
records-delivery = { $delivery ->
    [bring] доставка
    [pick-up] самовивіз
   *[post] пошта
}
records-pledge = { $state ->
    [promised] чекає на відповідь
    [agreed] погоджено
    [declined] відмовлено
    [delivered] надійшло
    [thanked] надійшло, подяку надіслано
    [withdrawn] відкликано
    [unanswered] не діє, відповіді не було
    [not-delivered] не надійшло
    [changed] не діє, запит змінився
    [enough] не діє, вже всього досить
    [suspended] не діє, організацію призупинено
    [gone] не діє, цієї людини тут уже немає
   *[closed] не діє, запит закрито
}
