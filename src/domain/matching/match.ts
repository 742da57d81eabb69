import { own } from "../shared/own.ts";
import type { Catalogue } from "../category/catalogue.ts";
import { mayMeet, needsIn, type Category, type Criterion } from "../category/category.ts";
import { radiusIn } from "../category/common-fields.ts";
import { holds, isMoney, isTown, type Answer } from "../category/field.ts";
import { answersLeft, canPromise, quantityField } from "../listing/ledger.ts";
import type { Listing } from "../listing/listing.ts";
import { daysBetween, isTimeOfDay, partsOfDay, type Day } from "../shared/dates.ts";
import { distanceKm } from "../shared/geo.ts";
import { isOneTown, type Town } from "../shared/place.ts";

/** Why two listings fit, ready to be put into words in any language. */
export type Reason =
  | { readonly kind: "same-community" }
  | { readonly kind: "distance"; readonly km: number }
  | { readonly kind: "capacity"; readonly field: string; readonly need: number; readonly have: number }
  | { readonly kind: "shared-choices"; readonly field: string; readonly options: readonly string[] }
  | { readonly kind: "meets"; readonly field: string; readonly options: readonly string[] }
  | { readonly kind: "same-town"; readonly field: string }
  /** A doubt: the two named different towns, unless these are spellings of one. */
  | {
      readonly kind: "different-towns";
      readonly field: string;
      readonly offer: Town;
      readonly request: Town;
    }
  | { readonly kind: "dates" }
  /** Near misses: the offer begins only on a day after it is needed, is over before, or ends while it is still needed. */
  | { readonly kind: "later"; readonly when: "from" | "on"; readonly day: Day; readonly days: number }
  | { readonly kind: "earlier"; readonly when: "until" | "on"; readonly day: Day; readonly days: number }
  | { readonly kind: "shorter"; readonly day: Day; readonly days: number }
  | { readonly kind: "languages"; readonly languages: readonly string[] };

const DOUBTS: readonly Reason["kind"][] = ["different-towns", "later", "earlier", "shorter"];

/** Whether it speaks against the pair: readers see it as a doubt, never as a fit. */
export const isDoubt = ({ kind }: Reason): boolean => DOUBTS.includes(kind);

export interface Match {
  readonly offer: Listing;
  readonly request: Listing;
  /** 0 … 1, higher fits better. */
  readonly score: number;
  readonly reasons: readonly Reason[];
  /** True if a person has to judge a doubt: the pair is suggested to moderators but not broadcast. */
  readonly doubtful: boolean;
}

/** Farther apart than this, an offer and a request are no match; a helper who said how far they go decides for themselves. */
export const MATCH_RADIUS_KM = 40;
/** The same for a request whose author wants helpers from farther away, too. */
export const WIDE_RADIUS_KM = 80;

/** Whether looking farther away can find more helpers: not where each helper says how far they go. */
export const canBeWidened = (catalogue: Catalogue, { kind, category, wider }: Listing): boolean =>
  kind === "request" && wider !== true && catalogue.find(category)?.radius !== true;

/** How far a ride or an appointment may be off and still count as the same occasion. */
const DAY_FLEXIBILITY = 1;

const WEIGHTS = { distance: 3, dates: 2, languages: 2, freshness: 1 };

/** Days after which an untouched listing counts as half as fresh. */
const FRESHNESS_HALF_LIFE = 14;

/** One criterion's verdict: `undefined` when it does not apply, `false` when it excludes the pair. */
type Verdict = false | undefined | { readonly fit: number; readonly reason?: Reason | readonly Reason[] };

/**
 * How well an offer and a request fit.
 * @param now for freshness
 * @returns undefined when a hard filter says no: another category, the same author, too far, dates apart, too small, a need not met, all of it taken or promised
 */
export function matchPair(
  category: Category,
  offer: Listing,
  request: Listing,
  now: Date,
): Match | undefined {
  if (offer.kind !== "offer" || request.kind !== "request") return undefined;
  if (offer.category !== category.slug || request.category !== category.slug) return undefined;
  if (isOwn(offer, request) || !canPromise(category, offer, request)) return undefined;
  if (!mayMeet(category, offer, request)) return undefined;
  if (offer.onlyFor !== undefined)
    return offer.onlyFor === request.id
      ? { offer, request, score: 1, reasons: [], doubtful: false }
      : undefined;
  const judged = judgePair(category, offer, request, false);
  if (!judged) return undefined;
  const verdicts: readonly Pick<Judged, "weight" | "verdict">[] = [
    ...judged,
    { weight: WEIGHTS.languages, verdict: byLanguages(offer, request) },
    { weight: WEIGHTS.freshness, verdict: { fit: freshness(offer, now) * freshness(request, now) } },
  ];
  let total = 0;
  let reached = 0;
  const reasons: Reason[] = [];
  for (const { weight, verdict } of verdicts) {
    if (!verdict) continue;
    total += weight;
    reached += weight * verdict.fit;
    if (verdict.reason) reasons.push(...reasonsIn(verdict.reason));
  }
  const doubtful = reasons.some(isDoubt);
  return { offer, request, score: reached / total, reasons, doubtful };
}

