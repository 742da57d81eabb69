import type { Community } from "../../domain/community/community.ts";
import type { Listing } from "../../domain/listing/listing.ts";
import { photosOf } from "../../domain/listing/photos.ts";
import { wanted } from "../../domain/listing/revision.ts";
import type { Photo } from "../../domain/shared/photo.ts";
import { toModerators, type OutboxMessage, type Render } from "../core/index.ts";
import { moderationKey, type ModerationNotice } from "./notices.ts";

/**
 * The photos of a submission, sent before its card so that nobody approves photos unseen. A revision that leaves the photos as
 * they are sends none. A photo that Telegram no longer has is replaced by a line of text; the others are still sent.
 */
export function photosForModerators(
  render: Render<ModerationNotice>,
  community: Community,
  listing: Listing,
  key = moderationKey.photos(listing),
): readonly OutboxMessage[] {
  const photos = photosOf(wanted(listing).answers);
  if (photos.length === 0 || (listing.revision && isSame(photos, photosOf(listing.answers)))) return [];
  const { text, parse_mode } = render({ kind: "photos", listing }, community.language);
  const first = { caption: text, parse_mode };
  const to = toModerators(render, community, key, { kind: "photos", listing });
  const singles = photos.map(({ fileId }, index): OutboxMessage => {
    const number = index + 1;
    const missing = { kind: "photo-missing", listing, number } as const;
    return {
      ...to,
      key: `${key}:${String(number)}`,
      method: "sendPhoto",
      payload: { photo: fileId, ...(index === 0 ? first : {}) },
      instead: [toModerators(render, community, `${key}:${String(number)}:missing`, missing)],
    };
  });
  // Telegram refuses an album of one photo.
  if (singles.length === 1) return singles;
  const media = photos.map(({ fileId }, index) => ({
    type: "photo",
    media: fileId,
    ...(index === 0 ? first : {}),
  }));
  return [{ ...to, method: "sendMediaGroup", payload: { media }, instead: singles }];
}

const isSame = (photos: readonly Photo[], others: readonly Photo[]): boolean =>
  photos.length === others.length &&
  photos.every(({ uniqueId }, index) => uniqueId === others[index]?.uniqueId);
