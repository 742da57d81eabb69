category-shift = Волонтерство
shift-task-label = Справа
shift-task-ask-offer = Що Ви могли б робити?
shift-task-ask-request = З чим потрібна допомога?
shift-task-offer-hint = { wizard-hint-choices } Це для людей від 18 років.
shift-task-sorting = Сортувати речі
shift-task-handing-out = Видавати речі
shift-task-kitchen = Кухня
shift-task-carrying = Носити й складати
shift-task-driving = Водити авто
shift-task-desk = Зустрічати, записувати
shift-places-label = Скільки людей
shift-places-ask-request = Скільки людей потрібно?
shift-places-value = { $count ->
    [one] { $count } людина
    [few] { $count } людини
    [many] { $count } людей
   *[other] { $count } людини
}
shift-age-label = Вік
shift-age-ask-request = Від якого віку можна допомагати?
shift-age-any = Будь-який вік
shift-age-from-16 = Від 16 років
shift-age-from-18 = Від 18 років
shift-date-label = День
shift-date-ask-offer = Якого дня? Пропустіть, якщо день не важливий.
shift-date-ask-request = Якого дня? Пропустіть, якщо точного дня немає.
shift-start-label = Початок
shift-start-ask-request = О котрій початок?
shift-end-label = Кінець
shift-end-ask-request = О котрій кінець?
shift-time-label = Час
shift-time-ask-offer = Коли Вам зручно?
shift-time-morning = Зранку
shift-time-afternoon = Удень
shift-time-evening = Увечері
