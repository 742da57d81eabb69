import type { Reply } from "../wire/message.ts";
import type { Cursors } from "../cursors.ts";
import { fail } from "../command-error.ts";
import { type Doc, own, typeName } from "../bson/values.ts";
import type { Collection } from "../store/catalogue.ts";
import type { Store } from "../store/store.ts";
import type { View, WriteView } from "../store/view.ts";
import type { Sessions } from "../transactions/sessions.ts";

/** What all commands share. */
export interface Services {
  readonly store: Store;
  readonly cursors: Cursors;
  readonly sessions: Sessions;
  /** Clients may change them while the store runs. */
  readonly settings: { ttlMonitorSleepSecs: number };
  /** Where clients reach the store, as `hello` reports it. */
  readonly address: string;
}

/** One command under way. */
export interface CommandContext extends Services {
  readonly database: string;
  readonly command: Doc;
  /** What to read from: the newest state, or the transaction's. */
  readonly view: View;
  /** Runs a write alone; in a transaction, adds to it. */
  write<T>(work: (view: WriteView) => T): Promise<T>;
  /** The record of earlier attempts at this command; undefined unless it is a numbered write. */
  readonly memory?: Memory;
  readonly session: string | undefined;
  readonly inTransaction: boolean;
  /** Moment of `Date.now()` at which maxTimeMS is over. */
  readonly deadline: number;
  /** Throws CommandError 50 once it is. */
  readonly check: () => void;
}

/** The memory of one numbered (retryable) write; written in the same commit as what it remembers. */
export interface Memory {
  /** What was recorded last; throws CommandError 225 when the session has gone on to a later number. */
  recall(view: View): Doc | undefined;
  record(view: WriteView, done: Doc): void;
}

export interface CommandSpec {
  /** Its fields beside those every command has, space-separated; `*` for any. */
  readonly fields: string;
  /** Whether it may be part of a transaction. */
  readonly inTransaction?: boolean;
  /** Whether it may be numbered outside a transaction, and then leaves its memory (see {@link Memory}). */
  readonly retryable?: boolean;
  run(context: CommandContext): Reply | Promise<Reply>;
}

/** The collection a command names in its first field; throws CommandError 73 when that is no name. */
export function collectionName({ command, database }: CommandContext): string {
  const name = own(command, Object.keys(command)[0] ?? "");
  if (typeof name !== "string")
    fail(73, `collection name has invalid type ${typeName(name)} in database ${database}`);
  if (name === "" || name.startsWith(".") || name.includes("\0"))
    fail(73, `Invalid namespace specified '${database}.${name}'`);
  return name;
}

/** The named collection, if it exists. */
export function collectionOf(context: CommandContext, view: View = context.view): Collection | undefined {
  return context.store.catalogue.find(view, context.database, collectionName(context));
}
