import { expect, test } from "vitest";
import type { Route } from "../../../src/domain/coverage/route.ts";
import type { Listing } from "../../../src/domain/listing/listing.ts";
import type { Organisation } from "../../../src/domain/organisation/organisation.ts";
import type { OrganisationAnswers } from "../../../src/domain/organisation/registration.ts";
import { personId, type PersonId, type ProposalId } from "../../../src/domain/shared/ids.ts";
import { BY_TEST } from "../../support/commands/shapes.ts";
import { createNeedSteps } from "../../support/needs.ts";
import { verified } from "../../support/organisations.ts";
import { GROUP, KATRIN, useProduct } from "../../support/product.ts";

const product = useProduct();
let names = 0;

interface Office extends Organisation {
  readonly lead: PersonId;
}

/** A verified organisation with a lead, which is responsible for everything of the category `other` in Leipzig. */
async function office(name: string, answers: Partial<OrganisationAnswers> = {}): Promise<Office> {
  names += 1;
  const lead = await product.person(`Lead${name}`, "de");
  const one = await verified(product.useCases, lead, product.leipzig.id, KATRIN, {
    name: `${name} ${String(names)}`,
    email: `o@office${String(names)}.example`,
    ...answers,
  });
  const added = await product.useCases.routing.coverage.add(product.leipzig.id, one.id, KATRIN);
  if (!added.ok) throw new Error(added.code);
  return { ...one, lead };
}

/** No rule of an earlier test is left. */
async function noRules(): Promise<void> {
  const { coverage } = product.useCases.routing;
  for (const { rule } of await coverage.rules(product.leipzig.id))
    await coverage.remove(rule.id, product.leipzig.id, KATRIN);
}

const acts = () => product.useCases.routing.acts;
const routes = () => product.store.connection.collection<{ _id: string }>("routes");
const routeOf = ({ id }: Pick<Listing, "id">) => routes().findOne({ _id: id }, BY_TEST);
const owedAbout = async (person: number, { id }: Pick<Listing, "id">, what = "") =>
  (await product.owedTo(person)).filter(({ key }) => key.startsWith(`route:${id}:`) && key.includes(what));
const casesOf = async ({ id }: Pick<Listing, "id">) =>
  (await product.useCases.cases.waiting(product.leipzig.id)).filter(
    ({ parties: [party] }) => party?.listingId === id,
  );

const proposalOf = (one: { readonly proposalId: ProposalId } | undefined): ProposalId => {
  if (!one) throw new Error("there is no introduction");
  return one.proposalId;
};

async function request(author?: PersonId): Promise<Listing> {
  return product.publish(author ?? (await product.person("Olena", "uk")), "request");
}

test("goes to the organisation that is responsible, is taken by one of two at once, and closes with an outcome", async () => {
  await noRules();
  const a = await office("Amt");
  const anna = await product.person("Anna", "de");
  const code = await product.useCases.organisations.invite(a.id, a.lead, "member");
  if (code.ok) await product.useCases.organisations.join(code.value, anna);
  const olena = await product.person("Olena", "uk");
  const listing = await request(olena);
  const [card] = await owedAbout(a.lead, listing, ":card:");
  expect(card?.text).toMatch(/Eine Anfrage für Amt \d+[^]*Bitte antworten Sie bis[^]*Kinderfahrrad/);
  expect(card?.buttons).toEqual(["🙋 Übernehmen", "👎 Nicht wir", "🔀 Übergeben an…", "❓ Nachfragen"]);
  expect(card?.text).not.toContain("olena_");

  expect(await acts().take(listing.id, await product.person("Vera"))).toEqual({
    ok: false,
    code: "not-yours",
  });
  expect(await acts().contact(listing.id, a.lead)).toEqual({ ok: false, code: "not-yours" });
  const taken = await Promise.all([a.lead, anna].map((person) => acts().take(listing.id, person)));
  expect(taken.map((each) => (each.ok ? "ok" : each.code)).sort()).toEqual(["already-taken", "ok"]);
  const [taker, other] = taken[0]?.ok ? [a.lead, anna] : [anna, a.lead];
  const [told] = await owedAbout(olena, listing, ":taken:");
  expect(told?.text).toMatch(/Amt \d+ опікується цим[^]*\+49 341 2\d{5}/);
  expect(told?.buttons).toEqual(["✋ Я цього не хочу"]);

  expect(await acts().contact(listing.id, other)).toEqual({ ok: false, code: "not-yours" });
  expect(await acts().contact(listing.id, taker)).toMatchObject({ ok: true });
  const [contact] = await owedAbout(taker, listing, ":contact:");
  expect(contact?.text).toContain(`@olena_${String(olena)}`);
  const audit = await product.audit.of(`listing:${listing.id}`);
  expect(audit.filter(({ action }) => action === "read-contact")).toMatchObject([{ by: { id: taker } }]);

  expect(await acts().close(listing.id, other, "helped")).toMatchObject({ ok: true });
  expect((await owedAbout(olena, listing, ":closed:"))[0]?.text).toContain("каже, що Вам допомогли");
  expect(await acts().close(listing.id, taker, "helped")).toEqual({ ok: false, code: "not-yours" });
  expect(await acts().contact(listing.id, taker)).toEqual({ ok: false, code: "not-yours" });
  expect(await routeOf(listing)).toMatchObject({ status: "closed", outcome: "helped" });
  expect(await routeOf(listing)).not.toHaveProperty("takenBy");
  expect((await owedAbout(a.lead, listing, ":edit:")).at(-1)).toMatchObject({ buttons: [] });
});

