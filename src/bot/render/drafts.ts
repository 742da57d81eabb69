import type { DraftNotice } from "../../app/drafts/notices.ts";
import type { Language } from "../../domain/shared/language.ts";
import { placeName } from "../../domain/shared/place.ts";
import { resumeButton } from "../buttons/wizard.ts";
import { joinHtml, type Html } from "../html.ts";
import type { I18n } from "../i18n.ts";
import { oneButton } from "../screen.ts";
import { markLine } from "./listing.ts";
import type { RenderDependencies, Writers } from "./message.ts";

export const createDraftWriters = ({ i18n }: RenderDependencies): Writers<DraftNotice> => ({
  "draft-reminder": (notice, language) => ({
    text: reminder(i18n, notice, language),
    keyboard: oneButton(
      i18n.plain(language, "wizard-resume-button"),
      resumeButton.pack({ draft: notice.draft.id }),
    ),
  }),
  "draft-served": ({ draft, town, communityName }, language) => ({
    text: i18n.t(language, "draft-served", {
      community: placeName(communityName, language),
      town: placeName(town, language),
    }),
    keyboard: oneButton(i18n.plain(language, "wizard-resume-button"), resumeButton.pack({ draft: draft.id })),
  }),
});

function reminder(
  i18n: I18n,
  notice: Extract<DraftNotice, { kind: "draft-reminder" }>,
  language: Language,
): Html {
  const { revises, kind } = notice.draft;
  const text = i18n.t(language, "draft-reminder", { what: revises === undefined ? kind : "revision" });
  return joinHtml(
    [markLine(i18n, notice, language), text].filter((part) => part !== undefined),
    "\n",
  );
}
