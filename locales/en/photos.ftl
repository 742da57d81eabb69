# Photos of a listing, as its readers come upon them.
listing-photos = 📷 { $value }
photos-button = 📷 Show photos ({ $count })
photos-none-alert = This listing has no photos.
photos-missing = Sorry, not all of the photos can be opened any more.
photos-missing-own = Not all of the photos can be opened any more. You can send them anew under /my, then Change and Photos.
# To the moderators.
card-photos = 📷 <b>{ $headline }</b> № { $id }
card-photo-missing = ⚠️ Photo { $number } of listing № { $id } cannot be opened. The card follows, the rest is all right.
card-photos-new = new: { $count }
card-photos-moved = another order
