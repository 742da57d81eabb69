import type { Catalogue } from "../../domain/category/catalogue.ts";
import type { Answer, Answers } from "../../domain/category/field.ts";
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
  const lines = changeLines({ i18n, language, category }, listing, revision.substance);
  return joinHtml([html`<b>${i18n.t(language, "card-changes")}</b>`, ...lines], "\n");
}

/** What a listing says otherwise than before, old → new, one line each. */
export function changeLines(
  words: CategoryWords,
  before: Pick<Listing, "kind" | "answers" | "onBehalf">,
  after: Pick<Listing, "answers" | "onBehalf">,
): readonly Html[] {
  const { i18n, language, category } = words;
  const told = changedFields(category, before.kind, before.answers, after.answers).map(
    ({ field, before: was, after: is }) => {
      const said = (answer: Answer, { answers }: { readonly answers: Answers }): string =>
        shorten(valueInWords({ ...words, answers }, field, answer) ?? NOTHING, MAX_VALUE);
      const [old, now] = [said(was, before), said(is, after)];
      const more = field.kind === "photos" ? photosChange(words, before.answers, after.answers) : "";
      return html`• ${fieldLabel(words, field.id)}: <s>${old}</s> → ${now}${more}`;
    },
  );
  const somebody = i18n.t(language, "listing-on-behalf");
  const whose = after.onBehalf ? html`• ${somebody}` : html`• <s>${somebody}</s>`;
  return after.onBehalf === before.onBehalf ? told : [...told, whose];
}

/** Says what the number of photos does not show: that some photos are new, or that their order changed. */
function photosChange({ i18n, language }: CategoryWords, before: Answers, after: Answers): string {
  const [old, now] = [photosOf(before), photosOf(after)];
  const fresh = now.filter(({ uniqueId }) => !old.some((photo) => photo.uniqueId === uniqueId)).length;
  if (fresh > 0) return ` · ${i18n.plain(language, "card-photos-new", { count: fresh })}`;
  return old.length === now.length ? ` · ${i18n.plain(language, "card-photos-moved")}` : "";
}
