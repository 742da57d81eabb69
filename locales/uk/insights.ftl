# What moderators look up: numbers, listings, the log.
stats-title = 📊 <b>{ $name }</b>
stats-waiting = 🕓 Чекає на рішення: { $count }
stats-oldest = найдовше — від { $when }
stats-published = ✅ Опубліковано: { $offer ->
    [one] { $offer } пропозицію
    [few] { $offer } пропозиції
    [many] { $offer } пропозицій
   *[other] { $offer } пропозиції
}, { $request ->
    [one] { $request } запит
    [few] { $request } запити
    [many] { $request } запитів
   *[other] { $request } запиту
}
stats-introduced = 🤝 Знайомств дотепер: { $count }
stats-cases = 🚩 Відкриті звернення: { $open }, якими ніхто не займається: { $free }
stats-cases-closed = Закрито досі: без підстав { $dismissed } · вирішено { $settled } · передано далі { $passed } · заблоковано { $banned }
stats-attendance = 🙌 Погодилися і прийшли: { $came } · не прийшли: { $missed }
stats-fairness = ⚖️ { $count ->
    [one] За останній місяць про допомогу запитали { $count } людину.
    [few] За останній місяць про допомогу запитали { $count } людей.
    [many] За останній місяць про допомогу запитали { $count } людей.
   *[other] За останній місяць про допомогу запитали { $count } людини.
} Питали { $asked ->
    [even] усіх приблизно однаково часто
    [mixed] одних частіше, ніж інших
   *[uneven] здебільшого тих самих кількох
} ({ $invitations }), погоджувалися { $said ->
    [even] усі приблизно однаково часто
    [mixed] одні частіше, ніж інші
   *[uneven] здебільшого ті самі кілька
} ({ $acceptances }). 0 — усі однаково, 1 — усе на одній людині.
stats-unmet = 🔎 <b>Відкриті запити, для яких ще нікого немає:</b>
stats-unmet-line = { $category }: { $count }
stats-unmet-more = інші: { $count }
stats-unmet-none = 🎉 Для кожного відкритого запиту хтось знайшовся.
stats-decided = ⏱ До рішення здебільшого минає: { $time }
stats-answered = ⏱ До першого «так» на запит здебільшого минає: { $time }
find-usage = Що шукаєте? Напишіть слово або номер оголошення: <code>/find велосипед</code>
find-found = 🔎 { $count ->
    [0] Серед відкритих оголошень нічого не знайдено.
    [one] Знайдено { $count } оголошення
    [few] Знайдено { $count } оголошення
    [many] Знайдено { $count } оголошень
   *[other] Знайдено { $count } оголошення
}
log-title = 📜 <b>Що сталося останнім часом</b>
log-empty = 📜 Поки що нічого не сталося.
log-line = • { $when } · { $name }: { $action ->
    [submit] надіслано
    [resubmit] надіслано знову
    [revise] попросили зміну
    [edit] змінено
    [approve] схвалено
    [reject] відхилено
    [request-changes] попросили змінити
    [approve-revision] зміну схвалено
    [reject-revision] зміну відхилено
    [ask-about-revision] запитали про зміну
    [remove] вилучено
    [reopen] рішення скасовано
    [undo] рішення скасовано
    [restore] знову опубліковано
    [restore-paused] повернуто, призупинено
    [withdraw] відкликано
    [fulfil] зроблено
    [expire] термін минув
    [pause] призупинено
    [resume] відновлено
    [renew] ще актуально
    [count-taken] перераховано
    [broadcast] розсилка
    [ban] людину заблоковано
    [unban] людину розблоковано
    [read] переглянуто людину
    [found] місто відкрито
    [set-up] місто відкрито
    [change] місто змінено
    [move] місто перенесено до іншої групи
    [close] місто закрито
    [open-case] нове звернення
    [add-to-case] доповнення до звернення
    [claim] береться розглянути
    [release] повертає
    [take-over] перебирає на себе
    [claim-case] береться за звернення
    [release-case] звернення повернуто
    [take-over-case] перебирає на себе звернення
    [note-case] нотатка до звернення
    [answer-case] відповідь у зверненні
    [warn] попередження
    [close-case] звернення закрито
    [read-case] прочитано листування у зверненні
   *[other] { $action }
}{ $subject }
match-on-cards = 🤝 Те, що підходить, видно на картці кожного опублікованого оголошення, разом із кнопкою, яка питає обидві сторони. <b>/find</b> покаже картку ще раз.
broadcast-on-cards = 📣 Розсилка починається кнопкою на картці опублікованого оголошення. <b>/find</b> покаже картку ще раз.
command-group-stats = Як ідуть справи
command-group-find = Знайти оголошення
command-group-log = Що сталося останнім часом
command-group-match = Що підходить до оголошення
command-group-auto = Автоматичний пошук помічників
command-group-broadcast = Розповісти всім про оголошення
