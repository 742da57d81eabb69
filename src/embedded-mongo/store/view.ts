/** The parts of the store; each is a B+tree of binary keys. */
export type Space = "catalogue" | "documents" | "indexes" | "sessions";

export const SPACES: readonly Space[] = ["catalogue", "documents", "indexes", "sessions"];

/** Below and above every key of a space. */
export const FIRST_KEY = Buffer.alloc(1);
export const LAST_KEY = Buffer.alloc(80, 0xff);

export interface Entry {
  readonly key: Buffer;
  readonly value: Buffer;
}

/** A state of the store to read from. */
export interface View {
  get(space: Space, key: Buffer): Buffer | undefined;
  /** Entries with `start` ≤ key < `end` in key order, or in reverse. */
  range(space: Space, start: Buffer, end: Buffer, reverse?: boolean): Iterable<Entry>;
  /** The keys of the same, for less than their entries cost. */
  keys(space: Space, start: Buffer, end: Buffer): Iterable<Buffer>;
}

/** A view of the file itself, which can also count entries without reading them. */
export interface FileView extends View {
  count(space: Space, start: Buffer, end: Buffer): number;
}

/** A view that also takes changes. */
export interface WriteView extends View {
  put(space: Space, key: Buffer, value: Buffer): void;
  remove(space: Space, key: Buffer): void;
  /** Declares that the changes made rely on this entry staying as it is. */
  depend(space: Space, key: Buffer): void;
  /**
   * Declares that the entry will be changed, before its value is looked at. Throws, as `put` would, when an open
   * transaction has changed it.
   */
  claim(space: Space, key: Buffer): void;
  /** Runs one statement; when it throws, its changes are undone and the error is rethrown. */
  statement<T>(run: () => T): T;
}

/** 32 bits, big-endian: the prefix of everything that belongs to a collection or an index. */
export function idPrefix(id: number): Buffer {
  const prefix = Buffer.allocUnsafe(4);
  prefix.writeUInt32BE(id);
  return prefix;
}
