import type { Organisation, OrganisationStatus } from "../../domain/organisation/organisation.ts";
import type { CommunityId, OrganisationId, PersonId } from "../../domain/shared/ids.ts";
import type { Tx } from "../core/index.ts";

/** Organisations. The store keeps all that they say, and who is in them, sealed. */
export interface Organisations {
  find(id: OrganisationId, tx?: Tx): Promise<Organisation | undefined>;
  /** The official names of those of them that are verified. */
  verifiedNames(ids: readonly OrganisationId[], tx?: Tx): Promise<ReadonlyMap<OrganisationId, string>>;
  /** Lets a transaction that only reads an organisation rely on it, as that of `Listings` does. */
  relyOn(id: OrganisationId, tx: Tx): Promise<void>;
  statusOf(id: OrganisationId): Promise<OrganisationStatus | undefined>;
  /** Those that a person is in, also as a draft, or has decided about; in the order in which they were begun. */
  ofPerson(person: PersonId, tx?: Tx): Promise<readonly Organisation[]>;
  /** The one that an unused invitation leads to. */
  invitedBy(code: string, tx: Tx): Promise<Organisation | undefined>;
  /** The one that wants to change this one. */
  revisionOf(id: OrganisationId, tx?: Tx): Promise<Organisation | undefined>;
  ofChat(chatId: number, tx?: Tx): Promise<readonly Organisation[]>;
  /** All of this status, in no order. */
  withStatus(status: OrganisationStatus, tx?: Tx): Promise<readonly Organisation[]>;
  /** A community's own organisations of this status, the oldest first. */
  ofCommunity(community: CommunityId, status: OrganisationStatus, tx?: Tx): Promise<readonly Organisation[]>;
  insert(organisation: Organisation, tx: Tx): Promise<void>;
  /** Compare-and-set: false when the stored version is not `expectedVersion` any more. */
  replace(organisation: Organisation, expectedVersion: number, tx: Tx): Promise<boolean>;
  remove(id: OrganisationId, tx: Tx): Promise<void>;
  /** Telegram gave a group a new id. */
  moveChat(from: number, to: number): Promise<void>;
  /** Notes that the card is written anew. @returns how often it was */
  noteCard(id: OrganisationId, copy: string | undefined, tx: Tx): Promise<OrganisationCard>;
}

/** How often an organisation's card was written, and the effect keys of the messages that show it, the newest last. */
export interface OrganisationCard {
  readonly revision: number;
  readonly copies: readonly string[];
}
