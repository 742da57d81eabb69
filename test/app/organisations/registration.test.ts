import { expect, test } from "vitest";
import { personActor } from "../../../src/domain/shared/actor.ts";
import { personId, type OrganisationId } from "../../../src/domain/shared/ids.ts";
import { BY_TEST } from "../../support/commands/shapes.ts";
import { answersOf, registered, verified } from "../../support/organisations.ts";
import { DE } from "../../support/languages.ts";
import { GROUP, KATRIN, OPERATOR, useProduct } from "../../support/product.ts";

const product = useProduct();
const SERHII = personActor(personId(4_900_002), { firstName: "Serhii" });

const cardsOf = async (id: OrganisationId) =>
  (await product.owedTo(GROUP)).filter(({ key }) => key.startsWith(`organisation:${id}:`));
const told = async (person: number, what: string) =>
  (await product.owedTo(person)).filter(({ key }) => key.startsWith("organisation:") && key.includes(what));
const kept = () => product.store.connection.collection("organisations");

test("an organisation answers twelve questions, is verified once, and carries its mark; nothing of it lies in the clear", async () => {
  const { registration, decisions, directory } = product.useCases.organisations;
  const petra = await product.person("Petra", "de");
  const begun = await registration.begin(petra);
  if (!begun.ok) throw new Error(begun.code);
  expect(await registration.begin(petra)).toEqual(begun);
  expect(await registration.submit(begun.value.id, petra)).toEqual({ ok: false, code: "incomplete" });
  const { id } = await registered(product.useCases, petra, product.leipzig.id);
  expect(await directory.open(id)).toBeUndefined();
  expect(await registration.type(id, petra, "Other")).toEqual({ ok: false, code: "not-a-draft" });

  const [card, ...more] = await cardsOf(id);
  expect(more).toEqual([]);
  expect(card?.text).toMatch(
    /Eine Organisation meldet sich an[^]*Willkommen in Leipzig e. V\.[^]*VR 1234[^]*Petra Geheim/,
  );
  expect(card?.text).not.toContain("Zwei aus dem Team");
  expect(card?.buttons).toEqual(["✔️ Bestätigen", "✖️ Ablehnen", "❓ Nachfragen"]);

  // Nobody decides about their own, and nobody about another town's.
  const own = personActor(petra, { firstName: "Petra" });
  expect(await decisions.verify({ id, by: own })).toEqual({ ok: false, code: "own-organisation" });
  expect(await decisions.verify({ id, by: KATRIN, community: "elsewhere" as never })).toEqual({
    ok: false,
    code: "organisation-not-found",
  });
  expect(await decisions.verify({ id, by: KATRIN, submission: 7 })).toEqual({ ok: false, code: "outdated" });
  const decided = await Promise.all([KATRIN, SERHII].map((by) => decisions.verify({ id, by })));
  expect(decided.map((each) => (each.ok ? "ok" : each.code)).sort()).toEqual(["not-pending", "ok"]);
  expect(await told(petra, ":decided:")).toMatchObject([
    { text: expect.stringContaining("Willkommen in Leipzig e. V. ist jetzt bestätigt") as string },
  ]);
  expect((await cardsOf(id)).at(-1)?.text).toContain("Geprüfte Organisation");
  const shown = await directory.open(id);
  expect(shown).toMatchObject({ email: "buero@willkommen.example", takes: ["housing", "other"] });
  expect(JSON.stringify(shown)).not.toContain("Geheim");
  expect(JSON.stringify(await kept().find({}, BY_TEST).toArray())).not.toMatch(/Willkommen|Geheim|341 123/);
  const audit = await product.audit.of(`organisation:${id}`);
  expect(audit.map(({ action, from, to }) => [action, from, to])).toEqual([
    ["submit", "draft", "pending"],
    ["verify", "pending", "verified"],
  ]);
});

