import { MAX_PHOTOS } from "../../../domain/category/common-fields.ts";
import { changeField, gatheredPhotos } from "../../../domain/listing/draft.ts";
import { addPhoto, movePhoto, type GatheredPhoto } from "../../../domain/listing/photos.ts";
import type { Photo } from "../../../domain/shared/photo.ts";
import type { Asking } from "../../field/asking.ts";
import { SHOW } from "../../buttons/wizard.ts";
import { photoChange } from "../../field/photos.ts";
import { askStep } from "./ask.ts";
import { stepOf } from "./load.ts";
import type { Turn } from "./turn.ts";

/**
 * Adds a sent photo: at its step, from the preview after opening that step, and at any other step for when it comes. A
 * photo with words where words are asked is both.
 */
export function takePhoto(asking: Asking, photo: GatheredPhoto): Turn {
  const { i18n, language, catalogue } = asking;
  const before = stepOf(asking);
  const opened = before.at === "preview" ? changeField(catalogue, asking.draft, "photos") : undefined;
  const draft = opened?.ok ? opened.value : asking.draft;
  const step = stepOf({ ...asking, draft });
  const isAsked = step.at === "field" && step.field.kind === "photos";
  const max = isAsked && step.field.kind === "photos" ? step.field.max : MAX_PHOTOS;
  const added = addPhoto(gatheredPhotos(draft), photo, max);
  if (!added.ok)
    return { does: "gather", draft, note: i18n.tDynamic(language, `error-answer-${added.code}`, { max }) };
  return {
    does: "gather",
    draft: { ...draft, gathered: added.value },
    ...(!isAsked && { note: i18n.t(language, "wizard-photo-later") }),
  };
}

/** A press at the step for photos; undefined when the button answers the step, or is not of this step. */
export function takePhotosPress(asking: Asking, value: string): Turn | undefined {
  const photos = gatheredPhotos(asking.draft);
  if (value === SHOW) return showPhotos(asking, photos);
  const change = photoChange(photos, value);
  if (!change) return undefined;
  const gathered =
    change.does === "remove"
      ? photos.filter((other) => other !== change.photo)
      : movePhoto(photos, change.photo, change.to);
  return { draft: { ...asking.draft, gathered } };
}

/** Sends the photos, with the numbers that the buttons use. */
export function showPhotos(asking: Asking, photos: readonly Photo[]): Turn {
  if (photos.length === 0) return { screen: askStep(asking) };
  return {
    album: {
      photos: photos.map(({ fileId }, index) => ({ fileId, caption: String(index + 1) })),
      missing: asking.i18n.t(asking.language, "wizard-photos-missing"),
    },
  };
}
