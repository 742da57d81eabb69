import type { PlaceAnswer } from "../category/field.ts";
import { coarsePoint, distanceKm, type Point } from "../shared/geo.ts";
import type { CommunityId } from "../shared/ids.ts";
import type { Language } from "../shared/language.ts";

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

/**
 * The place that a shared location means: the nearest community in reach, with the point made coarse.
 * @returns undefined when no community is near
 */
export function placeOf(location: Point, communities: readonly Community[]): PlaceAnswer | undefined {
  const near = communities
    .map((community) => ({ community, km: distanceKm(location, community.center) }))
    .filter(({ community, km }) => km <= community.radiusKm * REACH)
    .sort((a, b) => a.km - b.km)[0];
  return near && { communityId: near.community.id, point: coarsePoint(location) };
}
