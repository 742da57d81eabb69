import type { ApiKeys, KeyMaker } from "./access/ports.ts";
import type { Broadcasts } from "./broadcasts/ports.ts";
import type { Cases } from "./cases/ports.ts";
import type { Communities, Foundings, Setups } from "./communities/ports.ts";
import type { CoreDependencies, Remains, Render } from "./core/index.ts";
import type { DeadLetters } from "./dead-letters/ports.ts";
import type { Dispatches } from "./dispatch/ports.ts";
import type { Drafts } from "./drafts/ports.ts";
import type { Helpers } from "./helpers/ports.ts";
import type { Figures } from "./insights/ports.ts";
import type { Listings } from "./listings/ports.ts";
import type { ModerationGroups } from "./moderation/ports.ts";
import type { Notice } from "./notices.ts";
import type { Point } from "../domain/shared/geo.ts";
import type { CoverageRules, Routes } from "./routing/ports.ts";
import type { Organisations } from "./organisations/ports.ts";
import type { AskUsername, Blocks, People } from "./people/ports.ts";
import type { Pledges } from "./pledges/ports.ts";
import type { Places } from "./places/ports.ts";
import type { Proposals } from "./proposals/ports.ts";
import type { RelayedMessages } from "./relay/ports.ts";
import type { SavedSearches } from "./searches/ports.ts";

/** Everything that the modules are made from: each takes its part. */
export interface Dependencies extends CoreDependencies {
  readonly apiKeys: ApiKeys;
  readonly askUsername: AskUsername;
  readonly blocks: Blocks;
  readonly broadcasts: Broadcasts;
  readonly cases: Cases;
  readonly communities: Communities;
  readonly coverageRules: CoverageRules;
  readonly deadLetters: DeadLetters;
  readonly dispatches: Dispatches;
  readonly drafts: Drafts;
  readonly figures: Figures;
  readonly foundings: Foundings;
  readonly helpers: Helpers;
  readonly keyMaker: KeyMaker;
  readonly listings: Listings;
  readonly moderationGroups: ModerationGroups;
  readonly organisations: Organisations;
  readonly people: People;
  readonly places: Places;
  readonly pledges: Pledges;
  readonly proposals: Proposals;
  readonly relayed: RelayedMessages;
  readonly remains: Remains;
  readonly render: Render<Notice>;
  readonly routes: Routes;
  readonly savedSearches: SavedSearches;
  readonly setups: Setups;
  /** The time zone at a point, as an IANA name. */
  readonly timeZoneAt: (point: Point) => string;
}