test("passes by the order of the rules, over deadlines and handing over, to the moderators in the end; nobody is asked twice", async () => {
  await noRules();
  const [a, b, c] = [await office("Erste"), await office("Zweite"), await office("Dritte")];
  const { coverage } = product.useCases.routing;
  const last = (await coverage.rules(product.leipzig.id)).find(
    ({ organisation }) => organisation.id === c.id,
  );
  if (last) await coverage.raise(last.rule.id, product.leipzig.id, KATRIN);
  const listing = await request();
  expect(await routeOf(listing)).toMatchObject({ organisationId: a.id, stage: 1 });
  const passes = await Promise.all([acts().pass(listing.id, a.lead), acts().pass(listing.id, a.lead)]);
  expect(passes.map((each) => (each.ok ? "ok" : each.code)).sort()).toEqual(["not-yours", "ok"]);
  expect(await routeOf(listing)).toMatchObject({ organisationId: c.id, stage: 2 });
  expect((await owedAbout(a.lead, listing, ":edit:")).at(-1)?.text).toContain("Weitergegeben");
  expect(await acts().handOver(listing.id, c.lead, a.id)).toEqual({ ok: false, code: "cannot-hand-over" });
  expect(await acts().others(listing.id, c.lead)).toMatchObject({ ok: true });
  expect(await acts().handOver(listing.id, c.lead, b.id)).toMatchObject({ ok: true });
  expect(await acts().take(listing.id, c.lead)).toEqual({ ok: false, code: "not-yours" });
  expect(await routeOf(listing)).toMatchObject({ organisationId: b.id, stage: 3 });
  expect(await casesOf(listing)).toEqual([]);
  await product.passHours(25);
  expect(await routeOf(listing)).toMatchObject({ status: "moderators" });
  expect((await owedAbout(b.lead, listing, ":edit:")).at(-1)?.text).toContain(
    "Die Zeit für eine Antwort ist um",
  );
  expect(await casesOf(listing)).toHaveLength(1);
  expect(
    (await product.owedTo(GROUP)).some(({ text }) => text.includes("Keine zuständige Organisation")),
  ).toBe(true);
  const { tried } = (await routeOf(listing)) as unknown as { tried: { how: string }[] };
  expect(tried.map(({ how }) => how)).toEqual(["passed", "handed-over", "late"]);
});

