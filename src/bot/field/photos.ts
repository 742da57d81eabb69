import { createHash } from "node:crypto";
import type { PhotosField } from "../../domain/category/field.ts";
import { gatheredPhotos } from "../../domain/listing/draft.ts";
import type { Photo } from "../../domain/shared/photo.ts";
import { fail } from "../../domain/shared/result.ts";
import { SHOW } from "../buttons/wizard.ts";
import { html, joinHtml, type Html } from "../html.ts";
import { DONE, type Asking, type FieldChat } from "./asking.ts";

/** A photo's name in button values: independent of its position, and short, which Telegram's own id may not be. */
const nameOf = ({ uniqueId }: Photo): string =>
  createHash("sha256").update(uniqueId).digest("base64url").slice(0, 10);

/** What a button does with a photo. A move has its target position, so that a second press changes nothing. */
export type PhotoChange<P extends Photo> =
  | { readonly does: "remove"; readonly photo: P }
  | { readonly does: "move"; readonly photo: P; readonly to: number };

/** The change that a button's value stands for; undefined for any other value, or when the photo is gone. */
export function photoChange<P extends Photo>(
  photos: readonly P[],
  value: string,
): PhotoChange<P> | undefined {
  const [verb, name, place] = value.split(".");
  const photo = photos.find((one) => nameOf(one) === name);
  const to = Number(place);
  if (photo && verb === "drop") return { does: "remove", photo };
  return photo && verb === "up" && Number.isInteger(to) && to >= 0 && to < photos.length
    ? { does: "move", photo, to }
    : undefined;
}

/** Photos are sent as messages; the buttons are about those gathered so far. */
export const photosChat: FieldChat<PhotosField> = {
  choices: (_field, { i18n, language, draft }) => {
    const photos = gatheredPhotos(draft);
    if (photos.length === 0) return [];
    const numbered = photos.map((photo, index) => ({ name: nameOf(photo), index }));
    const removing = numbered.map(({ name, index }) => ({
      caption: `✕ ${String(index + 1)}`,
      value: `drop.${name}`,
    }));
    const raising = numbered.slice(1).map(({ name, index }) => ({
      caption: `↑ ${String(index + 1)}`,
      value: `up.${name}.${String(index - 1)}`,
    }));
    return [
      [{ caption: i18n.plain(language, "wizard-photos-show-button"), value: SHOW }],
      removing,
      ...(raising.length > 0 ? [raising] : []),
      [{ caption: i18n.plain(language, "wizard-done-button"), value: DONE }],
    ];
  },
  pressed: (_field, value, { draft }) => {
    const photos = gatheredPhotos(draft);
    return value === DONE && photos.length > 0 ? { photos } : undefined;
  },
  typed: () => fail("photo-expected"),
};

/** How to send photos; or, with some gathered, how many, and what the buttons do. */
export function photosHint({ i18n, language, draft }: Asking, { max }: PhotosField): Html {
  const photos = gatheredPhotos(draft);
  const count = photos.length;
  if (count === 0) return i18n.t(language, "wizard-hint-photos", { max });
  const captioned = photos.some((photo) => photo.captioned);
  return joinHtml(
    [
      html`<b>${i18n.t(language, "wizard-photos-gathered", { count, max })}</b>`,
      i18n.t(language, "wizard-hint-photos-buttons", { several: count > 1 ? "yes" : "no" }),
      ...(captioned ? [i18n.t(language, "wizard-photos-captioned")] : []),
    ],
    "\n",
  );
}
