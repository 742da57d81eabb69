import { expect, test } from "vitest";
import type { Listing } from "../../../src/domain/listing/listing.ts";
import { otherPerson } from "../../../src/domain/proposal/proposal.ts";
import { personActor } from "../../../src/domain/shared/actor.ts";
import type { PersonId, ProposalId } from "../../../src/domain/shared/ids.ts";
import { HAS_ROOM, KATRIN, SEEKS_ROOM, useProduct, type Submission } from "../../support/product.ts";

const product = useProduct();

/** Jonas offers, Olena asks, and both have said yes: a flat for three and two who look for one, if nothing else is said. */
async function introduced(offered: Partial<Submission> = HAS_ROOM, asked: Partial<Submission> = SEEKS_ROOM) {
  const [jonas, olena] = [await product.person("Jonas", "de"), await product.person("Olena")];
  const offer = await product.publish(jonas, "offer", offered);
  const request = await product.publish(olena, "request", asked);
  const { proposals } = product.useCases;
  const made = await proposals.propose({ offerId: offer.id, requestId: request.id, by: KATRIN });
  if (!made.ok) throw new Error(made.code);
  const { id } = made.value;
  for (const person of [jonas, olena]) await proposals.answer({ proposalId: id, person, answer: "accepted" });
  return { jonas, olena, offer, request, id };
}

const say = (id: ProposalId, person: PersonId, outcome: "happened" | "not-happened") =>
  product.useCases.outcomes.sayOutcome(id, person, outcome);

const owed = async (person: PersonId, part: string) =>
  (await product.owedTo(person)).filter(({ key }) => key.includes(part));

test("the word of either side counts in both listings, which close themselves when nothing is left", async () => {
  const { jonas, olena, offer, request, id } = await introduced();
  expect(await product.find(offer)).toMatchObject({ reserved: [{ amount: 2, firm: true }] });

  expect(await say(id, jonas, "happened")).toMatchObject({ value: { firstName: "Olena", disagrees: false } });
  expect(await product.find(offer)).toMatchObject({ status: "published", taken: 2 });
  expect((await product.find(offer)).reserved).toBeUndefined();
  expect(await product.find(request)).toMatchObject({ status: "fulfilled", taken: 2 });
  const [asked, ...more] = await owed(olena, ":outcome:");
  expect(more).toEqual([]);
  expect(asked?.text).toMatch(/^🤝 <b>Jonas каже, що все вийшло\.<\/b>/);
  expect(asked?.buttons).toEqual(["✅ Усе вийшло", "✖️ Не склалося"]);
  // Nobody is asked to count what is counted.
  expect(await owed(jonas, ":count")).toEqual([]);

  await say(id, olena, "happened");
  await say(id, olena, "happened");
  await say(id, jonas, "happened");
  expect(await product.find(offer)).toMatchObject({ taken: 2 });
  expect(await product.find(request)).toMatchObject({ helpedBy: jonas });
  expect(await owed(jonas, ":thanks")).toHaveLength(1);
  expect(await owed(olena, ":outcome:")).toHaveLength(1);
});

test.each([
  { his: "happened", hers: "happened", counted: [2], asked: 1 },
  { his: "not-happened", hers: "happened", counted: [0, 2], asked: 2 },
] as const)(
  "$his and $hers, said by both at once, count once, whichever comes first",
  async ({ his, hers, counted, asked }) => {
    const { jonas, olena, offer, request, id } = await introduced();
    const said = await Promise.all([say(id, jonas, his), say(id, olena, hers)]);
    expect(said.map(({ ok }) => ok)).toEqual([true, true]);
    const taken = (await product.find(offer)).taken ?? 0;
    expect(counted).toContain(taken);
    expect((await product.find(request)).taken ?? 0).toBe(taken);
    const questions = [...(await owed(jonas, ":outcome:")), ...(await owed(olena, ":outcome:"))];
    expect(questions).toHaveLength(asked);
    const outcomes = (await product.useCases.proposals.find(id))?.outcomes;
    expect(outcomes).toEqual({ offer: his, request: hers });
  },
);

