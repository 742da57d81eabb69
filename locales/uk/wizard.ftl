wizard-first-step = Крок 1
wizard-progress = Крок { $number } з { $of }
wizard-changing = Змінюємо: { $field }
wizard-category-request = 🙏 <b>З чим Вам потрібна допомога?</b>
wizard-category-offer = 💛 <b>Чим Ви хочете допомогти?</b>
wizard-choose-category = Натисніть, будь ласка, те, що найближче. Якщо нічого не підходить, оберіть «Інше».
# Under a question: how it can be answered.
wizard-hint-number = Натисніть число або напишіть його: від { $min } до { $max }.
wizard-hint-money = Напишіть суму, наприклад: 14,50 €. Можна й проміжок: 2500–2800.
wizard-hint-language-pair = Оберіть готову пару або дві мови одну за одною.
wizard-hint-choices = Натисніть усе, що підходить, а тоді «Готово».
wizard-hint-date = Натисніть день або напишіть його, наприклад 12.05.
wizard-hint-period = Натисніть день або напишіть, наприклад 12.05 чи 12.05–26.05
wizard-hint-until = Натисніть або напишіть день, наприклад 26.05, чи на скільки: 10 днів, 2 тижні.
wizard-hint-time = Натисніть годину або напишіть час, наприклад 14:30.
wizard-hint-text = Просто напишіть тут, до { $max } символів.
wizard-hint-photos = Просто надішліть їх сюди, по одному або кілька разом: до { $max }.
wizard-photos-gathered = Фото: { $count } з { $max }
wizard-hint-photos-buttons = { $several ->
    [yes] Можна надіслати ще. ✕ прибирає фото, ↑ пересуває його вище: перше бачать першим.
   *[no] Можна надіслати ще. ✕ прибирає фото.
}
wizard-photos-captioned = ✏️ Підпису під фото ніхто не побачить. Додайте ці слова до свого тексту; можна й наприкінці, через «Змінити щось».
wizard-photos-show-button = 👁 Показати
wizard-photos-missing = Деякі з цих фото вже не відкриваються. Приберіть їх, будь ласка, кнопкою ✕ і надішліть ще раз.
wizard-photo-later = Дякуємо за фото! Ми зберегли його до кроку з фотографіями.
wizard-photo-file = Це фото надійшло файлом, і показати його іншим ми не можемо. Надішліть його, будь ласка, ще раз як фото: оберіть його в галереї та не ставте «Надіслати як файл».
wizard-done-button = Готово ✓
wizard-soon-button = Якнайшвидше
wizard-today-button = Сьогодні
wizard-tomorrow-button = Завтра
wizard-calendar-button = 📅 Календар
wizard-open-end-button = Без кінцевої дати
wizard-more-button = ➕ Більше
wizard-period-until = Початок: { $from }
    <b>До якого дня або на скільки?</b>
wizard-place-all-button = 📍 Усе місто: { $community }
wizard-place-near-button = 📌 Поруч зі мною
wizard-place-all = { $community }, усе місто
wizard-place-near = { $community }, поруч із Вами
wizard-hint-town = Можна також написати тут місто чи село, будь-якою мовою.
wizard-town-ask = Яке місце Ви маєте на увазі?
wizard-town-written-button = ✏️ Залишити як є: { $name }
wizard-town-other-button = ← Інше місце
wizard-town-not-served = На жаль, { $town } — це поки що задалеко для нас. Найближчі місця, якими ми опікуємося: { $communities }. Якщо щось із цього Вам підходить, оберіть його; Ваші відповіді збережено. Або додамо Вас до списку очікування й напишемо, щойно запрацюємо там, де Вам треба.
wizard-waitlist-button = 📝 До списку очікування
wizard-waitlisted = 📝 <b>Ви в списку очікування.</b> Місце: { $town }. Щойно ми там запрацюємо, одразу Вам напишемо. { $days ->
        [one] Чернетку зберігаємо { $days } день; продовжити чи видалити її можна будь-коли.
        [few] Чернетку зберігаємо { $days } дні; продовжити чи видалити її можна будь-коли.
        [many] Чернетку зберігаємо { $days } днів; продовжити чи видалити її можна будь-коли.
       *[other] Чернетку зберігаємо { $days } дня; продовжити чи видалити її можна будь-коли.
    }
