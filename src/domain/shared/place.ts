import { coarsePoint, distanceKm, type Point } from "./geo.ts";
import { isSameTown } from "./town-name.ts";

/** A town, a village or a district of a town, as a gazetteer knows it. */
export interface Place {
  /** GeoNames' id: the same place has the same one in every spelling. */
  readonly id: number;
  /** What it is called where it is. */
  readonly name: string;
  /** What other languages call it, by ISO 639-1, where that is known and different. */
  readonly names: Readonly<Record<string, string>>;
  /** ISO 3166-1, two letters; XK for Kosovo. */
  readonly country: string;
  readonly isDistrict: boolean;
  /** The larger place it is in or near: what tells it apart from its namesakes. */
  readonly beside?: Pick<Place, "name" | "names">;
  readonly point: Point;
  /** People; 0 when nobody counted. */
  readonly population: number;
}

/** A town that somebody named: one of the gazetteer, or, without an id, as they wrote it. */
export interface Town {
  readonly id?: number;
  readonly name: string;
  readonly names?: Place["names"];
  /** Coarse, about the middle of it. */
  readonly point?: Point;
}

/**
 * A place as an answer keeps it, with its names in every language: it stays readable without the gazetteer, and for
 * readers of a language that is added later.
 */
export const townOf = ({ id, name, names, point }: Place): Town => ({
  id,
  name,
  names,
  point: coarsePoint(point),
});

/** A name, and what other languages call the same place. */
export type PlaceNames = Pick<Town, "name" | "names">;

/** What readers of a language call a town. */
export const placeName = ({ name, names }: PlaceNames, language: string): string => names?.[language] ?? name;

/** Whether typed words may be one of the town's names. */
export const isCalled = ({ name, names = {} }: PlaceNames, typed: string): boolean =>
  [name, ...Object.values(names)].some((one) => isSameTown(typed, one));

/** A town and its districts lie this near to each other. */
const ONE_TOWN_KM = 5;

/** Whether two people mean the same town: the same place of the gazetteer or next to it, else a name that sounds alike. */
export function isOneTown(a: Town, b: Town): boolean {
  if (a.id === undefined || b.id === undefined) return isCalled(a, b.name) || isCalled(b, a.name);
  return a.id === b.id || (!!a.point && !!b.point && distanceKm(a.point, b.point) <= ONE_TOWN_KM);
}
