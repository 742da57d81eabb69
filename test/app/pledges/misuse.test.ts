import { expect, test } from "vitest";
import { freeOf } from "../../../src/domain/listing/ledger.ts";
import type { Listing } from "../../../src/domain/listing/listing.ts";
import type { Pledge } from "../../../src/domain/pledge/pledge.ts";
import { personActor } from "../../../src/domain/shared/actor.ts";
import { personId, type PersonId } from "../../../src/domain/shared/ids.ts";
import { BY_TEST } from "../../support/commands/shapes.ts";
import { createNeedSteps } from "../../support/needs.ts";
import { needOf, office, wants, type Office } from "../../support/pledges.ts";
import { KATRIN, OPERATOR, useProduct } from "../../support/product.ts";

const product = useProduct();
const cases = () => product.useCases.pledges;

async function promised(
  need: Listing,
  person: PersonId,
  amount: number,
  inNameOf?: Office["id"],
): Promise<Pledge> {
  const { edition = 1 } = await product.find(need);
  const made = await cases().promise({
    needId: need.id,
    edition,
    person,
    amount,
    delivery: "bring",
    ...(inNameOf !== undefined && { inNameOf }),
  });
  if (!made.ok) throw new Error(made.code);
  return made.value;
}

const stored = ({ id }: Pledge) =>
  product.store.connection.collection<{ _id: string }>("pledges").findOne({ _id: id }, BY_TEST);

const count = (need: Listing, lead: PersonId, taken: number) =>
  product.useCases.listings.countTaken({
    listingId: need.id,
    by: { kind: "person", id: lead, name: "Lead" },
    taken,
  });

async function member({ id, lead }: Office, name: string, role: "lead" | "member" = "member") {
  const person = await product.person(name, "de");
  const code = await product.useCases.organisations.invite(id, lead, role);
  if (!code.ok) throw new Error(code.code);
  await product.useCases.organisations.join(code.value, person);
  return person;
}

/** Moderators verify another name of it. */
async function renamed({ id, lead }: Office, name: string): Promise<void> {
  const { registration, decisions } = product.useCases.organisations;
  const begun = await registration.revision(id, lead);
  if (!begun.ok) throw new Error(begun.code);
  const revision = begun.value.id;
  await registration.revise(revision, lead, "name");
  await registration.type(revision, lead, name);
  await registration.submit(revision, lead);
  const decided = await decisions.verify({ id: revision, by: KATRIN });
  if (!decided.ok) throw new Error(decided.code);
}

test("what was counted by hand is not held again once the need reads otherwise", async () => {
  const a = await office(product, "Eins");
  const need = await needOf(product, a, wants(10));
  const pledge = await promised(need, await product.person("Ira"), 6);
  await cases().agree(pledge.id, a.lead);
  await count(need, a.lead, 6);
  expect(freeOf(await product.find(need))).toBe(4);
  await product.decide(await product.change(await product.find(need), { pieces: 11 }));
  expect((await product.find(need)).edition).toBe(2);
  expect(freeOf(await product.find(need))).toBe(5);
  await cases().arrive(pledge.id, a.lead);
  expect(await product.find(need)).toMatchObject({ taken: 6, status: "published" });
});

test("a promise of more than what is left, after it was counted by hand, ends; an earlier one stays", async () => {
  const a = await office(product, "Zwei");
  const need = await needOf(product, a, wants(10));
  const [ira, olha] = [await product.person("Ira"), await product.person("Olha")];
  const first = await promised(need, ira, 2);
  const second = await promised(need, olha, 6);
  await count(need, a.lead, 2);
  expect(await stored(second)).toMatchObject({ status: "promised" });
  await count(need, a.lead, 7);
  expect(await stored(first)).toMatchObject({ status: "promised" });
  expect(await stored(second)).toMatchObject({ status: "lapsed", why: "enough" });
  expect(freeOf(await product.find(need))).toBe(1);
});

test("nobody is named in a card that waits for its reader's morning once they have deleted themselves", async () => {
  const a = await office(product, "Drei");
  const need = await needOf(product, a);
  const zoya = await product.person("Zoyetschka");
  const pledge = await promised(need, zoya, 4);
  await cases().agree(pledge.id, a.lead);
  await cases().withdraw(pledge.id, zoya);
  expect(JSON.stringify(await product.owedTo(a.lead))).toContain("Zoyetschka");
  await product.useCases.privacy.forget(zoya);
  expect(JSON.stringify(await product.owedTo(a.lead))).not.toContain("Zoyetschka");
});

test("a need that is handed to whoever promised something introduces nobody to themselves", async () => {
  const a = await office(product, "Vier");
  const need = await needOf(product, a);
  const anna = await member(a, "Anna");
  const pledge = await promised(need, anna, 4);
  await product.useCases.listings.handOver({ listingId: need.id, by: a.lead, to: anna });
  expect(await cases().agree(pledge.id, a.lead)).toMatchObject({ ok: true });
  expect(await stored(pledge)).not.toHaveProperty("proposalId");
});

