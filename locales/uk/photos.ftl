# Photos of a listing, as its readers come upon them.
listing-photos = 📷 { $value }
photos-button = 📷 Показати фото ({ $count })
photos-none-alert = До цього оголошення немає фото.
photos-missing = На жаль, деякі фото вже не відкриваються.
photos-missing-own = Деякі фото вже не відкриваються. Надіслати їх ще раз можна тут: /my, потім «Змінити» і «Фото».
# To the moderators.
card-photos = 📷 <b>{ $headline }</b> № { $id }
card-photo-missing = ⚠️ Фото { $number } до оголошення № { $id } не відкривається. Картка нижче, решта в порядку.
card-photos-new = нових: { $count }
card-photos-moved = інший порядок
