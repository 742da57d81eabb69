import { captioned, type Render } from "../../app/core/index.ts";
import type { Notice } from "../../app/notices.ts";
import type { Catalogue } from "../../domain/category/catalogue.ts";
import type { Language } from "../../domain/shared/language.ts";
import { bareText } from "../html.ts";
import type { I18n } from "../i18n.ts";
import { markup, TEXT_OPTIONS } from "../screen.ts";
import { createAppointmentWriters } from "./appointments.ts";
import { createAttendanceWriters } from "./attendance.ts";
import { createBanWriters } from "./bans.ts";
import { createBroadcastWriters } from "./broadcasts.ts";
import { createCaseWriters } from "./cases.ts";
import { createCommunityWriters } from "./communities.ts";
import { createDeadLetterWriters } from "./dead-letters.ts";
import { createDispatchWriters } from "./dispatch.ts";
import { createDraftWriters } from "./drafts.ts";
import { createHelperWriters } from "./helpers.ts";
import { createIntroductionWriters } from "./introductions.ts";
import { createListingWriters } from "./listings.ts";
import type { Message, Writers } from "./message.ts";
import { createModerationWriters } from "./moderation.ts";
import { createOperationsWriters } from "./operations.ts";
import { createOrganisationWriters } from "./organisations.ts";
import { createPeopleWriters } from "./people.ts";
import { createPledgeWriters } from "./pledges.ts";
import { createPrivacyWriters } from "./privacy.ts";
import { createProposalWriters } from "./proposals.ts";
import { createRelayWriters } from "./relay.ts";
import { createRoutingWriters } from "./routing.ts";
import { createSearchWriters } from "./searches.ts";
import { createStatusWriters } from "./statuses.ts";

/** Renders every notice as text and keyboard, ready for sendMessage and editMessageText, or for sendDocument with its file. */
export function createRender(i18n: I18n, catalogue: Catalogue): Render<Notice> {
  const deps = { i18n, catalogue };
  const writers: Writers<Notice> = {
    ...createAppointmentWriters(deps),
    ...createAttendanceWriters(deps),
    ...createBanWriters(deps),
    ...createBroadcastWriters(deps),
    ...createCaseWriters(deps),
    ...createCommunityWriters(deps),
    ...createDeadLetterWriters(deps),
    ...createDispatchWriters(deps),
    ...createDraftWriters(deps),
    ...createHelperWriters(deps),
    ...createIntroductionWriters(deps),
    ...createListingWriters(deps),
    ...createModerationWriters(deps),
    ...createOperationsWriters(deps),
    ...createOrganisationWriters(deps),
    ...createPeopleWriters(deps),
    ...createPledgeWriters(deps),
    ...createPrivacyWriters(deps),
    ...createProposalWriters(deps),
    ...createRelayWriters(deps),
    ...createRoutingWriters(deps),
    ...createSearchWriters(deps),
    ...createStatusWriters(deps),
  };

  return (notice, language) => {
    // TypeScript cannot see that the writer found by a notice's kind takes that notice.
    const write = writers[notice.kind] as (notice: Notice, language: Language) => Message;
    const { text, isBare, keyboard, file } = write(notice, language);
    const rendered = {
      text: isBare ? bareText(text) : text.toString(),
      ...TEXT_OPTIONS,
      ...markup(keyboard),
    };
    return file ? { ...captioned(rendered), document: file } : rendered;
  };
}
