/** Items, each with its brief: so many numbers, by which many are compared at once. */
export interface Briefed<Item> {
  readonly items: Item[];
  /** The briefs, one after the other. */
  readonly briefs: Float64Array;
}

/** Items by the stamps of their records. */
export interface KeptItems<Item> {
  readonly size: number;
  /** Appends what is kept to others. @returns false if it is not kept */
  give(stamp: number, to: Briefed<Item>): boolean;
  add(stamp: number, item: Item, brief: ArrayLike<number>): void;
}

const FIRST_CAPACITY = 256;

/**
 * A hash table. Stamps are drawn at random, so their digits say where to look, and an index gives those of a query in their
 * order: they are found from the front to the back, which takes a fraction of the time of a `Map`.
 */
export function createKeptItems<Item>(briefLength: number): KeptItems<Item> {
  let table = emptyTable<Item>(FIRST_CAPACITY, briefLength);
  let size = 0;

  function put(
    { stamps, items, briefs }: Table<Item>,
    stamp: number,
    item: Item,
    brief: ArrayLike<number>,
  ): void {
    const place = placeOf(stamps, stamp);
    stamps[place] = stamp;
    items[place] = item;
    briefs.set(brief, place * briefLength);
  }

  /** Half of it stays empty, so that a stamp is where it belongs or soon after. */
  function grow(): void {
    const { stamps, items, briefs } = table;
    table = emptyTable<Item>(2 * stamps.length, briefLength);
    for (const [place, item] of items.entries())
      if (item !== undefined)
        put(table, stamps[place] ?? 0, item, briefs.subarray(place * briefLength, (place + 1) * briefLength));
  }

  return {
    get size() {
      return size;
    },
    give(stamp, to) {
      const place = placeOf(table.stamps, stamp);
      const item = table.items[place];
      if (item === undefined) return false;
      const [from, at] = [place * briefLength, to.items.length * briefLength];
      for (let n = 0; n < briefLength; n += 1) to.briefs[at + n] = table.briefs[from + n] ?? 0;
      to.items.push(item);
      return true;
    },
    add(stamp, item, brief) {
      if (2 * size >= table.stamps.length) grow();
      if (table.items[placeOf(table.stamps, stamp)] === undefined) size += 1;
      put(table, stamp, item, brief);
    },
  };
}

interface Table<Item> extends Briefed<Item | undefined> {
  /** 0 where there is nothing: no stamp is. */
  readonly stamps: Float64Array;
}

const emptyTable = <Item>(capacity: number, briefLength: number): Table<Item> => ({
  stamps: new Float64Array(capacity),
  items: Array.from({ length: capacity }),
  briefs: new Float64Array(capacity * briefLength),
});

/** The place of a stamp, or the empty one where it would be. */
function placeOf(stamps: Float64Array, stamp: number): number {
  let place = Math.floor((stamp - Math.floor(stamp)) * stamps.length) || 0;
  while (stamps[place] !== stamp && stamps[place] !== 0) place = place + 1 < stamps.length ? place + 1 : 0;
  return place;
}
