import type { Point } from "../../domain/shared/geo.ts";
import { firstFrom } from "./first-from.ts";
import type { PlaceColumns } from "./format.ts";
import type { KeyIndex } from "./key-index.ts";
import type { NearKeys } from "./near-keys.ts";
import { createPostal } from "./postal.ts";
import { readQuery, type Query } from "./query.ts";

/** What a find is worth, in powers of ten of people: an exact name outweighs a town a thousand times as large. */
const WORTH = {
  /** The name as typed; `known` when it is one the place is mostly known by. */
  exact: 4,
  known: 0.8,
  /** The beginning of the name, less for every letter that is missing. */
  beginning: 1.6,
  missing: -0.12,
  /** Other letters than typed. */
  typo: 2.6,
  wrong: -1.1,
  district: -0.6,
  /** Ten times as far away. */
  far: -1.5,
  /** Only a part of what was typed. */
  part: -1,
  /** A town and a part of it, both as typed. */
  pair: 3,
} as const;

/** With a score this good (the name of a town of more than about 50,000 people) no typo is assumed. */
const CERTAIN = WORTH.exact + WORTH.known + 4.7;
/** How much worse than the best result another may be to be listed beside it: for prefixes, and for assumed typos. */
const SPREAD = { beginning: 3.5, typo: 1.5 };
/** One or two letters begin thousands of names: then only this many places are looked at, the largest. */
const LARGEST = 3_000;
const FEW_LETTERS = 2;
/** Nearer than this is near. */
const NEAR_KM = 30;
/** A part of a town lies this near to its middle. */
const PART_KM = 20;
/** People of a town that has parts. */
const MIN_TOWN = 5_000;
/** With as many letters wrong, only a name that the place is mostly known by counts. */
const MANY_WRONG = 2;
/** In words of these lengths one wrong letter is many: only known names count. Shorter ones are mostly beginnings. */
const FEW_LETTERS_WRONG = { from: 5, to: 6 };

/** Numbers of places, best first. */
export type FindPlaces = (typed: string, near: Point | undefined, limit: number) => readonly number[];

export function createFindPlaces(columns: PlaceColumns, keys: KeyIndex, nearKeys: NearKeys): FindPlaces {
  const { populations, districts, keyPlaces } = columns;
  const sizes = new Float32Array(populations.length);
  // A loop, as `Float32Array.from` takes three times as long while people wait for their first search.
  for (let place = 0; place < sizes.length; place += 1)
    sizes[place] =
      Math.log10(Math.max(populations[place] ?? 0, 300)) + (districts[place] ? WORTH.district : 0);

  const largeKeys = keysOfLargest(keys, keyPlaces);
  const postal = createPostal(columns);
  const pointOf = (place: number): Point => ({
    lat: columns.lats[place] ?? 0,
    lon: columns.lons[place] ?? 0,
  });
  const isIn = (place: number, country: string): boolean =>
    columns.countries[place * 2] === country.charCodeAt(0) &&
    columns.countries[place * 2 + 1] === country.charCodeAt(1);

  /** The places whose name sounds just so. */
  function called(sound: string): readonly number[] {
    const [key, end] = keys.beginningWith(sound);
    if (key === end || (keys.starts[key + 1] ?? 0) - (keys.starts[key] ?? 0) !== sound.length) return [];
    const entries = keyPlaces.subarray(keys.placeStarts[key], keys.placeStarts[key + 1]);
    return Array.from(entries, (packed) => packed >> 1);
  }

  function byName(query: Query, near: Point | undefined, limit: number): readonly number[] {
    const best = createBest(limit);
    const nearness = near ? createNearness(near, columns) : () => 0;
    /** @param places how many of all places are looked at, the largest */
    const offer = (
      key: number,
      worth: number,
      spread = Infinity,
      places = Infinity,
      knownOnly = false,
    ): void => {
      const end = keys.placeStarts[key + 1] ?? 0;
      for (let entry = keys.placeStarts[key] ?? 0; entry < end; entry += 1) {
        const packed = keyPlaces[entry] ?? 0;
        const place = packed >> 1;
        if (place >= places || (knownOnly && !(packed & 1))) continue;
        if (query.country !== undefined && !isIn(place, query.country)) continue;
        const known = packed & 1 ? WORTH.known : 0;
        const score = worth + known + (sizes[place] ?? 0);
        // Distance only takes away, and costs most to find out.
        if (score <= best.bar) continue;
        const nearScore = score + nearness(place);
        if (nearScore > best.bar) best.add({ place, score: nearScore, spread });
      }
    };
    const offerBeginning = (sound: string, worth: number, exact: number): void => {
      const [from, to] = keys.beginningWith(sound);
      const places = sound.length > FEW_LETTERS ? Infinity : LARGEST;
      const offerKey = (key: number): void => {
        const missing = (keys.starts[key + 1] ?? 0) - (keys.starts[key] ?? 0) - sound.length;
        if (missing === 0) offer(key, worth + exact);
        else {
          const beginning = worth + WORTH.beginning + WORTH.missing * Math.min(8, missing);
          offer(key, beginning, SPREAD.beginning, places);
        }
      };
      if (sound.length > FEW_LETTERS) {
        for (let key = from; key < to; key += 1) offerKey(key);
        return;
      }
      // The sound itself, which counts for small places too, is the first.
      if (from < to) offerKey(from);
      for (let at = firstFrom(largeKeys, from); (largeKeys[at] ?? to) < to; at += 1)
        offerKey(largeKeys[at] ?? 0);
    };
    query.sounds.forEach((sound, index) => {
      const part = index === 0 ? 0 : WORTH.part;
      offerBeginning(sound, part, WORTH.exact);
      if (best.top < CERTAIN)
        nearKeys.near(sound, (key, wrong) => {
          const knownOnly =
            wrong >= MANY_WRONG ||
            (sound.length >= FEW_LETTERS_WRONG.from && sound.length <= FEW_LETTERS_WRONG.to);
          offer(key, part + WORTH.typo + WORTH.wrong * wrong, SPREAD.typo, Infinity, knownOnly);
        });
      // The last letters of what is half typed may sound otherwise with the next one: "Munc" of "Munchen".
      if (best.size < limit && sound.length > FEW_LETTERS + 1)
        offerBeginning(sound.slice(0, -1), part + WORTH.wrong, WORTH.beginning);
    });
    const [whole = ""] = query.sounds;
    const pairs = called(whole).length > 0 ? [] : query.pairs;
    for (const [one, other] of pairs) {
      for (const [town, part] of [
        [one, other],
        [other, one],
      ] as const)
        for (const place of partsOf(town, part))
          best.add({
            place,
            score: WORTH.exact + WORTH.pair + (sizes[place] ?? 0) + nearness(place),
            spread: Infinity,
          });
    }
    return best.places();
  }

  /** The parts of this name in the towns of that name; the town itself where no place has the part's name. */
  function partsOf(town: string, part: string): readonly number[] {
    const towns = called(town).filter((place) => (populations[place] ?? 0) >= MIN_TOWN && !districts[place]);
    const parts = towns.length === 0 ? [] : called(part);
    return towns.flatMap((place) => {
      const km = createDistance(pointOf(place), columns);
      return parts.filter((other) => other === place || km(other) <= PART_KM);
    });
  }

  return (typed, near, limit) => {
    const query = readQuery(typed);
    const coded = query.code === undefined ? [] : postal(query.code);
    const far = near ? createDistance(near, columns) : (place: number) => place;
    const sorted = [...new Set(coded)]
      .filter((place) => query.country === undefined || isIn(place, query.country))
      .sort((a, b) => far(a) - far(b));
    if (query.sounds.length === 0) return sorted.slice(0, limit);
    for (const place of sorted) {
      const km = createDistance(pointOf(place), columns);
      const found = byName(query, pointOf(place), limit).filter((other) => km(other) <= NEAR_KM);
      if (found.length > 0) return found;
    }
    const named = byName(query, near, limit);
    return named.length > 0 ? named : sorted.slice(0, limit);
  };
}

