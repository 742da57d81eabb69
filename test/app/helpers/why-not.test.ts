import { expect, test } from "vitest";
import type { Listing } from "../../../src/domain/listing/listing.ts";
import type { PersonId } from "../../../src/domain/shared/ids.ts";
import { DE } from "../../support/languages.ts";
import { HAS_ROOM, KATRIN, SEEKS_ROOM, useProduct } from "../../support/product.ts";

const product = useProduct();

const kinds = (obstacles: readonly { readonly kind: string }[]): readonly string[] =>
  obstacles.map(({ kind }) => kind);

const whyNot = async (request: Listing, helper: PersonId): Promise<readonly string[] | string> => {
  const told = await product.useCases.whyNot.helper(await product.find(request), helper, KATRIN);
  return told.ok ? kinds(told.value) : told.code;
};

test("moderators hear what speaks against a helper, and nothing about one who can be asked", async () => {
  const { helpers, bans } = product.useCases;
  const need = await product.publish(await product.person("Olena"), "request");
  const anna = await product.person("Anna", "de");
  expect(await whyNot(need, anna)).toBe("not-ours");
  await helpers.begin(anna, { communityId: product.leipzig.id });
  await helpers.change(anna, { categories: ["food"], times: ["1-morning"] });
  await helpers.agree(anna);
  await helpers.pause(anna, new Date(product.time.now().getTime() + 86_400_000));
  expect(await whyNot(need, anna)).toEqual(["category-not-named", "paused"]);
  await helpers.change(anna, { categories: ["other"] });
  await helpers.pause(anna);
  expect(await whyNot(need, anna)).toEqual([]);
  await bans.ban({ person: anna, by: KATRIN, reason: "abuse" });
  expect(await whyNot(need, anna)).toEqual(["banned"]);
  await product.store.transact((tx) => product.useCases.helperCandidates.stopAsking(anna, tx));
  expect(await whyNot(need, anna)).toEqual(["banned", "refuses"]);
  expect(await whyNot(need, need.authorId)).toBe("not-ours");
  const read = await product.audit.of(`person:${String(anna)}`);
  expect(read.filter(({ action }) => action === "read-helper")).toHaveLength(4);

  // Somebody who helps in another town only: nothing is said of them here, not even that they take a break.
  const halle = await product.useCases.communities.setUp({
    name: "Halle",
    center: { lat: 51.48, lon: 11.97 },
    language: DE,
    chatId: -100_501,
  });
  if (!halle.ok) throw new Error(halle.code);
  const ute = await product.person("Ute", "de");
  await helpers.begin(ute, { communityId: halle.value.id });
  await helpers.change(ute, { categories: ["other"] });
  await helpers.agree(ute);
  await helpers.pause(ute, new Date(product.time.now().getTime() + 86_400_000));
  expect(await whyNot(need, ute)).toBe("not-ours");
  const offer = await product.publish(ute, "offer");
  expect(await whyNot(need, ute)).toEqual(["too-far", "paused"]);
  const by = { kind: "person", id: ute, name: "Ute" } as const;
  await product.useCases.listings.manage({ listingId: offer.id, by, action: "withdraw" });
  expect(await whyNot(need, ute)).toBe("not-ours");
});

test("and why two listings are no match", async () => {
  const { whyNot: why, proposals } = product.useCases;
  const [olena, max] = [await product.person("Olena"), await product.person("Max", "de")];
  const request = await product.publish(olena, "request", SEEKS_ROOM);
  const fits = await product.publish(max, "offer", HAS_ROOM);
  expect(await why.pair(fits, request)).toEqual([]);
  const none = { ...HAS_ROOM.answers, guests: 1, beds: 1, features: null };
  const late = { period: { from: "2026-11-05", until: "2026-12-05" } };
  const small = await product.publish(max, "offer", { ...HAS_ROOM, answers: { ...none, ...late } });
  expect(await why.pair(small, request)).toEqual([
    { kind: "other-dates" },
    { kind: "field-differs", field: "guests" },
    { kind: "field-differs", field: "bringing" },
  ]);
  expect(kinds(await why.pair(await product.publish(olena, "offer", HAS_ROOM), request))).toEqual([
    "same-author",
  ]);
  expect(kinds(await why.pair(await product.publish(max, "offer"), request))).toEqual(["other-category"]);
  await proposals.propose({ offerId: fits.id, requestId: request.id, by: KATRIN });
  expect(kinds(await why.pair(fits, request))).toEqual(["asked-already"]);
});
