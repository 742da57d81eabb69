import { createRequire } from "node:module";
import type * as Lmdb from "lmdb";
import type { Database, RootDatabase } from "lmdb";
import { CommandError } from "../command-error.ts";
import { META_PAGES, PAGE_BYTES, type Pages } from "./page-file.ts";
import { type Entry, type FileView, SPACES, type Space } from "./view.ts";

// The CommonJS build is one file instead of dozens and loads in two thirds of the time.
const { ABORT, open } = createRequire(import.meta.url)("lmdb") as typeof Lmdb;
export { ABORT };

/** An open file of LMDB's. */
export interface LmdbFile {
  readonly path: string;
  readonly root: RootDatabase<Buffer, Buffer>;
  readonly databases: Databases;
}

type Databases = Readonly<Record<Space, Database<Buffer, Buffer>>>;

/** A state that stays as it is. `release` must be called, or the file grows with each write. */
export type Snapshot = FileView & { release(): void };

const FORMAT = {
  maxDbs: 8,
  pageSize: PAGE_BYTES,
  noSubdir: true,
  keyEncoding: "binary",
  encoding: "binary",
} as const;

/**
 * Address space reserved for the file, in bytes. It costs no memory and is no limit, but a file that outgrows it is
 * mapped a second time while the first map stays in use, so that its pages count twice. Windows would make the file
 * that large at once.
 */
const MAP_BYTES = 16 * 2 ** 30;

/** @param durable false leaves out every fsync */
export function openFile(path: string, durable: boolean): LmdbFile {
  const root: RootDatabase<Buffer, Buffer> = open({
    ...FORMAT,
    path,
    ...(process.platform === "win32" ? {} : { mapSize: MAP_BYTES }),
    // A commit is acknowledged when it is on disk: no commit may become visible before its sync.
    overlappingSync: false,
    // Otherwise a failed commit (the disk is full) rejects a promise that nobody holds, which would end the process.
    eventTurnBatching: false,
    noSync: !durable,
  });
  return { path, root, databases: openSpaces(root) };
}

/** Opens an existing file to read it; another process may be writing it at the same time. */
export function openFileToRead(path: string): LmdbFile {
  const root: RootDatabase<Buffer, Buffer> = open({ ...FORMAT, path, readOnly: true });
  return { path, root, databases: openSpaces(root) };
}

function openSpaces(root: RootDatabase<Buffer, Buffer>): Databases {
  return Object.fromEntries(
    SPACES.map((space) => [
      space,
      root.openDB<Buffer, Buffer>({ name: space, keyEncoding: "binary", encoding: "binary" }),
    ]),
  ) as Databases;
}

/** Pins the state of a file as of now. A read after its release throws CommandError 251. */
export function snapshotOf(
  { root, databases }: LmdbFile,
  assertOpen: () => void = () => undefined,
): Snapshot {
  root.resetReadTxn();
  const transaction = databases.documents.useReadTransaction();
  let released = false;
  const use = (): Databases => {
    assertOpen();
    if (released) throw new CommandError(251, "the transaction has ended");
    return databases;
  };
  return {
    ...viewOf(use, transaction),
    release() {
      if (!released) transaction.done();
      released = true;
    },
  };
}

/**
 * Entries fetched at a time: a range holds no snapshot while its reader pauses. The first chunk is small, since many
 * readers want only a few.
 */
const FIRST_CHUNK = 24;
const CHUNK = 256;

/**
 * Reads of the newest state or of a transaction's.
 * @param use returns the databases, or throws when they may not be read any more: LMDB crashes when it is asked through
 * something that has ended.
 */
export function viewOf(
  use: () => Databases,
  transaction?: ReturnType<Database["useReadTransaction"]>,
): FileView {
  const options = transaction ? { transaction } : {};
  return {
    get(space, key) {
      const database = use()[space];
      return transaction ? database.get(key, options) : copied(database.getBinaryFast(key));
    },
    count: (space, start, end) => use()[space].getKeysCount({ start, end, ...options }),
    *range(space, start, end, reverse = false) {
      let from = reverse ? end : start;
      let limit = FIRST_CHUNK;
      for (let first = true; ; first = false) {
        const entries = use()[space].getRange({
          start: from,
          end: reverse ? start : end,
          reverse,
          limit,
          // The upper end is exclusive and the lower one inclusive, whichever way the range is read.
          exclusiveStart: !first || reverse,
          inclusiveEnd: reverse,
          ...options,
        });
        // An array from `asArray` would live until the next full garbage collection.
        const chunk: Entry[] = [...entries];
        yield* chunk;
        const last = chunk.at(-1);
        if (!last || chunk.length < limit) return;
        from = last.key;
        limit = CHUNK;
      }
    },
    *keys(space, start, end) {
      let from = start;
      let limit = FIRST_CHUNK;
      for (let first = true; ; first = false) {
        const chunk: Buffer[] = [
          ...use()[space].getKeys({ start: from, end, limit, exclusiveStart: !first, ...options }),
        ];
        yield* chunk;
        const last = chunk.at(-1);
        if (!last || chunk.length < limit) return;
        from = last;
        limit = CHUNK;
      }
    },
  };
}

/** A copy of a value that LMDB lends until its next answer. Memory shared with other small buffers costs a third. */
function copied(lent: Buffer | undefined): Buffer | undefined {
  if (lent === undefined) return undefined;
  const copy = Buffer.allocUnsafe(lent.length);
  copy.set(lent.subarray(0, lent.length));
  return copy;
}

interface TreeStats {
  readonly treeBranchPageCount: number;
  readonly treeLeafPageCount: number;
  readonly overflowPages: number;
}
interface FileStats extends TreeStats {
  readonly root: TreeStats;
  readonly free: TreeStats;
  readonly lastPageNumber: number;
}

export function pagesOf({ databases }: LmdbFile): Pages {
  const stats = SPACES.map((space) => databases[space].getStats() as FileStats);
  const [first] = stats;
  if (!first) return { total: 0, free: 0 };
  const sizes = [...stats, first.root, first.free].map(
    (tree) => tree.treeBranchPageCount + tree.treeLeafPageCount + tree.overflowPages,
  );
  const total = first.lastPageNumber + 1;
  return { total, free: total - META_PAGES - sizes.reduce((sum, size) => sum + size, 0) };
}

/** True when another process reads the file. */
export function isReadElsewhere({ root }: LmdbFile): boolean {
  root.readerCheck();
  const lines = root.readerList().split("\n").slice(1);
  return lines.some((line) => /^\s*\d+\s/.test(line) && Number.parseInt(line, 10) !== process.pid);
}
