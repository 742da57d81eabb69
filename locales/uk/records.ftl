# Що завантажує керівництво: таблиці у файлах CSV.
organisation-records-button = ⬇️ Завантажити таблиці
records-none-alert = Завантажувати поки що нічого.
records-file = { $table ->
    [listings] 📄 <b>Що потрібно Вашій організації і що вона дає</b>
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
    [taken] Зайнято
    [from] Від
    [until] До
    [created] Написано
    [published] Опубліковано
    [details] Текст
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
