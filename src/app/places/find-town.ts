import type { Place } from "../../domain/shared/place.ts";
import { soundOf } from "../../domain/shared/sound.ts";
import type { Places } from "./ports.ts";

/** A town this many times larger than its next namesake is taken without asking. */
const PLAIN = 10;

/**
 * Finds the town that a name means: a town of that name without a namesake of similar size.
 * @returns the town, or else the places that may be meant, best first (empty when none has a similar name)
 */
export async function findTown(places: Places, name: string): Promise<Place | readonly Place[]> {
  const found = await places.search(name);
  const sound = soundOf(name);
  const [town, namesake] = found.filter((place) =>
    [place.name, ...Object.values(place.names)].some((own) => soundOf(own) === sound),
  );
  const plain = town && (!namesake || town.population >= PLAIN * namesake.population);
  return plain ? town : found;
}
