import { expect, test } from "vitest";
import type { Listing } from "../../../src/domain/listing/listing.ts";
import type { PersonId } from "../../../src/domain/shared/ids.ts";
import { KATRIN, useProduct } from "../../support/product.ts";

const product = useProduct();

/** Late in the evening in Leipzig, so that broadcasts wait for the morning. */
const untilNight = () => product.passHours((24 + 21 - product.time.now().getUTCHours()) % 24);

/** How the broadcast of a listing stands that a reader is owed. */
const owed = async ({ id }: Listing, reader: PersonId) =>
  (await product.owedTo(reader)).filter(({ key }) => key.startsWith(`bc:${id}:`)).map(({ state }) => state);

/** Jonas and Olena know each other. At night Jonas and Mia are to hear of her request, and she of Jonas's offer. */
async function atNight() {
  const { broadcasts, proposals } = product.useCases;
  await untilNight();
  const [jonas, mia, olena] = [
    await product.person("Jonas", "de"),
    await product.person("Mia", "de"),
    await product.person("Olena"),
  ];
  const known = await product.publish(jonas, "offer");
  const first = await product.publish(olena, "request");
  const made = await proposals.propose({ offerId: known.id, requestId: first.id, by: KATRIN });
  if (!made.ok) throw new Error(made.code);
  for (const person of [jonas, olena])
    await proposals.answer({ proposalId: made.value.id, person, answer: "accepted", shares: false });
  await product.publish(mia, "offer");
  const [request, offer] = [await product.publish(olena, "request"), await product.publish(jonas, "offer")];
  for (const { id } of [request, offer])
    expect(await broadcasts.start(id, KATRIN)).toMatchObject({ ok: true });
  await product.passHours(0.1);
  for (const reader of [jonas, mia]) expect(await owed(request, reader)).toEqual(["owed"]);
  expect(await owed(offer, olena)).toEqual(["owed"]);
  return { jonas, mia, olena, request, offer, id: made.value.id };
}

test("when two people block each other at night, neither hears of the other's listings in the morning; others do", async () => {
  const { jonas, mia, olena, request, offer, id } = await atNight();
  await product.useCases.introductions.end(id, olena, { block: true });
  expect(await owed(request, jonas)).toEqual(["superseded"]);
  expect(await owed(offer, olena)).toEqual(["superseded"]);
  expect(await owed(request, mia)).toEqual(["owed"]);
});

test("when somebody is banned at night, nobody hears of their listings in the morning, nor they of others'", async () => {
  const { jonas, mia, olena, request, offer } = await atNight();
  const { bans } = product.useCases;
  await bans.ban({ person: olena, by: KATRIN, community: product.leipzig.id, reason: "fraud" });
  for (const reader of [jonas, mia]) expect(await owed(request, reader)).toEqual(["superseded"]);
  expect(await owed(offer, olena)).toEqual(["superseded"]);
});
