# Why an offer and a request fit.
reason-same-community = та сама місцевість
reason-distance = відстань { $distance }
reason-capacity = вистачає (потрібно: { $need }, є: { $have })
reason-shared-choices = { $label }: { $options }
reason-provides = { $label }: без проблем
reason-meets = { $label }: { $options } (підходить)
reason-same-town = { $label }: збігається
reason-different-towns = ⚠️ { $label }: { $request } ↔ { $offer }
reason-dates = дати підходять
reason-later = ⚠️ { $when ->
    [on] { $day }
   *[from] з { $day }
}, на { $days ->
    [one] { $days } день
    [few] { $days } дні
    [many] { $days } днів
   *[other] { $days } дня
} пізніше
reason-earlier = ⚠️ { $when ->
    [on] { $day }
   *[until] лише до { $day }
}, на { $days ->
    [one] { $days } день
    [few] { $days } дні
    [many] { $days } днів
   *[other] { $days } дня
} раніше
reason-shorter = ⚠️ лише до { $day }, на { $days ->
    [one] { $days } день
    [few] { $days } дні
    [many] { $days } днів
   *[other] { $days } дня
} менше
reason-languages = спільна мова: { $languages }
# Why a listing is not published: on the moderators' button, and as the author reads it.
reject-reason-incomplete-button = Замало подробиць
reject-reason-incomplete = Іншим ще важко зрозуміти, про що йдеться. Будь ласка, додайте кілька подробиць і надішліть ще раз.
reject-reason-duplicate-button = Таке вже є
reject-reason-duplicate = Це те саме, що й інше Ваше оголошення, яке залишається відкритим. Робити нічого не потрібно.
reject-reason-commercial-button = Комерція або за гроші
reject-reason-commercial = Допомога тут безкоштовна, тому продавати чи рекламувати нічого не можна. Якщо ми зрозуміли неправильно, надішліть ще раз із поясненням.
reject-reason-not-here-button = Тут цим не допоможемо
reject-reason-not-here = На жаль, із цим ми тут допомогти не можемо. Можливо, допоможуть у консультаційному центрі Вашого міста.
reject-reason-not-here-link = На жаль, із цим ми тут допомогти не можемо. Можливо, Вам допоможуть тут: { $link }
reject-reason-unsafe-button = Небезпечно
reject-reason-unsafe = Ми хвилюємося, що це може бути небезпечно для Вас чи інших. Якщо небезпека є просто зараз, телефонуйте 112.
reject-reason-other-button = Інша причина
reject-reason-other = Це не відповідає нашим правилам. Можна сказати це іншими словами й надіслати ще раз. Якщо незрозуміло чому, просто запитайте в цьому тексті модераторів.
# Ready questions to the author: on the moderators' button, and as the author reads them.
ready-question-more-details-button = Що саме?
ready-question-more-details = Про що саме йдеться? Напишіть, будь ласка, трохи докладніше.
ready-question-which-dates-button = Коли саме?
ready-question-which-dates = Коли саме або з якого дня до якого?
ready-question-which-place-button = Який район?
ready-question-which-place = У якому це районі чи селі? Адреса не потрібна.
ready-question-how-many-button = Скільки?
ready-question-how-many = Про скількох людей чи скільки речей ідеться?
ready-question-one-thing-each-button = Окреме оголошення на кожне
ready-question-one-thing-each = Тут ідеться про кілька справ одразу. Залиште, будь ласка, одну з них, а для решти створіть окремі оголошення.
ready-question-a-photo-button = Потрібне фото
ready-question-a-photo = Чи можете Ви, будь ласка, додати фото?
card-own-question-button = ✍️ Своїми словами…
