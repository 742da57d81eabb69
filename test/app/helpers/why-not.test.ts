import { expect, test } from "vitest";
import type { Listing } from "../../../src/domain/listing/listing.ts";
import type { PersonId } from "../../../src/domain/shared/ids.ts";
import { HAS_ROOM, KATRIN, SEEKS_ROOM, useProduct } from "../../support/product.ts";

const product = useProduct();

const kinds = (obstacles: readonly { readonly kind: string }[]): readonly string[] =>
  obstacles.map(({ kind }) => kind);

const whyNot = async (request: Listing, helper: PersonId): Promise<readonly string[]> =>
  kinds(await product.useCases.whyNot.helper(await product.find(request), helper));

test("moderators hear what speaks against a helper, and nothing about one who can be asked", async () => {
  const { helpers, bans } = product.useCases;
  const need = await product.publish(await product.person("Olena"), "request");
  const anna = await product.person("Anna", "de");
  expect(await whyNot(need, anna)).toEqual(["no-profile"]);
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
  expect(await whyNot(need, need.authorId)).toEqual(["no-profile"]);
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
