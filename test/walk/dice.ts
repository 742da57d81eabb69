import fc from "fast-check";

/** One thing that happens: who does it, and the luck that decides what it is, as fractions of one. */
export type Event = readonly number[];

/** Draws that one event may take; further ones begin again at the first. */
const DRAWS = 16;
const WHOLE = 2 ** 30;

const event = fc.noBias(
  fc.array(fc.nat({ max: WHOLE - 1 }), { minLength: DRAWS, maxLength: DRAWS, size: "max" }),
);

/** The first `count` events of a seed; those of a longer walk begin with the same. */
export const eventsOf = (seed: number, count: number): readonly Event[] =>
  fc.sample(event, { seed, numRuns: count }).map((draws) => draws.map((draw) => draw / WHOLE));

/** The luck of one event, drawn one after the other. */
export interface Dice {
  /** A fraction of one. */
  roll(): number;
  chance(probability: number): boolean;
  /** A whole number from `min` to `max`. */
  between(min: number, max: number): number;
  /** One of them. @throws Error when there is none */
  one<T>(items: readonly T[]): T;
  /** One of them, the heavier the likelier. @throws Error when nothing has any weight */
  weighed<T>(items: readonly T[], weight: (item: T) => number): T;
}

export function diceOf(draws: Event): Dice {
  let next = 0;
  // Where the draws begin again they are others all the same.
  const roll = (): number => {
    const at = next++;
    const drawn = draws[at % draws.length] ?? 0;
    return (drawn * (1 + Math.floor(at / draws.length) * 7.13)) % 1;
  };
  function weighed<T>(items: readonly T[], weight: (item: T) => number): T {
    const total = items.reduce((sum, item) => sum + weight(item), 0);
    let left = roll() * total;
    for (const item of items) {
      left -= weight(item);
      if (left < 0) return item;
    }
    throw new Error("there is nothing to choose from");
  }
  return {
    roll,
    chance: (probability) => roll() < probability,
    between: (min, max) => min + Math.floor(roll() * (max - min + 1)),
    one: (items) => weighed(items, () => 1),
    weighed,
  };
}
