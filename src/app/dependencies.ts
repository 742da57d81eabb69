import type { PersonId } from "../domain/shared/ids.ts";
import type { Catalogue } from "../domain/category/catalogue.ts";
import type { Render } from "./notices.ts";
import type {
  AuditLog,
  Broadcasts,
  Clock,
  Communities,
  Drafts,
  Listings,
  NewId,
  Outbox,
  ParkedUpdates,
  People,
  Proposals,
  Tasks,
  Transact,
} from "./ports.ts";
import type { SavedSearches } from "./searches/ports.ts";

/** What every use case is made from. */
export interface Dependencies {
  readonly catalogue: Catalogue;
  readonly people: People;
  readonly communities: Communities;
  readonly drafts: Drafts;
  readonly listings: Listings;
  readonly proposals: Proposals;
  readonly broadcasts: Broadcasts;
  readonly savedSearches: SavedSearches;
  readonly audit: AuditLog;
  readonly parked: ParkedUpdates;
  readonly outbox: Outbox;
  readonly tasks: Tasks;
  readonly transact: Transact;
  readonly render: Render;
  readonly clock: Clock;
  readonly newId: NewId;
  /** Those who run the installation. */
  readonly operators: readonly PersonId[];
}
