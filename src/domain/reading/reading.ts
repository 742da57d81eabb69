/** What a reader makes of a typed text. */
export type Reading<T> =
  | { readonly is: "understood"; readonly value: T }
  /** The text has something of an answer. The person is asked; each guess, best first, is a button. There may be none. */
  | { readonly is: "asked"; readonly guesses: readonly T[] }
  | { readonly is: "refused" };

export const REFUSED = { is: "refused" } as const;

export const understood = <T>(value: T): Reading<T> => ({ is: "understood", value });

/** More buttons than these would be a list and no guess. */
const MAX_GUESSES = 3;

/** Asks, with each guess once. */
export function asked<T>(...guesses: readonly T[]): Reading<T> {
  const seen = new Set<string>();
  const once = guesses.filter((guess) => {
    const key = JSON.stringify(guess);
    return !seen.has(key) && seen.add(key);
  });
  return { is: "asked", guesses: once.slice(0, MAX_GUESSES) };
}

/** What was read or guessed, best first. */
export const candidates = <T>(reading: Reading<T>): readonly T[] =>
  reading.is === "understood" ? [reading.value] : reading.is === "asked" ? reading.guesses : [];

/** The same reading of what `change` makes of its values. */
export const mapped = <T, U>(reading: Reading<T>, change: (value: T) => U): Reading<U> =>
  reading.is === "understood"
    ? understood(change(reading.value))
    : reading.is === "asked"
      ? asked(...reading.guesses.map(change))
      : reading;
