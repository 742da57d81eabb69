import { soundOf } from "../../domain/shared/sound.ts";
import { countryNamed } from "./countries.ts";

/** Words that people put before a town's name: town, city, village. */
const BEFORE =
  /^(?:м|г|с|смт|пгт|місто|город|село|селище|посёлок|поселок|комуна|stadt|ort|dorf|city of|town of|miasto|wieś|orașul|comuna|satul|πόλη|χωριό|مدينة|قرية)(?:\.\s{0,9}|\s{1,9})(?=\p{L})/iu;
/** Separates a street, a town, a country. */
const BETWEEN = /[,;\n]/u;
/** Where what tells namesakes apart begins: "Halle (Saale)", "Frankfurt/Oder". */
const AFTER = /[(/]/u;
/** A postal code as countries write it, maybe with the country's letters: "04109", "D-04109", "110 00", "59-700". */
const CODE = /(?<![\p{L}\p{N}-])(?:([A-Z]{1,2})[- ])?(\d{3} \d{2}|\d{2}-\d{3}|\d{4,6})(?![\p{L}\p{N}])/u;

/** Countries by the letters that are written before their codes, where these are not the country's own two. */
const LETTERS: ReadonlyMap<string, string> = new Map([
  ["D", "DE"],
  ["A", "AT"],
  ["RO", "RO"],
  ["PL", "PL"],
  ["CZ", "CZ"],
  ["UA", "UA"],
  ["DE", "DE"],
  ["AT", "AT"],
]);

/** Longer input than this names no town. */
const MAX_TYPED = 120;
const MAX_SOUND = 40;
/** Words that a name and its part are looked for in. */
const MAX_WORDS = 4;

/** What somebody typed to say where. */
export interface Query {
  /** How the town may sound: all of it first, then without what stands around the name. */
  readonly sounds: readonly string[];
  /** The same text as a town and a part of it, or the other way round: "Leipzig-Grünau". */
  readonly pairs: readonly (readonly [one: string, other: string])[];
  /** The digits of a postal code. */
  readonly code?: string;
  /** ISO 3166-1. */
  readonly country?: string;
}

/** Reads "Hauptstraße 12, 04109 Leipzig" or "Львів, Україна". */
export function readQuery(typed: string): Query {
  const whole = typed.slice(0, MAX_TYPED).normalize("NFC").trim();
  const [, letters = "", written] = CODE.exec(whole) ?? [];
  const rest = written === undefined ? whole : whole.replace(CODE, " ");
  const parts = rest
    .split(BETWEEN)
    .map((part) => part.trim())
    .filter((part) => /\p{L}/u.test(part));
  const towns = parts.length > 1 ? parts.filter((part) => countryNamed(part) === undefined) : parts;
  const country =
    LETTERS.get(letters) ??
    (parts.length > 1 ? parts.map(countryNamed).find((named) => named !== undefined) : undefined);
  const named = towns.some((part) => !/\d/u.test(part))
    ? towns.filter((part) => !/\d/u.test(part))
    : towns.map(afterNumber);
  const bare = named.map((part) => part.replace(BEFORE, ""));
  const texts = [
    ...(towns.length === named.length ? [named.join(" ")] : []),
    bare.join(" "),
    ...bare.map((part) => part.split(AFTER, 1)[0] ?? ""),
  ];
  return {
    sounds: [...new Set(texts.map(soundOfPart))].filter((sound) => sound !== ""),
    pairs: pairsOf(bare),
    ...(written !== undefined && { code: written.replace(/\D/gu, "") }),
    ...(country !== undefined && { country }),
  };
}

/** Without a street and its number: the town follows these, or stands before them. */
function afterNumber(part: string): string {
  const after = part.slice(part.search(/\d[^\d]*$/u) + 1).replace(/^[\p{L}]?(?=\s)/u, "");
  return /\p{L}{2}/u.test(after) ? after.trim() : part.slice(0, part.search(/\d/u)).trim();
}

const soundOfPart = (text: string): string => {
  const sound = soundOf(text).slice(0, MAX_SOUND);
  // "zzzz" sounds like one letter, and is no name.
  return sound.length === 1 && Array.from(text).length > 2 ? "" : sound;
};

/** Every way to cut the text in two at a comma, a hyphen or a space. */
function pairsOf(parts: readonly string[]): readonly (readonly [string, string])[] {
  const words = parts.flatMap((part) => part.split(/[\s-]/u)).filter((word) => word !== "");
  if (words.length < 2 || words.length > MAX_WORDS) return [];
  return words.slice(1).map((_, index) => {
    const [one, other] = [words.slice(0, index + 1), words.slice(index + 1)];
    return [soundOfPart(one.join(" ")), soundOfPart(other.join(" "))] as const;
  });
}
