import { namedIn } from "../appointment/named-times.ts";
import type { Category } from "../category/category.ts";
import type { Field } from "../category/field.ts";
import type { Listing } from "../listing/listing.ts";
import { neededOn } from "../listing/needed-on.ts";
import type { Reason } from "../matching/match.ts";
import { addDays, dayAt, partsOfDay, weekdayOf, PARTS_OF_DAY, type Day } from "../shared/dates.ts";
import { distanceKm } from "../shared/geo.ts";
import { isPaused, isUnconfirmed, slotOf, spokenAt, type HelperProfile, type Slot } from "./profile.ts";
import { capReached, turnOf, type Tally } from "./tally.ts";

/** Why a helper is asked for a request: what fits, and when they were asked last. */
export type HelperReason = Reason | { readonly kind: "has-time" } | TurnReason;

export type TurnReason =
  { readonly kind: "never-asked" } | { readonly kind: "asked-ago"; readonly days: number };

/** Why a helper is not asked for a request. */
export type HelperObstacle =
  | { readonly kind: "own-request" }
  | { readonly kind: "category-not-named" }
  | { readonly kind: "too-far" }
  /** These languages are needed, all of them or one, and not spoken well enough. */
  | { readonly kind: "languages-missing"; readonly languages: readonly string[]; readonly all: boolean }
  | { readonly kind: "no-time" }
  | { readonly kind: "not-at-short-notice" }
  | { readonly kind: "paused" }
  /** They were asked whether their profile still holds, and have not answered. */
  | { readonly kind: "unconfirmed" }
  | { readonly kind: "asked-enough" };

export interface HelperFit {
  /** 0 … 1, higher fits better; says nothing while there is an obstacle. */
  readonly score: number;
  readonly reasons: readonly HelperReason[];
  /** Nobody is asked against one of these. */
  readonly obstacles: readonly HelperObstacle[];
}

const WEIGHTS = { distance: 3, languages: 2, freshness: 1 };

/** How much of the score is whose turn it is; the rest is how well they fit. */
const TURN_SHARE = 0.4;
/** The same for two listings, of which a moderator judges how well they fit. */
export const TURN_SHARE_OF_PAIRS = 0.15;

/** Days after which a profile that nobody has confirmed counts as half as fresh. */
const FRESHNESS_HALF_LIFE = 90;

/** What a request asks of whoever helps, read out of it once for all helpers. */
export interface Needs {
  readonly request: Listing;
  readonly category: Category;
  readonly now: Date;
  /** True if it is for today or tomorrow. */
  readonly soon: boolean;
  readonly times: readonly Slot[];
  readonly languages: readonly LanguageNeed[];
}

/** Languages that somebody has to speak well: all of them, or one. */
interface LanguageNeed {
  readonly languages: readonly string[];
  readonly all: boolean;
}

/** @param timeZone of the request's community */
export const needsOf = (category: Category, request: Listing, now: Date, timeZone: string): Needs => ({
  request,
  category,
  now,
  soon: isSoon(neededOn(request), dayAt(now, timeZone)),
  times: timesOf(category, request),
  languages: languageNeeds(category, request),
});

/** The score of somebody who fits so well, with whose turn it is taken into account. */
export const withTurn = (fit: number, tally: Tally, now: Date, share = TURN_SHARE): number =>
  withTurnOf(fit, turnOf(tally, now), share);

/** The most that `withTurn` can make of it. */
export const withTurnAtMost = (fit: number, share = TURN_SHARE): number => withTurnOf(fit, 1, share);

/** A score from how well somebody fits and how much it is their turn. */
export const withTurnOf = (fit: number, turn: number, share = TURN_SHARE): number =>
  (1 - share) * fit + share * turn;

/** What can speak against asking somebody. */
type Exclusion = (needs: Needs, profile: HelperProfile, tally: Tally) => readonly HelperObstacle[];

const NOTHING: readonly HelperObstacle[] = [];

const EXCLUSIONS: readonly Exclusion[] = [
  ({ request }, profile) => (profile.personId === request.authorId ? [{ kind: "own-request" }] : NOTHING),
  ({ category }, profile) =>
    profile.categories.includes(category.slug) ? NOTHING : [{ kind: "category-not-named" }],
  ({ request }, profile) =>
    isSameTown(profile, request) || distanceKm(profile.point, request.point) <= profile.radiusKm
      ? NOTHING
      : [{ kind: "too-far" }],
  ({ languages }, profile) => languagesMissing(languages, profile),
  ({ times }, profile) => (hasTime(profile, times) ? NOTHING : [{ kind: "no-time" }]),
  ({ soon }, profile) => (soon && !profile.shortNotice ? [{ kind: "not-at-short-notice" }] : NOTHING),
  ({ now }, profile) => (isPaused(profile, now) ? [{ kind: "paused" }] : NOTHING),
  ({ now }, profile) => (isUnconfirmed(profile, now) ? [{ kind: "unconfirmed" }] : NOTHING),
  ({ now }, profile, tally) =>
    capReached(tally, profile.caps, now) === undefined ? NOTHING : [{ kind: "asked-enough" }],
];

/** Languages that a helper speaks and a request names. */
const commonLanguages = ({ request }: Needs, profile: HelperProfile): readonly string[] =>
  spokenAt(profile, "basic").filter((language) => request.languages.includes(language));

/** False for a way that is too far. */
function wayOf(profile: HelperProfile, request: Listing): HelperReason | false {
  if (isSameTown(profile, request)) return { kind: "same-community" };
  const km = distanceKm(profile.point, request.point);
  return km <= profile.radiusKm && { kind: "distance", km };
}

