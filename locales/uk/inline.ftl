inline-nothing-button = 🔎 Нічого не знайдено. Відкрити Поміч
# Below a listing that somebody passed on.
inline-open-button = 🙋 Докладніше й відповісти
