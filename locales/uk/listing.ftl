listing-headline = { $kind ->
    [offer] Пропонують допомогу · { $category }
   *[request] Потрібна допомога · { $category }
}
listing-place = 📍 { $place } та околиці
listing-place-centre = 📍 { $place }, { $distance } від центру
listing-place-reader = 📍 { $place }, { $distance } від Вас
listing-distance-reader = 📍 { $distance } від Вас
listing-value = • { $value }
listing-field = • { $label }: { $value }
listing-date = 📅 { $label }: { $value }
period-open = з { $from }, без кінцевої дати
listing-details = <blockquote>{ $text }</blockquote>
listing-details-foreign = 💬 Мова тексту: { $language }
    <blockquote>{ $text }</blockquote>
listing-brief-words = <i>{ $text }</i>
# What the author is told about the moderators' word.
listing-published = { $kind ->
    [offer] ✅ <b>Вашу пропозицію опубліковано.</b>
   *[request] ✅ <b>Ваш запит опубліковано.</b>
}

    { $headline }

    Ми напишемо Вам, щойно хтось підійде. Переглянути чи відкликати оголошення можна будь-коли в розділі «Мої оголошення».
listing-rejected = { $kind ->
    [offer] На жаль, ми не змогли опублікувати Вашу пропозицію.
   *[request] На жаль, ми не змогли опублікувати Ваш запит.
}

    { $headline }

    { $reason }
listing-removed = { $kind ->
    [offer] Ми вилучили Вашу пропозицію.
   *[request] Ми вилучили Ваш запит.
}

    { $headline }

    { $reason }
decision-undone = { $status ->
    [published] 🔄 Вибачте, сталася помилка з нашого боку: Ваше оголошення знову видно.
    [paused] 🔄 Вибачте, сталася помилка з нашого боку: Ваше оголошення знову таке, як було, — призупинене.
    [changes_requested] 🔄 Зачекайте, будь ласка: наше останнє повідомлення надійшло зарано. Попереднє запитання ще чекає на Вашу відповідь.
   *[pending] 🔄 Зачекайте, будь ласка: наше останнє повідомлення надійшло зарано. Ми ще раз переглядаємо оголошення й напишемо Вам. Робити нічого не потрібно.
}

    { $headline }
listing-changes-requested = { $kind ->
    [offer] ❓ <b>Модератори мають запитання щодо Вашої пропозиції.</b>
   *[request] ❓ <b>Модератори мають запитання щодо Вашого запиту.</b>
}

    { $headline }

    { $foreign }<blockquote>{ $question }</blockquote>

    Дайте, будь ласка, відповідь або змініть текст — і модератори переглянуть його ще раз.
listing-question-foreign = 💬 Мова запитання: { $language }
listing-revise-button = ✏️ Відповісти або змінити
listing-copy-button = ✏️ Змінити й надіслати знову
listing-left = { $kind ->
    [offer] 🧮 Домовлено: { $taken } з { $quantity }, лишилося: { $left }
   *[request] 🧮 Знайдено { $taken } з { $quantity }, ще потрібно: { $left }
}
listing-on-behalf = 👥 Для іншої людини
# What the author is told about a change.
revision-approved = ✅ <b>Ваші зміни опубліковано.</b>

    { $headline }
revision-rejected = На жаль, ми не змогли опублікувати Ваші зміни. Оголошення лишається таким, яким було.

    { $headline }

    { $reason }
# To whoever helped.
helper-thanks = 💐 <b>{ $name } дякує Вам за допомогу!</b> Справу зроблено:

    { $headline }
# When somebody has left what they were writing.
draft-reminder = { $what ->
    [offer] 💾 Ваша пропозиція ще не надіслана. Усі відповіді збережено; можна продовжити з того самого місця. Більше про це не нагадуватимемо.
    [request] 💾 Ваш запит ще не надіслано. Усі відповіді збережено; можна продовжити з того самого місця. Більше про це не нагадуватимемо.
   *[revision] 💾 Ваші зміни до оголошення ще не надіслано. Можна продовжити з того самого місця. Більше про це не нагадуватимемо.
}
# When a town that somebody has been waiting for is looked after.
draft-served = 🎉 <b>{ $town }: тепер ми працюємо й тут.</b> Вашу чернетку збережено. Лишилося обрати місце ({ $community }) і надіслати її.
