import { distanceFrom, MAX_COMPARED } from "./edit-distance.ts";
import { startsOf } from "./format.ts";
import type { KeyIndex } from "./key-index.ts";

/** Finds keys that are a few letters away from a sound. */
export interface NearKeys {
  /** Tells every key within the distance that a sound of this length is granted, itself included. */
  near(sound: string, tell: (key: number, distance: number) => void): void;
}

/** How many letters may differ in a name of this length; short names resemble too many others. */
const GRANTED = [
  { from: 11, letters: 3 },
  { from: 7, letters: 2 },
  { from: 4, letters: 1 },
] as const;

/** Three neighbouring letters, five bits each; a word is wrapped in zeroes. Digits share the numbers that letters leave. */
const GRAMS = 1 << 15;
const bitsOf = (letter: number): number => letter & 31;

/** How many keys have each trigram: counted when the data are made, which takes a quarter off the time to load. */
export function countGrams({ count, letters, starts }: KeyIndex): Uint32Array {
  const counts = new Uint32Array(GRAMS);
  for (let key = 0; key < count; key += 1) {
    const end = starts[key + 1] ?? 0;
    let gram = bitsOf(letters[starts[key] ?? 0] ?? 0);
    for (let at = starts[key] ?? 0; at < end; at += 1) {
      gram = ((gram << 5) | (at + 1 === end ? 0 : bitsOf(letters[at + 1] ?? 0))) & (GRAMS - 1);
      counts[gram] = (counts[gram] ?? 0) + 1;
    }
  }
  return counts;
}

/**
 * Keys by their trigrams: those that share enough of them with a sound are compared letter by letter. One wrong letter
 * spoils three trigrams at most.
 */
export function createNearKeys({ count, letters, starts }: KeyIndex, gramCounts: Uint32Array): NearKeys {
  const gramStarts = startsOf(gramCounts);
  const keysByGram = new Uint32Array(starts[count] ?? 0);
  const filled = gramStarts.slice();
  for (let key = 0; key < count; key += 1) {
    const end = starts[key + 1] ?? 0;
    let gram = bitsOf(letters[starts[key] ?? 0] ?? 0);
    for (let at = starts[key] ?? 0; at < end; at += 1) {
      gram = ((gram << 5) | (at + 1 === end ? 0 : bitsOf(letters[at + 1] ?? 0))) & (GRAMS - 1);
      const entry = filled[gram] ?? 0;
      keysByGram[entry] = key;
      filled[gram] = entry + 1;
    }
  }

  /** How many trigrams a key shares with the sound in question; zeroes between questions. */
  const shared = new Uint8Array(count);

  return {
    near(sound, tell) {
      const granted = GRANTED.find(({ from }) => sound.length >= from)?.letters;
      if (granted === undefined || sound.length > MAX_COMPARED) return;
      const enough = Math.max(sound.length > 5 ? 2 : 1, sound.length - 3 * granted);
      const alike: number[] = [];
      let gram = bitsOf(sound.charCodeAt(0));
      for (let at = 1; at <= sound.length; at += 1) {
        gram = ((gram << 5) | (at === sound.length ? 0 : bitsOf(sound.charCodeAt(at)))) & (GRAMS - 1);
        const end = gramStarts[gram + 1] ?? 0;
        for (let entry = gramStarts[gram] ?? 0; entry < end; entry += 1) {
          const key = keysByGram[entry] ?? 0;
          const times = (shared[key] ?? 0) + 1;
          shared[key] = times;
          if (times === enough) alike.push(key);
        }
      }
      shared.fill(0);
      const distance = distanceFrom(sound);
      for (const key of alike) {
        const start = starts[key] ?? 0;
        const end = starts[key + 1] ?? 0;
        if (Math.abs(end - start - sound.length) > granted) continue;
        const letters_ = distance.to(letters, start, end);
        if (letters_ <= granted) tell(key, letters_);
      }
    },
  };
}
