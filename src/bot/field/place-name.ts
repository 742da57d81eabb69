import { plainWords } from "../../domain/shared/text.ts";

/** How Cyrillic letters sound, roughly, in the Latin spelling of Central European towns. */
const SOUNDS: Readonly<Record<string, string>> = {
  ...{ а: "a", б: "b", в: "v", г: "g", ґ: "g", д: "d", е: "e", є: "e", ё: "e", ж: "z", з: "z", и: "i" },
  ...{ і: "i", ї: "i", й: "i", к: "k", л: "l", м: "m", н: "n", о: "o", п: "p", р: "r", с: "s", т: "t" },
  ...{ у: "u", ф: "f", х: "h", ц: "z", ч: "c", ш: "s", щ: "s", ы: "i", э: "e", ю: "u", я: "a" },
  ...{ ь: "", ъ: "" },
};

/** Spellings of one sound, longest first, as one letter. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/tsch|sch|sh/g, "s"],
  [/ch|kh/g, "h"],
  [/tz|ts/g, "z"],
  [/ck|q/g, "k"],
  [/ph/g, "f"],
  [/ß/g, "s"],
  [/[yj]/g, "i"],
  [/w/g, "v"],
  [/(.)\1+/gu, "$1"],
];

const CYRILLIC = /\p{Script=Cyrillic}/u;

const heard = (name: string): string => {
  // "й" and "ї" are one letter with their mark here, and not "и" and "і" with an accent.
  const letters = name
    .normalize("NFC")
    .toLowerCase()
    .replace(/\p{Script=Cyrillic}/gu, (letter) => SOUNDS[letter] ?? letter);
  return SPELLINGS.reduce((word, [from, to]) => word.replace(from, to), plainWords(letters));
};

/** Whether one letter more, less or other makes one word the other. */
function isNear(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let from = 0;
  while (from < a.length && a[from] === b[from]) from += 1;
  const [restA, restB] = [a.slice(from), b.slice(from)];
  return [restA.slice(1) === restB, restA === restB.slice(1), restA.slice(1) === restB.slice(1)].includes(
    true,
  );
}

/** Shorter names are one letter away from too many words. */
const MIN_NEAR = 4;

/**
 * Whether typed words may be the town's name in another spelling: without its accents, or as it sounds in Cyrillic,
 * where one letter may differ ("Лейпциг", "Дрезден" for Dresden).
 */
export function isSameTown(typed: string, name: string): boolean {
  const [a, b] = [heard(typed), heard(name)];
  if (a === "" || b === "") return false;
  return a === b || (CYRILLIC.test(typed) !== CYRILLIC.test(name) && b.length >= MIN_NEAR && isNear(a, b));
}