test("nobody promises in the name of an organisation that they have left", async () => {
  const a = await office(product, "Fünf");
  const b = await office(product, "Sechs");
  const need = await needOf(product, a);
  const anna = await member(b, "Anna");
  const open = await promised(need, anna, 4, b.id);
  await product.useCases.organisations.remove(b.id, b.lead, anna);
  await product.passHours(0.1);
  expect(await stored(open)).toMatchObject({ status: "lapsed", why: "suspended" });
});

test("details that were verified for another name wait for the operators again, and only these decide", async () => {
  const a = await office(product, "Sieben");
  const operator = personActor(OPERATOR, { firstName: "Oskar" });
  await product.person("Oskar", "de", OPERATOR);
  const asked = async () =>
    (await product.owedTo(OPERATOR)).filter(({ key }) => key.startsWith(`payment:${a.id}:ask`)).length;
  await cases().sendPayment(a.id, a.lead, "Sieben e. V.\nDE89370400440532013000");
  expect(await cases().decidePayment(a.id, KATRIN, "verify")).toEqual({ ok: false, code: "not-an-operator" });
  expect(await cases().decidePayment(a.id, operator, "verify")).toMatchObject({ ok: true });
  expect(await asked()).toBe(1);
  await renamed(a, "Acht e. V.");
  expect(await asked()).toBe(2);
  const now = await product.useCases.organisations.decisions.find(a.id);
  expect(now?.payment).not.toHaveProperty("verifiedAt");
  expect(await cases().decidePayment(a.id, operator, "verify")).toMatchObject({ ok: true });
});

test("nobody hears that a need has no taker while something is promised for it", async () => {
  const a = await office(product, "Neun");
  const need = await needOf(product, a);
  const other = await needOf(product, a);
  const pledge = await promised(need, await product.person("Ira"), 4);
  await cases().agree(pledge.id, a.lead);
  const { proposalId } = (await stored(pledge)) as unknown as { proposalId: never };
  await product.useCases.outcomes.sayOutcome(proposalId, a.lead, "not-happened");
  await product.passHours(30);
  const waiting = (await product.owedTo(a.lead)).filter(({ key }) => key.includes(":waiting:"));
  expect(waiting.map(({ key }) => key.split(":")[1])).toEqual([other.id]);
});

const MONEY = { purpose: "food", official: true, until: null };
const KITS = { what: ["hygiene"], handover: ["delivery"], until: null };

test.each([
  [
    "money",
    MONEY,
    { amount: { amount: 1000, currency: "EUR" } },
    { amount: { amount: 1000, currency: "UAH" } },
  ],
  ["material", KITS, { amount: 1000, unit: "kits" }, { unit: "boxes" }],
] as const)("%s that was agreed on is not counted as something else", async (category, rest, was, is) => {
  const a = await office(product, "Zehn");
  const second = personActor(personId(4_900_002), { firstName: "Serhii" });
  const { submit } = createNeedSteps(product.useCases, product.leipzig, KATRIN);
  async function approved({ id: listingId }: Listing): Promise<void> {
    for (const by of [KATRIN, second])
      await product.useCases.moderation.decide({ listingId, by, verdict: { action: "approve" } });
  }
  const sent = await submit(a.id, a.lead, "request", { category, answers: { ...rest, ...was } });
  if (!sent.ok) throw new Error(sent.code);
  await approved(sent.value);
  const need = await product.find(sent.value);
  const delivery = category === "material" ? ({ delivery: "bring" } as const) : {};
  const person = await product.person("Ira");
  const made = await cases().promise({ needId: need.id, edition: 1, person, amount: 500, ...delivery });
  if (!made.ok) throw new Error(made.code);
  // Where to pay is for whoever promised money, from the moment it is agreed on.
  expect(await cases().toPay(made.value.id, person)).toBeUndefined();
  await cases().agree(made.value.id, a.lead);
  expect(await cases().toPay(made.value.id, a.lead)).toBeUndefined();
  expect(Boolean(await cases().toPay(made.value.id, person))).toBe(category === "money");
  await approved(await product.change(await product.find(need), is));
  expect((await product.find(need)).answers).toMatchObject(is);
  expect(await stored(made.value)).toMatchObject({ status: "lapsed", why: "changed" });
  expect(freeOf(await product.find(need))).toBe(1000);
});

test("a pair that was asked before everything was promised is not introduced on top of that", async () => {
  const a = await office(product, "Elf");
  const need = await needOf(product, a, wants(10));
  const helper = await product.person("Mia", "en");
  const offer = await product.publish(helper, "offer", {
    category: "goods",
    answers: {
      items: ["hygiene"],
      size: null,
      pieces: 10,
      condition: "new",
      handover: ["delivery"],
      details: null,
    },
  });
  const { proposals } = product.useCases;
  const pair = await proposals.propose({ offerId: offer.id, requestId: need.id, by: KATRIN });
  if (!pair.ok) throw new Error(pair.code);
  const pledge = await promised(need, await product.person("Ira"), 10);
  await cases().agree(pledge.id, a.lead);
  const yes = (person: PersonId) =>
    proposals.answer({ proposalId: pair.value.id, person, answer: "accepted" });
  expect(await yes(helper)).toEqual({ ok: false, code: "promised-meanwhile" });
  await cases().withdraw(pledge.id, pledge.pledgerId);
  expect(await yes(helper)).toMatchObject({ ok: true });
});
