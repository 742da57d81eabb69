import type { PersonId } from "../../domain/shared/ids.ts";
import type { Tx } from "../core/index.ts";

/** An update that failed at every try and waits for an operator. It holds no personal data. */
export interface DeadLetter {
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

/** A dead letter with its sender, who is told that something went wrong; absent for updates from groups. */
export interface UntoldDeadLetter extends DeadLetter {
  readonly writer?: { readonly id: PersonId; readonly languageTag?: string };
}

/** The state of an update: still to be handled (`new`), handled, waiting for an operator, or discarded by one. */
export type UpdateState = "new" | "done" | "parked" | "discarded";

export interface UpdateStanding {
  readonly state: UpdateState;
  /** How often it was sent through again. */
  readonly replays: number;
}

export interface DeadLetters {
  /** In the order of their ids, greater than `after`. */
  page(after: number, limit: number): Promise<readonly DeadLetter[]>;
  count(tx?: Tx): Promise<number>;
  /** The whole update, as Telegram sent it, while it is parked. */
  read(id: number): Promise<{ readonly row: DeadLetter; readonly update: object } | undefined>;
  /** The whole updates that are parked in the person's own chat. */
  ofPerson(person: PersonId): Promise<readonly object[]>;
  /** Discards the person's dead letters, and those of others that one of `marks` is in. It reads every dead letter. */
  forget(person: PersonId, marks: readonly string[], at: Date, tx: Tx): Promise<void>;
  /** Where an update stands; undefined when it never came or was deleted since. */
  standingOf(id: number, tx: Tx): Promise<UpdateStanding | undefined>;
  /** Compare-and-set: puts it back into its lane with a full number of tries. False when it is no longer a dead letter. */
  replay(id: number, tx: Tx): Promise<boolean>;
  /** Compare-and-set: discards it. False when it is no longer a dead letter. */
  discard(id: number, at: Date, tx: Tx): Promise<boolean>;
  /** Dead letters that nobody has been told about, in the order of their ids. */
  untold(limit: number, tx: Tx): Promise<readonly UntoldDeadLetter[]>;
  markTold(ids: readonly number[], at: Date, tx: Tx): Promise<void>;
}
