# After an introduction: how did it go?
check-in-ask = 👋 <b>{ $name }: як усе пройшло?</b>

    { $headline }

    Досить одного натискання. Якщо щось було не так, цим займуться модератори.
# row
check-in-good-button = 👍 Добре
# row
check-in-later-button = ⏳ Ще ні
check-in-wrong-button = ⚠️ Щось було не так
check-in-later = { $again ->
    [yes] Добре, немає поспіху. Запитаємо ще раз за кілька днів.
   *[no] Добре, немає поспіху. Сказати нам можна будь-коли: /my.
}
check-in-wrong = 🛟 <b>Нам дуже прикро. Дякуємо, що сказали.</b>

    <b>{ $name }</b>: ми більше нічого не передаємо між Вами. Модератори розглянуть це й напишуть Вам.
# What became of it.
outcome-happened-button = ✅ Усе вийшло
outcome-not-button = ✖️ Не склалося
outcome-listing-button = 📋 Моє оголошення
outcome-search-button = 🔎 Шукати далі
outcome-keep-button = 📌 Залишити відкритою
outcome-happened = ✅ <b>Як добре! Дякуємо, що сказали.</b>

    { $headline }

    { $state ->
        [asked] { $name } каже, що не склалося, тому ми запитаємо ще раз.
        [closed] Усе зроблено, Ваше оголошення закрито.
       *[open] Ваше оголошення залишається відкритим.
    }
outcome-not-happened = <b>Дякуємо, що сказали. Шкода, що цього разу не склалося.</b>

    { $headline }

    { $state ->
        [asked] { $name } каже, що все вийшло, тому ми запитаємо ще раз.
        [closed] Ваше оголошення вже закрите. Якщо це ще потрібно, просто надішліть його знову.
       *[open] Те, що було для цього відкладено, знову вільне. { $kind ->
            [offer] Залишити Вашу пропозицію відкритою?
           *[request] Шукаємо далі?
        }
    }
# What the other side has said.
outcome-said = { $said ->
    [thanks] 💐 <b>{ $name } дякує Вам за допомогу й каже, що все вийшло.</b>
    [happened] 🤝 <b>{ $name } каже, що все вийшло.</b>
   *[not-happened] ✖️ <b>{ $name } каже, що не склалося.</b>
}
outcome-otherwise = Від Вас ми чули інше.
outcome-question = А що скажете Ви? Досить одного натискання.
outcome-frozen-alert = Модератори зараз розглядають це знайомство. Дякуємо, поки що більше нічого робити не треба.
outcome-over-alert = Це знайомство вже завершено, тож нічого не зміниться. Але дякуємо!
# Why moderators have a case.
case-reason-wrong = На запитання, як усе пройшло: щось було не так
case-reason-organisation = Ідеться про дітей чи документи: потрібна організація
