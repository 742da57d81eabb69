import { startsOf, type Columns } from "./format.ts";

/** The sounds that places are found by, in ascending order; a key is its number in that order. */
export interface KeyIndex {
  readonly count: number;
  /** All keys' letters, one after the other. */
  readonly letters: Uint8Array;
  /** Where a key's letters begin; those of the next key follow. */
  readonly starts: Uint32Array;
  /** Where a key's places begin in `keyPlaces`; those of the next key follow. */
  readonly placeStarts: Uint32Array;
  /** The keys that begin with `sound`, from the first to before the last. The first is `sound` itself where that is a key. */
  beginningWith(sound: string): readonly [from: number, to: number];
}

export function createKeyIndex({
  keys,
  keyLengths,
  keyCounts,
}: Pick<Columns, "keys" | "keyLengths" | "keyCounts">): KeyIndex {
  const starts = startsOf(keyLengths);

  /** Below 0 when the key sorts before the sound, 0 when it begins with it, above 0 when it comes after all that do. */
  function compare(key: number, sound: string): number {
    const start = starts[key] ?? 0;
    const length = (starts[key + 1] ?? 0) - start;
    for (let at = 0; at < sound.length; at += 1) {
      if (at === length) return -1;
      const difference = (keys[start + at] ?? 0) - sound.charCodeAt(at);
      if (difference !== 0) return difference;
    }
    return 0;
  }

  /** The first key that `isReached` holds for; it holds for all that follow. */
  function first(isReached: (key: number) => boolean): number {
    let low = 0;
    let high = keyLengths.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (isReached(middle)) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  return {
    count: keyLengths.length,
    letters: keys,
    starts,
    placeStarts: startsOf(keyCounts),
    beginningWith: (sound) => [
      first((key) => compare(key, sound) >= 0),
      first((key) => compare(key, sound) > 0),
    ],
  };
}
