# On the card.
broadcast-open-button = 📣 Розсилка…
broadcast-confirm-button = { $count ->
    [one] 📣 Так, { $count } людині
    [few] 📣 Так, { $count } людям
    [many] 📣 Так, { $count } людям
   *[other] 📣 Так, { $count } людям
}
broadcast-count-alert = { $count ->
    [one] Повідомлення отримає { $count } людина, чиє оголошення підходить. Підтвердьте, будь ласка.
    [few] Повідомлення отримають { $count } людини, чиї оголошення підходять. Підтвердьте, будь ласка.
    [many] Повідомлення отримають { $count } людей, чиї оголошення підходять. Підтвердьте, будь ласка.
   *[other] Повідомлення отримає { $count } людини, чиї оголошення підходять. Підтвердьте, будь ласка.
}
broadcast-started-alert = { $count ->
    [one] Надсилаємо: { $count } людина. Перебіг видно на цій картці.
    [few] Надсилаємо: { $count } людини. Перебіг видно на цій картці.
    [many] Надсилаємо: { $count } людей. Перебіг видно на цій картці.
   *[other] Надсилаємо: { $count } людини. Перебіг видно на цій картці.
}
broadcast-nobody-alert = Більше нікому надсилати: усіх, хто підходить, уже запитали.
broadcast-again-alert = Цю розсилку вже зроблено. Її можна зробити лише раз.
broadcast-not-open-alert = Це оголошення вже не опубліковане, тому нічого не надіслано.
broadcast-progress = { $status ->
    [running] 📣 Розсилка
    [stopped] 📣 Розсилку зупинено
   *[done] 📣 Розсилку завершено
} { $bar } { $sent } з { $total }
broadcast-failed = не доставлено: { $count }
# To everybody who fits.
broadcast-intro = { $kind ->
    [request] 📣 <b>Чи можете Ви тут допомогти?</b>
   *[offer] 📣 <b>Чи Вам це потрібно?</b>
}
broadcast-why = Ви отримали це повідомлення, бо підходить одне з Ваших оголошень. Якщо це не для Вас, робити нічого не треба.
broadcast-help-button = 🙋 Можу допомогти
broadcast-need-button = 🙋 Мені це потрібно
