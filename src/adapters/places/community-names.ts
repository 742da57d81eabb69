import { LRUCache } from "lru-cache";
import type { Places } from "../../app/places/ports.ts";
import { distanceKm, type Point } from "../../domain/shared/geo.ts";
import type { Language } from "../../domain/shared/language.ts";
import { isCalled, type Place } from "../../domain/shared/place.ts";

/** A community's own town is at most this far from its centre, in kilometres. */
const OWN_KM = 15;
/** Names and centres that are remembered. */
const CACHE_SIZE = 1_000;

const isLatin = (name: string): boolean => /\p{Script=Latin}/u.test(name);

/** What readers call a community, by language; undefined when it is not named after its town. */
export type CommunityNames = (name: string, center: Point) => Promise<Place["names"] | undefined>;

/** Finds the town that a community is named after. Each name and centre is looked up once: the gazetteer does not change. */
export function createCommunityNames(
  places: Pick<Places, "search">,
  languages: readonly Language[],
): CommunityNames {
  const known = new LRUCache<string, Promise<Place["names"] | undefined>>({ max: CACHE_SIZE });

  async function lookUp(name: string, center: Point): Promise<Place["names"] | undefined> {
    const town = (await places.search(name, { near: center })).find(
      (place) => isCalled(place, name) && distanceKm(place.point, center) <= OWN_KM,
    );
    if (!town) return undefined;
    // Where readers say it as people there do, the community's own spelling stays, if they can read it.
    const isForeign = isLatin(name) !== isLatin(town.name);
    return Object.fromEntries(
      languages.flatMap((language) => {
        // any-key: a language of ours
        const called = town.names[language] ?? (isForeign ? town.name : undefined);
        return called === undefined ? [] : [[language, called]];
      }),
    );
  }

  return (name, center) => {
    const key = `${String(center.lat)},${String(center.lon)} ${name}`;
    const found = known.get(key) ?? lookUp(name, center);
    known.set(key, found);
    // What failed is looked up anew.
    found.catch(() => known.delete(key));
    return found;
  };
}
