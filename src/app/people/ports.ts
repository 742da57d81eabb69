import type { Tally } from "../../domain/helper/tally.ts";
import type { Ban } from "../../domain/person/ban.ts";
import type { AwaitingContact, Person } from "../../domain/person/person.ts";
import type { SafetyKind } from "../../domain/safety/safety.ts";
import type { PersonId } from "../../domain/shared/ids.ts";
import type { Tx } from "../core/index.ts";

/** What Telegram says about whoever sent an update. */
export interface SeenPerson {
  readonly id: PersonId;
  readonly firstName: string;
  readonly username?: string;
  readonly languageTag?: string;
}

export type PersonChange = Partial<
  Pick<
    Person,
    | "language"
    | "consentVersion"
    | "reachable"
    | "contact"
    | "quiet"
    | "urgentInQuiet"
    | "spoken"
    | "timeZone"
    | "askedToStayAt"
  >
>;

/**
 * Asks Telegram for somebody's username as it is now.
 * @returns undefined for people who have none, and for those whom Telegram does not find any more. Rejects while Telegram
 *   does not answer.
 */
export type AskUsername = (id: PersonId) => Promise<string | undefined>;

export interface People {
  find(id: PersonId, tx?: Tx): Promise<Person | undefined>;
  findMany(ids: readonly PersonId[], tx?: Tx): Promise<ReadonlyMap<PersonId, Person>>;
  /** Those of the people who can be reached (`isReachable`). Cheaper than to find them, since it opens nothing sealed. */
  reachable(ids: readonly PersonId[], tx?: Tx): Promise<ReadonlySet<PersonId>>;
  /**
   * Refreshes the name and username that Telegram reports, and, once a day, when they were here last.
   * @returns undefined for somebody who is not stored, since they have not agreed to the privacy notice
   */
  meet(seen: SeenPerson, at: Date): Promise<Person | undefined>;
  /** Stores somebody who has agreed to the privacy notice; a known person is left as they are. */
  add(person: Person): Promise<void>;
  update(id: PersonId, change: PersonChange, tx?: Tx): Promise<Person | undefined>;
  /**
   * Bans somebody, or lifts their ban. A ban outlives the deletion of their data: what stays is a fingerprint by which
   * `add` knows them again.
   */
  setBan(id: PersonId, ban: Ban | undefined, tx: Tx): Promise<Person | undefined>;
  remove(id: PersonId, tx: Tx): Promise<void>;
  /** People who were here last before `moment` and have not been asked whether they want to stay. */
  inactiveSince(moment: Date, limit: number, tx: Tx): Promise<readonly Person[]>;
  /** People who were asked before `moment` whether they want to stay, and have not been here since. */
  askedToStayBefore(moment: Date, limit: number, tx: Tx): Promise<readonly Person[]>;
  /** Removes those who never agreed to a privacy notice: versions before 0.2 stored people at first sight. @returns how many */
  removeWithoutConsent(tx: Tx): Promise<number>;
  /** Notes that somebody has confirmed a version of the safety notes. */
  confirmSafety(id: PersonId, kind: SafetyKind, version: number): Promise<void>;
  /** Adds one to what somebody agreed to and what waits for their contact. */
  awaitContact(id: PersonId, awaiting: AwaitingContact): Promise<void>;
  /** Drops all of that. */
  forgetAwaited(id: PersonId): Promise<void>;
}

/** How often people were asked to help, and said yes: what fair rotation goes by. */
export interface Tallies {
  findMany(ids: readonly PersonId[], tx?: Tx): Promise<ReadonlyMap<PersonId, { readonly tally: Tally }>>;
  noteAsked(ids: readonly PersonId[], at: Date, tx: Tx): Promise<void>;
  /** Undoes that for those whom the question has never reached. */
  noteNotAsked(asked: readonly { readonly id: PersonId; readonly at: Date }[], tx: Tx): Promise<void>;
  /** Somebody who was asked, or came by themselves, said yes. */
  noteAccepted(id: PersonId, tx: Tx): Promise<void>;
}

/** Pairs of people who are never matched again. Kept without who they are, so that deleting their data does not lift it. */
export interface Blocks {
  /** A repeat changes nothing. */
  add(one: PersonId, other: PersonId, tx: Tx): Promise<void>;
  /** Those of `others` who must not meet the person, in whichever direction. */
  among(person: PersonId, others: readonly PersonId[], tx?: Tx): Promise<ReadonlySet<PersonId>>;
}