/** Whether two listings are of one author, or of one organisation. */
const isOwn = (offer: Listing, request: Listing): boolean =>
  offer.authorId === request.authorId ||
  (offer.organisationId !== undefined && offer.organisationId === request.organisationId);

const reasonsIn = (reason: Reason | readonly Reason[]): readonly Reason[] =>
  "kind" in reason ? [reason] : reason;

interface Judged {
  /** The distance, the dates, or the field that the category matches by. */
  readonly by: { readonly part: "distance" | "dates" } | { readonly field: string };
  readonly weight: number;
  readonly verdict: Verdict;
}

/**
 * What can exclude a pair.
 * @param all false: undefined as soon as something does, what is found out quickest first
 */
function judgePair(
  category: Category,
  offer: Listing,
  request: Listing,
  all: boolean,
): readonly Judged[] | undefined {
  const [given, wanted] = [answersLeft(category, offer), answersLeft(category, request)];
  const judged: Judged[] = [];
  for (const criterion of category.matching) {
    const verdict = judge(criterion, given, wanted);
    if (verdict === false && !all) return undefined;
    judged.push({ by: { field: criterion.field }, weight: criterion.weight, verdict });
  }
  const distance = byDistance(offer, request);
  if (distance === false && !all) return undefined;
  const dates = byDates(category, offer, request);
  if (dates === false && !all) return undefined;
  return [
    { by: { part: "distance" }, weight: WEIGHTS.distance, verdict: distance },
    { by: { part: "dates" }, weight: WEIGHTS.dates, verdict: dates },
    ...judged,
  ];
}

/** Why an offer and a request do not fit. */
export type PairObstacle =
  | { readonly kind: "other-category" | "same-author" | "same-organisation" | "nothing-left" | "other-dates" }
  /** No two private people are introduced in this category. */
  | { readonly kind: "through-organisations" }
  | { readonly kind: "too-far-apart"; readonly km: number }
  /** What they say of this field of the category does not go together. */
  | { readonly kind: "field-differs"; readonly field: string };

/** Everything that excludes a pair; nothing when `matchPair` finds a match. */
export function pairObstacles(category: Category, offer: Listing, request: Listing): readonly PairObstacle[] {
  if (offer.category !== category.slug || request.category !== category.slug)
    return [{ kind: "other-category" }];
  const judged = judgePair(category, offer, request, true) ?? [];
  const excluding = judged.filter(({ verdict }) => verdict === false);
  const quantity = quantityField(category)?.id;
  const isShort = excluding.some(({ by }) => "field" in by && by.field === quantity);
  return [
    ...(offer.authorId === request.authorId
      ? [{ kind: "same-author" } as const]
      : isOwn(offer, request)
        ? [{ kind: "same-organisation" } as const]
        : []),
    ...(mayMeet(category, offer, request) ? [] : [{ kind: "through-organisations" } as const]),
    ...(isShort || canPromise(category, offer, request) ? [] : [{ kind: "nothing-left" } as const]),
    ...excluding.map(({ by }): PairObstacle => {
      if ("field" in by) return { kind: "field-differs", field: by.field };
      return by.part === "dates"
        ? { kind: "other-dates" }
        : { kind: "too-far-apart", km: distanceKm(offer.point, request.point) };
    }),
  ];
}

function byDistance(offer: Listing, request: Listing): Verdict {
  const km = distanceKm(offer.point, request.point);
  const vague = offer.wholeCommunity || request.wholeCommunity;
  const reach = radiusIn(offer.answers);
  const usual = request.wider && reach === undefined ? WIDE_RADIUS_KM : MATCH_RADIUS_KM;
  // Where only the community is known, its centre says little about the way.
  if (km > (vague ? usual : (reach ?? usual))) return false;
  if (vague && offer.communityId === request.communityId)
    return { fit: 0.8, reason: { kind: "same-community" } };
  return { fit: Math.max(0, 1 - km / (2 * MATCH_RADIUS_KM)), reason: { kind: "distance", km } };
}

/**
 * Whether the offer holds on the days that the request names. A request for one day, give or take, needs any of these days;
 * one for a period needs all of them, and what is missing is named.
 */
