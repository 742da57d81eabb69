# Photos of a listing, as its readers come upon them.
listing-photos = 📷 { $value }
photos-button = 📷 Show photos ({ $count })
photos-none-alert = This listing has no photos.
photos-missing = Sorry, some of the photos can no longer be opened.
photos-missing-own = Some of the photos can no longer be opened. You can send them again: /my, then “Change” and “Photos”.
# To the moderators.
card-photos = 📷 <b>{ $headline }</b> No. { $id }
card-photo-missing = ⚠️ Photo { $number } of listing No. { $id } cannot be opened. The card follows, the rest is all right.
card-photos-new = new: { $count }
card-photos-moved = another order
