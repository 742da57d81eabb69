my-listings-title = Мої оголошення
my-listings-none = У Вас ще немає оголошень. Почати можна так: /need або /offer
my-listings-back-button = ← Усі мої оголошення
my-listings-revise-button = ✏️ Відповісти або змінити
my-listings-withdraw-button = ↩️ Відкликати
my-listings-withdraw-ask = Відкликати це оголошення? Його більше ніхто не побачить.

    { $headline }
my-listings-withdraw-yes-button = Так, відкликати
my-listings-fulfil-button = 🎉 Зроблено
my-listings-fulfil-ask = Справу зроблено? Тоді оголошення закриється, і нікого більше не питатимемо.

    { $headline }
my-listings-fulfil-yes-button = Так, зроблено
my-listings-keep-button = Ні, лишити як є
my-listings-done-alert = Закрито. Дякуємо, що повідомили!
my-listings-closed-alert = Це оголошення вже закрите.
my-listings-gone-alert = Цього оголошення вже немає.
my-listings-draft = 📝 Чернетка
my-listings-pending = 🕓 Модератори переглядають
my-listings-changes-requested = ❓ Модератори мають запитання
my-listings-published = ✅ Опубліковано
my-listings-paused = ⏸ Призупинено
my-listings-fulfilled = 🎉 Завершено
my-listings-withdrawn = ↩️ Відкликано
my-listings-expired = ⌛ Термін минув
my-listings-rejected = 🚫 Не опубліковано
my-listings-removed = 🗑 Вилучено модераторами
my-listings-pause-button = ⏸ Призупинити
my-listings-paused-alert = Призупинено. Ніхто не бачить оголошення, доки Ви не відновите його.
my-listings-resume-button = ▶️ Відновити
my-listings-resumed-alert = Оголошення знову видно.
my-listings-renew-button = 🔄 Знову актуально
my-listings-renewed-alert = Дякуємо! Оголошення лишається на місці.
my-listings-edit-button = ✏️ Змінити
my-listings-edit-ask = ✏️ Що хочете змінити?
my-listings-revision = { $status ->
    [pending] 🕓 Ваші зміни переглядають модератори; поки що видно попередню версію
   *[changes_requested] ❓ Модератори мають запитання щодо Ваших змін
}
my-listings-partly-button = 🧮 Частково зроблено
my-listings-taken-ask = { $kind ->
    [offer] Про скільки з { $quantity } уже домовлено загалом? Зараз: { $taken }, лишилося: { $left }.
   *[request] Для скількох із { $quantity } уже знайдено допомогу загалом? Зараз: { $taken }, ще потрібно: { $left }.
}

    { $headline }
my-listings-taken-all-button = { $count }: усе
my-listings-taken-alert = Записано. Далі шукаємо лише для решти.
my-listings-introduced = 🤝 Знайомства: { $count }
my-listings-back-to-button = ← До оголошення
my-listings-introduction-gone-alert = Це знайомство більше не можна показати: іншої сторони вже немає.
# When the other side of an introduction is done.
count-ask = 🎉 <b>{ $name } пише, що справу зроблено.</b> Дякуємо, якщо це завдяки Вам!
    { $theirs }

    { $kind ->
        [offer] А Ваша пропозиція: теж завершена чи ще щось лишилося?
       *[request] А Ваш запит: теж завершений чи ще щось потрібно?
    }
    { $mine }
count-open-button = Ще актуально
my-listings-helped-ask = 🎉 Закрито. Хто допоміг? Цій людині ми передамо подяку. Можна й не відповідати.
my-listings-helped-other-button = Хтось інший
my-listings-helped-untold-button = Не хочу казати
my-listings-helped-alert = Дякуємо! Ми передали подяку.
