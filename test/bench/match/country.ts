import { readFile } from "node:fs/promises";
import type { Connection } from "mongoose";
import { createListingRecords } from "../../../src/adapters/mongo/listing-record.ts";
import { newStamp } from "../../../src/adapters/mongo/stamps.ts";
import { PLACES, startsOf, unpack } from "../../../src/adapters/places/format.ts";
import type { Sealer } from "../../../src/adapters/mongo/sealed.ts";
import type { Catalogue } from "../../../src/domain/category/catalogue.ts";
import type { Category, ListingKind } from "../../../src/domain/category/category.ts";
import { fieldsFor } from "../../../src/domain/category/common-fields.ts";
import type { Answer, Field } from "../../../src/domain/category/field.ts";
import type { Community } from "../../../src/domain/community/community.ts";
import {
  CHOICES,
  helperCategories,
  LANGUAGE_LEVELS,
  SLOTS,
  type HelperProfile,
} from "../../../src/domain/helper/profile.ts";
import { reachOf } from "../../../src/domain/helper/reach.ts";
import { substanceOf, type Listing } from "../../../src/domain/listing/listing.ts";
import { CONSENT_VERSION } from "../../../src/domain/person/person.ts";
import { addDays, dayAt, type Day } from "../../../src/domain/shared/dates.ts";
import { coarsePoint, type Point } from "../../../src/domain/shared/geo.ts";
import { helperProfileId, listingId, personId, type PersonId } from "../../../src/domain/shared/ids.ts";
import { BY_TEST } from "../../support/commands/shapes.ts";
import { mask } from "../../support/mask.ts";
import { DE } from "../../support/languages.ts";

/** Numbers from 0 to 1 that are the same in every run (mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** So many towns take part, the largest of Germany: a seventh of their people live in Berlin, a quarter between Cologne and Dortmund. */
export const TOWNS = 80;

export interface BenchTown {
  readonly name: string;
  readonly center: Point;
  readonly population: number;
}

/** The largest towns of the gazetteer's Germany, the largest first. */
export async function largestTowns(): Promise<readonly BenchTown[]> {
  const data = new URL("../../../src/adapters/places/data/places.bin.gz", import.meta.url);
  const { lats, lons, populations, countries, districts, nameLengths, names } = await unpack(
    PLACES,
    await readFile(data),
  );
  const starts = startsOf(nameLengths);
  const towns: BenchTown[] = [];
  // Places are numbered by population.
  for (let at = 0; towns.length < TOWNS && at < populations.length; at += 1) {
    if (String.fromCharCode(countries[2 * at] ?? 0, countries[2 * at + 1] ?? 0) !== "DE" || districts[at])
      continue;
    const [name = ""] = Buffer.from(names.subarray(starts[at], starts[at + 1]))
      .toString()
      .split("|");
    const center = { lat: lats[at] ?? 0, lon: lons[at] ?? 0 };
    towns.push({ name, center, population: populations[at] ?? 0 });
  }
  return towns;
}

/** How often a category is needed and offered, in parts of all listings: a fifth is about housing. */
const SHARES: Readonly<Record<string, number>> = {
  housing: 20,
  goods: 14,
  translation: 10,
  ride: 9,
  accompaniment: 8,
  "language-course": 6,
  work: 6,
  food: 5,
  legal: 4,
  health: 4,
  tutoring: 3,
  devices: 3,
  leisure: 3,
  psychosocial: 2,
  repairs: 2,
  shift: 2,
};

/** Most fields of a helper's languages: German nearly always, then English, some Ukrainian or Russian, others rarely. */
const SPEAKS: readonly (readonly [language: string, share: number])[] = [
  ["de", 0.95],
  ["en", 0.6],
  ["uk", 0.2],
  ["ru", 0.25],
  ["pl", 0.05],
  ["ar", 0.05],
];

/** What the country is made with. */
export interface Making {
  readonly random: () => number;
  readonly catalogue: Catalogue;
  /** The community of each town, in the order of `towns`. */
  readonly communities: readonly Community[];
  readonly towns: readonly BenchTown[];
  readonly now: Date;
  readonly sealer: Sealer;
}

const oneOf = <T>(random: () => number, values: readonly T[]): T => {
  const value = values[Math.floor(random() * values.length)];
  if (value === undefined) throw new RangeError("nothing to choose from");
  return value;
};

const some = <T>(random: () => number, values: readonly T[], most: number): readonly T[] => {
  const count = 1 + Math.floor(random() * most);
  return [...new Set(Array.from({ length: count }, () => oneOf(random, values)))];
};

/** One of some things, each as often as its weight says. */
function weighted<T>(random: () => number, values: readonly T[], weight: (value: T) => number): T {
  let left = random() * values.reduce((sum, value) => sum + weight(value), 0);
  for (const value of values) {
    left -= weight(value);
    if (left < 0) return value;
  }
  return oneOf(random, values);
}

/** A town by its size, and a point within some 15 km of its middle. */
function somewhere(
  { random, communities, towns }: Making,
  town = weighted(random, towns, (one) => one.population),
): {
  readonly community: Community;
  readonly point: Point;
} {
  const community = communities[towns.indexOf(town)];
  if (!community) throw new RangeError("a town without a community");
  const off = (): number => (random() + random() - 1) * 0.14;
  const { lat, lon } = community.center;
  return { community, point: coarsePoint({ lat: lat + off(), lon: lon + off() * 1.6 }) };
}

