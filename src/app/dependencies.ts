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
  People,
  Proposals,
  Transact,
} from "./ports.ts";

/** What every use case is made from. */
export interface Dependencies {
  readonly catalogue: Catalogue;
  readonly people: People;
  readonly communities: Communities;
  readonly drafts: Drafts;
  readonly listings: Listings;
  readonly proposals: Proposals;
  readonly broadcasts: Broadcasts;
  readonly audit: AuditLog;
  readonly outbox: Outbox;
  readonly transact: Transact;
  readonly render: Render;
  readonly clock: Clock;
  readonly newId: NewId;
}
