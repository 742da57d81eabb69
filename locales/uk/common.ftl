# The language's own name, the same whoever reads it.
language-name = Українська
yes = Так
no = Ні
button-back = ← Назад
button-skip = Пропустити
button-cancel = Скасувати
keyboard-away = 👌 Гаразд.
length-more = понад { $count }
place-near = { $town }, поблизу: { $other }
