import type { BroadcastTaskKind } from "./broadcasts/index.ts";
import type { CommunityTaskKind } from "./communities/index.ts";
import type { DeadLetterTaskKind } from "./dead-letters/cases.ts";
import type { DraftTaskKind } from "./drafts/tasks.ts";
import type { ListingTaskKind } from "./listings/tasks.ts";
import type { ModerationTaskKind } from "./moderation/tasks.ts";
import type { PrivacyTaskKind } from "./privacy/retention.ts";
import type { ProposalTaskKind } from "./proposals/index.ts";
import type { SearchTaskKind } from "./searches/index.ts";

/** Everything that happens by the clock; each kind has one handler. */
export type TaskKind =
  | BroadcastTaskKind
  | CommunityTaskKind
  | DeadLetterTaskKind
  | DraftTaskKind
  | ListingTaskKind
  | ModerationTaskKind
  | PrivacyTaskKind
  | ProposalTaskKind
  | SearchTaskKind;
