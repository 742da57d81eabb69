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
listing-date = 📅 { $label }: { $value }
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
