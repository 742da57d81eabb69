/** What the use cases need from the world; adapters provide it, the composition root hands it in. */
import type { Broadcast } from "../domain/broadcast/broadcast.ts";
import type { ListingKind } from "../domain/category/category.ts";
import type { Community } from "../domain/community/community.ts";
import type { Draft } from "../domain/listing/draft.ts";
import type { Actor, Listing, ListingStatus } from "../domain/listing/listing.ts";
import type { Person } from "../domain/person/person.ts";
import type { Proposal } from "../domain/proposal/proposal.ts";
import type { CommunityId, DraftId, ListingId, PersonId, ProposalId } from "../domain/shared/ids.ts";
import type { Language } from "../domain/shared/language.ts";

/** A store transaction, opaque to use cases: they only pass it on to repositories. */
export interface Tx {
  readonly tx: "tx";
}

/**
 * Runs `work` in one store transaction: all of its writes or none. Write conflicts are retried, so `work` must have no
 * effect but its writes through `tx`. When it has committed, the outbox sender is woken.
 */
export type Transact = <T>(work: (tx: Tx) => Promise<T>) => Promise<T>;

export interface Clock {
  now(): Date;
}

/** A Bot API call that sends or edits one message, ready to go: text rendered, keyboard built. */
export interface OutgoingCall {
  readonly method: "sendMessage" | "editMessageText" | "editMessageReplyMarkup";
  /** Everything but chat_id, message_thread_id and message_id, which the outbox fills in. */
  readonly payload: Readonly<Record<string, unknown>>;
}

/** One message the product owes somebody. */
export interface OutboxMessage extends OutgoingCall {
  /** Effect key, unique for ever: adding the same key again does nothing. */
  readonly key: string;
  readonly chatId: number;
  readonly threadId?: number;
  /** Effect key of an earlier sendMessage that this call edits or replies to (an edit whose target was never sent is dropped). */
  readonly target?: string;
  readonly priority: "transactional" | "bulk";
  /** What to do with a call that was under way at a crash, and may or may not have reached Telegram. Edits are always repeated. */
  readonly whenAmbiguous: "resend" | "skip";
  /** An unsent edit with the same slot is superseded by this one, so that only the newest state goes out. */
  readonly slot?: string;
  /** Rows of one broadcast carry its id, so that progress can be counted. */
  readonly group?: string;
}

export interface Outbox {
  /** Owes the messages as part of the transaction. Known keys are passed over. */
  add(messages: readonly OutboxMessage[], tx: Tx): Promise<void>;
  /** Drops what a group still owes; what is under way or sent stays. */
  cancel(group: string, tx: Tx): Promise<void>;
  /** How far the rows of a group are. */
  progress(
    group: string,
  ): Promise<{ readonly total: number; readonly sent: number; readonly failed: number }>;
}

/** What Telegram says about whoever sent an update. */
export interface SeenPerson {
  readonly id: PersonId;
  readonly firstName: string;
  readonly username?: string;
  readonly languageTag?: string;
}

export type PersonChange = Partial<
  Pick<Person, "language" | "consentVersion" | "reachable" | "contact"> & {
    /** `null` clears it. */
    readonly awaitingContact: Person["awaitingContact"] | null;
  }
>;

export interface People {
  find(id: PersonId, tx?: Tx): Promise<Person | undefined>;
  findMany(ids: readonly PersonId[], tx?: Tx): Promise<ReadonlyMap<PersonId, Person>>;
  /** Creates the person at first sight with `language`, and refreshes the name and username that Telegram reports. */
  meet(seen: SeenPerson, language: Language, at: Date): Promise<Person>;
  update(id: PersonId, change: PersonChange, tx?: Tx): Promise<Person | undefined>;
}

export interface Communities {
  all(): Promise<readonly Community[]>;
  find(id: CommunityId): Promise<Community | undefined>;
  findByChat(chatId: number): Promise<Community | undefined>;
  /** Creates the community, or replaces the one with the same id. */
  save(community: Community): Promise<void>;
  /** Telegram gave the moderation chat a new id. */
  moveChat(from: number, to: number): Promise<void>;
}

export interface Drafts {
  find(id: DraftId, tx?: Tx): Promise<Draft | undefined>;
  /** Most recently touched first. */
  ofAuthor(author: PersonId): Promise<readonly Draft[]>;
  save(draft: Draft): Promise<void>;
  remove(id: DraftId, tx?: Tx): Promise<void>;
}

export interface ListingQuery {
  readonly status?: ListingStatus;
  readonly kind?: ListingKind;
  readonly category?: string;
  readonly communityId?: CommunityId;
  /** The last id of the page before. */
  readonly after?: ListingId;
  readonly limit: number;
}

export interface Listings {
  find(id: ListingId, tx?: Tx): Promise<Listing | undefined>;
  insert(listing: Listing, tx: Tx): Promise<void>;
  /** Compare-and-set: false when the stored version is not `expectedVersion` any more. */
  replace(listing: Listing, expectedVersion: number, tx: Tx): Promise<boolean>;
  /** Newest first. */
  ofAuthor(author: PersonId): Promise<readonly Listing[]>;
  countOfAuthor(author: PersonId, tx?: Tx): Promise<{ readonly total: number; readonly live: number }>;
  /** Published listings in the given grid cells. */
  published(
    where: { readonly kind: ListingKind; readonly category: string; readonly cells: readonly number[] },
    tx?: Tx,
  ): Promise<readonly Listing[]>;
  /** In the order of their ids. */
  page(query: ListingQuery): Promise<readonly Listing[]>;
  /** Counts the renderings of a listing's card, so that each edit has its own effect key. */
  nextCardRevision(id: ListingId, tx: Tx): Promise<number>;
}

export interface Proposals {
  find(id: ProposalId, tx?: Tx): Promise<Proposal | undefined>;
  ofListing(id: ListingId, tx?: Tx): Promise<readonly Proposal[]>;
  openOfPerson(id: PersonId): Promise<readonly Proposal[]>;
  insert(proposal: Proposal, tx: Tx): Promise<void>;
  /** Compare-and-set: false when the stored version is not `expectedVersion` any more. */
  replace(proposal: Proposal, expectedVersion: number, tx: Tx): Promise<boolean>;
}

export interface Broadcasts {
  find(listing: ListingId, tx?: Tx): Promise<Broadcast | undefined>;
  running(): Promise<readonly Broadcast[]>;
  insert(broadcast: Broadcast, tx: Tx): Promise<void>;
  /** Compare-and-set on `enqueued` and `status` running: false when another process moved it on. */
  advance(broadcast: Broadcast, expectedEnqueued: number, tx: Tx): Promise<boolean>;
}

/** One line of the append-only audit log. */
export interface AuditEntry {
  readonly at: Date;
  readonly by: Actor;
  /** `listing:<id>`, `proposal:<id>`, … */
  readonly subject: string;
  readonly action: string;
  readonly from?: string;
  readonly to?: string;
  readonly reason?: string;
}

export interface AuditLog {
  add(entry: AuditEntry, tx: Tx): Promise<void>;
  of(subject: string): Promise<readonly AuditEntry[]>;
}

/** A fresh id of the form `ID_PATTERN`. */
export type NewId = () => string;
