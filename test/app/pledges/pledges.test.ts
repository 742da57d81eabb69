import { expect, test } from "vitest";
import type { Listing } from "../../../src/domain/listing/listing.ts";
import { freeOf } from "../../../src/domain/listing/ledger.ts";
import type { Delivery, Pledge } from "../../../src/domain/pledge/pledge.ts";
import type { PersonId } from "../../../src/domain/shared/ids.ts";
import { BY_TEST } from "../../support/commands/shapes.ts";
import { needOf, office, wants } from "../../support/pledges.ts";
import { KATRIN, useProduct } from "../../support/product.ts";

const product = useProduct();
const cases = () => product.useCases.pledges;

/** Promises something, to be brought. */
async function promise(
  need: Listing,
  person: PersonId,
  amount: number,
  more: { readonly delivery?: Delivery; readonly inNameOf?: never } = {},
) {
  const { edition = 1 } = await product.find(need);
  return cases().promise({ needId: need.id, edition, person, amount, delivery: "bring", ...more });
}

async function promised(need: Listing, person: PersonId, amount: number): Promise<Pledge> {
  const made = await promise(need, person, amount);
  if (!made.ok) throw new Error(made.code);
  return made.value;
}

const stored = ({ id }: Pledge) =>
  product.store.connection.collection<{ _id: string }>("pledges").findOne({ _id: id }, BY_TEST);
const owedAbout = async (person: number, { id }: Pledge, what = "") =>
  (await product.owedTo(person)).filter(({ key }) => key.startsWith(`pledge:${id}:`) && key.includes(what));
const left = async (need: Listing): Promise<number> => freeOf(await product.find(need));

test("is held in the need at once, agreed, delivered and thanked; the two can write to each other, and the need counts it", async () => {
  const a = await office(product, "Hilfe");
  const need = await needOf(product, a);
  const ira = await product.person("Ira", "uk");
  const pledge = await promised(need, ira, 10);
  expect(await left(need)).toBe(30);
  const [card] = await owedAbout(a.lead, pledge, ":card:");
  expect(card?.text).toMatch(/Eine Zusage an Hilfe \d+<\/b>\s+<b>10 Teile<\/b> · von Ira · wird gebracht/);
  expect(card?.buttons).toEqual(["🤝 Annehmen", "👎 Ablehnen"]);
  expect(card?.text).not.toContain("ira_");

  const other = await product.person("Olha", "uk");
  expect(await cases().agree(pledge.id, other)).toEqual({ ok: false, code: "not-yours" });
  expect(await cases().agree(pledge.id, a.lead)).toMatchObject({ ok: true });
  expect(await cases().agree(pledge.id, a.lead)).toEqual({ ok: false, code: "pledge-over" });
  expect((await owedAbout(ira, pledge, "agreed"))[0]?.text).toMatch(/Hilfe \d+ з радістю це прийме:<\/b> 10/);
  const { proposalId } = (await stored(pledge)) as unknown as { proposalId: never };
  expect(await product.useCases.introductions.show(proposalId, ira)).toMatchObject({
    ok: true,
    value: { firstName: `LeadHilfe`, isOpen: true, contact: {} },
  });
  expect(
    (await product.owedTo(a.lead)).some(({ key }) => key.startsWith(`proposal:${String(proposalId)}`)),
  ).toBe(true);
  expect((await owedAbout(a.lead, pledge, ":edit:")).at(-1)?.text).toMatch(
    /🤝 LeadHilfe hat am .* angenommen/,
  );

  // The outcome of the introduction counts nothing a second time.
  await product.useCases.outcomes.sayOutcome(proposalId, a.lead, "happened");
  expect(await product.find(need)).not.toHaveProperty("taken");
  expect(await cases().arrive(pledge.id, a.lead)).toMatchObject({ ok: true });
  expect(await product.find(need)).toMatchObject({ taken: 10, status: "published" });
  expect(await left(need)).toBe(30);
  expect((await owedAbout(ira, pledge, "arrived"))[0]?.text).toContain("Надійшло до організації");
  expect(await cases().thank(pledge.id, a.lead, "warm")).toMatchObject({ ok: true });
  expect((await owedAbout(ira, pledge, "thanks"))[0]?.text).toMatch(/Hilfe \d+ пише:[^]*Ви дуже допомогли/);
  expect(await cases().thank(pledge.id, a.lead, "warm")).toEqual({ ok: false, code: "pledge-over" });
  const audit = await product.audit.of(`pledge:${pledge.id}`);
  expect(audit.map(({ action }) => action)).toEqual(
    expect.arrayContaining(["pledge", "agree-pledge", "pledge-arrived", "thank-for-pledge"]),
  );
});

