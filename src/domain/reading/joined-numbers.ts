import { beginNumber, growNumber, type NumberWords } from "./number-words.ts";
import type { ReadingWords } from "./reading-words.ts";
import { foldPhrase } from "./tokens.ts";

/** Longer words are no numbers. */
const MAX_LETTERS = 50;

/**
 * Creates the reader of numbers that are written together, in languages that do so: "zweitausendfünfhundert". Numbers
 * below a hundred are in the list of words.
 * @returns a function that takes a folded word and returns its number, or undefined
 */
export function createJoinedNumbers(
  languages: readonly ReadingWords[],
): (word: string) => number | undefined {
  const tongues = languages
    .filter(({ reading }) => reading.joints.length > 0)
    .map(({ numbers, reading }) => ({
      joints: ["", ...reading.joints.map(foldPhrase)],
      parts: [...Object.entries(numbers), ...Object.entries(reading.numbers)]
        .flatMap(([value, words]) => words.map((word) => ({ value: Number(value), word: foldPhrase(word) })))
        .filter(({ word }) => word !== "" && !word.includes(" "))
        .sort((a, b) => b.word.length - a.word.length),
    }));

  return (word) => {
    if (word.length > MAX_LETTERS) return undefined;
    for (const { joints, parts } of tongues) {
      const starting = (rest: string) => parts.filter((part) => rest.startsWith(part.word));
      const goOn = (rest: string, before: NumberWords): number | undefined => {
        if (rest === "") return before.value >= 100 ? before.value : undefined;
        for (const joint of joints.filter((one) => rest.startsWith(one)))
          for (const part of starting(rest.slice(joint.length))) {
            const grown = growNumber(before, part.value);
            const value = grown && goOn(rest.slice(joint.length + part.word.length), grown);
            if (value !== undefined) return value;
          }
        return undefined;
      };
      for (const part of starting(word)) {
        const value = goOn(word.slice(part.word.length), beginNumber(part.value));
        if (value !== undefined) return value;
      }
    }
    return undefined;
  };
}