test("an objection takes it back, a question is passed on masked, and an own listing is somebody else's to decide", async () => {
  await noRules();
  const [a, b] = [await office("Eins"), await office("Zwei")];
  const olena = await product.person("Olena", "uk");
  const listing = await request(olena);
  await acts().ask(listing.id, a.lead, "Welche Größe? Tel. 0151 23456789");
  const [asked] = await owedAbout(olena, listing, ":question:");
  expect(asked?.text).toMatch(/Eins \d+ запитує Вас[^]*Welche Größe\? Tel\. •••/);
  expect(await acts().ask(listing.id, a.lead, "Und?")).toEqual({ ok: false, code: "asked-already" });
  expect(await acts().answer(listing.id, a.lead, "no")).toEqual({ ok: false, code: "route-not-found" });
  await acts().answer(listing.id, olena, "26 дюймів, olena@example.org");
  expect(await acts().answer(listing.id, olena, "ще")).toEqual({ ok: false, code: "route-not-found" });
  const [answered] = await owedAbout(a.lead, listing, ":answer:");
  expect(answered?.text).toMatch(/26 дюймів, •••/);
  expect(JSON.stringify(await routeOf(listing))).not.toMatch(/дюймів|Größe/);
  await acts().take(listing.id, a.lead);
  expect(await acts().object(listing.id, a.lead)).toEqual({ ok: false, code: "route-not-found" });
  expect(await acts().object(listing.id, olena)).toMatchObject({ ok: true });
  expect(await acts().object(listing.id, olena)).toEqual({ ok: false, code: "route-not-found" });
  expect(await routeOf(listing)).toMatchObject({ status: "asked", organisationId: b.id });
  expect((await owedAbout(a.lead, listing, ":objected:"))[0]?.text).toContain("möchte das lieber nicht");

  // A member's own listing.
  await noRules();
  const c = await office("Drei");
  const own = await request(c.lead);
  expect(await acts().take(own.id, c.lead)).toEqual({ ok: false, code: "own-listing" });
});

test("whoever took it writes to the author through the bot: once, nobody else, and no longer than the organisation has it", async () => {
  await noRules();
  const a = await office("Brief");
  const anna = await product.person("Anna", "de");
  const code = await product.useCases.organisations.invite(a.id, a.lead, "member");
  if (code.ok) await product.useCases.organisations.join(code.value, anna);
  const olena = await product.person("Olena", "uk");
  const listing = await request(olena);
  expect(await acts().write(listing.id, a.lead)).toEqual({ ok: false, code: "not-yours" });
  await acts().take(listing.id, a.lead);
  expect(await acts().write(listing.id, anna)).toEqual({ ok: false, code: "not-yours" });
  const pressed = await Promise.all([0, 1].map(() => acts().write(listing.id, a.lead)));
  expect(pressed).toMatchObject([{ ok: true }, { ok: true }]);
  const { introductions } = product.useCases;
  const [own] = (await introductions.ofPerson(olena)).get(listing.id) ?? [];
  expect((await introductions.ofPerson(olena)).get(listing.id)).toHaveLength(1);
  expect([...(await introductions.ofPerson(a.lead)).values()].flat()).toHaveLength(1);
  const shown = await introductions.show(proposalOf(own), a.lead);
  expect(shown).toMatchObject({ ok: true, value: { contact: {}, isOpen: true } });

  expect(await acts().object(listing.id, olena)).toMatchObject({ ok: true });
  expect((await introductions.ofPerson(olena)).size).toBe(0);

  const again = await request(olena);
  await acts().take(again.id, a.lead);
  await acts().write(again.id, a.lead);
  const [second] = (await introductions.ofPerson(olena)).get(again.id) ?? [];
  await introductions.end(proposalOf(second), olena, { block: true });
  expect(await acts().write(again.id, a.lead)).toEqual({ ok: false, code: "author-unreachable" });
});

test("whoever leaves an organisation writes to nobody for it any more: its others are asked anew", async () => {
  await noRules();
  const a = await office("Bleibt");
  const anna = await product.person("Anna", "de");
  const code = await product.useCases.organisations.invite(a.id, a.lead, "lead");
  if (code.ok) await product.useCases.organisations.join(code.value, anna);
  const olena = await product.person("Olena", "uk");
  const listing = await request(olena);
  await acts().take(listing.id, anna);
  expect((await owedAbout(a.lead, listing, ":edit:")).at(-1)?.text).toContain("Anna");
  expect(await acts().write(listing.id, anna)).toMatchObject({ ok: true });
  await product.useCases.organisations.remove(a.id, a.lead, anna);
  await product.passHours(0.1);
  expect(await routeOf(listing)).toMatchObject({ status: "asked", organisationId: a.id });
  expect(await routeOf(listing)).not.toHaveProperty("takenBy");
  expect((await product.useCases.introductions.ofPerson(olena)).size).toBe(0);
  expect((await owedAbout(a.lead, listing, ":edit:")).at(-1)?.text).not.toContain("Anna");
  expect((await owedAbout(a.lead, listing, ":card:")).at(-1)?.buttons).toContain("🙋 Übernehmen");
  await acts().take(listing.id, a.lead);
  expect(await acts().write(listing.id, a.lead)).toMatchObject({ ok: true });
});

