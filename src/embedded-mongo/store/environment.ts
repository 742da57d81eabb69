import { ABORT, type Database, type RootDatabase, open } from "lmdb";
import { CommandError } from "../command-error.ts";
import { type Entry, SPACES, type Space, type View, type WriteView } from "./view.ts";

/** Entries fetched at a time: a range never holds a snapshot across a pause of its reader. */
const CHUNK = 256;

/** The store's file and how to read and write it. */
export interface Environment {
  /** The last committed state; inside a write, the state being written. */
  readonly committed: View;
  /** Pins the state as of now; `release` must be called, or old pages pile up in the file. */
  snapshot(): View & { release(): void };
  /**
   * Runs `work` in the next write transaction, together with others waiting for it. Resolves when it is on disk.
   * `work` must not throw after its first change.
   */
  commit(work: (target: WriteView) => void): Promise<void>;
  /** Like {@link commit}, but a throw takes back every change: for long work such as building an index. */
  commitAtomically(work: (target: WriteView) => void): Promise<void>;
  close(): Promise<void>;
}

type Databases = Readonly<Record<Space, Database<Buffer, Buffer>>>;

/**
 * Opens (or creates) the store's file.
 * @param durable false leaves out every fsync: for tests, whose data need not survive a power cut.
 */
export function openEnvironment(path: string, durable: boolean): Environment {
  const root: RootDatabase<Buffer, Buffer> = open({
    path,
    maxDbs: 8,
    pageSize: 8192,
    noSubdir: true,
    // A commit is acknowledged only when it is on disk: no commit may become visible before its sync.
    overlappingSync: false,
    noSync: !durable,
    keyEncoding: "binary",
    encoding: "binary",
  });
  const databases = Object.fromEntries(
    SPACES.map((space) => [
      space,
      root.openDB<Buffer, Buffer>({ name: space, keyEncoding: "binary", encoding: "binary" }),
    ]),
  ) as Databases;
  let closed = false;
  const assertOpen = (): void => {
    if (closed) throw new CommandError(91, "the store is closing");
  };
  const committed = viewOf(databases, assertOpen);
  const target: WriteView = {
    ...committed,
    put: (space, key, value) => void databases[space].put(key, value),
    remove: (space, key) => void databases[space].remove(key),
    depend: () => undefined,
    statement: (run) => run(),
  };
  return {
    committed,
    snapshot() {
      root.resetReadTxn();
      const transaction = databases.documents.useReadTransaction();
      let released = false;
      const assertHeld = (): void => {
        assertOpen();
        if (released) throw new CommandError(251, "the transaction has ended");
      };
      return {
        ...viewOf(databases, assertHeld, transaction),
        release() {
          if (!released) transaction.done();
          released = true;
        },
      };
    },
    async commit(work) {
      assertOpen();
      await settled(root.transaction(() => work(target)));
    },
    async commitAtomically(work) {
      assertOpen();
      let failure: { error: unknown } | undefined;
      await settled(
        root.childTransaction(() => {
          try {
            work(target);
            return undefined;
          } catch (error) {
            failure = { error };
            return ABORT;
          }
        }),
      );
      if (failure) throw failure.error;
    },
    async close() {
      closed = true;
      await root.committed;
      await root.close();
    },
  };
}

/**
 * Reads of the newest state or of a transaction's. LMDB crashes when asked through what has ended, so each look at it
 * begins with `assertUsable`.
 */
function viewOf(
  databases: Databases,
  assertUsable: () => void,
  transaction?: ReturnType<Database["useReadTransaction"]>,
): View {
  const options = transaction ? { transaction } : {};
  return {
    get(space, key) {
      assertUsable();
      return databases[space].get(key, options);
    },
    count(space, start, end) {
      assertUsable();
      return databases[space].getKeysCount({ start, end, ...options });
    },
    *range(space, start, end, reverse = false) {
      let from = reverse ? end : start;
      for (let first = true; ; first = false) {
        assertUsable();
        const chunk = databases[space].getRange({
          start: from,
          end: reverse ? start : end,
          reverse,
          limit: CHUNK,
          // The upper end is exclusive, the lower one inclusive, whichever way the range is read.
          exclusiveStart: !first || reverse,
          inclusiveEnd: reverse,
          ...options,
        }).asArray as unknown as Entry[];
        yield* chunk;
        const last = chunk.at(-1);
        if (!last || chunk.length < CHUNK) return;
        from = last.key;
      }
    },
  };
}

/** A failed commit (a full disk, say) rejects twice; the second one carries the reason. */
async function settled(commit: Promise<unknown>): Promise<void> {
  try {
    await commit;
  } catch (error) {
    if (error instanceof CommandError) throw error;
    const reason = await (error as { commitError?: Promise<never> }).commitError?.catch(
      (cause: unknown) => cause,
    );
    const message =
      reason instanceof Error ? reason.message : error instanceof Error ? error.message : String(error);
    throw new CommandError(
      /space|ENOSPC|MAP_FULL/i.test(message) ? 14031 : 1,
      `the write failed: ${message}`,
    );
  }
}
