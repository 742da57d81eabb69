import { expect, test } from "vitest";
import { NOBODY } from "../../../src/domain/shared/actor.ts";
import { BY_TEST } from "../../support/commands/shapes.ts";
import { registered, verified } from "../../support/organisations.ts";
import { GROUP, KATRIN, useProduct } from "../../support/product.ts";

const product = useProduct();
let names = 0;

async function organisation() {
  names += 1;
  const petra = await product.person("Petra", "de");
  const one = { name: `Verein ${String(names)}`, email: `v@verein${String(names)}.example` };
  return { petra, ...(await verified(product.useCases, petra, product.leipzig.id, KATRIN, one)) };
}

const told = async (person: number, what: string) =>
  (await product.owedTo(person)).filter(({ key }) => key.startsWith("organisation:") && key.includes(what));

test("a link lets one person in, once, within a week; the last lead stays until there is another", async () => {
  const { organisations } = product.useCases;
  const { id, petra } = await organisation();
  const [anna, ben] = [await product.person("Anna", "uk"), await product.person("Ben", "de")];
  expect(await organisations.invite(id, anna, "member")).toEqual({ ok: false, code: "not-a-lead" });
  const code = await organisations.invite(id, petra, "member");
  if (!code.ok) throw new Error(code.code);
  expect(
    JSON.stringify(
      await product.store.connection.collection("organisations").findOne({ _id: id } as never, BY_TEST),
    ),
  ).not.toContain(code.value);
  expect(await organisations.invitation(code.value)).toMatchObject({ role: "member", organisation: { id } });
  const both = await Promise.all([anna, ben].map((person) => organisations.join(code.value, person)));
  expect(both.map((each) => (each.ok ? "ok" : each.code)).sort()).toEqual(["invite-gone", "ok"]);
  const [member, other] = both[0]?.ok ? [anna, ben] : [ben, anna];
  expect(await told(petra, "organisation-joined")).toHaveLength(1);
  expect(await organisations.invitation(code.value)).toBeUndefined();

  const late = await organisations.invite(id, petra, "lead");
  if (!late.ok) throw new Error(late.code);
  expect(await organisations.join(late.value, member)).toEqual({ ok: false, code: "already-a-member" });
  await product.passHours(7 * 24);
  expect(await organisations.join(late.value, other)).toEqual({ ok: false, code: "invite-gone" });

  expect(await organisations.leave(id, petra)).toEqual({ ok: false, code: "last-lead" });
  expect(await organisations.setRole(id, petra, petra, "member")).toEqual({ ok: false, code: "last-lead" });
  expect(await organisations.setRole(id, member, member, "lead")).toEqual({ ok: false, code: "not-a-lead" });
  await organisations.setRole(id, petra, member, "lead");
  expect(await told(member, ":role:")).toHaveLength(1);
  expect(await organisations.leave(id, petra)).toMatchObject({ ok: true });
  expect(await told(member, "organisation-left")).toHaveLength(1);
  const again = await organisations.invite(id, member, "member");
  if (!again.ok) throw new Error(again.code);
  const joined = await organisations.join(again.value, other);
  if (!joined.ok) throw new Error(joined.code);
  expect((await organisations.members(joined.value)).map(({ role }) => role)).toEqual(["lead", "member"]);
  expect(await organisations.remove(id, other, member)).toEqual({ ok: false, code: "not-a-lead" });
  expect(await organisations.remove(id, member, other)).toMatchObject({ ok: true });
  expect(await told(other, ":removed:")).toHaveLength(1);
  expect(await organisations.remove(id, member, other)).toEqual({ ok: false, code: "not-a-member" });
  const audit = await product.audit.of(`organisation:${id}`);
  expect(audit.map(({ action }) => action)).toEqual(
    expect.arrayContaining(["invite", "join", "set-role", "leave", "remove-member"]),
  );
});