test("whoever is in an organisation sees what it has, and gets a card of their own, one at a time", async () => {
  await noRules();
  const a = await office("Liste");
  const [listing, later] = [await request(), await request()];
  const vera = await product.person("Vera");
  expect(await acts().having(a.id, vera)).toEqual([]);
  expect(await acts().show(listing.id, vera)).toEqual({ ok: false, code: "not-yours" });
  const having = async () => (await acts().having(a.id, a.lead)).map((one) => one.listing.id);
  expect(await having()).toEqual([listing.id, later.id]);
  const anna = await product.person("Anna", "de");
  const code = await product.useCases.organisations.invite(a.id, a.lead, "member");
  if (code.ok) await product.useCases.organisations.join(code.value, anna);
  for (const _again of [0, 1]) await acts().show(listing.id, anna);
  const { shown } = (await routeOf(listing)) as unknown as Pick<Route, "shown">;
  expect(shown.map(({ chatId }) => chatId)).toEqual([a.lead, anna]);
  await acts().pass(listing.id, anna);
  expect(await acts().show(listing.id, anna)).toEqual({ ok: false, code: "not-yours" });
  expect(await having()).toEqual([later.id]);
});

test("what an organisation posts is its own to look after, and is steered to nobody", async () => {
  await noRules();
  const a = await office("Eigene");
  const needs = createNeedSteps(product.useCases, product.leipzig, KATRIN);
  const need = await needs.publish(a.id, a.lead, "request");
  expect(await routeOf(need)).toBeNull();
  expect(await casesOf(need)).toEqual([]);
});

test("what a member had taken goes to the others of the organisation once that member is banned", async () => {
  await noRules();
  const a = await office("Bann");
  const anna = await product.person("Anna", "de");
  const code = await product.useCases.organisations.invite(a.id, a.lead, "member");
  if (code.ok) await product.useCases.organisations.join(code.value, anna);
  const listing = await request();
  await acts().take(listing.id, anna);
  await product.useCases.bans.ban({ person: anna, by: KATRIN, reason: "abuse" });
  await product.passHours(1);
  expect(await routeOf(listing)).toMatchObject({ status: "asked", organisationId: a.id });
  expect(await routeOf(listing)).not.toHaveProperty("takenBy");
});

test("what is given back, withdrawn, taken down or out again never stays with anybody by mistake", async () => {
  await noRules();
  const [a, b] = [await office("Vier"), await office("Fünf")];
  const olena = await product.person("Olena", "uk");
  const listing = await request(olena);
  await acts().take(listing.id, a.lead);
  await acts().pass(listing.id, a.lead);
  expect((await owedAbout(olena, listing, ":returned:"))[0]?.text).toContain("усе ж не зможе цим займатися");
  expect(await routeOf(listing)).toMatchObject({ organisationId: b.id });
  const by = { kind: "person", id: olena, name: "Olena" } as const;
  await product.useCases.listings.manage({ listingId: listing.id, by, action: "withdraw" });
  expect(await routeOf(listing)).toMatchObject({ status: "closed", outcome: "over" });
  expect((await owedAbout(b.lead, listing, ":edit:")).at(-1)?.text).toContain("Der Eintrag ist beendet");
  expect(await acts().take(listing.id, b.lead)).toEqual({ ok: false, code: "not-yours" });

  await product.passHours(91 * 24);
  expect(await routeOf(listing)).toBeNull();
  expect((await owedAbout(b.lead, listing, ":edit:")).at(-1)?.text).toContain("ist gelöscht");

  const second = await request(await product.person("Oksana", "uk"));
  const removed = await product.useCases.moderation.takeDown({
    listingId: second.id,
    by: KATRIN,
    reason: "unsafe",
  });
  expect(removed.ok).toBe(true);
  expect(await routeOf(second)).toMatchObject({ status: "closed" });
  await product.useCases.moderation.undo({ listingId: second.id, by: KATRIN });
  expect(await routeOf(second)).toMatchObject({ status: "asked", organisationId: a.id, tried: [] });
});

