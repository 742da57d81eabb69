import type { Category, ListingKind } from "../../domain/category/category.ts";
import type { Language } from "../../domain/shared/language.ts";
import type { Html } from "../html.ts";
import type { I18n } from "../i18n.ts";

/** Tells somebody who wants to post what only organisations post where to find these. */
export const organisationsOnly = (
  i18n: I18n,
  language: Language,
  { slug }: Pick<Category, "slug">,
  kind: ListingKind,
): Html =>
  i18n.t(language, "organisations-only", {
    category: i18n.plainDynamic(language, `category-${slug}`),
    kind,
  });
