import type { Point } from "../../domain/shared/geo.ts";
import type { Columns } from "./format.ts";
import type { KeyIndex } from "./key-index.ts";
import type { NearKeys } from "./near-keys.ts";
import { soundsOf } from "./query.ts";

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

/** Numbers of places, best first. */
export type FindPlaces = (typed: string, near: Point | undefined, limit: number) => readonly number[];

export function createFindPlaces(columns: Columns, keys: KeyIndex, nearKeys: NearKeys): FindPlaces {
  const { populations, districts, keyPlaces } = columns;
  const sizes = Float32Array.from(
    populations,
    (people, place) => Math.log10(Math.max(people, 300)) + (districts[place] ? WORTH.district : 0),
  );

  return (typed, near, limit) => {
    const best = createBest(limit);
    const nearness = near ? createNearness(near, columns) : () => 0;
    const offer = (key: number, worth: number, { spread = Infinity, places = Infinity } = {}): void => {
      const end = keys.placeStarts[key + 1] ?? 0;
      for (let entry = keys.placeStarts[key] ?? 0; entry < end; entry += 1) {
        const packed = keyPlaces[entry] ?? 0;
        const place = packed >> 1;
        if (place >= places) continue;
        const known = packed & 1 ? WORTH.known : 0;
        const score = worth + known + (sizes[place] ?? 0);
        // Distance only takes away, and costs most to find out.
        if (score > best.bar) best.add({ place, score: score + nearness(place), spread });
      }
    };
    const offerBeginning = (sound: string, worth: number, exact: number): void => {
      const [from, to] = keys.beginningWith(sound);
      const places = sound.length > FEW_LETTERS ? Infinity : LARGEST;
      const begins = { spread: SPREAD.beginning, places };
      for (let key = from; key < to; key += 1) {
        const missing = (keys.starts[key + 1] ?? 0) - (keys.starts[key] ?? 0) - sound.length;
        if (missing === 0) offer(key, worth + exact);
        else offer(key, worth + WORTH.beginning + WORTH.missing * Math.min(8, missing), begins);
      }
    };
    soundsOf(typed).forEach((sound, index) => {
      const part = index === 0 ? 0 : WORTH.part;
      offerBeginning(sound, part, WORTH.exact);
      if (best.top < CERTAIN)
        nearKeys.near(sound, (key, wrong) =>
          offer(key, part + WORTH.typo + WORTH.wrong * wrong, { spread: SPREAD.typo }),
        );
      // The last letters of what is half typed may sound otherwise with the next one: "Munc" of "Munchen".
      if (best.size < limit && sound.length > FEW_LETTERS + 1)
        offerBeginning(sound.slice(0, -1), part + WORTH.wrong, WORTH.beginning);
    });
    return best.places();
  };
}

const KM_A_DEGREE = 111.2;

/**
 * What a place loses by being far away. Thousands are weighed in a search, so distances are counted as on a flat map
 * around the point: too long between far longitudes, in the right order where it matters.
 */
function createNearness({ lat, lon }: Point, { lats, lons }: Columns): (place: number) => number {
  const width = Math.cos((lat * Math.PI) / 180);
  return (place) => {
    const east = Math.abs((lons[place] ?? 0) - lon);
    const x = width * Math.min(east, 360 - east);
    const y = (lats[place] ?? 0) - lat;
    const km = KM_A_DEGREE * Math.sqrt(x * x + y * y);
    return km <= NEAR_KM ? 0 : WORTH.far * Math.log10(km / NEAR_KM);
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
  const top = (): number => found[0]?.score ?? -Infinity;
  return {
    /** What a place has to be worth more than to be among them. */
    get bar(): number {
      return found.length < limit ? -Infinity : (found.at(-1)?.score ?? -Infinity);
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
    },
    places: (): readonly number[] =>
      found.filter(({ score, spread }) => score >= top() - spread).map(({ place }) => place),
  };
}
