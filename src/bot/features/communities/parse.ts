import { MAX_COMMUNITY_NAME, MAX_RADIUS_KM, MIN_RADIUS_KM } from "../../../domain/community/community.ts";
import { isPoint, type Point } from "../../../domain/shared/geo.ts";
import type { Language, Languages } from "../../../domain/shared/language.ts";
import { fail, ok, type Result } from "../../../domain/shared/result.ts";
import { hasWords, textLength, tidyText } from "../../../domain/shared/text.ts";

/** What stands after `/setup`: "Leipzig 25", "Leipzig 51.34,12.37 25 km de". */
export interface SetupWords {
  readonly name: string;
  /** Absent for a town that is still to be looked up. */
  readonly center?: Point;
  readonly radiusKm?: number;
  readonly language?: Language;
}

export type SetupWordsError = "usage" | "name-long" | "place-invalid" | "radius-invalid";

/** Longer texts are not read: a name has at most 100 characters. */
const MAX_LENGTH = 300;

const NUMBER = /^[+-]?\d{1,6}(?:\.\d{1,12})?$/;
const KILOMETRES = /^(?:km|км)$/iu;

/** Reads the words from the end: a language, a radius in kilometres, degrees north and east; the rest is the name. */
export function parseSetup(text: string, languages: Languages): Result<SetupWords, SetupWordsError> {
  const tidy = tidyText(text);
  if (textLength(tidy) > MAX_LENGTH) return fail("name-long");
  const words = tidy.replaceAll("−", "-").split(/\s+/u).filter(Boolean);
  const language = takeLanguage(words, languages);
  const points = takePoint(words);
  const radius = points ? points.radius : takeRadius(words);
  const name = words.join(" ");
  if (!/\p{L}/u.test(name) || !hasWords(name)) return fail("usage");
  // Degrees that were not understood must not become part of a name.
  if (!points && /\d[.,;]/.test(name)) return fail("usage");
  if (textLength(name) > MAX_COMMUNITY_NAME) return fail("name-long");
  if (points && !isPoint(points.center)) return fail("place-invalid");
  const radiusKm = radius === undefined ? undefined : Number(radius);
  if (radiusKm !== undefined && !(radiusKm >= MIN_RADIUS_KM && radiusKm <= MAX_RADIUS_KM))
    return fail("radius-invalid");
  return ok({
    name,
    ...(points && { center: points.center }),
    ...(radiusKm !== undefined && { radiusKm }),
    ...(language && { language }),
  });
}

/** The last word, when it is one of our languages and not all that was written. */
function takeLanguage(words: string[], languages: Languages): Language | undefined {
  const last = words.at(-1);
  const language = words.length > 1 ? languages.all.find((one) => one === last) : undefined;
  if (language) words.pop();
  return language;
}

function takeRadius(words: string[]): string | undefined {
  const unit = words.at(-1);
  const from = unit !== undefined && KILOMETRES.test(unit) ? words.length - 2 : words.length - 1;
  const number = words[from]?.replace(/(?:km|км)$/iu, "");
  if (from < 1 || number === undefined || !NUMBER.test(number)) return undefined;
  words.splice(from);
  return number;
}

/** Degrees as one word or two, with a comma or a semicolon between them, and the radius behind them. */
function takePoint(words: string[]): { readonly center: Point; readonly radius?: string } | undefined {
  for (let at = words.length - 1; at > 0; at -= 1) {
    const joined = words.slice(at).join(" ").replace(/[,;]/u, " ").split(" ").filter(Boolean);
    const [lat = "", lon = "", ...rest] = joined;
    const isPair = /[,;]/.test(words.slice(at).join("")) && NUMBER.test(lat) && NUMBER.test(lon);
    if (!isPair) continue;
    const tail = ["", ...rest];
    const radius = takeRadius(tail);
    if (tail.length > 1) continue;
    words.splice(at);
    return {
      center: { lat: Number(lat), lon: Number(lon) },
      ...(radius !== undefined && { radius }),
    };
  }
  return undefined;
}
