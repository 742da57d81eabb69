import { statfs } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname } from "node:path";
import type * as Lmdb from "lmdb";
import type { Database, RootDatabase } from "lmdb";
import { CommandError } from "../command-error.ts";
import { type Entry, SPACES, type Space, type View, type WriteView } from "./view.ts";

// As CommonJS it is one file and not dozens, and loads in two thirds of the time.
const { ABORT, open } = createRequire(import.meta.url)("lmdb") as typeof Lmdb;

/**
 * Entries fetched at a time: a range never holds a snapshot across a pause of its reader. Few at first, since many
 * readers want no more.
 */
const FIRST_CHUNK = 24;
const CHUNK = 256;

/** The store's file and how to read and write it. */
export interface Environment {
  /** The last committed state; inside a write, the state being written. */
  readonly committed: View;
  /** Pins the state as of now; `release` must be called, or old pages pile up in the file. A read after that throws what `ended` makes. */
  snapshot(ended?: () => CommandError): View & { release(): void };
  /**
   * Runs `work` in the next write transaction, together with others waiting for it. Resolves when it is on disk.
   * `work` must not throw after its first change.
   */
  commit(work: (target: WriteView) => void): Promise<void>;
  /** Like {@link commit}, but a throw takes back every change: for long work such as building an index. */
  commitAtomically(work: (target: WriteView) => void): Promise<void>;
  close(): Promise<void>;
}

/** A file opened for reading only, beside the process that writes it if there is one. */
export interface Reader {
  snapshot(): View & { release(): void };
  /** Writes the state as of now to a new file, without free pages. Rejects when the file exists. */
  copyTo(path: string): Promise<void>;
  close(): Promise<void>;
}

type Databases = Readonly<Record<Space, Database<Buffer, Buffer>>>;

const FILE_OPTIONS = {
  maxDbs: 8,
  pageSize: 8192,
  noSubdir: true,
  keyEncoding: "binary",
  encoding: "binary",
} as const;

/**
 * Address space set aside for the file, in bytes: no memory, and no limit. A file that outgrows its map is mapped anew
 * while the old map stays in use, so that its pages count twice. Windows would make the file that large at once.
 */
const MAP_BYTES = 16 * 2 ** 30;

/** How long a write may take, after one has failed, before the file counts as lost. */
const RECOVERY_MS = 10_000;

/**
 * Opens (or creates) the store's file.
 * @param durable false leaves out every fsync: for tests, whose data need not survive a power cut.
 */
export function openEnvironment(path: string, durable: boolean): Environment {
  const root: RootDatabase<Buffer, Buffer> = open({
    ...FILE_OPTIONS,
    path,
    ...(process.platform === "win32" ? {} : { mapSize: MAP_BYTES }),
    // A commit is acknowledged only when it is on disk: no commit may become visible before its sync.
    overlappingSync: false,
    // Else a failed commit (the disk is full) rejects a promise nobody holds, which would end the process.
    eventTurnBatching: false,
    noSync: !durable,
  });
  const databases = openSpaces(root);
  let closed = false;
  const assertOpen = (): void => {
    if (closed) throw new CommandError(91, "the store is closing");
  };
  const committed = viewOf(databases, assertOpen);
  let recovering: NodeJS.Timeout | undefined;

  /** LMDB that could not write its first page answers no write any more, without a word: then the process must end. */
  function assertRecovers(): void {
    if (recovering || closed) return;
    recovering = setTimeout(() => {
      throw new Error(`the file ${path} takes no more writes`);
    }, RECOVERY_MS);
    const recovered = (): void => {
      clearTimeout(recovering);
      recovering = undefined;
    };
    root.transaction(() => undefined).then(recovered, recovered);
  }

  async function settled(commit: Promise<unknown>): Promise<void> {
    try {
      await commit;
    } catch (error) {
      if (!(error instanceof CommandError)) assertRecovers();
      throw await failureOf(error, path);
    }
  }

  const target: WriteView = {
    ...committed,
    put: (space, key, value) => void databases[space].put(key, value),
    remove: (space, key) => void databases[space].remove(key),
    depend: () => undefined,
    statement: (run) => run(),
  };
  return {
    committed,
    snapshot: (ended) => snapshotOf(root, databases, assertOpen, ended),
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
      try {
        await root.committed;
      } catch {
        // Whoever waits for that write has been told.
      }
      await root.close();
    },
  };
}

