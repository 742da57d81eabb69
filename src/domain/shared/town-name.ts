import { soundOf } from "./sound.ts";

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

/** Shorter names resemble too many words to be found by similarity. */
const MIN_NEAR = 4;

const CYRILLIC = /\p{Script=Cyrillic}/u;

/**
 * Whether typed words may be the town's name in another spelling: without its accents, or as it sounds in Cyrillic,
 * where one letter may differ ("Лейпциг", "Дрезден" for Dresden). For towns that the gazetteer does not know.
 */
export function isSameTown(typed: string, name: string): boolean {
  const [a, b] = [soundOf(typed), soundOf(name)];
  if (a === "" || b === "") return false;
  return a === b || (CYRILLIC.test(typed) !== CYRILLIC.test(name) && b.length >= MIN_NEAR && isNear(a, b));
}
