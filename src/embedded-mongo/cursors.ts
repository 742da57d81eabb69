import { CommandError } from "./command-error.ts";
import { type Stream, TICK, type Tick } from "./planner/tick.ts";
import { createSlices, nextTurn } from "./turns.ts";

/** Documents as BSON, with ticks between them. */
export type Results = Iterable<Buffer | Tick>;

/** Limits of a command's work. */
export interface Budget {
  /** Throws CommandError 50 once the command's maxTimeMS is over. */
  check(): void;
}

export interface Cursor {
  readonly id: bigint;
  readonly namespace: string;
  readonly owner: CursorOwner;
  readonly results: Iterator<Buffer | Tick>;
  /** Read from the results but no longer fitting into the last batch. */
  pending: Buffer | undefined;
  lastUsed: number;
}

/** The session and transaction that opened a cursor: only they may read it. It ends with its transaction. */
export interface CursorOwner {
  readonly session?: string | undefined;
  readonly transaction?: bigint | undefined;
}

export interface Cursors {
  open(namespace: string, results: Results, owner?: CursorOwner): Cursor;
  /** Keeps a cursor for `getMore`. */
  keep(cursor: Cursor): void;
  /** Throws CommandError 43 for a cursor that does not exist (any more), 50738 or 50741 for one of another owner. */
  get(id: bigint, namespace: string, reader: CursorOwner): Cursor;
  /** Kills a cursor, if it is there and reads the namespace given. */
  kill(id: bigint, namespace?: string): boolean;
  /** Kills the cursors of the session's transaction. */
  killOfTransaction(session: string): void;
  /** Kills all cursors of a session. */
  killOfSession(session: string): void;
  /** Kills cursors unused for ten minutes. */
  expire(now: number): void;
}

/** MongoDB's cursorTimeoutMillis. */
const IDLE_MS = 10 * 60_000;

export function createCursors(): Cursors {
  const cursors = new Map<bigint, Cursor>();
  let lastId = BigInt(Date.now()) << 20n;
  return {
    open: (namespace, results, owner = {}) => ({
      id: ++lastId,
      namespace,
      owner,
      results: results[Symbol.iterator](),
      pending: undefined,
      lastUsed: Date.now(),
    }),
    keep: (cursor) => void cursors.set(cursor.id, cursor),
    get(id, namespace, reader) {
      const cursor = cursors.get(id);
      if (!cursor) throw new CommandError(43, `cursor id ${id} not found`);
      if (cursor.namespace !== namespace) {
        throw new CommandError(13, `cursor ${id} belongs to another namespace, ${cursor.namespace}`);
      }
      if (cursor.owner.session !== reader.session)
        throw new CommandError(50738, `the cursor ${id} belongs to another session`);
      if (cursor.owner.transaction !== reader.transaction)
        throw new CommandError(50741, `the cursor ${id} belongs to another transaction`);
      cursor.lastUsed = Date.now();
      return cursor;
    },
    kill(id, namespace) {
      const cursor = cursors.get(id);
      if (!cursor || cursor.namespace !== (namespace ?? cursor.namespace)) return false;
      return cursors.delete(id);
    },
    killOfTransaction(session) {
      for (const [id, { owner }] of cursors)
        if (owner.session === session && owner.transaction !== undefined) cursors.delete(id);
    },
    killOfSession(session) {
      for (const [id, { owner }] of cursors) if (owner.session === session) cursors.delete(id);
    },
    expire(now) {
      for (const [id, cursor] of cursors) if (now - cursor.lastUsed > IDLE_MS) cursors.delete(id);
    },
  };
}

/** Bytes of documents in one reply, below the 16 MB a reply may have. */
const BATCH_BYTES = 15_000_000;

/**
 * Reads the next documents of a cursor, at most `count`. Long reads pause every few milliseconds so that other
 * requests are served.
 * @returns the documents, and whether the cursor is at its end.
 */
export async function readBatch(
  cursor: Cursor,
  count: number,
  budget: Budget,
): Promise<{ batch: Buffer[]; done: boolean }> {
  const batch: Buffer[] = [];
  let bytes = 0;
  const pause = createPause(budget);
  for (;;) {
    let next: Buffer | Tick | undefined = cursor.pending;
    cursor.pending = undefined;
    if (next === undefined) {
      const step = cursor.results.next();
      if (step.done === true) return { batch, done: true };
      next = step.value;
    }
    if (next === TICK) {
      await pause();
    } else if (batch.length >= count || (batch.length > 0 && bytes + next.length > BATCH_BYTES)) {
      cursor.pending = next;
      return { batch, done: false };
    } else {
      batch.push(next);
      bytes += next.length;
    }
  }
}

/** Visits every document of a stream, pausing as {@link readBatch} does. */
export async function forEachDocument<T>(
  stream: Stream<T>,
  budget: Budget,
  visit: (item: T) => void,
): Promise<void> {
  const pause = createPause(budget);
  for (const item of stream) {
    if (item === TICK) await pause();
    else visit(item);
  }
}

/** Called at ticks: ends the work that has taken too long, and lets others go first when its slice is over. */
function createPause(budget: Budget): () => Promise<void> | undefined {
  const slices = createSlices();
  return () => {
    budget.check();
    return slices.over() ? nextTurn().then(() => slices.begin()) : undefined;
  };
}
