import type { Catalogue } from "../../domain/category/catalogue.ts";
import type { Answers } from "../../domain/category/field.ts";
import type { Listing } from "../../domain/listing/listing.ts";
import { photosOf } from "../../domain/listing/photos.ts";
import { changedFields } from "../../domain/listing/revision.ts";
import type { Language } from "../../domain/shared/language.ts";
import { fieldLabel, type CategoryWords } from "../field/category-words.ts";
import { html, joinHtml, type Html } from "../html.ts";
import type { I18n } from "../i18n.ts";
import { valueInWords } from "./field-line.ts";
import { shorten } from "./fit.ts";

/** Characters shown of each side of a change; the card shows the new text in full. */
const MAX_VALUE = 150;
const NOTHING = "–";

/** The listing with its revision, if it has one, in place of the approved answers. */
export const asWanted = (listing: Listing): Listing => ({ ...listing, ...listing.revision?.substance });

/** What a revision changes, old → new, one line each. @returns undefined for a listing without a revision */
export function changesPart(
  i18n: I18n,
  catalogue: Catalogue,
  listing: Listing,
  language: Language,
): Html | undefined {
  const { revision } = listing;
  const category = catalogue.find(listing.category);
  if (!revision || !category) return undefined;
  const { answers, onBehalf } = revision.substance;
  const words: CategoryWords = { i18n, language, category };
  const told = changedFields(category, listing.kind, listing.answers, answers).map(
    ({ field, before, after }) => {
      const [old, now] = [before, after].map((answer) =>
        shorten(valueInWords(words, field, answer) ?? NOTHING, MAX_VALUE),
      );
      const more = field.kind === "photos" ? photosChange(words, listing.answers, answers) : "";
      return html`• ${fieldLabel(words, field.id)}: <s>${old ?? ""}</s> → ${now ?? ""}${more}`;
    },
  );
  const somebody = i18n.t(language, "listing-on-behalf");
  const whose = onBehalf ? html`• ${somebody}` : html`• <s>${somebody}</s>`;
  return joinHtml(
    [
      html`<b>${i18n.t(language, "card-changes")}</b>`,
      ...told,
      ...(onBehalf === listing.onBehalf ? [] : [whose]),
    ],
    "\n",
  );
}

/** Says what the number of photos does not show: that some photos are new, or that their order changed. */
function photosChange({ i18n, language }: CategoryWords, before: Answers, after: Answers): string {
  const [old, now] = [photosOf(before), photosOf(after)];
  const fresh = now.filter(({ uniqueId }) => !old.some((photo) => photo.uniqueId === uniqueId)).length;
  if (fresh > 0) return ` · ${i18n.plain(language, "card-photos-new", { count: fresh })}`;
  return old.length === now.length ? ` · ${i18n.plain(language, "card-photos-moved")}` : "";
}
