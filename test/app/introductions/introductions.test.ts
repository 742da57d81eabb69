import { expect, test } from "vitest";
import type { Listing } from "../../../src/domain/listing/listing.ts";
import { personActor } from "../../../src/domain/shared/actor.ts";
import { HAS_ROOM, KATRIN, SEEKS_ROOM, useProduct, type Submission } from "../../support/product.ts";

const product = useProduct();

/** Jonas offers, Olena asks, and both have said yes. */
async function introduced(offered?: Submission, asked?: Submission) {
  const [jonas, olena] = [await product.person("Jonas", "de"), await product.person("Olena")];
  const offer = await product.publish(jonas, "offer", offered);
  const request = await product.publish(olena, "request", asked);
  const { proposals } = product.useCases;
  const made = await proposals.propose({ offerId: offer.id, requestId: request.id, by: KATRIN });
  if (!made.ok) throw new Error(made.code);
  for (const person of [jonas, olena])
    await proposals.answer({ proposalId: made.value.id, person, answer: "accepted", shares: true });
  return { jonas, olena, offer, request, proposalId: made.value.id };
}

const finish = ({ id: listingId, authorId }: Listing) =>
  product.useCases.listings.manage({
    listingId,
    by: personActor(authorId, { firstName: "Somebody" }),
    action: "fulfil",
  });

