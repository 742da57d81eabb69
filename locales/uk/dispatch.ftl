# Under a request's card.
search-open-button = 🔎 Знайти помічників…
search-start-button = { $count ->
    [one] 🔎 Так, { $count } людину
    [few] 🔎 Так, { $count } людей
    [many] 🔎 Так, { $count } людей
   *[other] 🔎 Так, { $count } людини
}
search-pause-button = ⏸ Призупинити пошук
search-resume-button = ▶️ Шукати далі
search-stop-button = ⏹ Завершити пошук
search-count-alert = { $count ->
    [one] Підходить { $count } людина, її можна запитати. Підтвердьте, будь ласка.
    [few] Підходять { $count } людини. Спершу питаємо тих, хто підходить найкраще, а інших — лише за потреби. Підтвердьте, будь ласка.
    [many] Підходять { $count } людей. Спершу питаємо тих, хто підходить найкраще, а інших — лише за потреби. Підтвердьте, будь ласка.
   *[other] Підходить { $count } людини. Спершу питаємо тих, хто підходить найкраще, а інших — лише за потреби. Підтвердьте, будь ласка.
}
search-started-alert = Пошук почався. Перебіг видно на цій картці.
search-done-alert = Готово.
search-nobody-alert = Зараз немає кого запитати.
search-running-alert = Пошук уже триває.
search-not-running-alert = Тут немає пошуку, у якому це щось змінило б.
card-search = { $status ->
    [running] 🔎 Шукаємо помічників
    [paused] ⏸ Пошук помічників призупинено
    [full] ✅ Помічників досить
    [exhausted] ⚠️ Запитано всіх, хто підходить
   *[stopped] ⏹ Пошук помічників завершено
} · погодилися: { $accepted } з { $wanted } · запитано: { $asked }, ще без відповіді: { $open } · у резерві: { $standby }
# To whoever needs help: one message that always says how it stands.
search-progress = { $status ->
    [running] 🔎 <b>Шукаємо для Вас помічників.</b>
    [paused] ⏸ <b>Пошук помічників поки що призупинено.</b>
    [full] ✅ <b>Погодилося досить людей.</b>
    [exhausted] <b>Ми запитали всіх, хто підходить.</b>
   *[stopped] <b>Пошук помічників завершено.</b>
}

    { $headline }

    Погодилися: { $accepted } з { $wanted }
    Запитано: { $asked }, ще без відповіді: { $open }

    { $status ->
    [running] Вам нічого не треба робити: у цьому повідомленні завжди видно, як ідуть справи.
    [paused] Ті, кого вже запитали, ще можуть погодитися.
    [full] Якщо хтось не зможе, одразу шукатимемо далі.
    [exhausted] Поки що погодилося замало людей. Модератори це бачать, а ті, кого запитали, ще можуть погодитися.
   *[stopped] З тими, хто погодився, Ви залишаєтеся на зв’язку.
}
# To helpers.
invitation-intro = { $again ->
    [place-free] 🙋 <b>Знову є вільне місце. Ви ще можете допомогти?</b>
    [changed] 🔄 <b>Цей запит змінився, відколи ми Вас питали. Вам ще підходить?</b>
   *[first] 🙋 <b>Чи можете Ви тут допомогти?</b>
}
invitation-why = Питаємо Вас, бо це підходить:
invitation-until = ⏳ Чекаємо на Вашу відповідь { $time }. Потім запитаємо й інших.
invitation-hint = Якщо погодитеся, спершу писатимете одне одному через Поміч. Відмовитися теж цілком нормально.
invitation-accept-button = ✅ Так, можу допомогти
invitation-decline-button = Ні, дякую
invitation-not-now-button = 🕓 Не зараз
invitation-no-more-button = 🔕 Більше не питати
invitation-after-all-button = ✅ Усе-таки можу допомогти
invitation-step-in-button = 🙋 Можу підмінити
invitation-call-off-button = ✖️ Усе-таки не зможу
invitation-settings-button = 🙋 Про що можна питати
invitation-over = { $how ->
    [introduced] 🤝 <b>Дякуємо, Ви з нами!</b>
    [waiting] ✅ <b>Дякуємо! Місце за Вами.</b>
    [standby] 📝 <b>Дякуємо! Уже погодилося досить людей.</b>
    [enough] 💚 <b>Дякуємо, погодилося досить людей.</b>
    [expired] ⌛ <b>Тепер питаємо й інших.</b>
    [called-off] ✖️ <b>Це скасовано.</b>
    [no-more] 🔕 <b>Більше не питатимемо.</b>
    [stopped] <b>Тут допомоги вже не шукають. Дякуємо!</b>
   *[other] <b>Усе гаразд. Дякуємо за відповідь.</b>
}
# What comes next.
invitation-next-introduced = У наступному повідомленні — як Вам зв’язатися.
invitation-next-waiting = Щойно й друга сторона погодиться, ми познайомимо обох.
invitation-next-standby = Ваш номер у резерві: { $place }. Якщо хтось не зможе, запитаємо Вас першими.
invitation-next-not-now = Якщо все-таки зможете, досить одного натискання.
invitation-next-expired = Якщо все-таки можете допомогти, досить одного натискання. Це зараховується, доки потрібна допомога.
invitation-next-no-more = Ваші оголошення залишаються, як були.
invitation-accepted-alert = Дякуємо! Вашу згоду записано.
invitation-standby-alert = Дякуємо! Уже погодилося досить людей. Ваш номер у резерві: { $place }.
invitation-refused-alert = Записано. Дякуємо за відповідь.
invitation-accepted-before-alert = Ви вже погодилися. Щоб скасувати, відкрийте знайомство й завершіть його.
invitation-changed-alert = Запит змінився. Прочитайте його, будь ласка, ще раз і тоді дайте відповідь.
invitation-gone-alert = Тут допомоги вже не шукають. Дякуємо!
