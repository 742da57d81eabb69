import { afterEach, beforeAll, describe, expect, test } from "vitest";
import type { Confirmation, SetupWish } from "../../../src/app/communities/index.ts";
import { personId, type SetupId } from "../../../src/domain/shared/ids.ts";
import { BY_TEST } from "../../support/commands/shapes.ts";
import { DE, UK } from "../../support/languages.ts";
import { GROUP, KATRIN, OPERATOR, useProduct } from "../../support/product.ts";

const product = useProduct();

const TARAS = { id: OPERATOR, name: "Taras" };
const VERA = { id: personId(4_900_020), name: "Vera" };
const CHAT = -400;
const ATLANTIS = { lat: -33.57, lon: 18.48 };
const HALLE = { lat: 51.48, lon: 11.97 };

beforeAll(async () => {
  await product.useCases.people.meet({ id: OPERATOR, firstName: "Taras", languageTag: "en" });
  await product.useCases.people.consent(OPERATOR);
});
afterEach(async () => {
  const { communities } = product.useCases;
  for (const { id } of await communities.all())
    if (id !== product.leipzig.id) await communities.close(id, { kind: "system" });
  for (const name of ["setups", "outbox"])
    await product.store.connection.collection(name).deleteMany({}, BY_TEST);
});

/** Somebody writes /setup in a group. */
async function ask(wish: Partial<SetupWish> = {}) {
  const asked = await product.useCases.communities.setups.ask({
    chatId: CHAT,
    chatTitle: "Halle hilft",
    by: VERA,
    name: "Halle",
    center: HALLE,
    language: DE,
    ...wish,
  });
  if (!asked.ok) throw new Error(asked.code);
  return asked.value;
}

const confirm = (id: SetupId, who: Partial<Confirmation> = {}) =>
  product.useCases.communities.setups.confirm({ id, by: VERA, ...who });

const decide = (id: SetupId, verdict: "grant" | "refuse") =>
  product.useCases.communities.setups.decide(id, verdict, TARAS);

const names = async () => (await product.useCases.communities.all()).map(({ name }) => name);
const told = async (chat: number) => (await product.owedTo(chat)).map(({ text }) => text);

describe("a group that looks after nothing yet", () => {
  test("is bound at once by an operator", async () => {
    const { setup } = await ask({ by: TARAS });
    expect(await confirm(setup.id, { by: TARAS })).toMatchObject({
      ok: true,
      value: {
        did: "bound",
        community: { name: "Halle", moderationChatId: CHAT, timeZone: "Europe/Berlin" },
      },
    });
    expect(await names()).toEqual(["Halle", "Leipzig"]);
    expect(await confirm(setup.id)).toEqual({ ok: false, code: "setup-gone" });
  });

  test("applies, is seen by nobody, and is bound when an operator agrees", async () => {
    const { communities } = product.useCases;
    const { setup } = await ask();
    expect(await confirm(setup.id)).toMatchObject({ value: { did: "applied", told: 1 } });
    expect(await names()).toEqual(["Leipzig"]);
    expect(await communities.findByChat(CHAT)).toBeUndefined();
    expect(await product.useCases.privacy.exportOf(VERA.id)).toMatchObject({
      setups: [{ town: "Halle", group: "Halle hilft", status: "applied" }],
    });
    expect((await told(OPERATOR))[0]).toMatch(/Vera.*Halle hilft.*25 km around it.*Germany/s);

    expect(await communities.setups.decide(setup.id, "grant", VERA)).toEqual({
      ok: false,
      code: "not-operator",
    });
    const both = await Promise.all([decide(setup.id, "grant"), decide(setup.id, "refuse")]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await decide(setup.id, "grant")).toEqual({ ok: false, code: "setup-gone" });
  });

  test("is told of the decision, and operators see it on their message, all in their own letters", async () => {
    const { setup } = await ask({ name: "Галле" });
    await confirm(setup.id);
    expect((await told(OPERATOR)).at(-1)).toMatch(/<b>Halle<\/b> and 25 km around it/);
    expect(await decide(setup.id, "grant")).toMatchObject({ ok: true });
    expect(await names()).toEqual(["Leipzig", "Галле"]);
    expect((await told(CHAT)).at(-1)).toMatch(
      /^✅ Zugestimmt! Dieser Chat betreut jetzt <b>Halle \(Saale\)<\/b>/,
    );
    expect((await told(OPERATOR)).at(-1)).toMatch(/Halle.*agreed by Taras/);

    const other = await ask({ chatId: -401, name: "Jena", center: { lat: 50.93, lon: 11.59 } });
    await confirm(other.setup.id);
    expect(await decide(other.setup.id, "refuse")).toMatchObject({ ok: true });
    expect(await names()).toEqual(["Leipzig", "Галле"]);
    expect((await told(-401)).at(-1)).toContain("nicht zugestimmt");
  });

  test("has its town's names only as long as it is called like the town", async () => {
    const { communities } = product.useCases;
    const { setup } = await ask({ by: TARAS });
    const bound = await confirm(setup.id, { by: TARAS });
    if (!bound.ok || bound.value.did !== "bound") throw new Error("not bound");
    const { id, names: called } = bound.value.community;
    expect(called).toMatchObject({ uk: "Галле" });
    const renamed = await communities.change(id, { name: "Halle hilft" }, { kind: "system" });
    expect(renamed).toMatchObject({ ok: true, value: { name: "Halle hilft" } });
    expect(renamed).not.toHaveProperty("value.names");
  });

  test("cannot have the name of another community, and its administrators cannot flood operators", async () => {
    const taken = await ask({ name: "LEIPZIG" });
    expect(taken.namesake).toMatchObject({ name: "Leipzig" });
    expect(await confirm(taken.setup.id)).toEqual({ ok: false, code: "community-name-taken" });
    for (const chatId of [-411, -412, -413]) {
      const { setup } = await ask({ chatId, name: `Ort ${String(-chatId)}` });
      expect(await confirm(setup.id)).toMatchObject({ ok: true });
    }
    const { setup } = await ask({ chatId: -414, name: "Ort" });
    expect(await confirm(setup.id)).toEqual({ ok: false, code: "too-many-applications" });
  });

  test("whose name is given away meanwhile is not granted", async () => {
    const { setup } = await ask();
    await confirm(setup.id);
    await product.useCases.communities.setUp({ name: "halle", center: HALLE, language: DE, chatId: -402 });
    expect(await decide(setup.id, "grant")).toEqual({ ok: false, code: "community-name-taken" });
    expect(await decide(setup.id, "refuse")).toMatchObject({ ok: true });
  });

  test("shows which communities share the area, and the nearest that does not", async () => {
    const inside = await ask({ name: "Plagwitz", center: { lat: 51.33, lon: 12.33 }, radiusKm: 3 });
    expect(inside.sharing.map(({ community }) => community.name)).toEqual(["Leipzig"]);
    await confirm(inside.setup.id);
    expect((await told(OPERATOR))[0]).toMatch(/overlaps with <b>Leipzig<\/b>, ≈ 3 km away/);
    const around = await ask({ name: "Sachsen", center: { lat: 51.05, lon: 13.74 }, radiusKm: 200 });
    expect(around.sharing.map(({ community }) => community.name)).toEqual(["Leipzig"]);
    const apart = await ask();
    expect([apart.sharing, apart.nearest?.community.name]).toEqual([[], "Leipzig"]);
  });

  test("keeps its application through the group's migration", async () => {
    const { setup } = await ask();
    await confirm(setup.id);
    await product.useCases.communities.moveChat(CHAT, -100_400);
    await product.useCases.communities.moveChat(CHAT, -100_400);
    await decide(setup.id, "grant");
    expect(await product.useCases.communities.findByChat(-100_400)).toMatchObject({ name: "Halle" });
  });
});