/** The keys of the `LARGEST` places, in ascending order: few of the thousands that begin with one letter. */
function keysOfLargest({ count, placeStarts }: KeyIndex, keyPlaces: Uint32Array): Uint32Array {
  const found: number[] = [];
  for (let key = 0; key < count; key += 1) {
    const end = placeStarts[key + 1] ?? 0;
    for (let entry = placeStarts[key] ?? 0; entry < end; entry += 1)
      if ((keyPlaces[entry] ?? 0) >> 1 < LARGEST) {
        found.push(key);
        break;
      }
  }
  return Uint32Array.from(found);
}

const KM_A_DEGREE = 111.2;

/**
 * What a place loses by being far away. Thousands are weighed in a search, so distances are counted as on a flat map
 * around the point: too long between far longitudes, in the right order where it matters.
 */
function createNearness(from: Point, columns: PlaceColumns): (place: number) => number {
  const distance = createDistance(from, columns);
  return (place) => {
    const km = distance(place);
    return km <= NEAR_KM ? 0 : WORTH.far * Math.log10(km / NEAR_KM);
  };
}

/** Kilometres to a place, as on a flat map. */
function createDistance({ lat, lon }: Point, { lats, lons }: PlaceColumns): (place: number) => number {
  const width = Math.cos((lat * Math.PI) / 180);
  return (place) => {
    const east = Math.abs((lons[place] ?? 0) - lon);
    const x = width * Math.min(east, 360 - east);
    const y = (lats[place] ?? 0) - lat;
    return KM_A_DEGREE * Math.sqrt(x * x + y * y);
  };
}

interface Find {
  readonly place: number;
  readonly score: number;
  readonly spread: number;
}

/** The best `limit` places among many, each once. */
function createBest(limit: number) {
  const found: Find[] = [];
  let bar = -Infinity;
  const top = (): number => found[0]?.score ?? -Infinity;
  return {
    /** What a place has to be worth more than to be among them. Asked thousands of times a search. */
    get bar(): number {
      return bar;
    },
    get top(): number {
      return top();
    },
    get size(): number {
      return found.length;
    },
    add(find: Find): void {
      const known = found.findIndex(({ place }) => place === find.place);
      if (known >= 0) {
        if ((found[known]?.score ?? 0) >= find.score) return;
        found.splice(known, 1);
      }
      const at = found.findIndex(({ score }) => score < find.score);
      found.splice(at < 0 ? found.length : at, 0, find);
      if (found.length > limit) found.pop();
      if (found.length === limit) bar = found.at(-1)?.score ?? -Infinity;
    },
    places: (): readonly number[] =>
      found.filter(({ score, spread }) => score >= top() - spread).map(({ place }) => place),
  };
}