test("is never more than what is left; what is declined, taken back or not delivered is free again", async () => {
  const a = await office(product, "Zwei");
  const need = await needOf(product, a, wants(10));
  const people = await Promise.all(["Eins", "Zwo", "Drei"].map((name) => product.person(name)));
  const [one, two, three] = people as [PersonId, PersonId, PersonId];
  const first = await promised(need, one, 6);
  expect(await promise(need, two, 5)).toEqual({ ok: false, code: "too-much" });
  expect(await promise(need, one, 1)).toEqual({ ok: false, code: "already-pledged" });
  expect(await promise(need, a.lead, 1)).toEqual({ ok: false, code: "own-need" });
  for (const amount of [0, -1, 1.5, Number.NaN])
    expect(await promise(need, two, amount)).toEqual({ ok: false, code: "not-an-amount" });
  expect(await promise(need, two, 1, { delivery: "pick-up" })).toEqual({ ok: false, code: "not-an-amount" });
  const second = await promised(need, two, 4);
  expect(await left(need)).toBe(0);
  expect(await promise(need, three, 1)).toEqual({ ok: false, code: "too-much" });

  expect(await cases().withdraw(second.id, one)).toEqual({ ok: false, code: "not-yours" });
  expect(await cases().withdraw(second.id, two)).toMatchObject({ ok: true });
  expect(await left(need)).toBe(4);
  expect((await owedAbout(a.lead, second, ":edit:")).at(-1)?.text).toContain("zurückgenommen");
  await cases().decline(first.id, a.lead);
  expect(await left(need)).toBe(10);
  expect((await owedAbout(one, first, "declined"))[0]?.text).toContain("зараз не може цього прийняти");

  const third = await promised(need, three, 10);
  await cases().agree(third.id, a.lead);
  await cases().miss(third.id, a.lead);
  expect(await stored(third)).toMatchObject({ status: "lapsed", why: "not-delivered" });
  expect(await left(need)).toBe(10);
  expect((await owedAbout(three, third, "lapsed"))[0]?.text).toContain("це не надійшло");
});

test("what arrives in part frees the rest, and the last piece closes the need", async () => {
  const a = await office(product, "Drei");
  const need = await needOf(product, a, wants(10));
  const [one, two] = [await product.person("Anna"), await product.person("Olha")];
  const first = await promised(need, one, 6);
  await cases().agree(first.id, a.lead);
  for (const amount of [0, 7, 1.5])
    expect(await cases().arrive(first.id, a.lead, amount)).toEqual({ ok: false, code: "not-an-amount" });
  expect(await cases().arrive(first.id, one)).toEqual({ ok: false, code: "not-yours" });
  await cases().arrive(first.id, a.lead, 4);
  expect(await left(need)).toBe(6);
  const second = await promised(need, two, 6);
  await cases().agree(second.id, a.lead);
  // The organisation has counted two of these by hand.
  const by = { kind: "person", id: a.lead, name: "Lead" } as const;
  await product.useCases.listings.countTaken({ listingId: need.id, by, taken: 6 });
  expect(await left(need)).toBe(0);
  await cases().arrive(second.id, a.lead);
  expect(await product.find(need)).toMatchObject({ taken: 10, status: "fulfilled" });
  expect((await product.find(need)).reserved ?? []).toEqual([]);
});

