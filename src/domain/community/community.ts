import type { PlaceAnswer } from "../category/field.ts";
import { coarsePoint, distanceKm, type Point } from "../shared/geo.ts";
import type { CommunityId } from "../shared/ids.ts";
import type { Language } from "../shared/language.ts";
import { isCalled, townOf, type Place } from "../shared/place.ts";

/** A town or district with its own area and its own moderators. */
export interface Community {
  readonly id: CommunityId;
  readonly name: string;
  readonly center: Point;
  readonly radiusKm: number;
  /** What its moderators read. */
  readonly language: Language;
  /** IANA name. */
  readonly timeZone: string;
  readonly moderationChatId: number;
  /** Forum topic for the cards, when the chat has topics. */
  readonly moderationThreadId?: number;
}

export const DEFAULT_RADIUS_KM = 25;

/** How much farther than its radius a community still serves people who share a location. */
const REACH = 2;

/** The nearest community that serves people there; undefined when none does. */
const servingAt = (location: Point, communities: readonly Community[]): Community | undefined =>
  communities
    .map((community) => ({ community, km: distanceKm(location, community.center) }))
    .filter(({ community, km }) => km <= community.radiusKm * REACH)
    .sort((a, b) => a.km - b.km)[0]?.community;

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
