category-ride = Поїздки
ride-start-label = Звідки
ride-start-ask-offer = Звідки Ви їдете?
ride-start-ask-request = Звідки треба їхати?
ride-start-hint = Досить міста або району, назву можна писати будь-якою мовою.
ride-goal-label = Куди
ride-goal-ask-offer = Куди Ви їдете?
ride-goal-ask-request = Куди Вам потрібно?
ride-goal-hint = Досить міста або району, назву можна писати будь-якою мовою.
ride-date-label = День
ride-date-ask-offer = Якого дня? Пропустіть, якщо день не важливий.
ride-date-ask-request = Якого дня? Пропустіть, якщо день не важливий.
ride-flexible-label = Точність дати
ride-flexible-ask-offer = Чи можете Ви поїхати й в інший день?
ride-flexible-ask-request = Чи підійде й інший день?
ride-flexible-exact = Лише цього дня
ride-flexible-around = ± 1 день
ride-flexible-week = ± 3 дні
ride-time-label = Час
ride-time-ask-offer = О котрій Ви виїжджаєте? Пропустіть, якщо час ще не відомий.
ride-time-ask-request = О котрій Вам треба виїхати? Пропустіть, якщо час не важливий.
ride-seats-label = Місця
ride-seats-ask-offer = Скільки вільних місць?
ride-seats-ask-request = Скільки місць Вам потрібно?
ride-seats-value = { $count ->
    [one] { $count } місце
    [few] { $count } місця
    [many] { $count } місць
   *[other] { $count } місця
}
ride-bringing-label = Із собою
ride-bringing-ask-request = Для чого ще потрібне місце? Якщо ні для чого, пропустіть.
ride-bringing-child-seat = Дитяче крісло
ride-bringing-pets = Тварина
ride-bringing-wheelchair = Крісло колісне
ride-bringing-luggage = Багато речей
ride-room-for-label = Ще поміститься
ride-room-for-ask-offer = Для чого ще є місце? Якщо ні для чого, пропустіть.
ride-room-for-child-seat = Дитяче крісло
ride-room-for-pets = Тварина
ride-room-for-wheelchair = Крісло колісне
ride-room-for-luggage = Багато речей