import type { PlaceAnswer } from "../category/field.ts";
import { coarsePoint, distanceKm, type Point } from "../shared/geo.ts";
import type { CommunityId } from "../shared/ids.ts";
import type { Language } from "../shared/language.ts";
import { isCalled, townOf, type Place, type Town } from "../shared/place.ts";
import { soundOf } from "../shared/sound.ts";
import { plainWords } from "../shared/text.ts";

/** A town or district with its own area and its own moderators. */
export interface Community {
  readonly id: CommunityId;
  readonly name: string;
  /** What its readers call it, by language, when it has the name of its town. */
  readonly names?: Place["names"];
  readonly center: Point;
  readonly radiusKm: number;
  /** What its moderators read. */
  readonly language: Language;
  /** IANA name. */
  readonly timeZone: string;
  readonly moderationChatId: number;
  /** Forum topic for the cards, when the chat has topics. */
  readonly moderationThreadId?: number;
  /** The community's own page or chat, for what its moderators cannot arrange. */
  readonly adviceLink?: string;
  /** Categories whose requests have helpers looked for as soon as they are approved, by slug; none when absent. */
  readonly automatic?: readonly string[];
}

export const DEFAULT_RADIUS_KM = 25;
export const MIN_RADIUS_KM = 1;
export const MAX_RADIUS_KM = 500;
export const MAX_COMMUNITY_NAME = 100;

/** Where a community is. */
export type Area = Pick<Community, "center" | "radiusKm">;

/**
 * What two names have in common when they count as the same: how they sound in Latin letters, so that neither case,
 * accents, spaces nor another alphabet make a second "Leipzig".
 */
export const nameKey = (name: string): string => soundOf(name) || plainWords(name) || name.trim();

/** A community, and how far it is from some place. */
export interface Neighbour {
  readonly community: Community;
  readonly km: number;
}

/** Communities by their distance from a point. */
export const neighboursOf = (point: Point, communities: readonly Community[]): readonly Neighbour[] =>
  communities
    .map((community) => ({ community, km: distanceKm(point, community.center) }))
    .sort((a, b) => a.km - b.km || a.community.radiusKm - b.community.radiusKm);

/** The communities whose middle lies in the area, or in whose area its middle lies; nearest first. */
export const sharingArea = (
  { center, radiusKm }: Area,
  communities: readonly Community[],
): readonly Neighbour[] =>
  neighboursOf(center, communities).filter(
    ({ community, km }) => km <= Math.max(radiusKm, community.radiusKm),
  );

/** How much farther than its radius a community still serves people who share a location. */
const REACH = 2;

/**
 * The nearest community that serves people there; undefined when none does. Of two at the same distance it is the
 * smaller one, then the first of the list.
 */
const servingAt = (location: Point, communities: readonly Community[]): Community | undefined =>
  neighboursOf(location, communities).find(({ community, km }) => km <= community.radiusKm * REACH)
    ?.community;

/**
 * The place that a shared location means: the nearest community in reach, with the point made coarse.
 * @param town the town it is in, told where it is another than the community's own
 * @returns undefined when no community is near
 */
export function placeOf(
  location: Point,
  communities: readonly Community[],
  town?: Place,
): PlaceAnswer | undefined {
  const community = servingAt(location, communities);
  const other = town && community && !isCalled(town, community.name) ? { town: townOf(town) } : {};
  return community && { communityId: community.id, point: coarsePoint(location), ...other };
}

/**
 * The place that a picked town means: the community whose own it is, else the town in the nearest community in reach.
 * @returns undefined when no community is near
 */
export function placeOfTown(town: Place, communities: readonly Community[]): PlaceAnswer | undefined {
  const place = placeOf(town.point, communities, town);
  return place && (place.town ? place : { communityId: place.communityId });
}

/**
 * Where a listing is that goes from one town to another: in the first of them that a community serves.
 * @returns undefined when none is served, or none is known to the gazetteer
 */
export function placeOfTowns(
  towns: readonly Town[],
  communities: readonly Community[],
): PlaceAnswer | undefined {
  for (const town of towns) {
    const community = town.point && servingAt(town.point, communities);
    if (!town.point || !community) continue;
    const isOwn = isCalled(town, community.name);
    return { communityId: community.id, ...(!isOwn && { point: town.point, town }) };
  }
  return undefined;
}
