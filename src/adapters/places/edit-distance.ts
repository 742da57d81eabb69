/** The longest word that can be compared: its letters are bits of one integer. */
export const MAX_COMPARED = 31;

/** Counts how many letters have to be added, dropped, changed or swapped with their neighbour to make one word another. */
export interface Distance {
  /** @param bytes one-byte letters of the other word, which lies there from `start` to `end` */
  to(bytes: Uint8Array, start: number, end: number): number;
}

/**
 * Distances from one word (optimal string alignment), all letters of it at once in the bits of integers.
 * Hyyrö, "A Bit-Vector Algorithm for Computing Levenshtein and Damerau Edit Distances", 2003.
 * @param word ASCII, of 1 to `MAX_COMPARED` letters
 */
export function distanceFrom(word: string): Distance {
  const places = new Int32Array(128);
  for (let at = 0; at < word.length; at += 1) {
    const letter = word.charCodeAt(at) & 127;
    places[letter] = (places[letter] ?? 0) | (1 << at);
  }
  const last = 1 << (word.length - 1);
  return {
    to(bytes, start, end) {
      let distance = word.length;
      let more = -1;
      let less = 0;
      let same = 0;
      let before = 0;
      for (let at = start; at < end; at += 1) {
        const here = places[bytes[at] ?? 0] ?? 0;
        const swapped = ((~same & here) << 1) & before;
        same = (((here & more) + more) ^ more) | here | less | swapped | 0;
        const rises = less | ~(same | more);
        const falls = same & more;
        if (rises & last) distance += 1;
        else if (falls & last) distance -= 1;
        const shifted = (rises << 1) | 1;
        more = (falls << 1) | ~(same | shifted);
        less = shifted & same;
        before = here;
      }
      return distance;
    },
  };
}