describe("a group that looks after a community", () => {
  test("asks before the community is moved or renamed, and keeps its language", async () => {
    const view = await ask({ chatId: GROUP, name: "Atlantis", center: ATLANTIS, by: TARAS });
    expect(view).toMatchObject({ current: { name: "Leipzig" }, isSame: false });
    expect(Math.round((view.movesKm ?? 0) / 1_000)).toBe(9);
    expect(view.place?.place.country).toBe("ZA");
    expect(await names()).toEqual(["Leipzig"]);
    const { language: _typist, ...silent } = { language: UK };
    const plain = await ask({ chatId: GROUP, name: "Leipzig", center: product.leipzig.center, ...silent });
    expect(plain.setup.language).toBe(DE);
    expect(plain.isSame).toBe(true);
  });

  test("lets its administrators make the area smaller; all else is for operators to agree to", async () => {
    const { communities } = product.useCases;
    const { id, center } = product.leipzig;
    await communities.automate(id, { category: "other", on: true }, KATRIN);
    const smaller = await ask({ chatId: GROUP, name: "Leipzig", center, radiusKm: 10 });
    expect(await confirm(smaller.setup.id)).toMatchObject({ value: { did: "bound" } });
    expect(await communities.find(id)).toMatchObject({ radiusKm: 10 });
    for (const change of [{ radiusKm: 25 }, { name: "Leipzig Land" }, { center: ATLANTIS }]) {
      const { setup } = await ask({ chatId: GROUP, name: "Leipzig", center, radiusKm: 10, ...change });
      expect(await confirm(setup.id)).toMatchObject({ value: { did: "applied" } });
      expect(await communities.find(id)).toMatchObject({ name: "Leipzig", radiusKm: 10, center });
      await decide(setup.id, "refuse");
    }
    const larger = await ask({ chatId: GROUP, name: "Leipzig", center, radiusKm: 25 });
    await confirm(larger.setup.id);
    await decide(larger.setup.id, "grant");
    // What moderators have chosen stays as it is.
    expect(await communities.find(id)).toMatchObject({ radiusKm: 25, automatic: ["other"] });
    await communities.automate(id, { category: "other", on: false }, KATRIN);
  });

  test("moves as it is to a group where an operator asks for it", async () => {
    const { communities } = product.useCases;
    const { setup } = await ask({ name: "Leipzig", by: TARAS });
    const move = (by: typeof TARAS) => communities.setups.takeOver({ id: setup.id, by });
    expect(await move(VERA)).toEqual({ ok: false, code: "not-operator" });
    expect(await move(TARAS)).toMatchObject({ ok: true, value: { id: product.leipzig.id } });
    expect(await communities.find(product.leipzig.id)).toMatchObject({
      moderationChatId: CHAT,
      center: product.leipzig.center,
    });
    expect((await told(GROUP)).at(-1)).toContain("in eine andere Gruppe umgezogen");
    await communities.change(product.leipzig.id, { chatId: GROUP }, { kind: "system" });
  });
});
