import { findTown } from "../app/places/find-town.ts";
import type { Places } from "../app/places/ports.ts";
import { coarsePoint, type Point } from "../domain/shared/geo.ts";
import { EXIT, StartError } from "./start-error.ts";

/** Where a town of the configuration is. Rejects with StartError when that is not clear. */
export async function centreOf(places: Places, town: string): Promise<Point> {
  const found = await findTown(places, town);
  if (!("length" in found)) return coarsePoint(found.point);
  const [some] = found.map(({ point }) => coarsePoint(point));
  const example = some
    ? `COMMUNITY_PLACE=${String(some.lat)},${String(some.lon)}`
    : "COMMUNITY_PLACE=51.34,12.37";
  const why = found.length === 0 ? "is no place we know" : "may be several places";
  throw new StartError(
    EXIT.configuration,
    `COMMUNITY_PLACE: "${town}" ${why}. Give latitude,longitude, for example ${example}.`,
  );
}
