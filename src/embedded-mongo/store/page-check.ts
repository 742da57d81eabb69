import {
  META_PAGES,
  PAGE_BYTES,
  type PageFile,
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
/** The kind of a page among its flags; the others are notes LMDB makes to itself. */
const KIND = { mask: 0x2f, branch: 1, leaf: 2, overflow: 4 } as const;

/** Offsets within an entry of a page, and where its key begins. */
const NODE = { low: 0, flags: 4, keyBytes: 6, key: 8 } as const;
/** What the value of an entry is: the place of pages of its own, or the record of a tree. */
const VALUE = { plain: 0, apart: 1, tree: 2 } as const;
const APART_BYTES = 24;
/** Flags of trees whose keys have several values: this store has none. */
const SEVERAL_VALUES = 0x74;
/** As deep as LMDB's cursors go. */
const MAX_DEPTH = 32;

/**
 * Refuses a file that is damaged where LMDB would rely on it. LMDB maps the file into memory and believes every page
 * number, offset and length in it: a wrong one ends the process, as does a page the file no longer has. What the pages
 * hold is not looked at. A missing or empty file is a new store. Nobody may write to it meanwhile.
 * @throws EmbeddedStoreError `damaged`, or `unreadable` when it cannot be read
 */
export function assertSoundPages(path: string): void {
  withPageFile(path, (file) => {
    const check = createCheck(file);
    check(file.meta.free, true);
    check(file.meta.main, false);
  });
}

/** Checks pages, each of which must be there, be what it should be, and be used once. */
function createCheck({ meta, read }: PageFile) {
  const { lastPage } = meta;
  const used = new Uint8Array(Math.ceil((lastPage + 1) / 8));

  function use(first: number, count = 1): void {
    if (!(first >= META_PAGES && count >= 1 && first + count - 1 <= lastPage))
      damaged(`page ${first} is none of its pages`);
    for (let page = first; page < first + count; page++) {
      const bit = 1 << (page & 7);
      const others = used[page >> 3] ?? 0;
      if (others & bit) damaged(`page ${page} is used twice`);
      used[page >> 3] = others | bit;
    }
  }

  function open(page: number, kind: number, count = 1): Buffer {
    use(page, count);
    const bytes = read(page, count);
    if (Number(bytes.readBigUInt64LE(HEADER.number)) !== page) damaged(`page ${page} is another one`);
    if ((bytes.readUInt16LE(HEADER.flags) & KIND.mask) !== kind) damaged(`page ${page} is of another kind`);
    if (Number(bytes.readBigUInt64LE(HEADER.transaction)) > meta.transaction)
      damaged(`page ${page} is of a time to come`);
    if (kind !== KIND.overflow) {
      const lower = bytes.readUInt16LE(HEADER.lower);
      const upper = bytes.readUInt16LE(HEADER.upper);
      if (lower > upper || upper > ROOM || lower & 1) damaged(`page ${page} has no such bounds`);
    }
    return bytes;
  }

  function entry(page: number, bytes: Buffer, at: number, listsFreePages: boolean): number {
    const value = valueAt(bytes, at);
    const size = bytes.readUInt32LE(at + NODE.low);
    const kind = bytes.readUInt16LE(at + NODE.flags);
    const end = value + (kind === VALUE.apart ? APART_BYTES : size);
    if (end > PAGE_BYTES) damaged(`page ${page} holds more than it can`);
    if (kind === VALUE.tree && size === TREE_BYTES) tree(treeAt(bytes, value), false);
    else if (kind === VALUE.apart) {
      const content = apart(page, bytes.subarray(value, end), size);
      if (listsFreePages) freeList(content);
    } else if (kind !== VALUE.plain) damaged(`page ${page} holds a value of another kind`);
    else if (listsFreePages) freeList(bytes.subarray(value, end));
    return end - at;
  }

  function tree({ root, depth, flags }: Tree, listsFreePages: boolean): void {
    if (flags & SEVERAL_VALUES) damaged("a tree is of another kind");
    if (root === undefined) return;
    if (depth < 1 || depth > MAX_DEPTH) damaged(`a tree is ${depth} pages deep`);
    const visit = (page: number, level: number): void => {
      const leaf = level === 1;
      const bytes = open(page, leaf ? KIND.leaf : KIND.branch);
      const entries = bytes.readUInt16LE(HEADER.lower) / 2;
      // A branch of the tree of free pages may be down to one page.
      if (entries < (leaf || listsFreePages ? 1 : 2)) damaged(`page ${page} holds too little`);
      let taken = 0;
      for (let i = 0; i < entries; i++) {
        const at = entryAt(page, bytes, i);
        if (leaf) taken += entry(page, bytes, at, listsFreePages);
        else {
          const end = valueAt(bytes, at);
          if (end > PAGE_BYTES) damaged(`page ${page} holds more than it can`);
          taken += end - at;
          visit(bytes.readUInt32LE(at + NODE.low) + bytes.readUInt16LE(at + NODE.flags) * 2 ** 32, level - 1);
        }
      }
      if (taken > ROOM - bytes.readUInt16LE(HEADER.upper))
        damaged(`page ${page} holds two things in one place`);
    };
    visit(root, depth);
  }

  /** A value on pages of its own. */
  function apart(page: number, place: Buffer, size: number): Buffer {
    const first = Number(place.readBigUInt64LE(0));
    const count = Number(place.readBigUInt64LE(16));
    if (count !== Math.ceil((HEADER_BYTES + size) / PAGE_BYTES))
      damaged(`page ${page} holds a value of another size`);
    const bytes = open(first, KIND.overflow, count);
    if (bytes.readUInt32LE(HEADER.overflowPages) !== count) damaged(`page ${first} is of another size`);
    return bytes.subarray(HEADER_BYTES, HEADER_BYTES + size);
  }

  /** Pages that are free: their number, then each one, or less than nothing for how many from the next one on. */
  function freeList(list: Buffer): void {
    const entries = list.length < 8 ? -1 : Number(list.readBigInt64LE(0));
    if (entries < 0 || (entries + 1) * 8 > list.length) damaged("a list of free pages ends too early");
    for (let i = 1; i <= entries; i++) {
      const entry = Number(list.readBigInt64LE(i * 8));
      if (entry > 0) use(entry);
      else if (entry < 0 && i < entries) use(Number(list.readBigInt64LE(++i * 8)), -entry);
    }
  }

  return tree;
}

/** Where an entry of a page begins. */
function entryAt(page: number, bytes: Buffer, i: number): number {
  const at = HEADER_BYTES + bytes.readUInt16LE(HEADER_BYTES + 2 * i);
  if (at < HEADER_BYTES + bytes.readUInt16LE(HEADER.upper) || at & 1 || at + NODE.key > PAGE_BYTES)
    damaged(`page ${page} has an entry outside of it`);
  return at;
}

/** Where the value of an entry begins: after its key. */
function valueAt(bytes: Buffer, at: number): number {
  return at + NODE.key + bytes.readUInt16LE(at + NODE.keyBytes);
}
