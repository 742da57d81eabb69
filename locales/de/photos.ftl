# Photos of a listing, as its readers come upon them.
listing-photos = 📷 { $value }
photos-button = 📷 Fotos zeigen ({ $count })
photos-none-alert = Zu diesem Eintrag gibt es keine Fotos.
photos-missing = Leider lassen sich nicht mehr alle Fotos öffnen.
photos-missing-own = Nicht alle Fotos lassen sich noch öffnen. Neu senden können Sie sie unter /my, dann „Ändern“ und „Fotos“.
# To the moderators.
card-photos = 📷 <b>{ $headline }</b> № { $id }
card-photo-missing = ⚠️ Foto { $number } zum Eintrag № { $id } lässt sich nicht öffnen. Die Karte folgt, der Rest ist in Ordnung.
card-photos-new = neu: { $count }
card-photos-moved = andere Reihenfolge