test("who looks like a verified one needs two moderators", async () => {
  const { decisions } = product.useCases.organisations;
  const first = await verified(
    product.useCases,
    await product.person("Anna", "de"),
    product.leipzig.id,
    KATRIN,
    {
      name: "Kinderhilfe Torgau",
      email: "a@kinderhilfe.example",
    },
  );
  const double = { name: "KINDERHILFE  Torgau", email: "b@kinderhilfe.example" };
  const { id } = await registered(product.useCases, await product.person("Ben"), product.leipzig.id, double);
  const [card] = await cardsOf(id);
  expect(card?.text).toContain("liest sich wie eine andere Organisation hier: Kinderhilfe Torgau");
  expect(card?.text).toContain("dieselbe Domain wie die einer anderen Organisation: Kinderhilfe Torgau");
  expect(card?.text).toContain("Zwei aus dem Team müssen sie bestätigen");
  expect(await decisions.verify({ id, by: KATRIN })).toMatchObject({ value: { status: "pending" } });
  expect(await decisions.verify({ id, by: KATRIN })).toEqual({
    ok: false,
    code: "second-approval-needs-another",
  });
  expect((await cardsOf(id)).at(-1)?.text).toContain("Bisher von 1 aus 2 bestätigt");
  expect(await decisions.verify({ id, by: SERHII })).toMatchObject({ value: { status: "verified" } });
  // A free mail provider says nothing.
  for (const name of ["Gruppe Eins", "Gruppe Zwei"])
    await verified(product.useCases, await product.person("Cleo"), product.leipzig.id, KATRIN, {
      name,
      email: `${name.slice(-4)}@gmail.com`,
    });

  await decisions.suspend({ id: first.id, by: KATRIN, reason: "unfit" });
});

test("moderators ask, a lead answers, and it is put right after a refusal; what is withdrawn leaves no card", async () => {
  const { registration, decisions } = product.useCases.organisations;
  const petra = await product.person("Petra", "uk");
  const { id } = await registered(product.useCases, petra, product.leipzig.id, {
    name: "Фонд Надія",
    email: "f@nadiya.example",
  });
  await decisions.ask({ id, by: KATRIN, question: "Seit wann gibt es Sie? Tel. 0151 23456789" });
  const [asked] = await told(petra, ":question:");
  expect(asked?.text).toContain("Модератори запитують про організацію Фонд Надія");
  expect(asked?.text).toContain("•••");
  expect(await decisions.reply(id, petra, "З 2014 року")).toMatchObject({ ok: true });
  expect(await decisions.reply(id, await product.person("Vera"), "no")).toEqual({
    ok: false,
    code: "not-a-lead",
  });
  expect((await cardsOf(id)).at(-1)?.text).toMatch(/Gefragt: Seit wann[^]*Antwort: З 2014 року/);
  await decisions.reject({ id, by: KATRIN, reason: "incomplete" });
  expect((await told(petra, ":decided:"))[0]?.text).toContain("чогось бракує або щось не сходиться");
  await registration.revise(id, petra, "name");
  await registration.type(id, petra, "Фонд Надія Лейпциг");
  expect(await registration.submit(id, petra)).toMatchObject({
    value: { status: "pending", submission: 2, answers: { name: "Фонд Надія Лейпциг" } },
  });
  await registration.discard(id, petra);
  expect(await product.useCases.organisations.ofPerson(petra)).toEqual([]);
  const last = (await cardsOf(id)).filter(({ state }) => state === "owed").at(-1);
  expect(last?.text).toContain("Die Anmeldung ist zurückgezogen");
});

test("the number of a register is asked for anew when another kind or town makes it another one's", async () => {
  const { registration } = product.useCases.organisations;
  const petra = await product.person("Petra", "de");
  const { id } = await registered(product.useCases, petra, product.leipzig.id, {
    name: "Eins",
    email: "e@eins.example",
  });
  await product.useCases.organisations.decisions.reject({ id, by: KATRIN, reason: "unknown" });
  await registration.revise(id, petra, "kind");
  expect(await registration.choose(id, petra, "kind", "company")).toMatchObject({
    value: { step: 4, answers: { kind: "company" } },
  });
  expect(await registration.type(id, petra, "keine")).toEqual({ ok: false, code: "registration-invalid" });
  expect(await registration.type(id, petra, "HRB 12345")).toMatchObject({ value: { step: 12 } });
  expect(await registration.choose(id, petra, "kind", "__proto__")).toEqual({
    ok: false,
    code: "not-an-option",
  });
});

