import type { OrganisationKind } from "./kind.ts";

/** A kind of number in a public register. */
export interface RegisterNumber {
  /** What people call it where it is. */
  readonly name: string;
  readonly example: string;
  /** Of the number in capitals, without spaces, dots, dashes and slashes. */
  readonly pattern: RegExp;
  /** Whether its check digit is right. */
  readonly check?: (number: string) => boolean;
}

/** The public registers of a country. */
export interface CountryRegisters {
  /** ISO 3166-1, two letters. */
  readonly country: string;
  readonly numbers: readonly RegisterNumber[];
  /** Kinds that are in no public register there, and give any number they have. */
  readonly without: readonly OrganisationKind[];
}

/** The sum of the digits, each times its weight. */
export const weighted = (digits: string, weights: readonly number[]): number =>
  weights.reduce((sum, weight, index) => sum + weight * Number(digits[index] ?? 0), 0);
