import type { AppointmentNotice } from "./appointments/notices.ts";
import type { AttendanceNotice } from "./attendance/notices.ts";
import type { BanNotice } from "./bans/notices.ts";
import type { BroadcastNotice } from "./broadcasts/notices.ts";
import type { CaseNotice } from "./cases/notices.ts";
import type { CommunityNotice } from "./communities/notices.ts";
import type { DeadLetterNotice } from "./dead-letters/notices.ts";
import type { DispatchNotice } from "./dispatch/notices.ts";
import type { DraftNotice } from "./drafts/notices.ts";
import type { HelperNotice } from "./helpers/notices.ts";
import type { IntroductionNotice } from "./introductions/notices.ts";
import type { ListingNotice } from "./listings/notices.ts";
import type { ModerationNotice } from "./moderation/notices.ts";
import type { OrganisationNotice } from "./organisations/notices.ts";
import type { OperationsNotice } from "./operations/notices.ts";
import type { PeopleNotice } from "./people/notices.ts";
import type { PledgeNotice } from "./pledges/notices.ts";
import type { PrivacyNotice } from "./privacy/notices.ts";
import type { ProposalNotice } from "./proposals/notices.ts";
import type { RelayNotice } from "./relay/notices.ts";
import type { RoutingNotice } from "./routing/notices.ts";
import type { SearchNotice } from "./searches/notices.ts";
import type { StatusNotice } from "./statuses/notices.ts";

/** Every message that the product can owe somebody, in the domain's terms; the renderer puts it into words. */
export type Notice =
  | AppointmentNotice
  | AttendanceNotice
  | BanNotice
  | BroadcastNotice
  | CaseNotice
  | CommunityNotice
  | DeadLetterNotice
  | DispatchNotice
  | DraftNotice
  | HelperNotice
  | IntroductionNotice
  | ListingNotice
  | ModerationNotice
  | OperationsNotice
  | OrganisationNotice
  | PeopleNotice
  | PledgeNotice
  | PrivacyNotice
  | ProposalNotice
  | RelayNotice
  | RoutingNotice
  | SearchNotice
  | StatusNotice;
