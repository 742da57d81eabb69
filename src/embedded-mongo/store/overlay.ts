import { type Entry, SPACES, type Space, type View, type WriteView } from "./view.ts";

/** A change not yet in the store: the new value, or null for a removed key. */
type Change = Buffer | null;

export interface Overlay extends WriteView {
  /** Makes all changes in another view. */
  applyTo(target: WriteView): void;
  /** True when nothing was changed. */
  isEmpty(): boolean;
}

/** Binary keys as strings of the same order, for use in maps. */
const toText = (key: Buffer): string => key.toString("latin1");
const toKey = (text: string): Buffer => Buffer.from(text, "latin1");

/**
 * Collects changes over a state of the store and shows the store as if they had been made. Nothing reaches the store
 * before the changes are applied, so a failed write leaves no trace.
 * @param beforeChange called before each change; throws to forbid it (a lock is held, a conflict is found).
 * @param depend called for entries the changes rely on (see `WriteView`).
 */
export function createOverlay(
  base: View,
  beforeChange: (space: Space, key: Buffer) => void,
  depend: (space: Space, key: Buffer) => void = () => undefined,
): Overlay {
  const changed = new Map<Space, Map<string, Change>>(
    SPACES.map((space) => [space, new Map<string, Change>()]),
  );
  const undo: Array<() => void> = [];
  let inStatement = false;

  const of = (space: Space): Map<string, Change> => changed.get(space) ?? new Map<string, Change>();

  function set(space: Space, key: Buffer, value: Change): void {
    beforeChange(space, key);
    const changes = of(space);
    const text = toText(key);
    if (inStatement) {
      const before = changes.get(text);
      undo.push(() => {
        if (before === undefined) changes.delete(text);
        else changes.set(text, before);
      });
    }
    changes.set(text, value);
  }

  function get(space: Space, key: Buffer): Buffer | undefined {
    const changes = of(space);
    const change = changes.size === 0 ? undefined : changes.get(toText(key));
    return change === undefined ? base.get(space, key) : (change ?? undefined);
  }

  function range(space: Space, start: Buffer, end: Buffer, reverse = false): Iterable<Entry> {
    const entries = base.range(space, start, end, reverse);
    const changes = of(space);
    if (changes.size === 0) return entries;
    const low = toText(start);
    const high = toText(end);
    const mine = [...changes].filter(([key]) => key >= low && key < high);
    if (mine.length === 0) return entries;
    mine.sort(([a], [b]) => (a < b ? -1 : 1));
    if (reverse) mine.reverse();
    return merge(entries, mine, reverse);
  }

  function* keysOf(entries: Iterable<Entry>): Generator<Buffer> {
    for (const { key } of entries) yield key;
  }

  return {
    get,
    range,
    keys: (space, start, end) =>
      of(space).size === 0 ? base.keys(space, start, end) : keysOf(range(space, start, end)),
    put: (space, key, value) => set(space, key, value),
    remove: (space, key) => set(space, key, null),
    depend,
    claim: beforeChange,
    statement(run) {
      if (inStatement) return run();
      inStatement = true;
      undo.length = 0;
      try {
        return run();
      } catch (error) {
        for (const step of undo.reverse()) step();
        throw error;
      } finally {
        inStatement = false;
        undo.length = 0;
      }
    },
    applyTo(target) {
      for (const [space, changes] of changed)
        for (const [text, value] of changes) {
          if (value) target.put(space, toKey(text), value);
          else target.remove(space, toKey(text));
        }
    },
    isEmpty: () => SPACES.every((space) => of(space).size === 0),
  };
}

/** Merges stored entries with changes of the same range; a change hides the entry of the same key. */
function* merge(
  entries: Iterable<Entry>,
  mine: ReadonlyArray<[string, Change]>,
  reverse: boolean,
): Generator<Entry> {
  let i = 0;
  const comesFirst = (a: string, b: string): boolean => (reverse ? a > b : a < b);
  for (const entry of entries) {
    const text = toText(entry.key);
    for (let next = mine[i]; next && comesFirst(next[0], text); next = mine[++i]) {
      if (next[1]) yield { key: toKey(next[0]), value: next[1] };
    }
    const same = mine[i];
    if (same && same[0] === text) {
      i++;
      if (same[1]) yield { key: entry.key, value: same[1] };
    } else {
      yield entry;
    }
  }
  for (let next = mine[i]; next; next = mine[++i]) {
    if (next[1]) yield { key: toKey(next[0]), value: next[1] };
  }
}
