import { expect, test } from "vitest";
import { personActor } from "../../../src/domain/shared/actor.ts";
import { personId, type OrganisationId, type PersonId } from "../../../src/domain/shared/ids.ts";
import { registered, verified } from "../../support/organisations.ts";
import { GROUP, KATRIN, useProduct } from "../../support/product.ts";

const product = useProduct();
const SERHII = personActor(personId(4_900_002), { firstName: "Serhii" });
let names = 0;
/** Names that do not look like each other. */
const TREES =
  "Ahorn Birke Buche Eiche Erle Esche Fichte Hasel Kiefer Linde Pappel Tanne Ulme Weide Zeder Eibe".split(
    " ",
  );
const unique = () => {
  names += 1;
  return { name: `Leute ${TREES[names] ?? ""}`, email: `v@leute${String(names)}.example` };
};
async function organisation() {
  const petra = await product.person("Petra", "de");
  return { petra, ...(await verified(product.useCases, petra, product.leipzig.id, KATRIN, unique())) };
}
const must = <V>(r: { ok: true; value: V } | { ok: false; code: string }): V => {
  if (!r.ok) throw new Error(r.code);
  return r.value;
};
const joins = async (id: OrganisationId, by: PersonId, person: PersonId, role: "lead" | "member") => {
  const { organisations } = product.useCases;
  must(await organisations.join(must(await organisations.invite(id, by, role)), person));
};
const owed = async (to: number, text: string) =>
  (await product.owedTo(to)).filter((one) => one.text.includes(text) && one.state === "owed");
const told = async (person: number, what: string) =>
  (await product.owedTo(person)).filter(({ key }) => key.startsWith("organisation:") && key.includes(what));
const cardsOf = async (id: OrganisationId) =>
  (await product.owedTo(GROUP)).filter(({ key }) => key.startsWith(`organisation:${id}:card`));

test("what is owed names nobody who was deleted, also one who had left before", async () => {
  const { organisations, privacy } = product.useCases;
  const { id, petra } = await organisation();
  const anna = await product.person("Annabella", "de");
  await joins(id, petra, anna, "member");
  await organisations.leave(id, anna);
  expect(await owed(petra, "Annabella")).toHaveLength(2);
  await privacy.forget(anna);
  expect(await owed(petra, "Annabella")).toEqual([]);

  const pia = await product.person("Pia", "de");
  const second = await registered(product.useCases, pia, product.leipzig.id, {
    ...unique(),
    contact: "Pia Verborgen",
  });
  await joins(second.id, pia, petra, "lead");
  expect(await owed(GROUP, "Verborgen")).not.toEqual([]);
  await privacy.forget(pia);
  expect(await owed(GROUP, "Verborgen")).toEqual([]);
  // What waits is shown to moderators all the same.
  expect((await owed(GROUP, String(second.answers.name))).map(({ method }) => method)).toContain(
    "sendMessage",
  );
});

test("a reply goes with whoever wrote it, and is in their copy", async () => {
  const { organisations, privacy } = product.useCases;
  const petra = await product.person("Petra", "de");
  const { id } = await registered(product.useCases, petra, product.leipzig.id, unique());
  const ben = await product.person("Ben", "de");
  await joins(id, petra, ben, "lead");
  must(await organisations.decisions.ask({ id, by: KATRIN, question: "Wer?" }));
  const asked = (await told(ben, ":question:")).length;
  must(await organisations.decisions.ask({ id, by: KATRIN, question: "Wer?" }));
  expect(await told(ben, ":question:")).toHaveLength(asked);
  must(await organisations.decisions.reply(id, ben, "Ich bin Ben Wassermann, Lindenstr. 5"));
  expect(JSON.stringify(await privacy.exportOf(ben))).toContain("Wassermann");
  expect(JSON.stringify(await privacy.exportOf(petra))).not.toContain("Wassermann");
  await privacy.forget(petra);
  expect(JSON.stringify(await organisations.ofPerson(ben))).toContain("Wassermann");
  const vera = await product.person("Vera", "de");
  await joins(id, ben, vera, "lead");
  await organisations.leave(id, ben);
  await privacy.forget(ben);
  expect(JSON.stringify(await organisations.ofPerson(vera))).not.toContain("Wassermann");
  expect(await owed(GROUP, "Wassermann")).toEqual([]);
});

