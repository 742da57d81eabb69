import { around, distance } from "geokdbush";
import KDBush from "kdbush";
import type { Point } from "../../domain/shared/geo.ts";
import type { PlaceColumns } from "./format.ts";

/** The port's `nearest`, in numbers of places. */
export type FindNearest = (point: Point) => {
  readonly place: number;
  /** A district of that place, when the point is nearer to its middle. */
  readonly district?: number;
  readonly km: number;
};

/** Places looked at around a point. */
const LOOKED_AT = 30;
/** Kilometres that every place reaches at least, and how its reach grows with its people: a million reach about ten. */
const REACH = { least: 0.5, perRoot: 0.01 };

export function createReverse({ lats, lons, populations, districts, besides }: PlaceColumns): FindNearest {
  const index = new KDBush(lats.length, 64, Float32Array);
  for (let place = 0; place < lats.length; place += 1) index.add(lons[place] ?? 0, lats[place] ?? 0);
  index.finish();

  return ({ lat, lon }) => {
    const candidates = around(index, lon, lat, LOOKED_AT).map((place) => ({
      place,
      km: distance(lon, lat, lons[place] ?? 0, lats[place] ?? 0),
    }));
    const pull = ({ place, km }: (typeof candidates)[number]): number =>
      km / (REACH.least + REACH.perRoot * Math.sqrt(populations[place] ?? 0));
    const isDistrict = (place: number): boolean => districts[place] === 1;
    const [nearest] = candidates;
    const towns = candidates.filter(({ place }) => !isDistrict(place));
    const town = (towns.length > 0 ? towns : candidates).toSorted((a, b) => pull(a) - pull(b))[0];
    if (!nearest || !town) throw new RangeError(`${String(lat)}, ${String(lon)} is no point`);
    const inside = isDistrict(nearest.place) && besides[nearest.place] === town.place;
    return inside ? { ...town, district: nearest.place } : town;
  };
}
