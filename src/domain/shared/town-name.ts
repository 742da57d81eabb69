import { plainWords } from "./text.ts";

/** How Cyrillic letters sound, roughly, in the Latin spelling of Central European towns. */
const SOUNDS: ReadonlyMap<string, string> = new Map(
  [
    "аa бb вv гg ґg дd еe єe ёe жz зz иi іi їi йi кk лl мm нn оo пp рr сs",
    "тt уu фf хh цz чc шs щs ыi эe юu яa ь ъ",
  ]
    .join(" ")
    .split(" ")
    .map((pair) => [pair.charAt(0), pair.slice(1)]),
);

/** Spellings of one sound, longest first, as one letter. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/tsch|sch|sh/g, "s"],
  [/ch|kh/g, "h"],
  [/tz|ts/g, "z"],
  [/ck|q/g, "k"],
  [/ph/g, "f"],
  [/ß/g, "s"],
  [/ł/g, "l"],
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
    .replace(/\p{Script=Cyrillic}/gu, (letter) => SOUNDS.get(letter) ?? letter);
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