test("a group of its own is bound by a lead, follows a migration, and gives way to the leads' chats when it is gone", async () => {
  const { organisations } = product.useCases;
  const { decisions } = product.useCases.organisations;
  const { id, petra } = await organisation();
  const chatOf = async () => (await organisations.ofPerson(petra)).find((one) => one.id === id)?.chatId;
  expect(await organisations.bindGroup(id, petra, GROUP)).toEqual({ ok: false, code: "group-moderates" });
  expect(await organisations.bindGroup(id, await product.person("Vera"), -100_700)).toEqual({
    ok: false,
    code: "not-a-lead",
  });
  await organisations.bindGroup(id, petra, -100_700);
  await organisations.moveChat(-100_700, -100_701);
  expect(await chatOf()).toBe(-100_701);
  await decisions.suspend({ id, by: KATRIN, reason: "unfit" });
  expect(await told(-100_701, ":decided:")).toMatchObject([
    { text: expect.stringContaining("sie passt nicht zu dem") as string },
  ]);
  await organisations.groupGone(-100_701);
  await organisations.groupGone(-100_701);
  expect(await chatOf()).toBeUndefined();
  expect(await told(petra, ":group-gone:")).toHaveLength(1);
  await organisations.bindGroup(id, petra, -100_702);
  await organisations.unbindGroup(id, petra);
  expect(await chatOf()).toBeUndefined();
});

test("the directory has verified organisations only, found by town, kind of help, language and words", async () => {
  const { directory, decisions } = product.useCases.organisations;
  const { id } = await organisation();
  const hidden = await registered(product.useCases, await product.person("Petra"), product.leipzig.id, {
    name: "Wartend",
    email: "w@wartend.example",
  });
  const ids = async (query: Parameters<typeof directory.find>[0]) =>
    (await directory.find(query)).map((one) => one.id);
  expect(await ids({})).toContain(id);
  expect(await ids({})).not.toContain(hidden.id);
  expect(await ids({ community: product.leipzig.id, category: "housing", language: "uk" })).toContain(id);
  expect(await ids({ category: "goods" })).toContain(id);
  expect(await ids({ category: "ride" })).not.toContain(id);
  expect(await ids({ language: "ka" })).not.toContain(id);
  expect(await ids({ text: `VEREIN ${String(names)} markt` })).toEqual([id]);
  expect(await ids({ text: "constructor" })).toEqual([]);
  await decisions.suspend({ id, by: KATRIN, reason: "unfit" });
  expect(await directory.open(id)).toBeUndefined();
});

test("what it holds of people is exported and forgotten; whoever is longest in it takes over, and nobody is named", async () => {
  const { organisations } = product.useCases;
  const { privacy } = product.useCases;
  const { id, petra } = await organisation();
  const anna = await product.person("Anna", "uk");
  const code = await organisations.invite(id, petra, "member");
  if (code.ok) await organisations.join(code.value, anna);
  expect(JSON.stringify(await privacy.exportOf(petra))).toContain("Petra Geheim");
  const hers = JSON.stringify(await privacy.exportOf(anna));
  expect(hers).toContain(`Verein ${String(names)}`);
  expect(hers).not.toContain("Geheim");
  await privacy.forget(petra);
  const [one] = await organisations.ofPerson(anna);
  expect(one).toMatchObject({ id, members: [{ person: anna, role: "lead" }] });
  expect(JSON.stringify(one)).not.toMatch(new RegExp(`Geheim|${String(petra)}`));
  expect(await told(anna, ":role:")).toHaveLength(1);

  const draft = await product.person("Dora");
  await product.useCases.organisations.registration.begin(draft);
  await privacy.forget(draft);
  await privacy.forget(anna);
  expect((await product.useCases.organisations.decisions.find(id))?.status).toBe("suspended");
  const rows = await product.store.connection.collection("organisations").find({}, BY_TEST).toArray();
  expect(rows.filter(({ people }) => (people as number[]).includes(draft))).toEqual([]);

  await privacy.forget(KATRIN.id);
  const left = await product.store.connection.collection("organisations").find({}, BY_TEST).toArray();
  expect(left.flatMap(({ people }) => people as number[])).toContain(NOBODY);
  expect(left.flatMap(({ people }) => people as number[])).not.toContain(KATRIN.id);
});
