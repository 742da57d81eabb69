browse-kinds = 🔎 Що Ви хотіли б переглянути?
browse-kind-button = { $kind ->
    [offer] 💛 Що пропонують
   *[request] 🙏 Де потрібна допомога
}
browse-categories = { $kind ->
    [offer] 💛 <b>Що пропонують</b>
   *[request] 🙏 <b>Де потрібна допомога</b>
}

    Оберіть, що Вас цікавить.
browse-nothing-yet = { $kind ->
    [offer] Зараз відкритих пропозицій немає. Можна написати запит, і ми повідомимо, щойно хтось підійде.
   *[request] Зараз відкритих запитів немає. Можна написати пропозицію, і ми повідомимо, щойно комусь вона знадобиться.
}
browse-category-button = { $emoji } { $category }: { $count }
browse-range = { $first }–{ $last } з { $total }
browse-nothing-found = Нічого такого зараз немає. Змініть умови або збережіть пошук: ми напишемо, щойно щось з’явиться.
# Each says how the filter is set.
browse-distance-any-button = 📍 Будь-яка відстань
browse-distance-button = 📍 До { $km } км
browse-dates-button = { $soon ->
    [yes] 📅 Цього тижня
   *[no] 📅 Будь-коли
}
browse-languages-button = { $mine ->
    [yes] 💬 Моїми мовами
   *[no] 💬 Будь-якою мовою
}
browse-amount-any-button = 🔢 Будь-яка кількість
browse-amount-button = { $kind ->
    [offer] 🔢 Від { $amount }
   *[request] 🔢 До { $amount }
}
browse-save-button = 🔔 Зберегти пошук
browse-list-button = ← До списку
browse-share-button = 🔗 Поділитися
browse-share = 🔗 За цим посиланням оголошення побачать усі, хто його відкриє:

    { $listing }

    { $link }
browse-share-send-button = ↗️ Надіслати комусь
browse-gone-alert = Це оголошення вже закрите. Подивіться, що є ще.
browse-own-alert = Це Ваше власне оголошення.
browse-answer-first = { $kind ->
    [request] 💛 Дякуємо! Місце й вид допомоги вже заповнено. Лишилося коротко написати, чим Ви можете допомогти. Коли модератори опублікують Вашу пропозицію, ми одразу покажемо її цій людині.
   *[offer] Місце й вид допомоги вже заповнено. Лишилося коротко написати, що Вам потрібно. Коли модератори опублікують Ваш запит, ми одразу покажемо його цій людині.
}
browse-answer-waiting-alert = Ваша відповідь уже в модераторів. Коли її опублікують, ми одразу покажемо її цій людині.
