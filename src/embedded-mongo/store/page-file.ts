import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import { EmbeddedStoreError } from "../errors.ts";

/** LMDB's layout as this build of it writes it (`mdb.c`, data version 2): little-endian, pages of 8 KiB. */
export const PAGE_BYTES = 8192;
/** Sixteen terabytes: more than anybody has written. */
const MAX_PAGES = 2 ** 31;
/** Pages that say where everything else is; the newer one holds. */
export const META_PAGES = 2;
const MAGIC = 0xbeefc0de;
const VERSION = 2;

/** Offsets within a meta page. */
const META = {
  magic: 24,
  version: 28,
  free: 48,
  main: 96,
  lastPage: 144,
  transaction: 152,
  end: 160,
} as const;
/** Offsets within the record of a tree, and its size. */
const TREE = { pageBytes: 0, flags: 4, depth: 6, root: 40 } as const;
export const TREE_BYTES = 48;
const NO_PAGE = 2n ** 64n - 1n;

/** Where a tree of pages begins; `root` is undefined for an empty one. */
export interface Tree {
  readonly root: number | undefined;
  readonly depth: number;
  readonly flags: number;
}

/** What the newer of the first two pages says. */
export interface Meta {
  /** Lists of pages that are free. */
  readonly free: Tree;
  readonly main: Tree;
  readonly lastPage: number;
  /** Number of the last transaction. */
  readonly transaction: number;
}

/** A database file opened for looking at its pages. */
export interface PageFile {
  readonly meta: Meta;
  /** Pages from one on; throws EmbeddedStoreError `damaged` when the file ends before them. */
  readonly read: (page: number, count?: number) => Buffer;
}

/** Throws EmbeddedStoreError `damaged`. */
export function damaged(what: string): never {
  throw new EmbeddedStoreError("damaged", `the file is damaged, or not written by this store: ${what}`);
}

/**
 * Refuses a file that LMDB did not write, going by its first pages alone: another process may be writing to it.
 * @throws EmbeddedStoreError `damaged`, or `unreadable` when it cannot be read
 */
export function assertDatabaseFile(path: string): void {
  withPageFile(path, () => undefined);
}

/**
 * Opens a file for as long as `look` looks at it; does nothing when it is missing or empty, as a new store's is.
 * @throws EmbeddedStoreError `unreadable` when it cannot be read, `damaged` when LMDB did not write it
 */
export function withPageFile(path: string, look: (file: PageFile) => void): void {
  const descriptor = openIfThere(path);
  if (descriptor === undefined) return;
  try {
    const { size } = fstatSync(descriptor);
    if (size === 0) return;
    const pages = Math.floor(size / PAGE_BYTES);
    const read = (page: number, count = 1): Buffer => {
      if (page + count > pages) damaged(`it ends before page ${page + count - 1}`);
      const bytes = Buffer.allocUnsafe(count * PAGE_BYTES);
      readSync(descriptor, bytes, 0, bytes.length, page * PAGE_BYTES);
      return bytes;
    };
    look({ meta: newest(read(0), read(1)), read });
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

function newest(...metas: readonly [Buffer, Buffer]): Meta {
  for (const meta of metas) {
    const genuine =
      meta.readUInt32LE(META.magic) === MAGIC &&
      (meta.readUInt32LE(META.version) & 0xffff) === VERSION &&
      meta.readUInt32LE(META.free + TREE.pageBytes) === PAGE_BYTES;
    if (!genuine) damaged("its first pages are wrong");
  }
  const [first, second] = metas;
  const newer =
    second.readBigUInt64LE(META.transaction) > first.readBigUInt64LE(META.transaction) ? second : first;
  const lastPage = Number(newer.readBigUInt64LE(META.lastPage));
  if (lastPage > MAX_PAGES) damaged("its first pages are wrong");
  return {
    free: treeAt(newer, META.free),
    main: treeAt(newer, META.main),
    lastPage,
    transaction: Number(newer.readBigUInt64LE(META.transaction)),
  };
}

/** The record of a tree. */
export function treeAt(bytes: Buffer, at: number): Tree {
  const root = bytes.readBigUInt64LE(at + TREE.root);
  return {
    root: root === NO_PAGE ? undefined : Number(root),
    depth: bytes.readUInt16LE(at + TREE.depth),
    flags: bytes.readUInt16LE(at + TREE.flags),
  };
}
