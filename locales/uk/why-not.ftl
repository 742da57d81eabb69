# What speaks against asking somebody for a request, as moderators read it.
why-usage = Напишіть, будь ласка, два номери: запиту й пропозиції або запиту й Telegram-ID людини, яка допомагає. Одне з оголошень має бути Вашого міста.
why-nothing = ✅ Нічого не заважає.
why-title = 🔎 <b>Що заважає:</b>
why-too-far = відстань { $distance }, а готовність — до { $reach }
why-too-far-apart = надто далеко одне від одного: { $distance }
why-languages-missing = недостатньо добре володіє мовою: { $languages }
why-paused = пауза до { $until }
why-asked-enough = уже питали стільки, скільки дозволено ({ $per ->
    [day] { $most } на день
   *[week] { $most } на тиждень
})
why-field-differs = не збігається: { $label }
why-same-author = це та сама людина
why-category-not-named = не допомагає з цим видом допомоги
why-other-category = види допомоги різні
why-no-time = тоді не має часу
why-other-dates = дати не підходять
why-not-at-short-notice = не на сьогодні чи завтра
why-unconfirmed = немає відповіді, чи все ще актуально
why-nothing-left = лишилося замало, або вже обіцяно
why-listing-closed = оголошення не опубліковане, або вже все роздано
why-through-organisations = для цього знайомимо лише з організаціями
why-no-profile = немає відповідної пропозиції, і не вказано, про що можна просити
why-refuses = просить не питати
why-asked-already = уже питали
why-blocked = одна сторона заблокувала іншу
why-banned = заблоковано модераторами
why-unreachable = немає зв’язку
