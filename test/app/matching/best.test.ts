import { beforeAll, expect, test } from "vitest";
import { createHelpers } from "../../../src/adapters/mongo/helpers-repository.ts";
import { createListings } from "../../../src/adapters/mongo/listings-repository.ts";
import { createPeople } from "../../../src/adapters/mongo/people-repository.ts";
import { loadCatalogue } from "../../../src/adapters/catalogue/load-catalogue.ts";
import type { Community } from "../../../src/domain/community/community.ts";
import type { Listing } from "../../../src/domain/listing/listing.ts";
import { fitOf, needsOf, withTurn } from "../../../src/domain/helper/fit.ts";
import { DEFAULT_CAPS, helperCategories, isPaused } from "../../../src/domain/helper/profile.ts";
import { capReached, NEVER_ASKED } from "../../../src/domain/helper/tally.ts";
import { matchPair, rank, type Match } from "../../../src/domain/matching/match.ts";
import { personId, type PersonId } from "../../../src/domain/shared/ids.ts";
import { createRandom, fill, largestTowns, listingOf, type Making } from "../../bench/match/country.ts";
import { BY_TEST } from "../../support/commands/shapes.ts";
import { DE, languages } from "../../support/languages.ts";
import { useProduct } from "../../support/product.ts";
import { sealer } from "../../support/sealer.ts";

const product = useProduct();

let making: Making;
let requests: readonly Listing[];

// A town with so many offers and profiles that not all are looked at closely where only the best are wanted.
beforeAll(async () => {
  const catalogue = await loadCatalogue();
  const towns = (await largestTowns()).slice(0, 1);
  const communities: Community[] = [];
  for (const { name, center } of towns) {
    const founded = await product.useCases.communities.setUp({ name, center, language: DE, chatId: -77 });
    if (founded.ok) communities.push(founded.value);
  }
  making = {
    random: createRandom(5),
    catalogue,
    communities,
    towns,
    now: product.time.now(),
    sealer,
  };
  await fill(product.store.connection, making, 2_400);
  const food = catalogue.find("food");
  requests = ["housing", "goods", "food"].map((slug, n) => {
    const category = catalogue.find(slug) ?? food;
    return listingOf(making, "request", 90_000 + n, { category });
  });
  // Some of the best cannot be reached, and some are blocked.
  const people = product.store.connection.collection<{ _id: number }>("people");
  await people.updateMany(
    { _id: { $in: Array.from({ length: 300 }, (_, n) => 8 * n + 1) } },
    { $set: { reachable: false } },
    BY_TEST,
  );
});

test("the best few are the first of all, by offers and by profiles", async () => {
  const { findMatches, helperCandidates } = product.useCases;
  for (const request of requests) {
    const matches = await findMatches(request);
    const helpers = await helperCandidates.forRequest(request);
    expect(helpers.length).toBeGreaterThan(60);
    expect(new Set(helpers.map(({ personId: id }) => id)).size).toBe(helpers.length);
    expect(helpers.every(({ score }) => score <= 1)).toBe(true);
    for (const limit of [1, 10, 55]) {
      expect(await findMatches(request, undefined, { limit })).toEqual(matches.slice(0, limit));
      const some = { limit, except: new Set(helpers.slice(0, 3).map(({ personId: id }) => id)) };
      expect(await helperCandidates.forRequest(request, some)).toEqual(helpers.slice(3, 3 + limit));
    }
    expect(matches.map(({ offer }) => offer.authorId)).not.toContain(personId(1));
    for (const match of matches.slice(-2)) {
      const { authorId: author } = match.offer;
      expect(await findMatches(request, undefined, { author, limit: 1 })).toEqual([match]);
    }
  }
});

/** Whom to ask, best first, found by judging every offer and every profile there is. */
async function judgingAll(request: Listing, limit: number): Promise<readonly object[]> {
  const { connection } = product.store;
  const now = product.time.now();
  const category = making.catalogue.find(request.category);
  if (!category) throw new Error(request.category);
  const everybody = Array.from({ length: 2_400 }, (_, n) => personId(n + 1));
  const known = await createHelpers(connection).findMany(everybody);
  const reachable = await createPeople(connection, sealer, languages).reachable(everybody);
  const offers = await createListings(connection, sealer).page({
    kind: "offer",
    status: "published",
    limit: 2_000,
  });
  const best = new Map<PersonId, Match>();
  for (const match of rank(offers.flatMap((offer) => matchPair(category, offer, request, now) ?? [])))
    if (!match.doubtful && !best.has(match.offer.authorId)) best.set(match.offer.authorId, match);
  const needs = needsOf(category, request, now, "Europe/Berlin");
  const all = everybody
    .filter((id) => reachable.has(id))
    .flatMap((id) => {
      const { profile, tally = NEVER_ASKED, refuses } = known.get(id) ?? {};
      const match = best.get(id);
      if (match) {
        const caps = profile?.caps ?? DEFAULT_CAPS;
        const may = !refuses && !(profile && isPaused(profile, now)) && !capReached(tally, caps, now);
        return may ? [{ id, score: withTurn(match.score, tally, now), offer: match.offer.id }] : [];
      }
      const fit = profile?.agreedAt && fitOf(needs, profile, tally);
      return fit && fit.obstacles.length === 0 ? [{ id, score: fit.score }] : [];
    });
  return all.toSorted((a, b) => b.score - a.score || a.id - b.id).slice(0, limit);
}

test("the best few are those that judging everybody finds, while people are asked, pause, stop and leave", async () => {
  const { connection, transact } = product.store;
  const { helperCandidates } = product.useCases;
  const { random, catalogue } = making;
  const helpers = createHelpers(connection);
  const categories = helperCategories(catalogue);
  for (let n = 0; n < 25; n += 1) {
    const category = categories[n % categories.length];
    const made = listingOf(making, "request", 91_000 + n, { category });
    const request = { ...made, wholeCommunity: n % 5 === 0 };
    const limit = 1 + Math.floor(random() * 15);
    const found = await helperCandidates.forRequest(request, { limit });
    expect(
      found.map(({ personId: id, score, offerId }) => ({ id, score, ...(offerId && { offer: offerId }) })),
    ).toEqual(await judgingAll(request, limit));
    const [first, second, third, ...others] = found.map(({ personId: id }) => id);
    await transact((tx) => helperCandidates.asked(others, tx));
    const profile = first && (await helpers.find(first))?.profile;
    if (profile && n % 3 === 0) {
      const pausedUntil = new Date(product.time.now().getTime() + 3_600_000 * n);
      await transact((tx) => helpers.saveProfile({ ...profile, pausedUntil }, tx));
    }
    if (second && n % 4 === 0) await transact((tx) => helperCandidates.stopAsking(second, tx));
    if (third && n % 4 === 1) {
      await connection.collection<{ _id: number }>("people").deleteOne({ _id: third }, BY_TEST);
      await transact((tx) => helpers.remove(third, tx));
    }
    if (n % 10 === 9) await product.passHours(20);
  }
});
