import { expect, test } from "vitest";
import type { OnCase } from "../../../src/app/cases/index.ts";
import type { Case } from "../../../src/domain/case/case.ts";
import { personActor } from "../../../src/domain/shared/actor.ts";
import type { PersonId } from "../../../src/domain/shared/ids.ts";
import { GROUP, KATRIN, useProduct } from "../../support/product.ts";

const product = useProduct();
const SERHII = personActor(4_900_002 as PersonId, { firstName: "Serhii" });
const on = ({ id }: Case, by = KATRIN): OnCase => ({ id, community: product.leipzig.id, by });
const casesTo = async (chat: number) =>
  (await product.owedTo(chat)).filter(({ key }) => key.startsWith("case:"));

test("a rejected listing can be objected to once at a time, by its author, and somebody else decides", async () => {
  const { cases } = product.useCases;
  const [olena, vera] = [await product.person("Olena", "en"), await product.person("Vera", "en")];
  const pending = await product.submit(olena, "request");
  const appeal = (reason: string, person = olena) => cases.appeal({ person, listingId: pending.id, reason });
  expect(await appeal("too early")).toMatchObject({ code: "nothing-to-appeal" });
  await product.decide(pending, { action: "reject", reason: "commercial" });
  expect(await appeal("not mine", vera)).toMatchObject({ code: "nothing-to-appeal" });
  const opened = await appeal("It is free, I pay nothing. 0157 1234 5678");
  if (!opened.ok) throw new Error(opened.code);
  const one = opened.value;
  expect(one).toMatchObject({ kind: "appeal", decidedBy: KATRIN });
  expect(await appeal("And I can show it")).toMatchObject({ value: { id: one.id } });
  const card = (await casesTo(GROUP)).at(-1);
  expect(card?.text).toContain("It is free, I pay nothing. •••");
  expect(card?.text).toContain("And I can show it");
  expect(card?.buttons).toContain("⚖️ Es bleibt dabei");

  expect(await cases.claim(on(one))).toMatchObject({ code: "own-decision" });
  expect(await cases.close({ ...on(one), outcome: "dismissed" })).toMatchObject({ code: "own-decision" });
  await cases.note({ ...on(one), text: "It looked like an advertisement" });
  expect(await cases.claim(on(one, SERHII))).toMatchObject({ ok: true });
  await cases.close({ ...on(one, SERHII), outcome: "dismissed" });
  expect((await casesTo(olena)).at(-1)?.text).toMatch(/^⚖️ The moderators have looked at it again/);
  const next = await appeal("Again");
  expect(next.ok && next.value.id).not.toBe(one.id);
  // Nobody else has looked at it for a day.
  await product.passHours(25);
  expect(next.ok && (await cases.close({ ...on(next.value), outcome: "settled" }))).toMatchObject({
    ok: true,
  });
});

test("somebody who is banned can object, hears what becomes of it, and leaves no name behind", async () => {
  const { bans, cases, privacy } = product.useCases;
  const jonas = await product.person("Jonas", "en");
  await product.publish(jonas, "offer");
  expect(await cases.appeal({ person: jonas, reason: "?" })).toMatchObject({ code: "nothing-to-appeal" });
  await bans.ban({ person: jonas, by: KATRIN, community: product.leipzig.id, reason: "fraud" });
  const banned = (await product.owedTo(jonas)).find(({ key }) => key.startsWith("banned:"));
  expect(banned?.buttons).toContain("✋ Object");
  const opened = await cases.appeal({ person: jonas, reason: "It was my neighbour" });
  if (!opened.ok) throw new Error(opened.code);
  expect(opened.value.decidedBy).toEqual(KATRIN);
  await cases.close({ ...on(opened.value, SERHII), outcome: "settled" });
  expect((await casesTo(jonas)).map(({ text }) => text)).toEqual([
    expect.stringMatching(/^✅ <b>The moderators have looked at it again/),
  ]);
  await privacy.forget(KATRIN.id);
  const kept = await cases.view(opened.value.id, product.leipzig.id);
  expect(JSON.stringify(kept?.case)).not.toContain("Katrin");
});

test("a case is taken over from its owner, who is told; a repeat prolongs the claim", async () => {
  const { cases, people } = product.useCases;
  await people.meet({ id: KATRIN.id, firstName: "Katrin", languageTag: "de" });
  await people.consent(KATRIN.id);
  const olena = await product.person("Olena", "en");
  const request = await product.publish(olena, "request");
  const opened = await cases.askForHelp(request.id, olena);
  if (!opened.ok) throw new Error(opened.code);
  const one = opened.value;
  expect(await cases.askForHelp(request.id, olena)).toMatchObject({ value: { id: one.id } });
  expect(await cases.askForHelp(request.id, await product.person("Vera"))).toMatchObject({
    code: "listing-not-found",
  });
  await cases.claim(on(one));
  expect((await casesTo(GROUP)).at(-1)?.buttons).toContain("🔁 Übernehmen");
  expect(await cases.claim(on(one, SERHII))).toMatchObject({ code: "case-taken" });
  await cases.takeOver(on(one, SERHII));
  await cases.takeOver(on(one, SERHII));
  expect((await casesTo(KATRIN.id)).map(({ text }) => text)).toEqual([
    expect.stringMatching(/^🔁 Serhii hat in Leipzig einen Fall von Ihnen übernommen: 🆘/),
  ]);
  expect(await cases.close({ ...on(one), outcome: "settled" })).toMatchObject({ code: "case-taken" });
  await cases.close({ ...on(one, SERHII), outcome: "settled" });
  expect(await cases.takeOver(on(one))).toMatchObject({ code: "case-closed" });
});

test("cases are counted: how many are open and with nobody, since when, and how the others ended", async () => {
  const { cases, insights } = product.useCases;
  const figures = async () => (await insights.stats([product.leipzig.id])).cases;
  const before = await figures();
  expect(before).toMatchObject({ open: 0, withoutOwner: 0, closed: { dismissed: 1, banned: 0 } });
  expect(before.closed.settled).toBeGreaterThan(1);
  const olena = await product.person("Olena", "en");
  const opened = await cases.askForHelp((await product.publish(olena, "request")).id, olena);
  if (!opened.ok) throw new Error(opened.code);
  const since = opened.value.openedAt;
  expect(await figures()).toMatchObject({ open: 1, withoutOwner: 1, oldestOpenSince: since });
  await cases.claim(on(opened.value));
  expect(await figures()).toMatchObject({ open: 1, withoutOwner: 0 });
  product.time.setClock(3 * 3_600_000);
  expect(await figures()).toMatchObject({ open: 1, withoutOwner: 1 });
  await cases.close({ ...on(opened.value), outcome: "passed-on" });
  const after = await figures();
  expect(after).toEqual({
    open: 0,
    withoutOwner: 0,
    closed: { ...before.closed, "passed-on": 1 },
  });
  expect(await insights.cases([])).toMatchObject({ open: 0, closed: { settled: 0 } });
});
