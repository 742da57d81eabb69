# What every category asks for.
common-place-label = Місце
common-place-ask-offer = Де Ви можете допомогти?
common-place-ask-request = Де Вам потрібна допомога?
common-place-hint = Інші бачать лише приблизне місце, а не Вашу адресу.
common-urgency-label = Коли потрібно
common-urgency-ask-request = Як скоро це потрібно?
common-urgency-days = У найближчі 1–2 дні
common-urgency-week = Цього тижня
common-urgency-any = Не терміново
common-radius-label = Як далеко
common-radius-ask-offer = Як далеко Ви готові їхати?
common-radius-km-5 = До 5 км
common-radius-km-15 = До 15 км
common-radius-km-40 = До 40 км
common-languages-label = Мови
common-languages-ask-offer = Якими мовами Ви розмовляєте?
common-details-label = Своїми словами
common-details-ask-offer = Напишіть одним-двома реченнями, що Ви пропонуєте. Можна будь-якою мовою.
common-details-ask-request = Напишіть одним-двома реченнями, що Вам допомогло б. Можна будь-якою мовою.
common-details-hint = Будь ласка, не пишіть своєї адреси й номера телефону. Номери, посилання та @імена ми ховаємо; поділитися контактом можна, щойно обидві сторони скажуть «так».
common-photos-label = Фото
common-photos-ask-offer = Є фото? З ними легше зрозуміти, що Ви пропонуєте.
common-photos-ask-request = Є фото? З ними легше зрозуміти, що саме потрібно.
common-photos-hint = Будь ласка, без документів, адрес та облич дітей.
common-photos-value = { $count } фото
common-reply-label = Ваша відповідь
common-reply-ask-offer = Що Ви хотіли б відповісти? Можна пропустити й одразу змінити свою пропозицію.
common-reply-ask-request = Що Ви хотіли б відповісти? Можна пропустити й одразу змінити свій запит.
common-helpers-label = Помічники
common-helpers-ask-request = Скільки помічників потрібно?
common-helpers-value = { $count ->
    [one] { $count } помічник
    [few] { $count } помічники
    [many] { $count } помічників
   *[other] { $count } помічника
}
common-until-label = Потрібно до
common-until-ask-request = До якого дня це потрібно? Пропустіть, якщо крайнього терміну немає.
