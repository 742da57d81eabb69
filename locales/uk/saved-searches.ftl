saved-search-ask = 🔔 { $search }

    Коли писати Вам про нове? { $quiet ->
        [yes] У тихі години ({ $from }–{ $until }) не турбуємо.
       *[no] Тихих годин у Вас немає.
    }
saved-search-at-once = ⚡ Одразу
saved-search-daily = ⏰ Щодня о { $time }
saved-search-kept-alert = Збережено. Писатимемо про нове в обраний час.
saved-search-too-many-alert = Збережених пошуків може бути не більше { $max }. Видаліть якийсь у налаштуваннях.
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
