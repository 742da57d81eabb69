import { expect, test } from "vitest";
import { personActor } from "../../../src/domain/shared/actor.ts";
import { personId, type OrganisationId } from "../../../src/domain/shared/ids.ts";
import { registered, verified } from "../../support/organisations.ts";
import { GROUP, KATRIN, useProduct } from "../../support/product.ts";

const product = useProduct();
const SERHII = personActor(personId(4_900_002), { firstName: "Serhii" });
let names = 0;
const unique = () => {
  names += 1;
  return { name: `Probe ${String(names)}`, email: `v@probe${String(names)}.example` };
};
async function organisation(more: Partial<Parameters<typeof verified>[4]> = {}) {
  const petra = await product.person("Petra", "de");
  return {
    petra,
    ...(await verified(product.useCases, petra, product.leipzig.id, KATRIN, { ...unique(), ...more })),
  };
}
const cardsOf = async (id: OrganisationId) =>
  (await product.owedTo(GROUP)).filter(({ key }) => key.startsWith(`organisation:${id}:card`));
const must = <V>(r: { ok: true; value: V } | { ok: false; code: string }): V => {
  if (!r.ok) throw new Error(r.code);
  return r.value;
};

test("a lead who was taken out does not come back by a link they made before", async () => {
  const { organisations } = product.useCases;
  const { id, petra } = await organisation();
  const ben = await product.person("Ben", "de");
  await organisations.join(must(await organisations.invite(id, petra, "lead")), ben);
  const kept = must(await organisations.invite(id, ben, "lead"));
  must(await organisations.remove(id, petra, ben));
  expect(await organisations.join(kept, ben)).toMatchObject({ ok: false });
});

test("nor does one who is a member only by now", async () => {
  const { organisations } = product.useCases;
  const { id, petra } = await organisation();
  const ben = await product.person("Ben", "de");
  await organisations.join(must(await organisations.invite(id, petra, "lead")), ben);
  const kept = must(await organisations.invite(id, ben, "lead"));
  must(await organisations.setRole(id, petra, ben, "member"));
  const puppet = await product.person("Puppet", "de");
  expect(await organisations.join(kept, puppet)).toMatchObject({ ok: false });
});

test("one question is answered once; a refused registration posts no new cards", async () => {
  const { decisions } = product.useCases.organisations;
  const petra = await product.person("Petra", "de");
  const { id } = await registered(product.useCases, petra, product.leipzig.id, unique());
  must(await decisions.ask({ id, by: KATRIN, question: "Wer sind Sie?" }));
  const before = (await cardsOf(id)).length;
  for (let n = 0; n < 5; n += 1) await decisions.reply(id, petra, `Antwort ${String(n)}`);
  expect.soft((await cardsOf(id)).length - before).toBe(1);
  must(await decisions.reject({ id, by: KATRIN, reason: "unfit" }));
  const rejected = (await cardsOf(id)).length;
  for (let n = 0; n < 5; n += 1) await decisions.reply(id, petra, `Doch ${String(n)}`);
  expect.soft((await cardsOf(id)).length - rejected).toBe(0);
  expect.soft(await decisions.reply(id, petra, "")).toMatchObject({ ok: false });
});

test("whoever registered it does not verify it after leaving it", async () => {
  const { organisations } = product.useCases;
  const petra = await product.person("Petra", "de");
  const puppet = await product.person("Puppet", "de");
  const { id } = await registered(product.useCases, petra, product.leipzig.id, unique());
  await organisations.join(must(await organisations.invite(id, petra, "lead")), puppet);
  must(await organisations.leave(id, petra));
  expect(
    await organisations.decisions.verify({ id, by: personActor(petra, { firstName: "P" }) }),
  ).toMatchObject({ ok: false });
});

test("a forged button does not answer what is typed", async () => {
  const { registration } = product.useCases.organisations;
  const petra = await product.person("Petra", "de");
  const { id } = must(await registration.begin(petra));
  expect.soft(await registration.choose(id, petra, "name", "\u202e\nx")).toMatchObject({ ok: false });
  must(
    await registration
      .type(id, petra, "Verein")
      .then((r) => (r.ok ? r : { ok: true as const, value: undefined })),
  );
});

test("what needed two is given back by two", async () => {
  const { decisions } = product.useCases.organisations;
  const petra = await product.person("Petra", "de");
  const first = await organisation();
  const { id } = await registered(product.useCases, petra, product.leipzig.id, {
    ...unique(),
    name: String(first.answers.name),
  });
  must(await decisions.verify({ id, by: KATRIN }));
  must(await decisions.verify({ id, by: SERHII }));
  must(await decisions.suspend({ id, by: KATRIN, reason: "impersonation" }));
  const back = await decisions.reinstate({ id, by: KATRIN });
  expect(back.ok && back.value.status).not.toBe("verified");
});

