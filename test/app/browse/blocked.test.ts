import { expect, test } from "vitest";
import { KATRIN, useProduct } from "../../support/product.ts";

const product = useProduct();

test("a listing reaches nobody who blocks its author or is blocked by them, whichever way it goes", async () => {
  const { useCases, leipzig } = product;
  const { browse, broadcasts, introductions, proposals, savedSearches } = useCases;
  const [jonas, olena, mia] = [
    await product.person("Jonas", "de"),
    await product.person("Olena"),
    await product.person("Mia", "de"),
  ];
  const offer = await product.publish(jonas, "offer");
  const request = await product.publish(olena, "request");
  const everything = async (reader: typeof olena) => {
    const found = [
      ...(await browse.find({ kind: "offer", category: "other" }, reader)),
      ...(await browse.find({ kind: "request", category: "other" }, reader)),
      ...(await browse.everywhere(["other"], reader)),
      ...(await browse.around(leipzig.center, 25, ["other"], reader)),
      (await browse.open(offer.id, reader)) ?? (await browse.open(request.id, reader)),
    ];
    return new Set(found.map((listing) => listing?.authorId));
  };
  expect(await everything(olena)).toEqual(new Set([jonas, olena]));

  for (const [person, kind] of [
    [olena, "offer"],
    [mia, "offer"],
    [jonas, "request"],
  ] as const)
    await savedSearches.save(person, { kind, category: "other" });
  await savedSearches.save(olena, { kind: "offer", category: "other", km: 30, near: leipzig.center }, 20);
  const made = await proposals.propose({ offerId: offer.id, requestId: request.id, by: KATRIN });
  if (!made.ok) throw new Error(made.code);
  for (const person of [jonas, olena])
    await proposals.answer({ proposalId: made.value.id, person, answer: "accepted", shares: false });
  // Found for the digest, and among a broadcast's recipients, while the two still knew each other.
  const early = await product.publish(jonas, "offer");
  const wanted = await product.publish(olena, "request");
  await product.passHours(0);
  expect(await broadcasts.start(wanted.id, KATRIN)).toMatchObject({ value: { recipients: [jonas] } });
  await introductions.end(made.value.id, jonas, { block: true });

  expect(await everything(olena)).toEqual(new Set([olena]));
  expect(await everything(jonas)).toEqual(new Set([jonas]));
  expect(await everything(mia)).toEqual(new Set([jonas, olena]));
  for (const [person, kind] of [
    [olena, "offer"],
    [jonas, "request"],
  ] as const)
    expect([...(await browse.counts(kind, person))]).toEqual([]);

  const [later, again] = [await product.publish(jonas, "offer"), await product.publish(olena, "request")];
  expect(await useCases.findMatches(again)).toEqual([]);
  expect(await proposals.propose({ offerId: later.id, requestId: again.id, by: KATRIN })).toMatchObject({
    code: "no-fit",
  });
  expect(await broadcasts.audience(again.id)).toMatchObject({ code: "nobody-fits" });
  await product.passHours(24);
  const told = async (person: typeof olena) => {
    const owed = (await product.owedTo(person)).filter(({ key }) => /^(?:saved|bc):/.test(key));
    const known = { offer, request, early, wanted, later, again };
    return Object.entries(known).flatMap(([name, { id }]) =>
      owed.some(({ key }) => key.includes(id)) ? [name] : [],
    );
  };
  // What was found at once before the block, and nothing since: no digest, no broadcast, no new listing.
  expect(await told(olena)).toEqual(["offer", "early"]);
  expect((await product.owedTo(olena)).filter(({ key }) => key.endsWith(":told"))).toEqual([]);
  expect((await product.owedTo(jonas)).filter(({ key }) => key.startsWith("bc:"))).toEqual([]);
  expect(await told(jonas)).toEqual(["request", "wanted"]);
  expect(await told(mia)).toEqual(["offer", "early", "later"]);
});