wizard-here-ask = 📍 Ви поблизу: <b>{ $town }</b>. Правильно?
wizard-here-button = ✓ Так, правильно
wizard-place-town = { $town } ({ $community })
wizard-share-location = Натисніть кнопку внизу, щоб надіслати, де Ви зараз. Місце заокруглюється приблизно до { $round }, адресу ніхто не побачить. Можна також натиснути місто вище.
wizard-share-location-button = 📌 Надіслати моє місце
wizard-location-alert = Кнопка, що надсилає Ваше місце, — у самому низу, під полем для тексту. Можна також натиснути місто вище.
wizard-location-not-asked = Дякуємо, але цей крок не про місце. Ми ще до нього дійдемо, або його можна змінити наприкінці.
wizard-now = Зараз: <b>{ $answer }</b>
# row
wizard-as-is-button = ✓ Лишити так
# row
wizard-clear-button = 🗑 Прибрати
wizard-must-instead = Якщо це все ж так, поверніться назад. Або оберіть інший вид допомоги: те, що Ви вже написали, збережеться.
wizard-other-category-button = 🔁 Інший вид допомоги
# Something else than an answer.
wizard-media = Дякуємо! Наліпки, відео й голосові повідомлення ми ще не приймаємо: поки що цілком досить тексту.
wizard-edited = Ми бачимо, що Ви змінили повідомлення, але відповідь лишилася такою, як її було надіслано. Щоб змінити її, натисніть «Назад» або наприкінці «Змінити щось».
wizard-unknown-command = Такої команди немає. Ми зупинилися тут:
wizard-preview-text = Майже готово! Натисніть «Надіслати» або, якщо щось не так, «Змінити щось».
wizard-answered-alert = На це запитання Ви вже відповіли. Щоб змінити відповідь, натисніть «Назад» або наприкінці «Змінити щось».
wizard-moved-on-alert = Ця кнопка від попереднього кроку. Теперішній крок у самому низу чату.
wizard-blank-alert = Тут немає чого обрати. Натисніть, будь ласка, іншу кнопку.
wizard-other-draft-alert = Ця кнопка від іншої чернетки. Нічого не втрачено: кожну з них можна продовжити в меню.
wizard-submitted-alert = Це вже надіслано. Воно в меню, у «Моїх оголошеннях».
wizard-gone-alert = Цієї чернетки вже немає. Почати іншу можна в меню.
wizard-no-changes-alert = У цьому оголошенні вже нічого не треба змінювати. Воно в меню, у «Моїх оголошеннях».
# The end of it.
wizard-moderators-ask = ❓ <b>Модератори питають:</b>
    <blockquote>{ $question }</blockquote>
wizard-moderators-ask-foreign = ❓ <b>Модератори питають</b> (мова: { $language })<b>:</b>
    <blockquote>{ $question }</blockquote>
wizard-preview = 👀 <b>Останній крок.</b> Ось як це побачать інші:
wizard-preview-reply = ↪️ Ваша відповідь модераторам: { $text }
wizard-masked = 🙈 Контактні дані у Вашому тексті приховано ({ $count }). Ви отримаєте контакти одне одного, щойно обидві сторони скажуть «так». Так безпечніше для Вас.
wizard-submit-button = ✅ Надіслати
wizard-change-button = ✏️ Змінити щось
wizard-change-ask = ✏️ Що хочете змінити?
wizard-submitted = 🎉 <b>Надіслано!</b> Модератори невдовзі це переглянуть, і ми скажемо Вам, що вони вирішили. Коли хтось підійде, ми Вас запитаємо. Зараз більше нічого робити не потрібно.
wizard-resubmitted = 🎉 <b>Надіслано ще раз!</b> Модератори переглянуть Вашу відповідь і зміни.
wizard-cancel-ask = Зупинитися тут? Ми збережемо Ваші відповіді на { $kept }, і продовжити можна будь-коли.
wizard-cancel-edit-ask = Зупинитися тут? Доки Ви не збережете зміну, оголошення лишається таким, як є.
wizard-keep-button = 💾 Зберегти на потім
wizard-drop-button = 🗑 Видалити
wizard-stay-button = ← Ні, продовжити
wizard-kept = 💾 Збережено на потім.
wizard-dropped = 🗑 Видалено.
wizard-dropped-edit = Нічого не змінено. Ваше оголошення лишилося таким, як було.
wizard-unfinished-request = У Вас є незавершений запит. Хочете продовжити його?
wizard-unfinished-offer = У Вас є незавершена пропозиція. Хочете продовжити її?
wizard-resume-button = ▶️ Продовжити
wizard-afresh-button = 🆕 Почати заново
wizard-no-communities = Поки що тут немає міста, яке приймає оголошення. Будь ласка, спробуйте за кілька днів.
wizard-save-button = ✅ Зберегти
wizard-saved = ✅ <b>Збережено.</b> Зміну вже видно.
wizard-saved-for-review = 🎉 <b>Надіслано!</b> Модератори переглянуть Ваші зміни. Доти всі бачать попередню версію.
wizard-behalf-button = 👥 Пишу за іншу людину
wizard-own-button = 👤 Це все ж для мене
wizard-preview-in-button = 👀 { $language }
