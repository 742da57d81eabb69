import { createKeyOrder } from "./key-order.ts";
import {
  META_PAGES,
  PAGE_BYTES,
  type PageFile,
  type Pages,
  TREE_BYTES,
  type Tree,
  damaged,
  treeAt,
  withPageFile,
} from "./page-file.ts";

const HEADER_BYTES = 24;
/** Offsets within a page's header. The bounds of its free space count from the header's end. */
const HEADER = { number: 0, transaction: 8, flags: 18, lower: 20, upper: 22, overflowPages: 20 } as const;
const ROOM = PAGE_BYTES - HEADER_BYTES;
/** The kind of a page is its only flag; LMDB sets others in memory only. */
const KIND = { branch: 1, leaf: 2, overflow: 4 } as const;

/** Offsets within an entry of a page, and where its key begins. */
const NODE = { low: 0, flags: 4, keyBytes: 6, key: 8 } as const;
/** The value of an entry: in place, on pages of its own, or the record of a tree. */
const VALUE = { plain: 0, apart: 1, tree: 2 } as const;
const APART_BYTES = 24;
/** LMDB's limit with pages of this size; lmdb-js copies keys into a buffer that has no room for longer ones. */
const MAX_KEY_BYTES = 4026;
/** Flags of a tree: how its keys compare, and whether a key has several values. */
const TREE_FLAGS = { mask: 0x7e, plain: 0, integerKeys: 8 } as const;
/** As deep as LMDB's cursors go. */
const MAX_DEPTH = 32;

/**
 * Refuses a file that is damaged where LMDB would rely on it. LMDB maps the file into memory and trusts every page
 * number, offset and length in it, so a wrong one ends the process. The check does not look at what keys and values
 * mean. It returns undefined when there is no file. Nobody may write to the file meanwhile.
 * @throws EmbeddedStoreError `damaged`, or `unreadable` when it cannot be read
 */
export function assertSoundPages(path: string): Pages | undefined {
  return withPageFile(path, (file) => {
    const { meta } = file;
    const { tree, used } = createCheck(file);
    tree(meta.free, true);
    tree(meta.main, false);
    return { total: meta.lastPage + 1, free: meta.lastPage + 1 - META_PAGES - used() };
  });
}

/** Checks trees: each page they name must exist, be of the right kind, and be named once. */
function createCheck({ meta, read }: PageFile) {
  const { lastPage } = meta;
  const seen = new Uint8Array(Math.ceil((lastPage + 1) / 8));
  let used = 0;

  function claim(first: number, count = 1): void {
    if (!(first >= META_PAGES && count >= 1 && first + count - 1 <= lastPage))
      damaged(`there is no page ${first}`);
    for (let page = first; page < first + count; page++) {
      const bit = 1 << (page & 7);
      const others = seen[page >> 3] ?? 0;
      if (others & bit) damaged(`page ${page} is used twice`);
      seen[page >> 3] = others | bit;
    }
  }

  function open(page: number, kind: number, count = 1): Buffer {
    claim(page, count);
    used += count;
    const bytes = read(page, count);
    if (Number(bytes.readBigUInt64LE(HEADER.number)) !== page) damaged(`page ${page} has another number`);
    if (bytes.readUInt16LE(HEADER.flags) !== kind) damaged(`page ${page} is of another kind`);
    if (Number(bytes.readBigUInt64LE(HEADER.transaction)) > meta.transaction)
      damaged(`page ${page} is newer than the file`);
    return bytes;
  }

  function tree({ root, depth, flags }: Tree, listsFreePages: boolean): void {
    if ((flags & TREE_FLAGS.mask) !== (listsFreePages ? TREE_FLAGS.integerKeys : TREE_FLAGS.plain))
      damaged("a tree is of another kind");
    if (root === undefined) return;
    if (depth < 1 || depth > MAX_DEPTH) damaged(`a tree is ${depth} pages deep`);
    const order = createKeyOrder(listsFreePages);
    const visit = (page: number, level: number): void => {
      const leaf = level === 1;
      const bytes = open(page, leaf ? KIND.leaf : KIND.branch);
      const starts = entriesOf(page, bytes, leaf);
      // Only the tree of free pages may have a branch with a single page below it.
      if (starts.length < (leaf || listsFreePages ? 1 : 2)) damaged(`page ${page} holds too little`);
      for (const [i, at] of starts.entries()) {
        const value = valueAt(bytes, at);
        if (leaf) {
          if (value === at + NODE.key) damaged(`page ${page} has an empty key`);
          order.key(bytes, at + NODE.key, value);
          visitValue(page, bytes, at, listsFreePages);
        } else {
          // The first key of a branch stands for "everything below the second".
          if (i > 0) order.separator(bytes, at + NODE.key, value);
          visit(bytes.readUInt32LE(at + NODE.low) + bytes.readUInt16LE(at + NODE.flags) * 2 ** 32, level - 1);
        }
      }
    };
    visit(root, depth);
  }

  function visitValue(page: number, bytes: Buffer, at: number, listsFreePages: boolean): void {
    const value = valueAt(bytes, at);
    const size = bytes.readUInt32LE(at + NODE.low);
    switch (bytes.readUInt16LE(at + NODE.flags)) {
      case VALUE.apart: {
        const content = apart(page, bytes.subarray(value, value + APART_BYTES), size);
        if (listsFreePages) freeList(content);
        return;
      }
      case VALUE.tree:
        if (size !== TREE_BYTES || listsFreePages) damaged(`page ${page} holds a tree that is none`);
        return tree(treeAt(bytes, value), false);
      default:
        if (listsFreePages) freeList(bytes.subarray(value, value + size));
    }
  }

  /** A value on pages of its own. A value that shrank within one transaction keeps the pages it had. */
  function apart(page: number, place: Buffer, size: number): Buffer {
    const first = Number(place.readBigUInt64LE(0));
    const count = Number(place.readBigUInt64LE(16));
    if (count < Math.ceil((HEADER_BYTES + size) / PAGE_BYTES))
      damaged(`page ${page} holds a value of another size`);
    const bytes = open(first, KIND.overflow, count);
    if (bytes.readUInt32LE(HEADER.overflowPages) !== count) damaged(`page ${first} is of another size`);
    return bytes.subarray(HEADER_BYTES, HEADER_BYTES + size);
  }

  /** Free pages: how many numbers follow; each is a page, or negative: so many pages from the next number on. */
  function freeList(list: Buffer): void {
    const numbers = list.length < 8 ? -1 : Number(list.readBigInt64LE(0));
    if (numbers < 0 || (numbers + 1) * 8 > list.length) damaged("a list of free pages ends too early");
    for (let i = 1; i <= numbers; i++) {
      const entry = Number(list.readBigInt64LE(i * 8));
      if (entry > 0) claim(entry);
      else if (entry < 0 && i < numbers) claim(Number(list.readBigInt64LE(++i * 8)), -entry);
    }
  }

  return { tree, used: () => used };
}