test("two who take the last pieces at once never take more than there are, and two answers at once are one", async () => {
  const a = await office(product, "Vier");
  const code = await product.useCases.organisations.invite(a.id, a.lead, "member");
  const anna = await product.person("Anna", "de");
  if (code.ok) await product.useCases.organisations.join(code.value, anna);
  const need = await needOf(product, a, wants(10));
  const people = await Promise.all(Array.from({ length: 8 }, (_, i) => product.person(`P${String(i)}`)));
  const made = await Promise.all(people.map((person) => promise(need, person, 3)));
  expect(made.filter(({ ok }) => ok)).toHaveLength(3);
  expect(made.flatMap((one) => (one.ok ? [] : [one.code]))).toEqual(Array(5).fill("too-much"));
  expect(await left(need)).toBe(1);
  const [pledge] = made.flatMap((one) => (one.ok ? [one.value] : []));
  if (!pledge) throw new Error("nothing was promised");
  const answers = await Promise.all([cases().agree(pledge.id, a.lead), cases().decline(pledge.id, anna)]);
  expect(answers.map((one) => (one.ok ? "ok" : one.code)).sort()).toEqual(["ok", "pledge-over"]);
});

test("the organisation is reminded once, and the promise lapses; what was agreed is asked about, and ends when nobody says", async () => {
  const a = await office(product, "Fünf");
  const need = await needOf(product, a);
  const [ira, olha] = [await product.person("Ira"), await product.person("Olha")];
  const pledge = await promised(need, ira, 5);
  await product.passHours(25);
  expect(await owedAbout(a.lead, pledge, ":card:")).toHaveLength(2);
  expect((await owedAbout(a.lead, pledge, ":card:"))[1]?.text).toContain("Hier fehlt noch Ihre Antwort");
  await product.passHours(46);
  expect(await stored(pledge)).toMatchObject({ status: "promised" });
  await product.passHours(2);
  expect(await owedAbout(a.lead, pledge, ":card:")).toHaveLength(2);
  expect(await stored(pledge)).toMatchObject({ status: "lapsed", why: "unanswered" });
  expect(await left(need)).toBe(40);
  expect((await owedAbout(ira, pledge, "lapsed"))[0]?.text).toContain("Ваша обіцянка більше не діє");

  const second = await promised(need, olha, 5);
  await cases().agree(second.id, a.lead);
  await product.passHours(6 * 24);
  expect(await owedAbout(a.lead, second, ":card:")).toHaveLength(1);
  await product.passHours(2 * 24);
  expect((await owedAbout(a.lead, second, ":card:"))[1]?.text).toContain("Ist das angekommen?");
  await product.passHours(30 * 24);
  expect(await owedAbout(a.lead, second, ":card:")).toHaveLength(4);
  expect(await stored(second)).toMatchObject({ status: "lapsed", why: "not-delivered" });
});

test("a changed need ends promises to what it said; fewer pieces leave no more than that agreed; withdrawn, all end", async () => {
  const a = await office(product, "Sechs");
  const need = await needOf(product, a, wants(20));
  const [ira, olha, vira] = await Promise.all(["Ira", "Olha", "Vira"].map((name) => product.person(name)));
  if (!ira || !olha || !vira) throw new Error("nobody is there");
  const open = await promised(need, ira, 5);
  const agreed = await promised(need, olha, 8);
  await cases().agree(agreed.id, a.lead);
  await product.change(await product.find(need), { pieces: 6 });
  expect(await stored(open)).toMatchObject({ status: "lapsed", why: "changed" });
  expect(await stored(agreed)).toMatchObject({ status: "agreed", amount: 6 });
  expect(await left(need)).toBe(0);
  expect((await owedAbout(olha, agreed, "need-changed"))[0]?.text).toContain("6");
  expect(
    await cases().promise({ needId: need.id, edition: 1, person: vira, amount: 1, delivery: "bring" }),
  ).toEqual({
    ok: false,
    code: "need-changed",
  });
  const by = { kind: "person", id: a.lead, name: "Lead" } as const;
  await product.useCases.listings.manage({ listingId: need.id, by, action: "withdraw" });
  expect(await stored(agreed)).toMatchObject({ status: "lapsed", why: "closed" });
  expect((await owedAbout(olha, agreed, "lapsed"))[0]?.text).toContain("цього більше не потребує");
});

