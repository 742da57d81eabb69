import type { IntroductionNotice } from "../../app/introductions/notices.ts";
import type { ProposalNotice } from "../../app/proposals/notices.ts";
import type { Language } from "../../domain/shared/language.ts";
import { joinHtml, type Html } from "../html.ts";
import { briefOf } from "./brief.ts";
import { fitted } from "./fit.ts";
import { renderListing } from "./listing.ts";
import type { RenderDependencies, Writers } from "./message.ts";
import { shownName } from "./names.ts";

export const createIntroductionWriters = ({
  i18n,
  catalogue,
}: RenderDependencies): Writers<IntroductionNotice> => ({
  thanks: ({ listing, firstName }, language) => ({
    text: i18n.t(language, "helper-thanks", {
      name: shownName(firstName, i18n.plain(language, "helper-somebody")),
      headline: briefOf(i18n, catalogue, listing, language),
    }),
  }),
});

/** Who the other side is, how to contact them, and how to stay safe. */
export function introductionText(
  { i18n, catalogue }: RenderDependencies,
  notice: Extract<ProposalNotice, { kind: "introduction" }>,
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
