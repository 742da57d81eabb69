import { expect, test } from "vitest";
import { actorKey, personActor } from "../../../src/domain/shared/actor.ts";
import { KATRIN, useProduct } from "../../support/product.ts";

const product = useProduct();

test("whoever waits for somebody who leaves is told, and a repeat changes nothing", async () => {
  const { useCases } = product;
  const [leaver, other] = [await product.person("Olena"), await product.person("Jonas")];
  const request = await product.publish(leaver, "request");
  const offer = await product.publish(other, "offer");
  const proposed = await useCases.proposals.propose({ offerId: offer.id, requestId: request.id, by: KATRIN });
  if (!proposed.ok) throw new Error(proposed.code);
  await useCases.proposals.answer({ proposalId: proposed.value.id, person: other, answer: "accepted" });
  await useCases.privacy.forget(leaver);
  await useCases.privacy.forget(leaver);
  const told = (await product.owedTo(other)).filter(({ key }) => key.endsWith(":end"));
  expect(told).toMatchObject([{ state: "owed" }]);
  expect(await product.owedTo(leaver)).toEqual([]);
  expect(await product.find(request)).toMatchObject({ status: "withdrawn", authorId: 0, answers: {} });
  expect(await useCases.proposals.find(proposed.value.id)).toMatchObject({ status: "lapsed", seekerId: 0 });
  expect(await useCases.people.find(leaver)).toBeUndefined();
  // Nobody is matched with what is left of them, and the pair is not asked again.
  expect(await useCases.findMatches(await product.find(offer))).toEqual([]);
});

test("a moderator who leaves is taken out of decisions, approvals and the audit log", async () => {
  const { useCases } = product;
  const moderator = await product.person("Petra");
  const by = personActor(moderator, { firstName: "Petra" });
  const listing = await product.submit(await product.person("Ivan"), "offer");
  await useCases.moderation.decide({ listingId: listing.id, by, verdict: { action: "approve" } });
  expect((await product.find(listing)).approvals).toEqual([actorKey(by)]);
  expect(await useCases.privacy.exportOf(moderator)).toMatchObject({
    whatYouDid: [{ action: "approve", subject: `listing:${listing.id}` }],
  });
  await useCases.privacy.forget(moderator);
  const after = await product.find(listing);
  expect(after).toMatchObject({
    status: "published",
    approvals: ["person:0"],
    decision: { by: { id: 0, name: "" } },
  });
  expect(await product.audit.by(moderator)).toEqual([]);
});

test("the export of somebody of whom nothing is kept is empty", async () => {
  const { id } = { id: await product.person("Nina") };
  await product.useCases.privacy.forget(id);
  const { exportedAt, ...rest } = await product.useCases.privacy.exportOf(id);
  expect(exportedAt).toEqual(product.time.now());
  expect(Object.values(rest).every((part) => Array.isArray(part) && part.length === 0)).toBe(true);
});
