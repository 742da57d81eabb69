import { firstFrom } from "./first-from.ts";
import type { PlaceColumns } from "./format.ts";

/** Countries whose postal codes are known, with the digits of a code. Their order is part of the data: add at the end. */
export const POSTAL: ReadonlyMap<string, number> = new Map([
  ["AT", 4],
  ["CZ", 5],
  ["DE", 5],
  ["PL", 5],
  ["RO", 6],
  ["UA", 5],
]);

const COUNTRIES = [...POSTAL.keys()];
const CODES_A_COUNTRY = 1_000_000;

/** A code of a country as one number; undefined where its length is another. */
export function postalKey(country: string, code: string): number | undefined {
  return POSTAL.get(country) === code.length
    ? COUNTRIES.indexOf(country) * CODES_A_COUNTRY + Number(code)
    : undefined;
}

/** Finds the places that have a postal code, in any of the countries whose codes look like it. */
export function createPostal({ postalKeys, postalPlaces }: PlaceColumns) {
  return (code: string): readonly number[] =>
    COUNTRIES.flatMap((country) => {
      const key = postalKey(country, code);
      if (key === undefined) return [];
      const places: number[] = [];
      for (let at = firstFrom(postalKeys, key); postalKeys[at] === key; at += 1)
        places.push(postalPlaces[at] ?? 0);
      return places;
    });
}
