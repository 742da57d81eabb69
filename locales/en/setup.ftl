setup-done = ✅ This chat now looks after <b>{ $name }</b>: { $radius } km around { $center }. New offers and requests arrive here as cards.

    /help explains the buttons.
setup-done-topic = ✅ This topic now looks after <b>{ $name }</b>: { $radius } km around { $center }. New offers and requests arrive here as cards.

    /help explains the buttons.
setup-usage = Please write the town, and if you like the radius in kilometres:

    <code>/setup Leipzig 25</code>

    For any other place, give latitude and longitude:

    <code>/setup Leipzig 51.34,12.37 25</code>
setup-which = Please copy the line of the place you mean:
setup-unknown = We do not know a place called { $name }.
setup-place-invalid = There is no such place on Earth: latitude goes from −90 to 90, longitude from −180 to 180.
setup-radius-invalid = The radius can be from 1 to { $max } km.
setup-name-long = The name can have at most { $max } characters.
setup-administrators-only = Only administrators of this group can do that. Please ask one of them.
setup-anonymous = I cannot see who you are while you write as the group. Please switch off “Remain anonymous” for a moment and send it again.
setup-in-group = /setup belongs into the group of the moderators. Add me there and write it again.
setup-elsewhere = That does not work in this group. Here there are /help and /setup; everything else is in your private chat with me: @{ $bot }
setup-help = This group does not look after any place yet. An administrator of the group can change that with /setup:

    <code>/setup Leipzig 25</code>