const categoryOf = ({ random, catalogue }: Making): Category =>
  weighted(random, helperCategories(catalogue), ({ slug }) => SHARES[slug] ?? 1);

function answerTo(making: Making, field: Field, today: Day): Answer {
  const { random } = making;
  const day = (): Day => addDays(today, Math.floor(random() * 30));
  switch (field.kind) {
    case "choice":
      return oneOf(random, field.options);
    case "choices":
      return some(random, field.options, Math.max(field.min, 3));
    case "language-pair":
      return ["uk", oneOf(random, ["de", "en", "pl"])];
    case "number":
      return Math.min(field.max, field.min + Math.floor(random() * 4));
    case "yes-no":
      return field.must ?? random() < 0.5;
    case "date":
      return random() < 0.5 && field.optional ? null : day();
    case "period":
      return { from: day() };
    case "time":
      return field.after === undefined ? "09:00" : "12:00";
    case "money":
      return { amount: 15, currency: "EUR" };
    case "town":
      return { name: oneOf(making.random, making.communities).name };
    case "photos":
    case "place":
    case "text":
      return null;
  }
}

/** A published listing of some category somewhere, answered in some way. */
export function listingOf(
  making: Making,
  kind: ListingKind,
  id: number,
  {
    category = categoryOf(making),
    town,
  }: { readonly category?: Category | undefined; readonly town?: BenchTown } = {},
): Listing {
  const { random, now } = making;
  const { community, point } = somewhere(making, town);
  const today = dayAt(now, "UTC");
  const answers: Record<string, Answer> = { place: { communityId: community.id, point } };
  // Which fields are asked depends on the answers before.
  for (let open = true; open;) {
    const next = fieldsFor(category, kind, answers, false).find((field) => answers[field.id] === undefined);
    if (next) answers[next.id] = answerTo(making, next, today); // any-key: a field of the catalogue
    open = next !== undefined;
  }
  const publishedAt = new Date(now.getTime() - random() * 14 * 86_400_000);
  return {
    ...substanceOf(
      mask,
      category,
      { kind, answers },
      community,
      random() < 0.3 ? ["uk", "ru", "de"] : ["uk", "ru"],
    ),
    id: listingId(String(id).padStart(12, "0")),
    kind,
    category: category.slug,
    authorId: personId(id),
    language: DE,
    status: "published",
    version: 2,
    submission: 1,
    approvals: ["person:1"],
    createdAt: publishedAt,
    publishedAt,
  };
}

export function profileOf(making: Making, id: PersonId): HelperProfile {
  const { random, now } = making;
  const { community, point } = somewhere(making);
  const named = Array.from({ length: 1 + Math.floor(random() * 5) }, () => categoryOf(making).slug);
  return {
    id: helperProfileId(String(id).padStart(12, "0")),
    personId: id,
    categories: [...new Set(named)],
    languages: SPEAKS.filter(([, share]) => random() < share).map(([language]) => ({
      language,
      level: oneOf(random, LANGUAGE_LEVELS),
    })),
    times: random() < 0.5 ? [] : some(random, SLOTS, 8),
    place: { communityId: community.id, point },
    point,
    radiusKm: oneOf(random, CHOICES.radiusKm),
    caps: { day: 2, week: 5 },
    shortNotice: random() < 0.4,
    agreedAt: now,
    confirmedAt: new Date(now.getTime() - random() * 90 * 86_400_000),
  };
}

const BATCH = 1_000;

async function insert(
  connection: Connection,
  name: string,
  count: number,
  make: (index: number) => object,
): Promise<void> {
  for (let at = 0; at < count; at += BATCH) {
    const documents = Array.from({ length: Math.min(BATCH, count - at) }, (_, n) => make(at + n));
    await connection.collection(name).insertMany(documents, BY_TEST);
  }
}

/** Stores half of `count` as published offers and half as helper profiles, each of a person of its own. */
export async function fill(connection: Connection, making: Making, count: number): Promise<void> {
  const { random, now, sealer } = making;
  const { toRecord } = createListingRecords(sealer);
  const half = Math.floor(count / 2);
  await insert(connection, "people", 2 * half, (index) => ({
    _id: index + 1,
    firstName: sealer.seal("Anna"),
    username: sealer.seal("anna"),
    language: "de",
    consentVersion: CONSENT_VERSION,
    reachable: true,
    createdAt: now,
    activeAt: now,
  }));
  await insert(connection, "listings", half, (index) => toRecord(listingOf(making, "offer", index + 1)));
  const tally = () => {
    const asked = Array.from(
      { length: Math.floor(random() * 4) },
      () => new Date(now.getTime() - random() * 40 * 86_400_000),
    ).toSorted((a, b) => a.getTime() - b.getTime());
    return { asked, askedInAll: asked.length, acceptedInAll: Math.floor(random() * 3) };
  };
  await insert(connection, "helpers", half, (index) => {
    const { personId: _id, ...profile } = profileOf(making, personId(half + index + 1));
    return { _id, profile, reach: reachOf(profile), ...tally(), stamp: newStamp() };
  });
  // Of those with offers, every second one was asked before.
  await insert(connection, "helpers", Math.floor(half / 2), (index) => ({ _id: 2 * index + 1, ...tally() }));
}