test("one person does not send any number of registrations", async () => {
  const petra = await product.person("Petra", "de");
  let sent = 0;
  for (let n = 0; n < 12; n += 1)
    try {
      await registered(product.useCases, petra, product.leipzig.id, unique());
      sent += 1;
    } catch {}
  expect(sent).toBeLessThan(12);
});

test("only what was sent gets a group", async () => {
  const { organisations } = product.useCases;
  const petra = await product.person("Petra", "de");
  const draft = must(await organisations.registration.begin(petra));
  expect(await organisations.bindGroup(draft.id, petra, -100_777)).toMatchObject({ ok: false });
});

test("a first moderator who joins it later does not count", async () => {
  const { organisations } = product.useCases;
  const { decisions } = organisations;
  const petra = await product.person("Petra", "de");
  const mod = await product.person("Mod", "de");
  const first = await organisation();
  const { id } = await registered(product.useCases, petra, product.leipzig.id, {
    ...unique(),
    name: String(first.answers.name),
  });
  must(await decisions.verify({ id, by: personActor(mod, { firstName: "Mod" }) }));
  await organisations.join(must(await organisations.invite(id, petra, "lead")), mod);
  const done = must(await decisions.verify({ id, by: KATRIN }));
  expect(done.status).toBe("pending");
});

test("a group is one organisation's", async () => {
  const { organisations } = product.useCases;
  const a = await organisation();
  const b = await organisation();
  must(await organisations.bindGroup(a.id, a.petra, -100_781));
  expect(await organisations.bindGroup(b.id, b.petra, -100_781)).toMatchObject({ ok: false });
});

test("what pretends to be another one is seen: letters that look alike, number, web site, phone, also while both wait", async () => {
  const { decisions } = product.useCases.organisations;
  const real = await organisation({
    name: "Caritas Leipzig",
    email: "a@caritas-l.example",
    website: "https://www.caritas-l.example/hilfe",
    registration: "VR 4711",
    phone: "0341 / 555 666-7",
  });
  const fake = async (different: Parameters<typeof registered>[3]) => {
    const eve = await product.person("Eve", "de");
    const { id } = await registered(product.useCases, eve, product.leipzig.id, { ...unique(), ...different });
    const view = await decisions.view(id, product.leipzig.id);
    return { needed: view?.needed, kinds: view?.signals.map(({ kind, with: other }) => [kind, other.id]) };
  };
  for (const [different, kind] of [
    [{ name: "\u0421\u0430r\u0456tas Leipzig" }, "same-name"],
    [{ name: "CARlTAS LEIPZIG" }, "same-name"],
    [{ registration: "vr-4711" }, "same-registration"],
    [{ website: "https://caritas-l.example" }, "same-website"],
    [{ email: "x@spenden.caritas-l.example" }, "same-website"],
    [{ phone: "+49 341 5556667" }, "same-phone"],
  ] as const)
    expect(await fake(different)).toEqual({
      needed: 2,
      kinds: expect.arrayContaining([[kind, real.id]]) as unknown,
    });
  expect(await fake({ email: "x@gmail.com", website: null })).toEqual({ needed: 1, kinds: [] });

  const double = { registration: "VR 5555" };
  const one = await registered(product.useCases, await product.person("A", "de"), product.leipzig.id, {
    ...unique(),
    ...double,
  });
  await fake(double);
  expect((await decisions.view(one.id, product.leipzig.id))?.needed).toBe(2);
});

test("a change that a lead had sent goes with them when they are taken out", async () => {
  const { organisations } = product.useCases;
  const { registration, decisions } = organisations;
  const { id, petra } = await organisation();
  const ben = await product.person("Ben", "de");
  await organisations.join(must(await organisations.invite(id, petra, "lead")), ben);
  const revision = must(await registration.revision(id, ben)).id;
  must(await registration.submit(revision, ben));
  must(await decisions.ask({ id: revision, by: KATRIN, question: "Was ist neu?" }));
  must(await organisations.remove(id, petra, ben));
  const gone = { ok: false, code: "organisation-not-found" };
  expect(await decisions.reply(revision, ben, "Alles")).toEqual(gone);
  expect(await registration.discard(revision, ben)).toEqual(gone);
  expect(must(await registration.revision(id, petra)).id).not.toBe(revision);
});
