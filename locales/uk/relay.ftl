# Messages that two people write to each other through the bot.
# Above the words of the other side.
relay-from = { $medium ->
    [photo] 📷 <b>{ $name }</b> надсилає Вам фото · { $headline }
    [voice] 🎤 <b>{ $name }</b> надсилає Вам голосове повідомлення · { $headline }
    [location] 📍 <b>{ $name }</b> надсилає Вам геопозицію · { $headline }
    [corrected] ✏️ <b>{ $name }</b> виправляє повідомлення · { $headline }
   *[text] 💬 <b>{ $name }</b> · { $headline }
}
relay-words = <blockquote>{ $text }</blockquote>
relay-answer-button = ↩️ Відповісти
relay-more-button = ⋯ Більше
relay-writing = ✍️ <b>Пишіть, ми передамо: { $name }.</b> Можна надсилати текст, фото, голосові повідомлення й геопозицію. Номери й адреси приховуємо, доки Ви не поділитеся контактом.
relay-passed = 👌 Передано: <b>{ $name }</b>. Те, що напишете далі, передамо туди ж.
relay-waits = 🌙 <b>{ $name }</b> зараз відпочиває й отримає Ваше повідомлення о { $time }.
# To everybody who comes to a request for several.
relay-all-button = 📣 Написати всім
relay-all-writing = ✍️ <b>Пишіть, ми передамо всім, хто прийде: { $count }.</b> Відповіді побачите лише Ви. Номери й адреси побачать лише ті, з ким Ви поділилися контактом.
relay-all-passed = 👌 Передано всім, хто прийде: { $count }. Те, що напишете далі, теж отримають усі.
relay-all-later = 🌙 { $later } з { $count } зараз відпочивають і прочитають Ваше повідомлення пізніше.
relay-to-all = 📣 <i>Усім, хто прийде. Вашу відповідь побачить лише та людина, яка це написала.</i>
relay-nobody-comes-alert = Поки ніхто не погодився прийти, тож ми нічого не передали.
relay-stop-button = Більше не писати
relay-stopped = Добре. Те, що напишете далі, ми нікому не передаватимемо.
relay-for-whom = Для кого це повідомлення?
relay-nobody-button = Ні для кого з них
relay-kind = Передати можна текст, фото, голосові повідомлення й геопозицію, а це, на жаль, ні.
relay-over-alert = Це спілкування завершено, тож ми нічого не передали.
relay-unreachable-alert = Зараз ця людина недоступна, тож ми нічого не передали. Спробуйте, будь ласка, пізніше.
relay-twice-alert = Це повідомлення вже передано.
relay-again-alert = Ми вже не бачимо Вашого повідомлення. Надішліть його, будь ласка, ще раз.
# In reply to the first message that did not arrive.
relay-not-delivered = ⚠️ { $why ->
    [gone] Ваше виправлення не дійшло (<b>{ $name }</b>): того повідомлення в чаті вже немає.
   *[other] { $count ->
        [1] Це повідомлення не дійшло (<b>{ $name }</b>)
        [one] { $count } повідомлення, починаючи з цього, не дійшло (<b>{ $name }</b>)
        [few] { $count } повідомлення, починаючи з цього, не дійшли (<b>{ $name }</b>)
        [many] { $count } повідомлень, починаючи з цього, не дійшли (<b>{ $name }</b>)
       *[other] { $count } повідомлення, починаючи з цього, не дійшли (<b>{ $name }</b>)
    }{ $why ->
        [paused] , бо спілкування призупинено. Якщо воно відновиться, надішліть, будь ласка, ще раз те, що досі важливо.
        [over] , бо спілкування завершено.
        [left] , бо ця людина більше не користується Поміччю.
        [unreachable] , бо зараз ця людина недоступна. Спробуйте, будь ласка, пізніше.
       *[refused] : Telegram не прийняв його. Можливо, там не дозволено голосові повідомлення. Спробуйте, будь ласка, написати текстом.
    }
}
# The name of a topic in the private chat.
relay-topic = { $name } · { $category }
relay-topic-over = { $name } · { $category } (завершено)