test("when an organisation is suspended in the middle, everything goes back; its group's end brings the cards to its leads", async () => {
  await noRules();
  const [a, b] = [await office("Sechs"), await office("Sieben")];
  const listings = [await request(), await request(), await request()];
  const [first] = listings;
  if (!first) throw new Error("there are no listings");
  await acts().take(first.id, a.lead);
  await product.useCases.organisations.decisions.suspend({ id: a.id, by: KATRIN, reason: "unfit" });
  expect(await acts().pass(listings[1]?.id ?? first.id, a.lead)).toEqual({ ok: false, code: "not-yours" });
  await product.passHours(0.1);
  for (const listing of listings)
    expect(await routeOf(listing)).toMatchObject({ status: "asked", organisationId: b.id });
  // Whoever was told that it has their listing is told that it has it no longer.
  expect(await owedAbout(first.authorId, first, ":returned:")).toHaveLength(1);
  expect(await owedAbout(listings[1]?.authorId ?? 0, listings[1] ?? first, ":returned:")).toEqual([]);
  expect(
    await routes().countDocuments({ organisationId: a.id, status: { $in: ["asked", "taken"] } }, BY_TEST),
  ).toBe(0);

  await product.useCases.organisations.bindGroup(b.id, b.lead, -100_801);
  const listing = await request();
  expect(await owedAbout(-100_801, listing, ":card:")).toHaveLength(1);
  await product.useCases.organisations.groupGone(-100_801);
  await product.passHours(0.01);
  expect(await owedAbout(b.lead, listing, ":card:")).toHaveLength(1);
  expect(await acts().take(listing.id, b.lead)).toMatchObject({ ok: true });
});

test("cards follow a group to its new id, and leads who come and go", async () => {
  await noRules();
  const a = await office("Amt");
  const { organisations } = product.useCases;
  const listing = await request();
  const cards = async (chat: number) =>
    (await owedAbout(chat, listing)).filter(({ key }) => /:card:|:edit:/.test(key));
  // With two leads each has a card; whoever leads no longer has one without buttons.
  const anna = await product.person("Anna", "de");
  const code = await organisations.invite(a.id, a.lead, "lead");
  if (code.ok) await organisations.join(code.value, anna);
  await product.passHours(0.01);
  expect((await cards(anna)).at(-1)?.buttons).toHaveLength(4);
  expect(await cards(a.lead)).toHaveLength(1);
  await organisations.setRole(a.id, anna, a.lead, "member");
  await product.passHours(0.01);
  expect((await cards(a.lead)).at(-1)).toMatchObject({ method: "editMessageReplyMarkup", buttons: [] });

  await organisations.bindGroup(a.id, anna, -100_810);
  await product.passHours(0.01);
  expect((await cards(-100_810)).at(-1)?.buttons).toHaveLength(4);
  expect((await cards(anna)).at(-1)).toMatchObject({ method: "editMessageReplyMarkup", buttons: [] });
  await organisations.moveChat(-100_810, -100_811);
  await product.passHours(0.01);
  expect((await cards(-100_811)).at(-1)?.buttons).toHaveLength(4);
  expect(await acts().isShownIn(listing.id, -100_810)).toBe(false);

  // A card that somebody has deleted comes again, once.
  const { key } = (await cards(-100_811)).at(-1) ?? { key: "" };
  await product.useCases.routing.cardGone(key);
  await product.useCases.routing.cardGone(key);
  expect(await cards(-100_811)).toHaveLength(2);
  expect(await acts().take(listing.id, a.lead)).toMatchObject({ ok: true });
});

test("what was taken and given back by night is told to nobody in the morning", async () => {
  await noRules();
  const a = await office("Amt");
  const listing = await request();
  const until = (23 - product.time.now().getUTCHours()) % 24;
  await product.passHours(until);
  await acts().take(listing.id, a.lead);
  const [told] = await owedAbout(listing.authorId, listing, ":taken:");
  expect(told?.notBefore.getTime()).toBeGreaterThan(product.time.now().getTime());
  await acts().pass(listing.id, a.lead);
  expect(await owedAbout(listing.authorId, listing, ":taken:")).toMatchObject([{ state: "superseded" }]);
  expect(await owedAbout(listing.authorId, listing, ":returned:")).toEqual([]);
});

