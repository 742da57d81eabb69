import type { DraftNotice } from "../../app/drafts/notices.ts";
import { placeName } from "../../domain/shared/place.ts";
import { resumeButton } from "../buttons/wizard.ts";
import { oneButton } from "../screen.ts";
import type { RenderDependencies, Writers } from "./message.ts";

export const createDraftWriters = ({ i18n }: RenderDependencies): Writers<DraftNotice> => ({
  "draft-reminder": ({ draft }, language) => ({
    text: i18n.t(language, "draft-reminder", {
      what: draft.revises === undefined ? draft.kind : "revision",
    }),
    keyboard: oneButton(i18n.plain(language, "wizard-resume-button"), resumeButton.pack({ draft: draft.id })),
  }),
  "draft-served": ({ draft, town, communityName }, language) => ({
    text: i18n.t(language, "draft-served", {
      community: placeName(communityName, language),
      town: placeName(town, language),
    }),
    keyboard: oneButton(i18n.plain(language, "wizard-resume-button"), resumeButton.pack({ draft: draft.id })),
  }),
});
