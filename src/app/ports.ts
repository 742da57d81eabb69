/** What the use cases need from the world; adapters provide it, the composition root hands it in. */
import type { Broadcast } from "../domain/broadcast/broadcast.ts";
import type { ListingKind } from "../domain/category/category.ts";
import type { Community } from "../domain/community/community.ts";
import type { Draft } from "../domain/listing/draft.ts";
import type { Actor, Listing, ListingStatus } from "../domain/listing/listing.ts";
import type { Person } from "../domain/person/person.ts";
import type { Proposal } from "../domain/proposal/proposal.ts";
import type { CommunityId, DraftId, ListingId, PersonId, ProposalId } from "../domain/shared/ids.ts";
import type { Point } from "../domain/shared/geo.ts";
import type { Language } from "../domain/shared/language.ts";
import type { Place } from "../domain/shared/place.ts";

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

/** A Bot API call that sends or edits one message or album, ready to go: text rendered, keyboard built. */
export interface OutgoingCall {
  readonly method:
    "sendMessage" | "sendPhoto" | "sendMediaGroup" | "editMessageText" | "editMessageReplyMarkup";
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
  /** What goes in its place, before all that was added later, when Telegram refuses this very call for ever. */
  readonly instead?: readonly OutboxMessage[];
  /** Rows of one broadcast carry its id, so that progress can be counted. */
  readonly group?: string;
}

/** What happens by the clock; each has one handler. */
export type TaskKind =
  | "remind-moderators"
  | "escalate-listing"
  | "freshness"
  | "broadcast"
  | "match-saved-searches"
  | "tell-saved-search"
  | "retention"
  | "parked-updates"
  | "draft-reminder";

/** Something to be done at a moment, owed like a message. */
export interface Task {
  /** Effect key, unique for ever: adding the same key again does nothing. */
  readonly key: string;
  readonly kind: TaskKind;
  /** Id of what it is about. */
  readonly subject: string;
  /** Not before; may be in the past. */
  readonly at: Date;
}

/**
 * Does what a task is for, with nothing but writes through `tx`; it looks first whether there still is something to do.
 * @returns when to do it again, or undefined when that was all
 */
export type RunTask = (task: Task, tx: Tx) => Promise<Date | undefined>;

export interface Tasks {
  /** Owes the tasks as part of the transaction. Known keys are passed over. */
  add(tasks: readonly Task[], tx: Tx): Promise<void>;
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
  Pick<Person, "language" | "consentVersion" | "reachable" | "contact" | "quiet"> & {
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
  /** Removes those that nobody has touched since. */
  removeUntouchedSince(moment: Date, tx: Tx): Promise<void>;
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
  /** The published listings of a kind and category, newest first. */
  newest(
    where: { readonly kind: ListingKind; readonly category: string },
    limit: number,
  ): Promise<readonly Listing[]>;
  /** How many are published, by category. */
  countPublished(kind: ListingKind): Promise<ReadonlyMap<string, number>>;
  /** How many of a community's listings wait for a decision. */
  countPending(community: CommunityId, tx?: Tx): Promise<number>;
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

/** An update that failed at every try and waits for an operator. Nothing in it says who wrote what. */
export interface ParkedUpdate {
  /** Telegram's `update_id`. */
  readonly id: number;
  /** Telegram's name for what it brings: `message`, `callback_query`, … */
  readonly kind: string;
  readonly receivedAt: Date;
  readonly parkedAt: Date;
  /** The first line of the last error, personal data hidden. */
  readonly error: string;
  /** How often it was sent through again. */
  readonly replays: number;
}

/** The same, with whom to tell that something went wrong: whoever was alone with the bot. */
export interface UntoldUpdate extends ParkedUpdate {
  readonly writer?: { readonly id: PersonId; readonly languageTag?: string };
}

/** Where an update stands: on its way (`new`), handled, waiting for an operator, or given up by one. */
export type UpdateState = "new" | "done" | "parked" | "discarded";

export interface ParkedUpdates {
  /** In the order of their ids, greater than `after`. */
  page(after: number, limit: number): Promise<readonly ParkedUpdate[]>;
  count(tx?: Tx): Promise<number>;
  /** The whole update, as Telegram sent it, while it is parked. */
  read(id: number): Promise<{ readonly row: ParkedUpdate; readonly update: object } | undefined>;
  /** What became of an update; undefined when it never came or is long over. */
  stateOf(id: number, tx: Tx): Promise<UpdateState | undefined>;
  /** Compare-and-set: back into its lane, with all its tries. False when it is not parked any more. */
  replay(id: number, tx: Tx): Promise<boolean>;
  /** Compare-and-set: it is over. False when it is not parked any more. */
  discard(id: number, at: Date, tx: Tx): Promise<boolean>;
  /** Parked updates that nobody has been told of, in the order of their ids. */
  untold(limit: number, tx: Tx): Promise<readonly UntoldUpdate[]>;
  markTold(ids: readonly number[], at: Date, tx: Tx): Promise<void>;
}

/** The place somebody would name to say where a point is. */
export interface Nearest {
  readonly place: Place;
  /** The part of that town it is in, where that is known. */
  readonly district?: Place;
  /** To the middle of the place. */
  readonly km: number;
}

/** Towns and villages by their names and by where they are. */
export interface Places {
  /**
   * Places that typed words may mean, best first: by any of their names in any script, by the beginning of one, and with
   * letters wrong. Of namesakes, those near `near` come first.
   * @returns at most `limit` places (6 when absent); none for what names no place
   */
  search(
    typed: string,
    options?: { readonly near?: Point; readonly limit?: number },
  ): Promise<readonly Place[]>;
  find(id: number): Promise<Place | undefined>;
  /** The nearest town, however far away it is. */
  nearest(point: Point): Promise<Nearest>;
}

/** A fresh id of the form `ID_PATTERN`. */
export type NewId = () => string;