test("ends with a suspended organisation, a ban, a block and a deletion; nobody is named afterwards", async () => {
  const a = await office(product, "Sieben");
  const b = await office(product, "Acht");
  const need = await needOf(product, a);
  const people = await Promise.all(["Ira", "Olha", "Vira", "Zoya"].map((name) => product.person(name)));
  const [ira, olha, vira, zoya] = people as [PersonId, PersonId, PersonId, PersonId];
  const banned = await promised(need, ira, 1);
  const away = await promised(need, olha, 2);
  const blocked = await promised(need, vira, 3);
  const deleted = await promised(need, zoya, 4);
  for (const { id } of [banned, blocked, deleted]) await cases().agree(id, a.lead);
  await product.useCases.bans.ban({ person: ira, by: KATRIN, reason: "spam" });
  await product.useCases.reachability.becameUnreachable(olha);
  const { proposalId } = (await stored(blocked)) as unknown as { proposalId: never };
  await product.useCases.introductions.end(proposalId, vira, { block: true });
  const exported = await product.useCases.privacy.exportOf(zoya);
  expect(exported).toMatchObject({ pledges: [{ amount: 4, delivery: "bring", status: "agreed" }] });
  await product.useCases.privacy.forget(zoya);
  for (const pledge of [banned, away, blocked, deleted])
    expect(await stored(pledge)).toMatchObject({ status: "lapsed" });
  expect(await left(need)).toBe(40);
  expect(await promise(need, vira, 1)).toEqual({ ok: false, code: "not-possible" });
  expect(JSON.stringify(await stored(deleted))).not.toContain(String(zoya));
  expect((await owedAbout(a.lead, deleted, "off"))[0]?.text).toContain("kommt leider doch nicht");
  expect((await owedAbout(a.lead, deleted, ":edit:")).at(-1)?.text).not.toContain("Zoya");

  const mine = await promised(need, b.lead, 7);
  await product.useCases.organisations.decisions.suspend({ id: a.id, by: KATRIN, reason: "unfit" });
  expect(await cases().agree(mine.id, a.lead)).toEqual({ ok: false, code: "not-yours" });
  await product.passHours(0.1);
  expect(await stored(mine)).toMatchObject({ status: "lapsed", why: "suspended" });
  expect((await owedAbout(b.lead, mine, "lapsed"))[0]?.text).toContain(
    "Bitte schicken und zahlen Sie nichts",
  );
  expect(await promise(need, await product.person("Ola"), 1)).toEqual({ ok: false, code: "need-closed" });
});

test("one's own organisation promises in its own name, but not to itself; nobody answers to their own promise", async () => {
  const a = await office(product, "Neun");
  const b = await office(product, "Zehn");
  const need = await needOf(product, a);
  const anna = await product.person("Anna", "de");
  const code = await product.useCases.organisations.invite(a.id, a.lead, "member");
  if (code.ok) await product.useCases.organisations.join(code.value, anna);
  const of = (person: PersonId, inNameOf: Pledge["organisationId"]) =>
    cases().promise({ needId: need.id, edition: 1, person, amount: 1, delivery: "post", inNameOf });
  expect(await of(anna, b.id)).toEqual({ ok: false, code: "not-a-member" });
  expect(await of(anna, a.id)).toEqual({ ok: false, code: "own-need" });
  const made = await of(b.lead, b.id);
  if (!made.ok) throw new Error(made.code);
  expect((await owedAbout(a.lead, made.value, ":card:"))[0]?.text).toMatch(/von LeadZehn für Zehn \d+/);
  const own = await promised(need, anna, 2);
  expect(await cases().agree(own.id, anna)).toEqual({ ok: false, code: "own-pledge" });
  expect(await cases().agree(own.id, a.lead)).toMatchObject({ ok: true });

  await product.useCases.organisations.bindGroup(a.id, a.lead, -100_901);
  const grouped = await promised(need, await product.person("Ira"), 1);
  expect(await owedAbout(-100_901, grouped, ":card:")).toHaveLength(1);
  await product.useCases.organisations.groupGone(-100_901);
  expect(await owedAbout(a.lead, grouped, ":card:")).toHaveLength(1);

  await product.passHours(80 * 24);
  await product.passHours(91 * 24);
  expect(JSON.stringify(await stored(made.value))).not.toContain(String(b.lead));
});
