import { changeField, gatheredPhotos } from "../../../domain/listing/draft.ts";
import { addPhoto, movePhoto, type GatheredPhoto } from "../../../domain/listing/photos.ts";
import type { Photo } from "../../../domain/shared/photo.ts";
import type { Asking } from "../../field/asking.ts";
import { SHOW } from "../../buttons/wizard.ts";
import { photoChange } from "../../field/photos.ts";
import { askStep } from "./ask.ts";
import { stepOf } from "./load.ts";
import type { Taken } from "./take.ts";

/** Adds a sent photo at the step for photos; from the preview, opens that step first. */
export function takePhoto(asking: Asking, photo: GatheredPhoto): Taken {
  const { i18n, language, catalogue } = asking;
  const before = stepOf(asking);
  const opened = before.at === "preview" ? changeField(catalogue, asking.draft, "photos") : undefined;
  const draft = opened?.ok ? opened.value : asking.draft;
  const step = stepOf({ ...asking, draft });
  if (step.at !== "field" || step.field.kind !== "photos")
    return { does: "explain", text: i18n.t(language, "wizard-photo-later") };
  const { max } = step.field;
  const added = addPhoto(gatheredPhotos(draft), photo, max);
  return added.ok
    ? { does: "gather", draft: { ...draft, gathered: added.value } }
    : { does: "gather", draft, note: i18n.tDynamic(language, `error-answer-${added.code}`, { max }) };
}

/** A press at the step for photos; undefined when the button answers the step, or is not of this step. */
export function takePhotosPress(asking: Asking, value: string): Taken | undefined {
  const photos = gatheredPhotos(asking.draft);
  if (value === SHOW) return showPhotos(asking, photos);
  const change = photoChange(photos, value);
  if (!change) return undefined;
  const gathered =
    change.does === "remove"
      ? photos.filter((other) => other !== change.photo)
      : movePhoto(photos, change.photo, change.to);
  const draft = { ...asking.draft, gathered };
  return { does: "redraw", screen: askStep({ ...asking, draft }), draft };
}

/** Sends the photos, with the numbers that the buttons use. */
export function showPhotos(asking: Asking, photos: readonly Photo[]): Taken {
  if (photos.length === 0) return { does: "redraw", screen: askStep(asking) };
  return {
    does: "show-photos",
    album: photos.map(({ fileId }, index) => ({ fileId, caption: String(index + 1) })),
    missing: asking.i18n.t(asking.language, "wizard-photos-missing"),
  };
}