test("moderators are reminded by day, operators hear, a year later it is looked at anew, and lapses when nobody does", async () => {
  const { decisions, directory } = product.useCases.organisations;
  await product.useCases.people.meet({ id: OPERATOR, firstName: "Otto", languageTag: "en" });
  await product.useCases.people.consent(OPERATOR);
  const petra = await product.person("Petra", "de");
  const one = { name: "Jahresverein", email: "j@jahr.example" };
  const { id } = await registered(product.useCases, petra, product.leipzig.id, one);
  const shown = async () => (await cardsOf(id)).filter(({ method }) => method === "sendMessage").length;
  await product.passHours(25);
  expect(await shown()).toBe(2);
  await product.passHours(48);
  expect((await told(OPERATOR, `${id}:waits:1:operators`)).map(({ text }) => text)).toEqual([
    expect.stringContaining("Jahresverein"),
  ]);
  await decisions.verify({ id, by: KATRIN });
  const before = await shown();
  await product.passHours(364 * 24);
  expect(await shown()).toBe(before);
  await product.passHours(48);
  expect(await shown()).toBe(before + 1);
  expect((await cardsOf(id)).at(-1)?.text).toContain("Ein Jahr ist um");
  expect(await told(petra, ":renewal:")).toHaveLength(1);
  expect(await decisions.waiting(product.leipzig.id)).toMatchObject([{ id }]);
  expect(await decisions.verify({ id, by: SERHII })).toMatchObject({
    value: { decision: { action: "renew" } },
  });
  await product.passHours((365 + 31) * 24);
  expect(await directory.open(id)).toBeUndefined();
  expect((await told(petra, ":decided:")).at(-1)?.text).toContain(
    "in diesem Jahr hat sie noch niemand bestätigt",
  );
  expect(await decisions.reinstate({ id, by: KATRIN })).toMatchObject({ value: { status: "verified" } });
});

test("a draft that nobody touches for 90 days is deleted; a key registers one at once, and a lead joins it", async () => {
  const { organisations } = product.useCases;
  const { registration, decisions } = product.useCases.organisations;
  const petra = await product.person("Petra", "de");
  const begun = await registration.begin(petra);
  await product.passHours(89 * 24);
  if (begun.ok) await registration.type(begun.value.id, petra, "Noch nicht");
  await product.passHours(89 * 24);
  expect(await organisations.ofPerson(petra)).toHaveLength(1);
  await product.passHours(2 * 24);
  expect(await organisations.ofPerson(petra)).toEqual([]);

  const by = { kind: "api", id: "key", name: "Town hall" } as const;
  const answers = { ...answersOf(product.leipzig.id), name: "Stadt Leipzig", kind: "municipality" as const };
  expect(await registration.register({ ...answers, email: "nothing" }, DE, by)).toEqual({
    ok: false,
    code: "email-invalid",
  });
  const made = await registration.register({ ...answers, email: "Amt@Leipzig.example" }, DE, by);
  if (!made.ok) throw new Error(made.code);
  expect(made.value).toMatchObject({
    status: "pending",
    members: [],
    answers: { email: "Amt@leipzig.example" },
  });
  const code = await organisations.invite(made.value.id, by, "lead");
  if (!code.ok) throw new Error(code.code);
  expect(await organisations.join(code.value, petra)).toMatchObject({
    value: { members: [{ person: petra, role: "lead" }] },
  });
  expect(await decisions.verify({ id: made.value.id, by: personActor(petra, undefined) })).toEqual({
    ok: false,
    code: "own-organisation",
  });
});