test("a lead whom nobody can reach counts as none", async () => {
  const { organisations, privacy, reachability } = product.useCases;
  const { id, petra } = await organisation();
  const [gone, here] = [await product.person("Gone", "de"), await product.person("Here", "de")];
  await joins(id, petra, gone, "lead");
  await joins(id, petra, here, "member");
  await reachability.becameUnreachable(gone);
  expect(await organisations.leave(id, petra)).toEqual({ ok: false, code: "last-lead" });
  expect(await organisations.setRole(id, petra, petra, "member")).toEqual({ ok: false, code: "last-lead" });
  must(await organisations.setRole(id, petra, gone, "member"));
  await privacy.forget(petra);
  const [one] = await organisations.ofPerson(here);
  expect(one?.members.find(({ person }) => person === here)?.role).toBe("lead");
  expect(one?.members.find(({ person }) => person === gone)?.role).toBe("member");
  expect(await told(here, ":role:")).toHaveLength(1);
  expect((await told(gone, ":role:")).map(({ text }) => text)).not.toContainEqual(
    expect.stringContaining("Sie leiten jetzt"),
  );
});

test("when nobody leads it any more it leaves the directory, moderators hear, and invite somebody who leads it", async () => {
  const { organisations, privacy, bans } = product.useCases;
  const { decisions, directory } = organisations;
  const { id, petra } = await organisation();
  expect(await organisations.invite(id, SERHII, "lead")).toEqual({ ok: false, code: "not-a-lead" });
  const before = (await cardsOf(id)).length;
  await privacy.forget(petra);
  expect(await directory.open(id)).toBeUndefined();
  const cards = await cardsOf(id);
  expect(cards).toHaveLength(before + 1);
  expect(cards.at(-1)).toMatchObject({
    method: "sendMessage",
    text: expect.stringContaining("niemand, der erreichbar ist") as string,
  });
  expect(await decisions.reinstate({ id, by: SERHII })).toEqual({ ok: false, code: "no-lead" });
  const anna = await product.person("Anna", "uk");
  const code = must(await organisations.invite(id, SERHII, "lead"));
  must(await organisations.join(code, anna));
  // The press that comes once more after a crash.
  expect(await organisations.join(code, anna)).toMatchObject({ ok: true, value: { id } });
  expect(await organisations.join(code, await product.person("Zoe"))).toEqual({
    ok: false,
    code: "invite-gone",
  });
  expect(await cardsOf(id)).toHaveLength(before + 2);
  expect(must(await decisions.reinstate({ id, by: SERHII })).status).toBe("verified");

  await bans.ban({ person: anna, by: KATRIN, reason: "abuse" });
  expect(await directory.open(id)).toBeUndefined();
  expect(await organisations.bindGroup(id, anna, -100_779)).toEqual({ ok: false, code: "not-a-lead" });
  expect(await cardsOf(id)).toHaveLength(before + 3);

  const led = await organisation();
  const dora = await product.person("Dora", "de");
  await joins(led.id, led.petra, dora, "member");
  await bans.ban({ person: led.petra, by: KATRIN, reason: "abuse" });
  expect(await directory.open(led.id)).toBeDefined();
  expect(await told(dora, ":role:")).toHaveLength(1);
});

test("whoever else is in it hears that a registration was withdrawn; a press back that comes twice goes one back", async () => {
  const { organisations } = product.useCases;
  const { registration } = organisations;
  const [petra, ben] = [await product.person("Petra", "de"), await product.person("Ben", "de")];
  const { id } = must(await registration.begin(petra));
  must(await registration.type(id, petra, "Verein"));
  must(await registration.choose(id, petra, "kind", "ngo"));
  expect(must(await registration.back(id, petra, 2)).step).toBe(1);
  expect(must(await registration.back(id, petra, 2)).step).toBe(1);
  must(await registration.back(id, petra, 1));
  expect((await registered(product.useCases, petra, product.leipzig.id, unique())).id).toBe(id);
  await joins(id, petra, ben, "lead");
  const before = (await told(petra, "")).length;
  must(await registration.discard(id, petra));
  expect((await told(ben, ":dropped:")).map(({ text }) => text)).toEqual([
    expect.stringContaining("zurückgezogen") as string,
  ]);
  expect(await told(petra, "")).toHaveLength(before);
  expect((await product.audit.of(`organisation:${id}`)).map(({ action }) => action)).toContain("withdraw");
});

