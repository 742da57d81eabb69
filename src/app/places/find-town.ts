import type { Place } from "../../domain/shared/place.ts";
import { soundOf } from "../../domain/shared/sound.ts";
import type { Places } from "./ports.ts";

/** How many times larger than its next namesake a town has to be to be meant without a word. */
const PLAIN = 10;

/**
 * The town that a name means: one called so, with no namesake nearly as large.
 * @returns else the places that may be meant, best first; none when nothing is called like it
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
