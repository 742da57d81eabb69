# The language's own name, the same whoever reads it.
language-name = English
yes = Yes
no = No
# row
button-back = ← Back
button-skip = Skip
# row
button-cancel = Cancel
keyboard-away = 👌 All right.
length-more = more than { $count }
place-near = { $town }, near { $other }
