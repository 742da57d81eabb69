saved-search-ask = 🔔 { $search }

    Коли Вам писати про нове? З 21:00 до 8:00 ми не турбуємо.
saved-search-at-once = ⚡ Одразу
saved-search-daily = 🕗 Щодня о { $time }
saved-search-kept-alert = Пошук збережено. Напишемо, щойно з’явиться щось нове. Зупинити можна одним дотиком.
saved-search-too-many-alert = Можна мати п’ять збережених пошуків. Видаліть якийсь у налаштуваннях.
saved-searches-button = 🔔 Збережені пошуки
saved-searches-title = 🔔 <b>Ваші збережені пошуки</b>
saved-searches-none = 🔔 Збережених пошуків немає. Під кожним списком у /browse є кнопка «Зберегти пошук».
saved-search-new = { $count ->
    [one] 🔔 <b>{ $count } нове оголошення за Вашим пошуком</b>
    [few] 🔔 <b>{ $count } нові оголошення за Вашим пошуком</b>
    [many] 🔔 <b>{ $count } нових оголошень за Вашим пошуком</b>
   *[other] 🔔 <b>{ $count } нового оголошення за Вашим пошуком</b>
}
saved-search-stop-button = 🔕 Більше не писати про це
saved-search-stopped-alert = Більше про це не писатимемо.