function byDates(category: Category, offer: Listing, request: Listing): Verdict {
  const { period: a } = offer;
  const { period: b } = request;
  if ((a.from ?? a.until) === undefined || (b.from ?? b.until) === undefined) return undefined;
  const gap = Math.max(daysApart(a.until, b.from), daysApart(b.until, a.from));
  if (gap > DAY_FLEXIBILITY) return false;
  const late = Math.max(0, daysApart(b.from, a.from));
  const oneDay = category.fields.some((field) => field.kind === "date" && field.role === "day");
  if (oneDay && gap <= 0) return { fit: 1 / (1 + late / 7), reason: { kind: "dates" } };
  const missing: Reason[] = [];
  const on = a.from === a.until && "on";
  if (a.until !== undefined && daysApart(a.until, b.from) > 0)
    missing.push({ kind: "earlier", when: on || "until", day: a.until, days: gap });
  else {
    if (a.from !== undefined && late > 0)
      missing.push({ kind: "later", when: on || "from", day: a.from, days: late });
    const short = daysApart(a.until, b.until);
    // What is needed until a day is needed once, not all the time until then.
    if (a.until !== undefined && b.from !== undefined && short > 0 && gap <= 0)
      missing.push({ kind: "shorter", day: a.until, days: short });
  }
  const off = missing.reduce((sum, reason) => sum + ("days" in reason ? reason.days : 0), 0);
  return {
    fit: gap > 0 ? 0.5 : 1 / (1 + off / 7),
    reason: missing.length > 0 ? missing : { kind: "dates" },
  };
}

/** Days from one day to a later one; 0 or less when it is not later, or when one is open. */
const daysApart = (one: Day | undefined, other: Day | undefined): number =>
  one === undefined || other === undefined ? 0 : daysBetween(one, other);

function byLanguages(offer: Listing, request: Listing): Verdict {
  const languages = offer.languages.filter((language) => request.languages.includes(language));
  return languages.length > 0 ? { fit: 1, reason: { kind: "languages", languages } } : { fit: 0.3 };
}

const freshness = (listing: Listing, now: Date): number => {
  const days = (now.getTime() - (listing.publishedAt ?? listing.createdAt).getTime()) / 86_400_000;
  return 0.5 ** (Math.max(0, days) / FRESHNESS_HALF_LIFE);
};

function judge(criterion: Criterion, offer: Listing["answers"], request: Listing["answers"]): Verdict {
  switch (criterion.kind) {
    case "capacity": {
      const have = offer[criterion.field];
      const need = request[criterion.field];
      if (typeof have !== "number" || typeof need !== "number") return undefined;
      if (have < need) return false;
      return { fit: need / have, reason: { kind: "capacity", field: criterion.field, need, have } };
    }
    case "overlap":
    case "covers": {
      const given = choices(offer[("given" in criterion && criterion.given) || criterion.field]);
      const wanted = choices(request[criterion.field]);
      if (!given || !wanted) return undefined;
      return byChoices(criterion.field, given, wanted, criterion.kind === "covers");
    }
    case "part-of-day": {
      const given = choices(offer[criterion.field]);
      const start = request[criterion.start];
      const end = request[criterion.end];
      if (!given || !isTimeOfDay(start) || !isTimeOfDay(end)) return undefined;
      return byChoices(criterion.field, given, partsOfDay(start, end), false);
    }
    case "meets": {
      const options = needsIn(criterion, request[criterion.field]);
      if (options.length === 0) return undefined;
      const isMet = (need: string): boolean =>
        own(criterion.by, need)?.some((condition) => holds(condition, offer)) === true;
      return options.every(isMet) && { fit: 1, reason: { kind: "meets", field: criterion.field, options } };
    }
    case "same-currency": {
      const given = offer[criterion.field];
      const wanted = request[criterion.field];
      return isMoney(given) && isMoney(wanted) ? given.currency === wanted.currency && { fit: 1 } : undefined;
    }
    case "same-town": {
      const a = townIn(offer[criterion.field]);
      const b = townIn(request[criterion.field]);
      if (!a || !b) return undefined;
      const { field } = criterion;
      return isOneTown(a, b)
        ? { fit: 1, reason: { kind: "same-town", field } }
        : { fit: 0.1, reason: { kind: "different-towns", field, offer: a, request: b } };
    }
  }
}

/** What of the wanted options is given: some of them, or `all` where it takes that. */
function byChoices(
  field: string,
  given: readonly string[],
  wanted: readonly string[],
  all: boolean,
): Verdict {
  const options = wanted.filter((option) => given.includes(option));
  if (all ? options.length < wanted.length : options.length === 0) return false;
  return { fit: options.length / wanted.length, reason: { kind: "shared-choices", field, options } };
}

/** Listings from before towns were picked have them as they were written. */
const townIn = (answer: Answer | undefined): Town | undefined =>
  typeof answer === "string" ? { name: answer } : isTown(answer) ? answer : undefined;

function choices(answer: Answer | undefined): readonly string[] | undefined {
  if (typeof answer === "string") return [answer];
  return Array.isArray(answer) && answer.length > 0 ? answer : undefined;
}

/** The best matches first; of equal scores the longest-waiting, and then the same on every store. */
export function rank(matches: readonly Match[]): Match[] {
  const since = (match: Match): number => match.offer.createdAt.getTime() + match.request.createdAt.getTime();
  const names = ({ offer, request }: Match): string => `${offer.id} ${request.id}`;
  return [...matches].sort(
    (a, b) =>
      b.score - a.score ||
      since(a) - since(b) ||
      a.offer.authorId - b.offer.authorId ||
      a.request.authorId - b.request.authorId ||
      (names(a) < names(b) ? -1 : 1),
  );
}
