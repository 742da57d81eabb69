import { beforeAll, expect, test } from "vitest";
import { loadCatalogue } from "../../../src/adapters/catalogue/load-catalogue.ts";
import type { Community } from "../../../src/domain/community/community.ts";
import type { Listing } from "../../../src/domain/listing/listing.ts";
import { personId } from "../../../src/domain/shared/ids.ts";
import { createRandom, fill, largestTowns, listingOf, type Making } from "../../bench/match/country.ts";
import { BY_TEST } from "../../support/commands/shapes.ts";
import { DE } from "../../support/languages.ts";
import { useProduct } from "../../support/product.ts";
import { sealer } from "../../support/sealer.ts";

const product = useProduct();

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
  const making: Making = {
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
  }
});