/** Opens an existing file for reading; another process may be writing it at the same time. */
export function openReader(path: string): Reader {
  const root: RootDatabase<Buffer, Buffer> = open({ ...FILE_OPTIONS, path, readOnly: true });
  const databases = openSpaces(root);
  return {
    snapshot: () => snapshotOf(root, databases, () => undefined),
    copyTo: (to) => root.backup(to, true),
    close: () => root.close(),
  };
}

function openSpaces(root: RootDatabase<Buffer, Buffer>): Databases {
  return Object.fromEntries(
    SPACES.map((space) => [
      space,
      root.openDB<Buffer, Buffer>({ name: space, keyEncoding: "binary", encoding: "binary" }),
    ]),
  ) as Databases;
}

function snapshotOf(
  root: RootDatabase<Buffer, Buffer>,
  databases: Databases,
  assertOpen: () => void,
  ended = () => new CommandError(251, "the transaction has ended"),
): View & { release(): void } {
  root.resetReadTxn();
  const transaction = databases.documents.useReadTransaction();
  let released = false;
  const assertHeld = (): void => {
    assertOpen();
    if (released) throw ended();
  };
  return {
    ...viewOf(databases, assertHeld, transaction),
    release() {
      if (!released) transaction.done();
      released = true;
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
      return transaction ? databases[space].get(key, options) : kept(databases[space].getBinaryFast(key));
    },
    count(space, start, end) {
      assertUsable();
      return databases[space].getKeysCount({ start, end, ...options });
    },
    *range(space, start, end, reverse = false) {
      let from = reverse ? end : start;
      let limit = FIRST_CHUNK;
      for (let first = true; ; first = false) {
        assertUsable();
        const entries = databases[space].getRange({
          start: from,
          end: reverse ? start : end,
          reverse,
          limit,
          // The upper end is exclusive, the lower one inclusive, whichever way the range is read.
          exclusiveStart: !first || reverse,
          inclusiveEnd: reverse,
          ...options,
        });
        // What `asArray` gives would outlive its use until the next full collection of garbage.
        const chunk: Entry[] = [...entries];
        yield* chunk;
        const last = chunk.at(-1);
        if (!last || chunk.length < limit) return;
        from = last.key;
        limit = CHUNK;
      }
    },
  };
}

/** A copy of what LMDB lends until its next answer; memory shared with other small buffers costs a third of one's own. */
function kept(lent: Buffer | undefined): Buffer | undefined {
  if (lent === undefined) return undefined;
  const copy = Buffer.allocUnsafe(lent.length);
  copy.set(lent.subarray(0, lent.length));
  return copy;
}

/** What the client is told about a commit that failed; a commit rejects twice, and the second time carries the reason. */
async function failureOf(error: unknown, path: string): Promise<CommandError> {
  if (error instanceof CommandError) return error;
  let cause = error;
  try {
    await (error as { commitError?: Promise<never> }).commitError;
  } catch (reason) {
    cause = reason;
  }
  const message = cause instanceof Error ? cause.message : String(cause);
  const full = /No space left|quota exceeded/i.test(message) || (await isFull(path));
  return new CommandError(full ? 14031 : 1, `the write failed: ${message}`);
}

/** A write cut short on a full disk is reported as an input/output error. */
async function isFull(path: string): Promise<boolean> {
  const { bavail, bsize } = await statfs(dirname(path));
  return bavail * bsize < FILE_OPTIONS.pageSize;
}
