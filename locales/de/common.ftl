# The language's own name, the same whoever reads it.
language-name = Deutsch
yes = Ja
no = Nein
button-back = ← Zurück
button-skip = Überspringen
button-cancel = Abbrechen
keyboard-away = 👌 In Ordnung.
length-more = mehr als { $count }
place-near = { $town } bei { $other }
