inline-nothing-button = 🔎 Нічого не знайдено. Відкрити Pomich
# Below a listing that somebody passed on.
inline-open-button = 🙋 Докладніше й відповісти
