import type { Notice } from "../../app/notices.ts";
import type { Catalogue } from "../../domain/category/catalogue.ts";
import type { Language } from "../../domain/shared/language.ts";
import { joinHtml, type Html } from "../html.ts";
import type { I18n } from "../i18n.ts";
import { briefOf } from "./brief.ts";
import { fitted } from "./fit.ts";
import { renderListing } from "./listing.ts";
import { shownName } from "./names.ts";

/** Who the other side is, how they can be reached, and what to take care of. */
export function introductionText(
  i18n: I18n,
  catalogue: Catalogue,
  notice: Extract<Notice, { kind: "introduction" }>,
  language: Language,
): Html {
  const { firstName, personId, contact, mine, theirs } = notice;
  const name = shownName(firstName, i18n.plain(language, "introduction-somebody"));
  const lines = [
    i18n.t(language, "introduction-name", { id: String(personId), name }),
    contact.username === undefined
      ? undefined
      : i18n.t(language, "introduction-username", { username: contact.username }),
    contact.phone === undefined
      ? undefined
      : i18n.t(language, "introduction-phone", { phone: contact.phone }),
  ];
  return fitted(
    [
      i18n.t(language, "introduction"),
      joinHtml(
        lines.filter((line) => line !== undefined),
        "\n",
      ),
      i18n.t(language, "introduction-theirs", {
        listing: renderListing(i18n, catalogue, theirs, language),
      }),
    ],
    [
      i18n.t(language, "introduction-mine", { listing: briefOf(i18n, catalogue, mine, language) }),
      i18n.t(language, "introduction-hello"),
      i18n.t(language, "introduction-safety"),
    ],
  );
}
