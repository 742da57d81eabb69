import { expect, test } from "vitest";
import type { ProfileChange } from "../../../src/domain/helper/profile.ts";
import type { Listing } from "../../../src/domain/listing/listing.ts";
import type { PersonId } from "../../../src/domain/shared/ids.ts";
import type { Candidate } from "../../../src/app/helpers/index.ts";
import { createBlocks } from "../../../src/adapters/mongo/blocks-repository.ts";
import { KATRIN, useProduct } from "../../support/product.ts";
import { sealer } from "../../support/sealer.ts";

const product = useProduct();

/** Somebody who may be asked for what they name. */
async function helper(name: string, change: ProfileChange = { categories: ["other"] }): Promise<PersonId> {
  const id = await product.person(name, "de");
  const { helpers } = product.useCases;
  for (const done of [
    await helpers.begin(id, { communityId: product.leipzig.id }),
    await helpers.change(id, change),
    await helpers.agree(id),
  ])
    if (!done.ok) throw new Error(done.code);
  return id;
}

const request = async (): Promise<Listing> => product.publish(await product.person("Olena"), "request");

const asked = (ids: readonly PersonId[]): Promise<void> =>
  product.store.transact((tx) => product.useCases.helperCandidates.asked(ids, tx));

const found = (
  listing: Listing,
  options?: { readonly limit?: number; readonly except?: ReadonlySet<PersonId> },
): Promise<readonly Candidate[]> => product.useCases.helperCandidates.forRequest(listing, options);

const idsFor = async (...given: Parameters<typeof found>): Promise<readonly PersonId[]> =>
  (await found(...given)).map(({ personId }) => personId);

test("helpers by profile stand beside those with offers; each is there once", async () => {
  const need = await request();
  const [anna, jonas] = [await helper("Anna"), await helper("Jonas")];
  await helper("Berta", { categories: ["food"] });
  const max = await product.person("Max", "de");
  const [offer, theirs] = [await product.publish(max, "offer"), await product.publish(jonas, "offer")];
  const candidates = new Map((await found(need)).map((one) => [one.personId, one]));
  expect(new Set(candidates.keys())).toEqual(new Set([anna, jonas, max]));
  expect(candidates.get(max)?.offerId).toBe(offer.id);
  expect(candidates.get(jonas)?.offerId).toBe(theirs.id);
  expect(candidates.get(anna)).not.toHaveProperty("offerId");
  expect(candidates.get(anna)?.reasons).toContainEqual({ kind: "never-asked" });
  expect(await idsFor(need, { except: new Set([anna]) })).not.toContain(anna);
  expect(await idsFor(need, { limit: 2 })).toHaveLength(2);
  expect(await found(theirs)).toEqual([]);
});

test("nobody is asked who was asked as a pair, is blocked, banned, away, or does not want to be asked", async () => {
  const { useCases, store } = product;
  const need = await request();
  const names = ["Paired", "Blocked", "Banned", "Away", "Stopped", "Left", "Fine"] as const;
  const ids = new Map<string, PersonId>();
  for (const name of names) ids.set(name, await helper(name));
  const of = (name: (typeof names)[number]): PersonId => ids.get(name) ?? need.authorId;
  const all = [...ids.values()];
  expect(await idsFor(need)).toEqual(expect.arrayContaining(all));

  const offer = await product.publish(of("Paired"), "offer");
  await useCases.proposals.propose({ offerId: offer.id, requestId: need.id, by: KATRIN });
  await store.transact((tx) => createBlocks(store.connection, sealer).add(need.authorId, of("Blocked"), tx));
  await useCases.bans.ban({ person: of("Banned"), by: KATRIN, reason: "abuse" });
  await useCases.reachability.becameUnreachable(of("Away"));
  await product.publish(of("Stopped"), "offer");
  await store.transact((tx) => useCases.helperCandidates.stopAsking(of("Stopped"), tx));
  await useCases.helpers.withdraw(of("Left"));
  const left = (await idsFor(need)).filter((id) => all.includes(id));
  expect(left).toEqual([of("Fine")]);
  expect(await useCases.helpers.profileOf(of("Stopped"))).toBeUndefined();
});

test("whoever was asked comes after those who were not, until a cap ends it; offers without a profile have caps too", async () => {
  const need = await request();
  const [anna, berta] = [await helper("Anna"), await helper("Berta")];
  const max = await product.person("Max", "de");
  await product.publish(max, "offer");
  const order = async (): Promise<readonly PersonId[]> =>
    (await idsFor(need)).filter((id) => [anna, berta, max].includes(id));
  await asked([anna, max]);
  expect((await order()).indexOf(berta)).toBeLessThan((await order()).indexOf(anna));
  await asked([anna, max]);
  expect(await order()).toEqual([berta]);
  await product.passHours(25);
  expect(await order()).toHaveLength(3);
});

test("of offers that fit alike, the one comes first whose author was not asked; a yes is counted once", async () => {
  const { useCases } = product;
  const need = await request();
  const [max, rita] = [await product.person("Max", "de"), await product.person("Rita", "de")];
  const [first, second] = [await product.publish(max, "offer"), await product.publish(rita, "offer")];
  const order = async (): Promise<readonly string[]> =>
    (await useCases.findMatches(need)).map(({ offer }) => offer.id);
  expect(await order()).toEqual([first.id, second.id]);
  const other = await request();
  const asked = await useCases.proposals.propose({ offerId: first.id, requestId: other.id, by: KATRIN });
  expect(await order()).toEqual([second.id, first.id]);
  if (!asked.ok) throw new Error(asked.code);
  for (let n = 0; n < 2; n += 1)
    await useCases.proposals.answer({ proposalId: asked.value.id, person: max, answer: "accepted" });
  expect(await useCases.privacy.exportOf(max)).toMatchObject({ helping: { askedInAll: 1, saidYes: 1 } });
});
