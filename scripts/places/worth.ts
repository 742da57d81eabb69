import type { SourcePlace } from "./sources.ts";

/** Europe with the countries around it from which and through which people flee. */
const NEAR = new Set(
  (
    "AD AL AM AT AX AZ BA BE BG BY CH CY CZ DE DK EE ES FI FO FR GB GE GG GI GR HR HU IE IM IS IT JE LI LT LU LV MC " +
    "MD ME MK MT NL NO PL PT RO RS RU SE SI SJ SK SM TR UA VA XK"
  ).split(" "),
);
/** People that a place has at least. */
const MIN_PEOPLE = { near: 1_000, far: 15_000 };

/** Abandoned, historical, religious, destroyed; farms. */
const GONE = /^PPL(?:H|CH|Q|W|R|F)$/;

/** Whether a place is one that people come from or go to. Seats of an administration often have no people noted. */
export function isWorthKnowing({ country, feature, population }: SourcePlace): boolean {
  if (GONE.test(feature)) return false;
  if (!NEAR.has(country)) return population >= MIN_PEOPLE.far;
  return population >= MIN_PEOPLE.near || (population === 0 && /^PPLA\d?$/.test(feature));
}
