import { beforeAll, expect, test } from "vitest";
import type { Listing } from "../../../src/domain/listing/listing.ts";
import type { Organisation } from "../../../src/domain/organisation/organisation.ts";
import type { PersonId } from "../../../src/domain/shared/ids.ts";
import { createNeedSteps, type NeedSteps } from "../../support/needs.ts";
import { KATRIN, useProduct } from "../../support/product.ts";

const product = useProduct();
let needs: NeedSteps;
beforeAll(() => {
  needs = createNeedSteps(product.useCases, product.leipzig, KATRIN);
});

/** So many blankets that are needed or given. */
const blankets = (pieces: number) => ({
  category: "goods",
  answers: { items: ["household"], pieces, condition: "good", handover: ["delivery"], until: null },
});

async function organisation(): Promise<{ readonly lead: PersonId; readonly one: Organisation }> {
  const lead = await product.person("Petra", "de");
  return { lead, one: await needs.organisation(lead) };
}

const pairsOf = async ({ id }: Listing) => product.useCases.proposals.page({ listing: id, limit: 50 });
const settle = () => product.passHours(0);

test("an offer is put to two organisations that need it; the first to be introduced has it, the other hears so", async () => {
  const { proposals } = product.useCases;
  const [one, other] = [await organisation(), await organisation()];
  const wanted = [
    await needs.publish(one.one.id, one.lead, "request", blankets(40)),
    await needs.publish(other.one.id, other.lead, "request", blankets(30)),
  ];
  const helper = await product.person("Jonas", "de");
  const offer = await product.submit(helper, "offer", blankets(5));
  await settle();
  expect(await pairsOf(offer)).toEqual([]);
  await product.decide(offer);
  await settle();
  await settle();
  const pairs = await pairsOf(offer);
  expect(new Map(pairs.map(({ requestId, status }) => [requestId, status]))).toEqual(
    new Map(wanted.map(({ id }) => [id, "open"])),
  );
  const [mine, theirs] = [
    pairs.find(({ seekerId }) => seekerId === one.lead),
    pairs.find(({ seekerId }) => seekerId === other.lead),
  ];
  if (!mine || !theirs) throw new Error("somebody was not asked");
  const yes = (person: PersonId, { id: proposalId } = mine) =>
    proposals.answer({ proposalId, person, answer: "accepted" });
  expect(await yes(one.lead)).toMatchObject({ ok: true });
  expect(await yes(other.lead, theirs)).toMatchObject({ code: "promised-meanwhile" });
  expect(await yes(helper)).toMatchObject({ value: { status: "introduced" } });
  expect(await proposals.find(theirs.id)).toMatchObject({ status: "lapsed" });
  const ended = (await product.owedTo(other.lead)).filter(({ key }) =>
    key.startsWith(`proposal:${theirs.id}`),
  );
  expect(ended.at(-1)?.text).toContain("an jemand anderen vergeben");
});

test("a need that comes later finds what is out; private listings are left to moderators", async () => {
  const [helper, seeker] = [await product.person("Jonas", "de"), await product.person("Olena")];
  const offer = await product.publish(helper, "offer");
  const request = await product.publish(seeker, "request");
  await settle();
  expect(await pairsOf(request)).toEqual([]);
  const { lead, one } = await organisation();
  const need = await needs.publish(one.id, lead, "request");
  await settle();
  expect(await pairsOf(need)).toMatchObject([{ offerId: offer.id, status: "open" }]);
  const gives = await needs.publish(one.id, lead, "offer");
  await settle();
  expect(await pairsOf(gives)).toMatchObject([{ requestId: request.id, status: "open" }]);
});

test("whoever is in an organisation is never matched with it, nor asked by its search for helpers", async () => {
  const { findMatches, helperCandidates, proposals } = product.useCases;
  const { lead, one } = await organisation();
  const mark = await product.person("Mark", "de");
  await needs.join(one, lead, mark);
  const need = await needs.publish(one.id, lead, "request");
  const own = await needs.publish(one.id, mark, "offer");
  const private_ = await product.publish(mark, "offer");
  const other = await product.publish(await product.person("Jonas", "de"), "offer");
  await settle();
  expect((await findMatches(need)).map(({ offer }) => offer.id)).toEqual([other.id]);
  expect(await findMatches(private_)).toEqual([]);
  expect((await helperCandidates.forRequest(need)).map(({ offerId }) => offerId)).toEqual([]);
  expect(await pairsOf(need)).toMatchObject([{ offerId: other.id }]);
  for (const { id: offerId } of [own, private_])
    expect(await proposals.propose({ offerId, requestId: need.id, by: KATRIN })).toMatchObject({
      code: "no-fit",
    });
});

test("its other leads, or its group, hear what fits and who was asked; whoever was asked does not hear twice", async () => {
  const GROUP = -100_881;
  const { lead, one } = await organisation();
  const [second, mark] = [await product.person("Ria", "de"), await product.person("Mark", "de")];
  await needs.join(one, lead, second, "lead");
  await needs.join(one, lead, mark);
  await needs.publish(one.id, mark, "request");
  const told = async (chat: number) =>
    (await product.owedTo(chat)).filter(({ key }) => key.includes(":organisation"));
  await product.publish(await product.person("Jonas", "de"), "offer");
  await settle();
  for (const chat of [lead, second])
    expect((await told(chat)).filter(({ key }) => key.startsWith("proposal:"))).toHaveLength(1);
  expect((await told(mark)).filter(({ key }) => key.startsWith("proposal:"))).toEqual([]);
  expect((await told(lead)).at(-1)?.text).toMatch(/Ein Angebot passt zu Ihrem Bedarf[^]*Mark wurde gefragt/);

  await product.useCases.organisations.bindGroup(one.id, lead, GROUP);
  await needs.publish(one.id, mark, "offer");
  await product.publish(await product.person("Olena"), "request");
  await settle();
  expect((await told(GROUP)).at(-1)?.text).toMatch(/Jemand braucht, was Sie geben[^]*Mark wurde gefragt/);
});

test("a declined pair is not put again, and the next offer takes its place", async () => {
  const { proposals } = product.useCases;
  const { lead, one } = await organisation();
  const need = await needs.publish(one.id, lead, "request");
  const first = await product.publish(await product.person("Jonas", "de"), "offer");
  await settle();
  const [pair] = await pairsOf(need);
  if (!pair) throw new Error("nobody was asked");
  await proposals.answer({ proposalId: pair.id, person: lead, answer: "declined" });
  await settle();
  expect(await pairsOf(first)).toMatchObject([{ status: "declined" }]);
  const next = await product.publish(await product.person("Jan", "de"), "offer");
  await settle();
  expect(new Map((await pairsOf(need)).map(({ offerId, status }) => [offerId, status]))).toEqual(
    new Map([
      [first.id, "declined"],
      [next.id, "open"],
    ]),
  );
});

test("so many beds are put to as many requests as they have room for, and fill up", async () => {
  const { lead, one } = await organisation();
  const beds = await needs.publish(one.id, lead, "offer", blankets(3));
  for (const name of ["Olena", "Iryna", "Maria"])
    await product.publish(await product.person(name), "request", blankets(1));
  await settle();
  const pairs = await pairsOf(beds);
  expect(pairs.filter(({ status }) => status === "open")).toHaveLength(3);
  for (const { id: proposalId, seekerId } of pairs)
    for (const person of [lead, seekerId])
      await product.useCases.proposals.answer({ proposalId, person, answer: "accepted" });
  expect((await pairsOf(beds)).map(({ status }) => status)).toEqual([
    "introduced",
    "introduced",
    "introduced",
  ]);
});