test("the author of a request says who helped, once, and that helper is thanked", async () => {
  const { jonas, olena, request, proposalId } = await introduced();
  const { listings, introductions } = product.useCases;
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

test("each side finds the introduction under its own listing, with the contact as it is now, and nobody else does", async () => {
  const { jonas, olena, offer, request, proposalId } = await introduced();
  const { introductions } = product.useCases;
  expect([...(await introductions.ofPerson(olena))]).toEqual([
    [request.id, [{ proposalId, firstName: "Jonas" }]],
  ]);
  expect([...(await introductions.ofPerson(jonas))]).toEqual([
    [offer.id, [{ proposalId, firstName: "Olena" }]],
  ]);

  product.usernames.set(jonas, "jonas_new");
  expect(await introductions.show(proposalId, olena)).toMatchObject({
    value: { firstName: "Jonas", contact: { username: "jonas_new" }, mine: { id: request.id } },
  });
  product.usernames.delete(jonas);
  expect(await introductions.show(proposalId, olena)).toMatchObject({ value: { contact: {} } });
  await product.useCases.people.sharePhone(jonas, "+4915700000101");
  expect(await introductions.show(proposalId, olena)).toMatchObject({
    value: { contact: { phone: "+4915700000101" } },
  });

  const stranger = await product.person("Petro");
  expect(await introductions.show(proposalId, stranger)).toMatchObject({ code: "not-introduced" });
  await product.useCases.reachability.becameUnreachable(jonas);
  expect(await introductions.ofPerson(olena)).toEqual(new Map());
  expect(await introductions.show(proposalId, olena)).toMatchObject({ code: "not-introduced" });
});

test("a pair that only one side said yes to is no introduction", async () => {
  const [jonas, olena] = [await product.person("Jonas", "de"), await product.person("Olena")];
  const offer = await product.publish(jonas, "offer");
  const request = await product.publish(olena, "request");
  const { proposals, introductions } = product.useCases;
  const made = await proposals.propose({ offerId: offer.id, requestId: request.id, by: KATRIN });
  if (!made.ok) throw new Error(made.code);
  const { id: proposalId } = made.value;
  await proposals.answer({ proposalId, person: olena, answer: "accepted" });
  expect(await introductions.show(proposalId, olena)).toMatchObject({ code: "not-introduced" });
  expect(await introductions.ofPerson(olena)).toEqual(new Map());
});

test("when one side is done, the other is asked once to count what it can be counted of", async () => {
  const { jonas, olena, offer, request, proposalId } = await introduced(HAS_ROOM, SEEKS_ROOM);
  const askedToCount = async (person: number) =>
    (await product.owedTo(person)).filter(
      ({ key }) => key.startsWith(`proposal:${proposalId}:`) && key.endsWith(":count"),
    );

  await finish(await product.find(request));
  const asked = await askedToCount(jonas);
  expect(asked).toHaveLength(1);
  expect(asked[0]?.text).toContain("Olena schreibt: Es ist erledigt.");
  expect(asked[0]?.buttons).toEqual(["🧮 Teilweise erledigt", "🎉 Erledigt", "Gilt noch"]);

  // The request is closed already: its author is asked nothing when the offer follows.
  await finish(await product.find(offer));
  expect(await askedToCount(olena)).toEqual([]);
  expect(await askedToCount(jonas)).toHaveLength(1);
});

test("what cannot be counted in parts is asked about as a whole, and a withdrawal asks nobody", async () => {
  const done = await introduced();
  await finish(await product.find(done.offer));
  const asked = (await product.owedTo(done.olena)).filter(({ key }) => key.endsWith(":count"));
  expect(asked.map(({ buttons }) => buttons)).toEqual([["🎉 Зроблено", "Ще актуально"]]);

  const withdrawn = await introduced();
  await product.useCases.listings.manage({
    listingId: withdrawn.offer.id,
    by: personActor(withdrawn.jonas, { firstName: "Jonas" }),
    action: "withdraw",
  });
  const told = await product.owedTo(withdrawn.olena);
  expect(told.filter(({ key }) => key.endsWith(":count"))).toEqual([]);
});

test("whoever is blocked is found nowhere by the other, in either direction, and every other contact of the two ends", async () => {
  const { jonas, olena, offer, request, proposalId } = await introduced();
  const { browse, introductions, proposals, savedSearches } = product.useCases;
  const second = await product.publish(jonas, "offer");
  const third = await product.publish(jonas, "offer");
  const also = await proposals.propose({ offerId: second.id, requestId: request.id, by: KATRIN });
  const asked = await proposals.propose({ offerId: third.id, requestId: request.id, by: KATRIN });
  if (!also.ok || !asked.ok) throw new Error("not proposed");
  for (const person of [jonas, olena])
    await proposals.answer({ proposalId: also.value.id, person, answer: "accepted" });
  const found = async () => ({
    offers: (await browse.find({ kind: "offer", category: "other" }, olena)).map(({ id }) => id),
    requests: (await browse.find({ kind: "request", category: "other" }, jonas)).map(({ id }) => id),
    counts: [
      (await browse.counts("offer", olena)).get("other") ?? 0,
      (await browse.counts("request", jonas)).get("other") ?? 0,
    ],
    open: [await browse.open(offer.id, olena), await browse.open(request.id, jonas)].filter(Boolean).length,
  });
  const before = await found();
  expect(before).toMatchObject({
    offers: expect.arrayContaining([offer.id, second.id, third.id]) as string[],
    requests: expect.arrayContaining([request.id]) as string[],
    open: 2,
  });
  await introductions.end(proposalId, jonas, { block: true });
  const hidden = [offer.id, second.id, third.id];
  expect(await found()).toEqual({
    offers: before.offers.filter((id) => !hidden.includes(id)),
    requests: before.requests.filter((id) => id !== request.id),
    counts: [(before.counts[0] ?? 0) - 3, (before.counts[1] ?? 0) - 1],
    open: 0,
  });
  expect(await introductions.ofPerson(olena)).toEqual(new Map());
  expect(await proposals.find(also.value.id)).toMatchObject({ introduction: "ended" });
  expect(await proposals.find(asked.value.id)).toMatchObject({ status: "lapsed" });

  await savedSearches.save(olena, { kind: "offer", category: "other" });
  await product.publish(jonas, "offer");
  await product.passHours(24);
  expect((await product.owedTo(olena)).filter(({ key }) => key.startsWith("saved:"))).toEqual([]);
});