test("a seeker who says that it happened thanks the helper, who is asked at once", async () => {
  const { jonas, olena, request, id } = await introduced();
  await say(id, olena, "happened");
  expect(await product.find(request)).toMatchObject({ status: "fulfilled", helpedBy: jonas });
  expect((await owed(jonas, ":outcome:")).map(({ text }) => text)).toEqual([
    expect.stringMatching(/^💐 <b>Olena dankt Ihnen für Ihre Hilfe/) as string,
  ]);
  expect(await owed(jonas, ":thanks")).toEqual([]);
  expect(await owed(olena, ":outcome:")).toEqual([]);
});

test("what did not happen gives back what was reserved; while the two disagree nothing changes, and both are asked", async () => {
  const { jonas, olena, offer, request, id } = await introduced();
  expect(await say(id, olena, "not-happened")).toMatchObject({ value: { mine: { status: "published" } } });
  expect((await product.find(offer)).reserved).toBeUndefined();
  expect((await owed(jonas, ":outcome:"))[0]?.text).toContain("Olena sagt, dass es nicht zustande kam.");

  expect(await say(id, jonas, "happened")).toMatchObject({ value: { disagrees: true } });
  expect((await product.find(offer)).taken ?? 0).toBe(0);
  expect(await product.find(request)).toMatchObject({ status: "published" });
  expect((await owed(olena, ":outcome:"))[0]?.text).toContain("Від Вас ми чули інше.");

  expect(await say(id, olena, "happened")).toMatchObject({ value: { disagrees: false } });
  expect(await product.find(offer)).toMatchObject({ taken: 2 });
  expect(await product.find(request)).toMatchObject({ status: "fulfilled", helpedBy: jonas });
});

test("what was counted and did not happen after all is given back once both say so, and a closed request opens again", async () => {
  const { jonas, olena, offer, request, id } = await introduced();
  await say(id, olena, "happened");
  expect(await say(id, jonas, "not-happened")).toMatchObject({ value: { disagrees: true } });
  expect(await product.find(request)).toMatchObject({ status: "fulfilled" });
  expect(await say(id, olena, "not-happened")).toMatchObject({ value: { mine: { status: "published" } } });
  expect(await product.find(offer)).toMatchObject({ status: "published", taken: 0 });
  const open = await product.find(request);
  expect(open).toMatchObject({ status: "published", taken: 0 });
  expect(open.helpedBy).toBeUndefined();
  expect(open.closedAt).toBeUndefined();
  // It can be found again.
  expect(await product.useCases.findMatches(open)).not.toEqual([]);
});

test("where nothing is counted the request is done and the offer goes on", async () => {
  const { olena, offer, request, id } = await introduced({}, {});
  await say(id, olena, "happened");
  expect(await product.find(request)).toMatchObject({ status: "fulfilled" });
  expect(await product.find(offer)).toMatchObject({ status: "published" });
});

test("nothing can be said of what has ended, or by others; whoever has blocked the bot is told and asked nothing, their other side is", async () => {
  const { jonas, olena, id } = await introduced();
  expect(await say(id, await product.person("Petro"), "happened")).toMatchObject({ code: "not-introduced" });
  await product.useCases.reachability.becameUnreachable(jonas);
  const before = (await product.owedTo(jonas)).length;
  expect(await say(id, olena, "not-happened")).toMatchObject({ ok: true });
  expect(await product.owedTo(jonas)).toHaveLength(before);
  const other = await introduced();
  await product.useCases.reachability.becameUnreachable(other.jonas);
  await product.passHours(25);
  expect(await owed(other.olena, ":check-in:1")).toHaveLength(1);
  expect(await owed(other.jonas, ":check-in:1")).toEqual([]);
  await product.useCases.introductions.end(id, olena);
  expect(await say(id, olena, "happened")).toMatchObject({ code: "introduction-over" });
});

test("both sides are asked after one day and after seven, unless both have said that it went well", async () => {
  const pair = await introduced();
  const well = await introduced();
  const ended = await introduced();
  const normal = await introduced({}, {});
  await say(well.id, well.jonas, "happened");
  await say(well.id, well.olena, "happened");
  await product.useCases.introductions.end(ended.id, ended.olena);
  await product.passHours(25);
  const asked = async ({ id, jonas, olena }: typeof pair) =>
    [...(await owed(jonas, `${id}:offer:check-in`)), ...(await owed(olena, `${id}:request:check-in`))].length;
  expect(await asked(pair)).toBe(2);
  const [question] = await owed(pair.olena, ":check-in:1");
  expect(question?.text).toMatch(/^👋 <b>Jonas: як усе пройшло\?/);
  expect(question?.buttons).toEqual(["👍 Добре", "⏳ Ще ні", "✖️ Не склалося", "⚠️ Щось було не так"]);
  for (const other of [well, ended, normal]) expect(await asked(other)).toBe(0);

  await say(pair.id, pair.jonas, "not-happened");
  await product.passHours(24 * 7);
  expect(await owed(pair.olena, ":check-in:7")).toHaveLength(1);
  expect(await owed(pair.jonas, ":check-in:7")).toEqual([]);
});

