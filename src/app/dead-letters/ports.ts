import type { PersonId } from "../../domain/shared/ids.ts";
import type { Tx } from "../core/index.ts";

/** An update that failed at every try and waits for an operator. Nothing in it says who wrote what. */
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

/** The same, with whom to tell that something went wrong: whoever was alone with the bot. */
export interface UntoldDeadLetter extends DeadLetter {
  readonly writer?: { readonly id: PersonId; readonly languageTag?: string };
}

/** Where an update stands: on its way (`new`), handled, waiting for an operator, or given up by one. */
export type UpdateState = "new" | "done" | "parked" | "discarded";

export interface DeadLetters {
  /** In the order of their ids, greater than `after`. */
  page(after: number, limit: number): Promise<readonly DeadLetter[]>;
  count(tx?: Tx): Promise<number>;
  /** The whole update, as Telegram sent it, while it is parked. */
  read(id: number): Promise<{ readonly row: DeadLetter; readonly update: object } | undefined>;
  /** What became of an update; undefined when it never came or is long over. */
  stateOf(id: number, tx: Tx): Promise<UpdateState | undefined>;
  /** Compare-and-set: back into its lane, with all its tries. False when it is not parked any more. */
  replay(id: number, tx: Tx): Promise<boolean>;
  /** Compare-and-set: it is over. False when it is not parked any more. */
  discard(id: number, at: Date, tx: Tx): Promise<boolean>;
  /** Parked updates that nobody has been told of, in the order of their ids. */
  untold(limit: number, tx: Tx): Promise<readonly UntoldDeadLetter[]>;
  markTold(ids: readonly number[], at: Date, tx: Tx): Promise<void>;
}
