inline-nothing-button = 🔎 Nothing found. Open Pomich
# Below a listing that somebody passed on.
inline-open-button = 🙋 See and answer
