import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import { EmbeddedStoreError } from "../errors.ts";

/** LMDB's layout as this build of it writes it (`mdb.c`, data version 2): little-endian, pages of 8 KiB. */
export const PAGE_BYTES = 8192;
/** Page numbers stay below 2^31, which is sixteen terabytes. */
const MAX_PAGES = 2 ** 31;
/** Pages that a transaction may allocate at the end of the file, and free again, without writing them. */
const MAX_UNWRITTEN = 2 ** 20;
/** The first pages name the trees; the one with the higher transaction number is valid. */
export const META_PAGES = 2;
const MAGIC = 0xbeefc0de;
const VERSION = 2;

/** Offsets within a meta page. */
const META = { magic: 24, version: 28, free: 48, main: 96, lastPage: 144, transaction: 152 } as const;
/** Offsets within the record of a tree, and its size. */
const TREE = { pageBytes: 0, flags: 4, depth: 6, root: 40 } as const;
export const TREE_BYTES = 48;
const NO_PAGE = 2n ** 64n - 1n;

/** The record of a tree of pages; `root` is undefined for an empty one. */
export interface Tree {
  readonly root: number | undefined;
  readonly depth: number;
  readonly flags: number;
}

/** The content of the newer meta page. */
export interface Meta {
  /** Lists of free pages, by the transaction that freed them. */
  readonly free: Tree;
  readonly main: Tree;
  readonly lastPage: number;
  /** Number of the last transaction. */
  readonly transaction: number;
}

/** How many pages a file has, and how many of them hold nothing. */
export interface Pages {
  readonly total: number;
  readonly free: number;
}

/** A database file opened to look at its pages. */
export interface PageFile {
  readonly meta: Meta;
  /** Reads pages; throws EmbeddedStoreError `damaged` when the file ends before them. */
  readonly read: (page: number, count?: number) => Buffer;
}

/** Throws EmbeddedStoreError `damaged`. */
export function damaged(what: string): never {
  throw new EmbeddedStoreError("damaged", `the file is damaged, or this store did not write it: ${what}`);
}

/**
 * Refuses a file that LMDB did not write. Reads only the meta pages, so another process may be writing the file.
 * @throws EmbeddedStoreError `damaged`, or `unreadable` when it cannot be read
 */
export function assertDatabaseFile(path: string): void {
  withPageFile(path, () => undefined);
}

/**
 * Opens a file for the duration of `look`. Returns undefined, without a look, when there is no file.
 * @throws EmbeddedStoreError `unreadable` when it cannot be read, `damaged` when it is empty or LMDB did not write it
 */
export function withPageFile<T>(path: string, look: (file: PageFile) => T): T | undefined {
  const descriptor = openIfThere(path);
  if (descriptor === undefined) return undefined;
  try {
    const { size } = fstatSync(descriptor);
    if (size === 0) damaged("it is empty");
    const pages = Math.floor(size / PAGE_BYTES);
    const read = (page: number, count = 1): Buffer => {
      if (page + count > pages) damaged(`it ends before page ${page + count - 1}`);
      const bytes = Buffer.allocUnsafe(count * PAGE_BYTES);
      readSync(descriptor, bytes, 0, bytes.length, page * PAGE_BYTES);
      return bytes;
    };
    return look({ meta: newest(pages, read(0), read(1)), read });
  } finally {
    closeSync(descriptor);
  }
}

function openIfThere(path: string): number | undefined {
  try {
    return openSync(path, "r");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    const message = error instanceof Error ? error.message : String(error);
    throw new EmbeddedStoreError("unreadable", message, { cause: error });
  }
}

/**
 * The newer meta page. Transactions take turns in writing the two pages, and each has its page on disk (O_DSYNC) before
 * the next one begins. So their numbers follow each other, after a power cut too; a new file begins with 0 in both.
 */
function newest(pages: number, ...metas: readonly [Buffer, Buffer]): Meta {
  for (const meta of metas) {
    const genuine =
      meta.readUInt32LE(META.magic) === MAGIC &&
      (meta.readUInt32LE(META.version) & 0xffff) === VERSION &&
      meta.readUInt32LE(META.free + TREE.pageBytes) === PAGE_BYTES;
    if (!genuine) damaged("its first pages are wrong");
  }
  const numbers = metas.map((meta) => Number(meta.readBigUInt64LE(META.transaction)));
  const [first = 0, second = 0] = numbers;
  const at = second > first ? 1 : 0;
  const transaction = Math.max(first, second);
  const older = Math.min(first, second);
  const lastPage = Number(metas[at].readBigUInt64LE(META.lastPage));
  const possible =
    (transaction === 0 || transaction % 2 === at) &&
    (older === 0 || older === transaction - 1) &&
    lastPage <= Math.min(MAX_PAGES, pages + MAX_UNWRITTEN);
  if (!possible) damaged("its first pages are wrong");
  return {
    free: treeAt(metas[at], META.free),
    main: treeAt(metas[at], META.main),
    lastPage,
    transaction,
  };
}

/** Reads the record of a tree. */
export function treeAt(bytes: Buffer, at: number): Tree {
  const root = bytes.readBigUInt64LE(at + TREE.root);
  return {
    root: root === NO_PAGE ? undefined : Number(root),
    depth: bytes.readUInt16LE(at + TREE.depth),
    flags: bytes.readUInt16LE(at + TREE.flags),
  };
}
