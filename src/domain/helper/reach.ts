import type { Listing } from "../listing/listing.ts";
import { cellOf, cellsAround } from "../shared/geo.ts";
import { MAX_HELPER_RADIUS_KM, type HelperProfile } from "./profile.ts";

/**
 * The grids by which helpers are found: those who do not go far stand in small cells, so that a request does not read everybody
 * in its surroundings. An eighth of a degree is some 14 km high.
 */
const GRIDS = [
  { upToKm: 5, degrees: 1 / 8 },
  { upToKm: 15, degrees: 1 / 4 },
  { upToKm: MAX_HELPER_RADIUS_KM, degrees: 1 / 2 },
] as const;

/** More than the smallest cells that there are. */
const GRID_SIZE = 10_000_000;

/** The number of the cell in which a helper is found, of the grid for the radius they go. */
export function reachOf({
  place,
  point,
  radiusKm,
}: Pick<HelperProfile, "place" | "point" | "radiusKm">): number {
  // Whoever named a town only is asked for all of it.
  const km = place.point === undefined ? MAX_HELPER_RADIUS_KM : radiusKm;
  const grid = GRIDS.findIndex(({ upToKm }) => km <= upToKm);
  return grid * GRID_SIZE + cellOf(point, GRIDS[grid]?.degrees);
}

/** Every such cell in which somebody may stand who comes to a request. */
export const reachesAround = ({
  point,
  wholeCommunity,
}: Pick<Listing, "point" | "wholeCommunity">): number[] =>
  GRIDS.flatMap(({ upToKm, degrees }, grid) =>
    // Of a request for a whole town it is not known how far the way is.
    cellsAround(point, wholeCommunity ? MAX_HELPER_RADIUS_KM : upToKm, degrees).map(
      (cell) => grid * GRID_SIZE + cell,
    ),
  );
