category-ride = Поїздки
ride-start-label = Звідки
ride-start-ask-offer = Звідки Ви їдете?
ride-start-ask-request = Звідки треба їхати?
ride-start-hint = Досить назви міста або району.
ride-goal-label = Куди
ride-goal-ask-offer = Куди Ви їдете?
ride-goal-ask-request = Куди Вам потрібно?
ride-goal-hint = Досить назви міста або району.
ride-date-label = День
ride-date-ask-offer = Якого дня? Пропустіть, якщо день не важливий.
ride-date-ask-request = Якого дня? Пропустіть, якщо день не важливий.
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
ride-wheelchair-need-label = Потрібне місце для крісла колісного
ride-wheelchair-need-ask-request = Чи потрібне Вам місце для крісла колісного?
ride-wheelchair-label = Місце для крісла колісного
ride-wheelchair-ask-offer = Чи є місце для крісла колісного?
ride-luggage-label = Багаж
ride-luggage-ask-offer = Скільки багажу поміститься?
ride-luggage-ask-request = Скільки у Вас багажу?
ride-luggage-little = Ручна поклажа
ride-luggage-suitcase = Валізи
ride-luggage-much = Багато