test("a lead changes what a verified one says: it says what it did until moderators have verified the change", async () => {
  const { organisations } = product.useCases;
  const { registration, decisions, directory } = organisations;
  const { id, petra } = await organisation();
  const [ben, rita] = [await product.person("Ben", "de"), await product.person("Rita", "de")];
  await joins(id, petra, ben, "member");
  await joins(id, petra, rita, "lead");
  expect(await registration.revision(id, ben)).toEqual({ ok: false, code: "not-a-lead" });
  const draft = must(await registration.revision(id, petra));
  expect(draft).toMatchObject({ status: "draft", revises: id, answers: { kind: "ngo" } });
  // Both leads work on the same one, and a new registration is another one.
  expect(must(await registration.revision(id, rita)).id).toBe(draft.id);
  expect(must(await registration.begin(petra)).id).not.toBe(draft.id);
  must(await registration.revise(draft.id, petra, "phone"));
  must(await registration.type(draft.id, petra, "+49 341 777777"));
  must(await registration.submit(draft.id, rita));
  expect(await directory.open(id)).toMatchObject({
    phone: expect.not.stringContaining("777777") as string,
  });
  expect(await organisations.invite(draft.id, petra, "lead")).toEqual({ ok: false, code: "not-verified" });
  const view = await decisions.view(draft.id, product.leipzig.id);
  expect(view).toMatchObject({ signals: [], needed: 1, original: { id } });
  // A member who is a moderator as well does not decide about it.
  const own = { kind: "person", id: ben, name: "Ben" } as const;
  expect(await decisions.verify({ id: draft.id, by: own })).toEqual({ ok: false, code: "own-organisation" });
  must(await decisions.reject({ id: draft.id, by: KATRIN, reason: "incomplete" }));
  expect((await told(petra, ":revised:")).at(-1)?.text).toContain("Die bisherigen gelten weiter");
  must(await registration.submit(draft.id, petra));
  must(await decisions.verify({ id: draft.id, by: KATRIN }));
  expect((await told(petra, ":revised:")).at(-1)?.text).toContain("gelten ab jetzt");
  expect(await directory.open(id)).toMatchObject({ phone: expect.stringContaining("777777") as string });
  expect((await organisations.ofPerson(rita)).map((one) => one.id)).toEqual([id]);
});

test("whoever leads an organisation no more changes nothing, and a suspended one stays suspended with what it changes", async () => {
  const { organisations } = product.useCases;
  const { registration, decisions } = organisations;
  const { id, petra } = await organisation();
  const rita = await product.person("Rita", "de");
  await joins(id, petra, rita, "lead");
  const draft = must(await registration.revision(id, petra));
  must(await registration.revision(id, rita));
  must(await organisations.remove(id, rita, petra));
  expect(await registration.revise(draft.id, petra, "phone")).toEqual({ ok: false, code: "not-a-lead" });
  expect(await registration.submit(draft.id, petra)).toEqual({ ok: false, code: "not-a-lead" });
  must(await decisions.suspend({ id, by: KATRIN, reason: "incomplete" }));
  must(await registration.submit(draft.id, rita));
  must(await decisions.verify({ id: draft.id, by: KATRIN }));
  expect(await decisions.find(id)).toMatchObject({ status: "suspended" });
});

test("what a lead wanted to change goes with them, and stays where another lead is at it as well", async () => {
  const { organisations } = product.useCases;
  const { registration, decisions } = organisations;
  const { id, petra } = await organisation();
  const [rita, ben] = [await product.person("Rita", "de"), await product.person("Ben", "de")];
  await joins(id, petra, rita, "lead");
  await joins(id, petra, ben, "lead");
  const alone = must(await registration.revision(id, ben));
  must(await registration.submit(alone.id, ben));
  must(await organisations.remove(id, petra, ben));
  expect(await decisions.verify({ id: alone.id, by: KATRIN })).toEqual({
    ok: false,
    code: "organisation-not-found",
  });
  const both = must(await registration.revision(id, rita));
  must(await registration.revision(id, petra));
  must(await organisations.leave(id, rita));
  expect(await registration.submit(both.id, rita)).toEqual({ ok: false, code: "not-a-lead" });
  must(await registration.submit(both.id, petra));
  must(await decisions.verify({ id: both.id, by: KATRIN }));
});

test("a lead takes a verified one out of the directory: what wanted to change it goes, and it may be deleted", async () => {
  const { organisations } = product.useCases;
  const { registration, directory } = organisations;
  const { id, petra } = await organisation();
  const ben = await product.person("Ben", "de");
  await joins(id, petra, ben, "member");
  expect(await registration.takeOut(id, ben)).toEqual({ ok: false, code: "not-a-lead" });
  must(await registration.revision(id, petra));
  must(await registration.takeOut(id, petra));
  expect(must(await registration.takeOut(id, petra)).status).toBe("draft");
  expect(await directory.open(id)).toBeUndefined();
  expect((await organisations.ofPerson(petra)).map((one) => one.id)).toEqual([id]);
  expect((await told(petra, ":returned:")).map(({ text }) => text)).toEqual([
    expect.stringContaining("herausgenommen") as string,
  ]);
  must(await registration.submit(id, petra));
  expect(await registration.takeOut(id, petra)).toEqual({ ok: false, code: "not-a-draft" });
});
