import KDBush from "kdbush";
import { around } from "geokdbush";
import { NOWHERE, type Columns } from "../../src/adapters/places/format.ts";
import { createKeyIndex } from "../../src/adapters/places/key-index.ts";
import { countGrams } from "../../src/adapters/places/near-keys.ts";
import type { PlaceNames } from "./names.ts";
import type { SourcePlace } from "./sources.ts";

/** A place has to be this many times as large as one that is told where it lies by it, and no hamlet. */
const LARGER = 4;
const MIN_LANDMARK = 20_000;
/** Farther away than this nothing is "near". */
const NEAR_KM = 80;

/**
 * Lays places out as columns, the largest first.
 * @param postalOf the postal codes of these places, in their final order
 */
export function columnsOf(
  places: readonly SourcePlace[],
  namesOf: (place: SourcePlace) => PlaceNames,
  postalOf: (sorted: readonly SourcePlace[]) => Pick<Columns, "postalKeys" | "postalPlaces">,
): Columns {
  const sorted = places.toSorted((a, b) => b.population - a.population || a.id - b.id);
  const named = sorted.map(namesOf);
  const encoder = new TextEncoder();
  const names = sorted.map(({ name }, index) =>
    encoder.encode(
      [name, ...Array.from(named[index]?.shown ?? [], ([language, n]) => `${language}=${n}`)].join("|"),
    ),
  );
  const byKey = new Map<string, number[]>();
  named.forEach(({ keys }, place) => {
    for (const [key, known] of keys) {
      const entries = byKey.get(key) ?? [];
      entries.push(place * 2 + Number(known));
      byKey.set(key, entries);
    }
  });
  // Code units, as the search compares bytes.
  const keys = [...byKey].sort(([a], [b]) => (a < b ? -1 : 1));
  const sounds = {
    keys: encoder.encode(keys.map(([key]) => key).join("")),
    keyLengths: Uint8Array.from(keys, ([key]) => key.length),
    keyCounts: Uint16Array.from(keys, ([, entries]) => entries.length),
  };
  return {
    ...sounds,
    gramCounts: countGrams(createKeyIndex(sounds)),
    ids: Uint32Array.from(sorted, ({ id }) => id),
    lats: Float32Array.from(sorted, ({ lat }) => lat),
    lons: Float32Array.from(sorted, ({ lon }) => lon),
    populations: Uint32Array.from(sorted, ({ population }) => population),
    countries: encoder.encode(sorted.map(({ country }) => country).join("")),
    districts: Uint8Array.from(sorted, (place) => Number(isDistrict(place))),
    besides: besidesOf(sorted),
    names: Buffer.concat(names),
    nameLengths: Uint16Array.from(names, ({ length }) => length),
    keyPlaces: Uint32Array.from(keys.flatMap(([, entries]) => entries)),
    ...postalOf(sorted),
  };
}

const isDistrict = ({ feature }: SourcePlace): boolean => feature === "PPLX";

/** For each place the larger one nearby that people know it by: the town of a district, the next town of a village. */
function besidesOf(sorted: readonly SourcePlace[]): Uint32Array {
  const index = new KDBush(sorted.length);
  for (const { lon, lat } of sorted) index.add(lon, lat);
  index.finish();
  return Uint32Array.from(sorted, (place, self) => {
    const isLandmark = (other: number): boolean => {
      const town = sorted[other];
      if (!town || other >= self || isDistrict(town) || town.country !== place.country) return false;
      return isDistrict(place) || town.population >= Math.max(MIN_LANDMARK, LARGER * place.population);
    };
    return around(index, place.lon, place.lat, 1, NEAR_KM, isLandmark)[0] ?? NOWHERE;
  });
}
