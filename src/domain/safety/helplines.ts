import { own } from "../shared/own.ts";

/** Whom to call in a country, as it is dialled there. */
export interface Helplines {
  /** The emergency number that reaches everybody. */
  readonly emergency: string;
  /** The police, where they have a number of their own. */
  readonly police?: string;
  /** For women who face violence. Some lines are for everybody who does. */
  readonly women?: string;
  /** For children and young people. */
  readonly children?: string;
}

/** The number that works in the whole European Union, and in many countries beyond (Directive 2018/1972, article 109). */
const EMERGENCY = "112";

/**
 * By country (ISO 3166-1), as published by the sites below. Numbers change: look them up again with each release.
 * - AT: rtr.at (133, 147), frauenhelpline.at (0800 222 555)
 * - CZ: policie.cz (158), bkb.cz (116 006, for victims of violence), linkabezpeci.cz (116 111)
 * - DE: polizei.de (110), hilfetelefon.de (116 016), nummergegenkummer.de (116 111)
 * - GR: infovictims.gr (100), isotita.gr (15900), hamogelo.gr (1056)
 * - PL: gov.pl (997), niebieskalinia.info (800 120 002, for victims of violence), 116111.pl (116 111)
 * - RO: anes.gov.ro (0800 500 333), telefonulcopilului.ro (116 111); the police have no number besides 112
 * - UA: police.gov.ua (102), la-strada.org.ua (116 123, 116 111; both from mobile phones)
 */
const BY_COUNTRY: Readonly<Record<string, Helplines>> = {
  AT: { emergency: EMERGENCY, police: "133", women: "0800 222 555", children: "147" },
  CZ: { emergency: EMERGENCY, police: "158", women: "116 006", children: "116 111" },
  DE: { emergency: EMERGENCY, police: "110", women: "116 016", children: "116 111" },
  GR: { emergency: EMERGENCY, police: "100", women: "15900", children: "1056" },
  PL: { emergency: EMERGENCY, police: "997", women: "800 120 002", children: "116 111" },
  RO: { emergency: EMERGENCY, women: "0800 500 333", children: "116 111" },
  UA: { emergency: EMERGENCY, police: "102", women: "116 123", children: "116 111" },
};

/** Countries where the numbers that the European Union has reserved for these lines are the ones to try. */
const IN_THE_UNION: ReadonlySet<string> = new Set(
  "BE BG CY DK EE ES FI FR HR HU IE IT LT LU LV MT NL PT SE SI SK".split(" "),
);

/** Commission Decisions 2007/116/EC (116 111) and (EU) 2022/2114 (116 016). */
const UNION: Helplines = { emergency: EMERGENCY, women: "116 016", children: "116 111" };

/** Whom to call in a country; only the emergency number where nothing else is certain. */
export const helplinesIn = (country = ""): Helplines =>
  own(BY_COUNTRY, country) ?? (IN_THE_UNION.has(country) ? UNION : { emergency: EMERGENCY });
