import { expect, test } from "vitest";
import type { PersonId } from "../../../src/domain/shared/ids.ts";
import { useProduct } from "../../support/product.ts";

const product = useProduct();
const DAYS = 24;

async function helper(name: string): Promise<PersonId> {
  const id = await product.person(name, "de");
  const { helpers } = product.useCases;
  await helpers.begin(id, { communityId: product.leipzig.id });
  await helpers.change(id, { categories: ["food"], times: ["1-morning"] });
  await helpers.agree(id);
  return id;
}

const reminders = async (id: PersonId) =>
  (await product.owedTo(id)).filter(({ key }) => key.startsWith("helper:"));

test("after 90 days a helper is asked once whether it still holds; a pause puts it off; whoever left is not asked", async () => {
  const { helpers } = product.useCases;
  const [anna, berta, max] = [await helper("Anna"), await helper("Berta"), await helper("Max")];
  await product.passHours(60 * DAYS);
  // Berta says sooner that it holds; Max pauses on the last day and leaves.
  await helpers.agree(berta);
  await helpers.pause(max, new Date(product.time.now().getTime() + 200 * DAYS * 3_600_000));
  await product.passHours(29 * DAYS);
  expect(await reminders(anna)).toEqual([]);
  await product.passHours(2 * DAYS);
  const [asked] = await reminders(anna);
  expect(asked?.text).toContain("Gilt das noch?");
  expect(asked?.text).toContain("🥕 Lebensmittel");
  expect(asked?.buttons).toEqual(["✅ Ja, das gilt noch", "✏️ Ändern", "⏸ Pause", "🚫 Nicht mehr fragen"]);
  await product.passHours(60 * DAYS);
  expect(await reminders(anna)).toHaveLength(1);
  expect(await reminders(berta)).toHaveLength(1);
  expect(await reminders(max)).toEqual([]);
  await helpers.withdraw(max);
  await product.passHours(60 * DAYS);
  expect(await reminders(max)).toEqual([]);
});

test("a profile takes consent, a town that is there and what can be chosen, and goes with its person", async () => {
  const { helpers, people, privacy } = product.useCases;
  const stranger = await product.person("Stranger");
  await privacy.forget(stranger);
  await people.meet({ id: stranger, firstName: "Stranger" });
  const place = { communityId: product.leipzig.id };
  expect(await helpers.begin(stranger, place)).toEqual({ ok: false, code: "no-consent" });
  expect(await helpers.agree(stranger)).toEqual({ ok: false, code: "no-profile" });
  expect(await privacy.exportOf(stranger)).not.toHaveProperty("helping");

  const anna = await helper("Anna");
  expect(await helpers.change(anna, { categories: ["nothing"] })).toMatchObject({ code: "not-an-option" });
  expect(await helpers.change(anna, { radiusKm: 999 })).toMatchObject({ code: "not-an-option" });
  expect(await helpers.change(anna, { categories: [] })).toMatchObject({ ok: true });
  expect(await helpers.agree(anna)).toMatchObject({ code: "no-categories" });
  await product.store.transact((tx) => product.useCases.helperCandidates.asked([anna], tx));
  expect(await privacy.exportOf(anna)).toMatchObject({
    helping: { profile: { times: ["1-morning"], place }, askedInAll: 1, askedLately: [product.time.now()] },
  });
  await privacy.forget(anna);
  expect(await privacy.exportOf(anna)).not.toHaveProperty("helping");
});