/** How well the way fits, of which `reasonsFor` says how long it is. */
function placeFit(profile: HelperProfile, request: Listing): number {
  return isSameTown(profile, request)
    ? SAME_TOWN
    : wayFit(distanceKm(profile.point, request.point), profile.radiusKm);
}

/** How well the way fits within a town where nothing nearer is known. */
export const SAME_TOWN = 0.8;

/** How well a way fits somebody who goes so far. */
export const wayFit = (km: number, radiusKm: number): number => (km > radiusKm ? 0 : 1 - km / (2 * radiusKm));

/** How well they fit, from how near they are, whether they speak a language of the request, and when they confirmed. */
export const fitBy = (place: number, isSpoken: boolean, confirmedAt: number, now: Date): number => {
  const freshness = 0.5 ** (Math.max(0, now.getTime() - confirmedAt) / 86_400_000 / FRESHNESS_HALF_LIFE);
  const reached =
    WEIGHTS.distance * place + WEIGHTS.languages * (isSpoken ? 1 : 0.3) + WEIGHTS.freshness * freshness;
  return reached / (WEIGHTS.distance + WEIGHTS.languages + WEIGHTS.freshness);
};

function scoreOf(needs: Needs, profile: HelperProfile, tally: Tally): number {
  const { request, now } = needs;
  const isSpoken = profile.languages.some(({ language }) => request.languages.includes(language));
  const fit = fitBy(placeFit(profile, request), isSpoken, profile.confirmedAt.getTime(), now);
  return withTurn(fit, tally, now);
}

/** The score of a helper whom nothing speaks against; the same as `fitOf` has, for many who are compared. */
export const scoreIfFit = (needs: Needs, profile: HelperProfile, tally: Tally): number | undefined =>
  EXCLUSIONS.every((exclusion) => exclusion(needs, profile, tally).length === 0)
    ? scoreOf(needs, profile, tally)
    : undefined;

/** Why a helper is asked whom nothing speaks against. */
export function reasonsFor(needs: Needs, profile: HelperProfile, tally: Tally): readonly HelperReason[] {
  const { request, times, now } = needs;
  const common = commonLanguages(needs, profile);
  const reasons: readonly (HelperReason | false)[] = [
    wayOf(profile, request),
    common.length > 0 && { kind: "languages", languages: common },
    times.length > 0 && profile.times.length > 0 && { kind: "has-time" },
    turnReason(tally, now),
  ];
  return reasons.filter((reason) => reason !== false);
}

/** How well a helper fits a request by their profile, or what speaks against asking them. */
export const fitOf = (needs: Needs, profile: HelperProfile, tally: Tally): HelperFit => ({
  score: scoreOf(needs, profile, tally),
  reasons: reasonsFor(needs, profile, tally),
  obstacles: EXCLUSIONS.flatMap((exclusion) => exclusion(needs, profile, tally)),
});

/** When somebody was asked last. */
export function turnReason({ asked }: Tally, now: Date): TurnReason {
  const last = asked.at(-1);
  return last === undefined
    ? { kind: "never-asked" }
    : { kind: "asked-ago", days: Math.floor(daysSince(last, now)) };
}

const daysSince = (moment: Date, now: Date): number =>
  Math.max(0, now.getTime() - moment.getTime()) / 86_400_000;

const isSoon = (day: Day | undefined, today: Day): boolean =>
  day !== undefined && day >= today && day <= addDays(today, 1);

/** Where only the community is known, its centre says little about the way. */
const isSameTown = ({ place }: HelperProfile, request: Listing): boolean =>
  (place.point === undefined || request.wholeCommunity) && place.communityId === request.communityId;

/** The languages by which a category matches. */
const languageNeeds = (category: Category, { answers }: Listing): readonly LanguageNeed[] =>
  category.matching.flatMap((criterion) => {
    if (criterion.kind !== "overlap" && criterion.kind !== "covers") return [];
    const given = ("given" in criterion && criterion.given) || criterion.field;
    const wanted = answers[criterion.field];
    const isSpoken = category.fields.some((field) => field.id === given && isLanguages(field));
    return isSpoken && Array.isArray(wanted)
      ? [{ languages: wanted as readonly string[], all: criterion.kind === "covers" }]
      : [];
  });

function languagesMissing(needs: readonly LanguageNeed[], profile: HelperProfile): readonly HelperObstacle[] {
  if (needs.length === 0) return [];
  const spoken = spokenAt(profile, "good");
  return needs.flatMap(({ languages, all }) => {
    const missing = languages.filter((language) => !spoken.includes(language));
    const isMet = all ? missing.length === 0 : missing.length < languages.length;
    return isMet ? [] : [{ kind: "languages-missing" as const, languages: missing, all }];
  });
}

const isLanguages = (field: Field): boolean => field.kind === "choices" && field.languages === true;

/** The days of a period that matter for somebody's week: after seven of them each weekday has come. */
const WEEK = 7;

/** When a request needs somebody, each a part of a weekday; none where it does not say. One of them is enough. */
function timesOf(category: Category, request: Listing): readonly Slot[] {
  const { from, until } = request.period;
  if (from === undefined || until === undefined) return [];
  const { start, end = start } = namedIn(category, request);
  const parts = start !== undefined && end !== undefined ? partsOfDay(start, end) : PARTS_OF_DAY;
  const slots: Slot[] = [];
  for (let day = from, count = 0; day <= until && count < WEEK; day = addDays(day, 1), count += 1)
    slots.push(...parts.map((part) => slotOf(weekdayOf(day), part)));
  return slots;
}

const hasTime = ({ times }: HelperProfile, needed: readonly Slot[]): boolean =>
  times.length === 0 || needed.length === 0 || needed.some((slot) => times.includes(slot));
