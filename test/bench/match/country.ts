import type { Connection } from "mongoose";
import { createListingRecords } from "../../../src/adapters/mongo/listing-record.ts";
import type { Sealer } from "../../../src/adapters/mongo/sealed.ts";
import type { Catalogue } from "../../../src/domain/category/catalogue.ts";
import type { Category, ListingKind } from "../../../src/domain/category/category.ts";
import { fieldsFor } from "../../../src/domain/category/common-fields.ts";
import type { Answer, Field } from "../../../src/domain/category/field.ts";
import { SPOKEN_LANGUAGES } from "../../../src/domain/category/languages.ts";
import type { Community } from "../../../src/domain/community/community.ts";
import { CHOICES, LANGUAGE_LEVELS, SLOTS, type HelperProfile } from "../../../src/domain/helper/profile.ts";
import { reachOf } from "../../../src/domain/helper/reach.ts";
import { substanceOf, type Listing } from "../../../src/domain/listing/listing.ts";
import { CONSENT_VERSION } from "../../../src/domain/person/person.ts";
import { addDays, dayAt, type Day } from "../../../src/domain/shared/dates.ts";
import { coarsePoint, type Point } from "../../../src/domain/shared/geo.ts";
import { helperProfileId, listingId, personId, type PersonId } from "../../../src/domain/shared/ids.ts";
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

/** A ninth of the people live in the largest town, a third in the eight largest. */
export const TOWNS = 80;

/** The middle of a town somewhere in Germany, in no order of size. */
export function townAt(random: () => number): Point {
  return { lat: 47.6 + random() * 7, lon: 6.2 + random() * 8.5 };
}

/** What the country is made with. */
export interface Making {
  readonly random: () => number;
  readonly catalogue: Catalogue;
  readonly communities: readonly Community[];
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

/** A town by its size, and a point within some 20 km of its middle. */
function somewhere({ random, communities }: Making): {
  readonly community: Community;
  readonly point: Point;
} {
  const community = communities[Math.floor(communities.length * random() ** 2)];
  if (!community) throw new RangeError("a country without towns");
  const off = (): number => (random() + random() - 1) * 0.2;
  const { lat, lon } = community.center;
  return { community, point: coarsePoint({ lat: lat + off(), lon: lon + off() * 1.6 }) };
}

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
export function listingOf(making: Making, kind: ListingKind, id: number): Listing {
  const { random, catalogue, now } = making;
  const category: Category = oneOf(random, catalogue.categories);
  const { community, point } = somewhere(making);
  const today = dayAt(now, "UTC");
  const answers: Record<string, Answer> = { place: { communityId: community.id, point } };
  // Which fields are asked depends on the answers before.
  for (let open = true; open;) {
    const next = fieldsFor(category, kind, answers).find((field) => answers[field.id] === undefined);
    if (next) answers[next.id] = answerTo(making, next, today); // any-key: a field of the catalogue
    open = next !== undefined;
  }
  const publishedAt = new Date(now.getTime() - random() * 14 * 86_400_000);
  return {
    ...substanceOf(mask, category, kind, answers, community, [DE]),
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

function profileOf(making: Making, id: PersonId): HelperProfile {
  const { random, catalogue, now } = making;
  const { community, point } = somewhere(making);
  const slugs = catalogue.categories.map(({ slug }) => slug);
  return {
    id: helperProfileId(String(id).padStart(12, "0")),
    personId: id,
    categories: some(random, slugs, 5),
    languages: some(random, SPOKEN_LANGUAGES, 3).map((language) => ({
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
    confirmedAt: now,
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
    await connection.collection(name).insertMany(documents);
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
  await insert(connection, "helpers", half, (index) => {
    const { personId: _id, ...profile } = profileOf(making, personId(half + index + 1));
    const asked = Array.from(
      { length: Math.floor(random() * 4) },
      () => new Date(now.getTime() - random() * 40 * 86_400_000),
    ).toSorted((a, b) => a.getTime() - b.getTime());
    return { _id, profile, reach: reachOf(profile), asked, askedInAll: asked.length, acceptedInAll: 0 };
  });
}
