import { isPhotos, type Answers } from "../category/field.ts";
import type { Photo } from "../shared/photo.ts";
import { fail, ok, type Result } from "../shared/result.ts";

/** A photo sent at the photo step. */
export interface GatheredPhoto extends Photo {
  /** Telegram's id of the message it came in; photos of an album may arrive in any order. */
  readonly messageId?: number;
  /** There were words below it, which no reader would see. */
  readonly captioned?: boolean;
}

/** The photos that go with these answers, in the order they are shown. */
export const photosOf = ({ photos }: Answers): readonly Photo[] => (isPhotos(photos) ? photos.photos : []);

/** Puts a photo behind those sent before it. */
export function addPhoto(
  photos: readonly GatheredPhoto[],
  photo: GatheredPhoto,
  max: number,
): Result<readonly GatheredPhoto[], "photo-twice" | "too-many-photos"> {
  if (photos.some(({ uniqueId }) => uniqueId === photo.uniqueId)) return fail("photo-twice");
  if (photos.length >= max) return fail("too-many-photos");
  const later = photos.findIndex(({ messageId = 0 }) => messageId > (photo.messageId ?? 0));
  return ok(photos.toSpliced(later < 0 ? photos.length : later, 0, photo));
}

/** The photos with this one at a position, counted from 0; done twice it is the same as once. */
export function movePhoto<P extends Photo>(photos: readonly P[], photo: P, to: number): readonly P[] {
  return photos.filter((other) => other !== photo).toSpliced(to, 0, photo);
}
