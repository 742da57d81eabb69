import { expect, test } from "vitest";
import { BY_TEST } from "../../support/commands/shapes.ts";
import { office } from "../../support/pledges.ts";
import { KATRIN, useProduct } from "../../support/product.ts";
import { searchesIn } from "../../support/searches.ts";

const product = useProduct();
const { settle, start, yes } = searchesIn(product);

const SHIFT = { task: ["sorting"], date: "2026-06-20" };

test("a place that was promised and is free again goes to whoever is on standby", async () => {
  const a = await office(product, "Eins", "en");
  const helper = await product.person("Helper", "en");
  await product.publish(helper, "offer", {
    category: "shift",
    answers: { ...SHIFT, time: ["morning"], radius: "km-40" },
  });
  const need = await product.publish(a.lead, "request", {
    category: "shift",
    answers: { ...SHIFT, places: 1, age: "any", start: "10:00", end: "13:00" },
  });
  // Helpers are asked before it is the organisation's: later the two listings would be put to both.
  const id = await start(need);
  await product.store.connection
    .collection<{ _id: string }>("listings")
    .updateOne({ _id: need.id }, { $set: { organisationId: a.id } }, BY_TEST);
  const pledger = await product.person("Ira", "en");
  const { edition = 1 } = await product.find(need);
  const made = await product.useCases.pledges.promise({
    needId: need.id,
    edition,
    person: pledger,
    amount: 1,
  });
  if (!made.ok) throw new Error(made.code);
  await product.useCases.dispatch.pause(need.id, KATRIN);
  await product.useCases.dispatch.resume(need.id, KATRIN);
  await settle();
  expect(await yes(id, helper)).toMatchObject({ value: { how: "standby" } });
  expect(await product.useCases.dispatch.find(id)).toMatchObject({ status: "full" });

  expect(await product.useCases.pledges.decline(made.value.id, a.lead)).toMatchObject({ ok: true });
  await settle();
  const dispatch = await product.useCases.dispatch.find(id);
  expect(dispatch).toMatchObject({ status: "running", invitations: [{ personId: helper, state: "open" }] });
  expect(await yes(id, helper)).toMatchObject({ value: { how: "introduced" } });
});
