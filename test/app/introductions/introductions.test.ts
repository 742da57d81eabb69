import { expect, test } from "vitest";
import { personActor } from "../../../src/domain/shared/actor.ts";
import { KATRIN, useProduct } from "../../support/product.ts";

const product = useProduct();

test("the author of a request says who helped, once, and that helper is thanked", async () => {
  const [jonas, olena] = [await product.person("Jonas", "de"), await product.person("Olena")];
  const offer = await product.publish(jonas, "offer");
  const request = await product.publish(olena, "request");
  const { proposals, listings, introductions } = product.useCases;
  const made = await proposals.propose({ offerId: offer.id, requestId: request.id, by: KATRIN });
  if (!made.ok) throw new Error(made.code);
  const proposalId = made.value.id;
  for (const person of [jonas, olena]) await proposals.answer({ proposalId, person, answer: "accepted" });
  const by = personActor(olena, { firstName: "Olena" });
  await listings.manage({ listingId: request.id, by, action: "fulfil" });

  expect(await introductions.candidates(await product.find(request))).toEqual([
    { proposalId, firstName: "Jonas" },
  ]);
  const stranger = personActor(jonas, { firstName: "Jonas" });
  expect(await introductions.tell({ listingId: request.id, by: stranger, proposalId })).toMatchObject({
    code: "not-yours",
  });
  expect(await introductions.tell({ listingId: request.id, by, proposalId })).toMatchObject({
    value: { helpedBy: jonas },
  });
  expect(await introductions.tell({ listingId: request.id, by, proposalId })).toMatchObject({
    code: "already-told",
  });
  const thanks = (await product.owedTo(jonas)).filter(({ key }) => key === `listing:${request.id}:thanks`);
  expect(thanks).toHaveLength(1);
});

test("only who was introduced is a candidate: not who was asked and did not answer", async () => {
  const [jonas, olena] = [await product.person("Jonas", "de"), await product.person("Olena")];
  const offer = await product.publish(jonas, "offer");
  const request = await product.publish(olena, "request");
  await product.useCases.proposals.propose({ offerId: offer.id, requestId: request.id, by: KATRIN });
  const by = personActor(olena, { firstName: "Olena" });
  const closed = await product.useCases.listings.manage({ listingId: request.id, by, action: "fulfil" });
  if (!closed.ok) throw new Error(closed.code);
  expect(await product.useCases.introductions.candidates(closed.value)).toEqual([]);
});
