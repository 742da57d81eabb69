# Photos of a listing, as its readers come upon them.
listing-photos = 📷 { $value }
photos-button = 📷 Fotos zeigen ({ $count })
photos-none-alert = Zu diesem Eintrag gibt es keine Fotos.
photos-missing = Einige Fotos lassen sich leider nicht mehr öffnen.
photos-missing-own = Einige Fotos lassen sich nicht mehr öffnen. Sie können sie neu senden: /my, dann „Ändern“ und „Fotos“.
# To the moderators.
card-photos = 📷 <b>{ $headline }</b> Nr. { $id }
card-photo-missing = ⚠️ Foto { $number } zum Eintrag Nr. { $id } lässt sich nicht öffnen. Die Karte folgt, der Rest ist in Ordnung.
card-photos-new = neu: { $count }
card-photos-moved = andere Reihenfolge
