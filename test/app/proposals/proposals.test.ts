import { expect, test } from "vitest";
import { KATRIN, useProduct } from "../../support/product.ts";

const product = useProduct();

/** A published pair that fits. */
async function pair() {
  const [jonas, olena] = [await product.person("Jonas", "de"), await product.person("Olena")];
  const offer = await product.publish(jonas, "offer");
  const request = await product.publish(olena, "request");
  return { jonas, olena, offer, request };
}

async function proposed() {
  const both = await pair();
  const made = await product.useCases.proposals.propose({
    offerId: both.offer.id,
    requestId: both.request.id,
    by: KATRIN,
  });
  if (!made.ok) throw new Error(made.code);
  return { ...both, proposalId: made.value.id };
}

test("two yeses introduce, whoever says theirs first; both are told", async () => {
  const { jonas, olena, proposalId } = await proposed();
  const { proposals } = product.useCases;
  expect(await proposals.answer({ proposalId, person: olena, answer: "accepted" })).toMatchObject({
    value: { status: "open" },
  });
  expect(await proposals.answer({ proposalId, person: jonas, answer: "accepted" })).toMatchObject({
    value: { status: "introduced" },
  });
  for (const person of [jonas, olena])
    expect((await product.owedTo(person)).some(({ key }) => key.endsWith(":end"))).toBe(true);
});

test("a no is final, a second answer changes nothing, and a stranger has no say", async () => {
  const { jonas, olena, offer, request, proposalId } = await proposed();
  const stranger = await product.person("Vera", "en");
  const { proposals } = product.useCases;
  expect(await proposals.answer({ proposalId, person: stranger, answer: "accepted" })).toMatchObject({
    code: "not-yours",
  });
  expect(await proposals.answer({ proposalId, person: jonas, answer: "declined" })).toMatchObject({
    value: { status: "declined" },
  });
  expect(await proposals.answer({ proposalId, person: jonas, answer: "accepted" })).toMatchObject({
    code: "already-answered",
  });
  expect(await proposals.answer({ proposalId, person: olena, answer: "accepted" })).toMatchObject({
    code: "proposal-closed",
  });
  expect(await proposals.propose({ offerId: offer.id, requestId: request.id, by: KATRIN })).toMatchObject({
    code: "already-proposed",
  });
});

test("both yeses at once introduce exactly once", async () => {
  const { jonas, olena, proposalId } = await proposed();
  const { proposals } = product.useCases;
  await Promise.all(
    [jonas, olena].map((person) => proposals.answer({ proposalId, person, answer: "accepted" })),
  );
  expect(await product.useCases.proposals.find(proposalId)).toMatchObject({ status: "introduced" });
  const ends = (await product.owedTo(jonas)).filter(({ key }) => key.endsWith(":end"));
  expect(ends).toHaveLength(1);
});

test("nobody is matched with a listing of their own", async () => {
  const jonas = await product.person("Jonas", "de");
  const offer = await product.publish(jonas, "offer");
  const request = await product.publish(jonas, "request");
  expect(
    await product.useCases.proposals.propose({ offerId: offer.id, requestId: request.id, by: KATRIN }),
  ).toMatchObject({ ok: false });
});
