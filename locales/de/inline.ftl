inline-nothing-button = 🔎 Nichts gefunden. Pomich öffnen
# Below a listing that somebody passed on.
inline-open-button = 🙋 Ansehen und antworten