test("what was under way when an organisation lost its mark goes back a little later", async () => {
  await noRules();
  const [a, b] = [await office("Amt"), await office("Bund")];
  const listing = await request();
  await product.useCases.organisations.decisions.suspend({ id: a.id, by: KATRIN, reason: "unfit" });
  await product.passHours(0.01);
  expect(await routeOf(listing)).toMatchObject({ status: "asked", organisationId: b.id });
  // Somebody there handed it over before, by what their process had read until then.
  await routes().updateOne({ _id: listing.id }, { $set: { organisationId: a.id, tried: [] } }, BY_TEST);
  await product.passHours(0.2);
  expect(await routeOf(listing)).toMatchObject({ status: "asked", organisationId: b.id });
});

test("rules say only what can be chosen, are checked, and belong to their community", async () => {
  await noRules();
  const { coverage } = product.useCases.routing;
  const a = await office("Acht", { takes: ["housing", "other"] });
  const [view] = await coverage.rules(product.leipzig.id);
  if (!view) throw new Error("there is no rule");
  const { id } = view.rule;
  const change = (wish: Parameters<typeof coverage.change>[2]) =>
    coverage.change(id, product.leipzig.id, wish, KATRIN);
  for (const wish of [
    { categories: ["ride"] },
    { categories: [] },
    { kinds: [] },
    { kinds: ["constructor" as never] },
    { hours: 999 },
    { area: { kind: "towns", towns: [] } as const },
    { area: { kind: "radius", center: product.leipzig.center, km: -1 } as const },
  ])
    expect(await change(wish)).toEqual({ ok: false, code: "not-an-option" });
  expect(await coverage.change(id, "elsewhere" as never, { hours: 48 }, KATRIN)).toEqual({
    ok: false,
    code: "rule-not-found",
  });
  expect(await change({ categories: ["housing"], kinds: ["request"], hours: 48 })).toMatchObject({
    ok: true,
  });
  const lacks = async (kind: "offer" | "request"): Promise<readonly string[]> =>
    (await coverage.check(product.leipzig.id)).gaps
      .filter(({ kinds }) => kinds.includes(kind))
      .flatMap(({ categories }) => categories);
  expect(await lacks("request")).not.toContain("housing");
  expect(await lacks("offer")).toContain("housing");
  // Nothing is sent to it for what the rule leaves out.
  expect(await routeOf(await request())).toBeNull();
  await product.useCases.organisations.decisions.suspend({ id: a.id, by: KATRIN, reason: "unfit" });
  expect(await lacks("request")).toContain("housing");
});

test("is told to whom it concerns, and forgotten with them", async () => {
  await noRules();
  const a = await office("Neun");
  const [olena, vera] = [await product.person("Olena", "uk"), await product.person("Vera", "uk")];
  const listing = await request(olena);
  await acts().ask(listing.id, a.lead, "Wann?");
  expect(JSON.stringify(await product.useCases.privacy.exportOf(olena))).toContain("Wann?");
  await product.useCases.privacy.forget(olena);
  expect(await routeOf(listing)).toBeNull();
  expect((await owedAbout(a.lead, listing, ":edit:")).at(-1)?.text).toContain("ist gelöscht");

  const other = await request(vera);
  const anna = await product.person("Anna", "de");
  const code = await product.useCases.organisations.invite(a.id, a.lead, "member");
  if (code.ok) await product.useCases.organisations.join(code.value, anna);
  await acts().take(other.id, anna);
  await product.useCases.privacy.forget(anna);
  expect(await routeOf(other)).toMatchObject({ status: "asked", organisationId: a.id, people: [vera] });
  expect(await acts().take(other.id, a.lead)).toMatchObject({ ok: true });
  // Without another lead the organisation would be suspended, and all that it has go back.
  const second = await product.useCases.organisations.invite(a.id, a.lead, "lead");
  if (second.ok) await product.useCases.organisations.join(second.value, vera);
  expect(await product.useCases.bans.ban({ person: a.lead, by: KATRIN, reason: "abuse" })).toMatchObject({
    ok: true,
  });
  expect(await acts().contact(other.id, a.lead)).toEqual({ ok: false, code: "not-yours" });
  await product.useCases.bans.unban({ person: a.lead, by: KATRIN });
  await product.passHours(8 * 24);
  expect((await owedAbout(a.lead, other, ":card:")).at(-1)?.text).toContain(
    "Das liegt schon eine Weile bei Ihnen",
  );
  expect(await acts().take(personId(1) as never, a.lead)).toEqual({ ok: false, code: "route-not-found" });
});
