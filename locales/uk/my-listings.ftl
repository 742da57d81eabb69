my-listings-title = Мої оголошення
my-listings-none = У Вас ще немає оголошень. Почати можна так: /need або /offer
my-listings-back-button = ← Усі мої оголошення
my-listings-revise-button = ✏️ Відповісти або змінити
my-listings-withdraw-button = ↩️ Відкликати
my-listings-withdraw-ask = Відкликати це оголошення? Його більше ніхто не побачить.

    { $headline }
my-listings-withdraw-yes-button = Так, відкликати
my-listings-fulfil-button = ✅ Зроблено
my-listings-fulfil-ask = Справу зроблено? Тоді оголошення закриється, і нікого більше не питатимемо.

    { $headline }
my-listings-fulfil-yes-button = Так, зроблено
my-listings-keep-button = Ні, лишити як є
my-listings-done-alert = Закрито. Дякуємо, що повідомили!
my-listings-closed-alert = Це оголошення вже закрите.
my-listings-gone-alert = Цього оголошення вже немає.
my-listings-draft = ✏️ Чернетка
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
my-listings-renew-button = ✅ Знову актуально
my-listings-renewed-alert = Дякуємо! Оголошення лишається на місці.
