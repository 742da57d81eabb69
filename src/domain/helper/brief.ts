import { SPOKEN_LANGUAGES } from "../category/languages.ts";
import { distanceKm } from "../shared/geo.ts";
import { fitBy, SAME_TOWN, wayFit, withTurnOf, type Needs } from "./fit.ts";
import type { HelperProfile } from "./profile.ts";
import { acceptanceOf, capsEnd, turnAtMost, type Tally } from "./tally.ts";

/**
 * A helper in eight numbers. They say what a score can be at most, for a tenth of the time that reading a profile takes, whose
 * parts are scattered in memory.
 */
export const BRIEF_LENGTH = 8;

const PLACES = {
  lat: 0,
  lon: 1,
  radius: 2,
  confirmed: 3,
  free: 4,
  last: 5,
  acceptance: 6,
  languages: 7,
} as const;

/** The brief of a helper. */
export function briefOf(profile: HelperProfile, tally: Tally): readonly number[] {
  const { point, place, radiusKm, confirmedAt, pausedUntil, caps, languages } = profile;
  return [
    point.lat,
    point.lon,
    // Of whoever named a town only it is not known how far the way is.
    place.point === undefined ? -radiusKm : radiusKm,
    confirmedAt.getTime(),
    Math.max(capsEnd(tally, caps), pausedUntil?.getTime() ?? -Infinity),
    tally.asked.at(-1)?.getTime() ?? -Infinity,
    acceptanceOf(tally),
    bitsOf(languages.map(({ language }) => language)),
  ];
}

/** A bit for each language; all of them where one is not among those that people choose. */
const bitsOf = (languages: readonly string[]): number =>
  languages.reduce((bits, language) => {
    const at = (SPOKEN_LANGUAGES as readonly string[]).indexOf(language);
    return at === -1 ? ALL_BITS : bits | (1 << at);
  }, 0);
const ALL_BITS = (1 << 30) - 1;

/** More than two ways to round the same sum can differ. */
const ROUNDING = 1e-9;

/**
 * Makes of the briefs of many helpers, one after the other, what the score of each can be at most.
 * @returns −1 for somebody whom something speaks against
 */
export function scoresAtMost({ request, now }: Needs, briefs: Float64Array): Float64Array {
  const wanted = bitsOf(request.languages);
  const scores = new Float64Array(briefs.length / BRIEF_LENGTH);
  const at = { lat: 0, lon: 0 };
  for (let n = 0; n < scores.length; n += 1) {
    const of = (place: number): number => briefs[n * BRIEF_LENGTH + place] ?? Number.NaN;
    scores[n] = -1;
    if (of(PLACES.free) > now.getTime()) continue;
    at.lat = of(PLACES.lat);
    at.lon = of(PLACES.lon);
    const radius = of(PLACES.radius);
    const km = distanceKm(at, request.point);
    const isMaybeTown = radius < 0 || request.wholeCommunity;
    if (km > Math.abs(radius) && !isMaybeTown) continue;
    const way = wayFit(km, Math.abs(radius));
    const fit = fitBy(
      isMaybeTown ? Math.max(SAME_TOWN, way) : way,
      (of(PLACES.languages) & wanted) !== 0,
      of(PLACES.confirmed),
      now,
    );
    scores[n] = withTurnOf(fit, turnAtMost(of(PLACES.last), of(PLACES.acceptance), now)) + ROUNDING;
  }
  return scores;
}
