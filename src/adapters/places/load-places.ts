import { readFile } from "node:fs/promises";
import type { Point } from "../../domain/shared/geo.ts";
import type { Nearest, Places } from "../../app/places/ports.ts";
import type { Place } from "../../domain/shared/place.ts";
import { NOWHERE, PLACES, SOUNDS, startsOf, unpack } from "./format.ts";
import { createKeyIndex } from "./key-index.ts";
import { createNearKeys } from "./near-keys.ts";
import { createReverse, type FindNearest } from "./reverse.ts";
import { createFindPlaces } from "./search.ts";

/** The gazetteer, in memory; it answers as the port says, at once. */
export interface Gazetteer {
  /** How many places it knows. */
  readonly size: number;
  search(...asked: Parameters<Places["search"]>): readonly Place[];
  find(id: number): Place | undefined;
  nearest(point: Point): Nearest;
}

/** Beside the sources, in `src` and in what is built alike. */
const DATA = new URL("../../../src/adapters/places/data/", import.meta.url);

async function loadSounds() {
  const sounds = await unpack(SOUNDS, await readFile(new URL("sounds.bin.gz", DATA)));
  const keys = createKeyIndex(sounds);
  return { keys, nearKeys: createNearKeys(keys, sounds.gramCounts) };
}

const loadColumns = async () => unpack(PLACES, await readFile(new URL("places.bin.gz", DATA)));

/** Reads the gazetteer: about 100 ms and 24 MB. Rejects when a file of it is missing or damaged. */
export async function loadPlaces(): Promise<Gazetteer> {
  // Both at once: the columns are unpacked on another thread while this one makes the sounds searchable.
  const [{ keys, nearKeys }, columns] = await Promise.all([loadSounds(), loadColumns()]);
  const { ids, lats, lons, populations, countries, districts, besides } = columns;
  const nameStarts = startsOf(columns.nameLengths);
  const names = Buffer.from(columns.names.buffer, columns.names.byteOffset, columns.names.byteLength);
  const find = createFindPlaces(columns, keys, nearKeys);
  let findNearest: FindNearest | undefined;

  function namesOf(index: number): Pick<Place, "name" | "names"> {
    const [name = "", ...others] = names
      .toString("utf8", nameStarts[index], nameStarts[index + 1])
      .split("|");
    return { name, names: Object.fromEntries(others.map((other) => other.split("="))) as Place["names"] };
  }

  function placeAt(index: number): Place {
    const beside = besides[index] ?? NOWHERE;
    return {
      id: ids[index] ?? 0,
      ...namesOf(index),
      country: String.fromCharCode(countries[index * 2] ?? 0, countries[index * 2 + 1] ?? 0),
      isDistrict: districts[index] === 1,
      ...(beside === NOWHERE ? {} : { beside: namesOf(beside) }),
      point: { lat: lats[index] ?? 0, lon: lons[index] ?? 0 },
      population: populations[index] ?? 0,
    };
  }

  return {
    size: ids.length,
    search: (typed, { near, limit = 6 } = {}) => find(typed, near, limit).map(placeAt),
    find(id) {
      const index = ids.indexOf(id);
      return index < 0 ? undefined : placeAt(index);
    },
    nearest(point) {
      findNearest ??= createReverse(columns);
      const { place, district, km } = findNearest(point);
      return {
        place: placeAt(place),
        ...(district === undefined ? {} : { district: placeAt(district) }),
        km,
      };
    },
  };
}