/** Where the entries of a page begin. They must fill the page from the end of its free space on, without gaps. */
function entriesOf(page: number, bytes: Buffer, leaf: boolean): number[] {
  const lower = bytes.readUInt16LE(HEADER.lower);
  const upper = bytes.readUInt16LE(HEADER.upper);
  if (lower > upper || upper > ROOM || lower & 1) damaged(`page ${page} has impossible bounds`);
  const starts: number[] = [];
  // Entries begin and end at even places.
  const ends = new Uint16Array(PAGE_BYTES / 2 + 1);
  for (let i = 0; i < lower / 2; i++) {
    const at = HEADER_BYTES + bytes.readUInt16LE(HEADER_BYTES + 2 * i);
    if (at < HEADER_BYTES + upper || at & 1 || at + NODE.key > PAGE_BYTES)
      damaged(`page ${page} has an entry outside of it`);
    starts.push(at);
    ends[at / 2] = entryEnd(page, bytes, at, leaf);
  }
  let at = HEADER_BYTES + upper;
  // Each start has one end, and the ends lead from start to start: so no two entries share a place.
  for (let i = 0; i < starts.length; i++) at = ends[at / 2] ?? 0;
  if (at !== PAGE_BYTES) damaged(`page ${page} has entries of another size`);
  return starts;
}

function entryEnd(page: number, bytes: Buffer, at: number, leaf: boolean): number {
  const keyBytes = bytes.readUInt16LE(at + NODE.keyBytes);
  if (keyBytes > MAX_KEY_BYTES) damaged(`page ${page} has a key that is too long`);
  let end = at + NODE.key + keyBytes;
  if (leaf) {
    const kind = bytes.readUInt16LE(at + NODE.flags);
    if (kind > VALUE.tree) damaged(`page ${page} holds a value of another kind`);
    end += kind === VALUE.apart ? APART_BYTES : bytes.readUInt32LE(at + NODE.low);
  }
  end += end & 1;
  if (end > PAGE_BYTES) damaged(`page ${page} holds more than it can`);
  return end;
}

/** Where the value of an entry begins: after its key. */
function valueAt(bytes: Buffer, at: number): number {
  return at + NODE.key + bytes.readUInt16LE(at + NODE.keyBytes);
}
