import type { OrganisationKind } from "./kind.ts";
import { AT } from "./at.ts";
import { CZ } from "./cz.ts";
import { DE } from "./de.ts";
import { GR } from "./gr.ts";
import { PL } from "./pl.ts";
import type { CountryRegisters } from "./register.ts";
import { UA } from "./ua.ts";

export type { CountryRegisters } from "./register.ts";

/** A file a country. Numbers of other countries are taken as they are written. */
export const REGISTERS: readonly CountryRegisters[] = [AT, CZ, DE, GR, PL, UA];

/** The registers whose numbers an organisation can have; undefined where none is known or asked for. */
export function registersFor(
  kind: OrganisationKind | undefined,
  country: string | undefined,
): CountryRegisters | undefined {
  const registers = REGISTERS.find((one) => one.country === country);
  // An international organisation may be registered anywhere.
  const isFree = kind === "international" || (kind && registers?.without.includes(kind));
  return isFree ? undefined : registers;
}

/** Letters and digits of a number, as the patterns read it. */
const plain = (text: string): string => text.toUpperCase().replace(/[\s./-]/gu, "");

/** Whether a number can be one of its country's registers; true where these are not known. */
export function registrationFits(
  text: string,
  kind: OrganisationKind | undefined,
  country: string | undefined,
): boolean {
  if (text === "") return false;
  const registers = registersFor(kind, country);
  if (!registers) return true;
  const number = plain(text);
  return registers.numbers.some(({ pattern, check }) => pattern.test(number) && (!check || check(number)));
}