test("a check-in keeps quiet hours", async () => {
  await product.passHours((24 + 20 - product.time.now().getUTCHours()) % 24);
  const { olena } = await introduced();
  await product.passHours(25);
  const [question] = await owed(olena, ":check-in:1");
  // In Leipzig it is after nine in the evening.
  expect(question?.notBefore.toISOString().slice(11)).toBe("06:00:00.000Z");
});

test("something wrong freezes the pair and is a case for moderators, once", async () => {
  const { jonas, olena, id } = await introduced();
  const { cases, introductions, outcomes, proposals } = product.useCases;
  const before = (await cases.waiting(product.leipzig.id)).length;
  for (const _tap of [1, 2]) expect(await outcomes.sayWrong(id, olena)).toMatchObject({ ok: true });
  const waiting = await cases.waiting(product.leipzig.id);
  expect(waiting).toHaveLength(before + 1);
  expect(waiting.at(-1)).toMatchObject({ kind: "check-in", proposalId: id, statements: [{ by: olena }] });
  expect(await say(id, jonas, "happened")).toMatchObject({ code: "introduction-frozen" });
  expect(await introductions.share(id, jonas)).toMatchObject({ code: "introduction-frozen" });
  const proposal = await proposals.find(id);
  expect(proposal && otherPerson(proposal, olena)).toBe(jonas);
  // Nobody is asked how it went while moderators look at it.
  await product.passHours(25);
  expect(await owed(jonas, ":check-in:")).toEqual([]);
});

test("what somebody said is in the copy of their data", async () => {
  const { olena, id } = await introduced();
  await say(id, olena, "not-happened");
  expect(await product.useCases.privacy.exportOf(olena)).toMatchObject({
    proposals: [{ whatBecameOfIt: "not-happened" }],
  });
});

test("what the author counted by hand is not counted again, and takes nothing that is promised to others", async () => {
  const jonas = await product.person("Jonas", "de");
  const offer = await product.publish(jonas, "offer", HAS_ROOM);
  const pairs: { readonly id: ProposalId; readonly request: Listing }[] = [];
  const { listings, proposals } = product.useCases;
  for (let count = 0; count < 3; count += 1) {
    const olena = await product.person("Olena");
    const request = await product.publish(olena, "request", {
      ...SEEKS_ROOM,
      answers: { ...SEEKS_ROOM.answers, guests: 1 },
    });
    const made = await proposals.propose({ offerId: offer.id, requestId: request.id, by: KATRIN });
    if (!made.ok) throw new Error(made.code);
    for (const person of [jonas, olena])
      await proposals.answer({ proposalId: made.value.id, person, answer: "accepted" });
    pairs.push({ id: made.value.id, request });
  }
  expect(await product.find(offer)).toMatchObject({
    reserved: [{ amount: 1 }, { amount: 1 }, { amount: 1 }],
  });
  const by = personActor(jonas, { firstName: "Jonas" });
  await listings.countTaken({ listingId: offer.id, by, taken: 1 });
  const counts: (number | undefined)[] = [];
  for (const { id, request } of pairs) {
    await say(id, jonas, "happened");
    counts.push((await product.find(offer)).taken);
    expect(await product.find(request)).toMatchObject({ status: "fulfilled" });
  }
  expect(counts).toEqual([1, 2, 3]);
});

test("an offer that its author closed stays closed when a part of it did not happen after all", async () => {
  const { jonas, offer, id } = await introduced();
  await say(id, jonas, "happened");
  const by = personActor(jonas, { firstName: "Jonas" });
  await product.useCases.listings.manage({ listingId: offer.id, by, action: "fulfil" });
  await say(id, jonas, "not-happened");
  expect(await product.find(offer)).toMatchObject({ status: "fulfilled" });
});
