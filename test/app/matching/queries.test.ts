import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, inject, test } from "vitest";
import { connectStore, type Store } from "../../../src/adapters/mongo/connect.ts";
import { createProduct, KATRIN, type Product } from "../../support/create-product.ts";

let store: Store;
let product: Product;
/** Collections that were asked for candidates, one entry a query. */
let asked: string[] = [];

interface Stage {
  readonly $match?: Readonly<Record<string, unknown>>;
}

/** Candidates are found by the part of the map that they are in, or reach. */
function noteQuery({ commandName, command }: { commandName: string; command: object }): void {
  if (commandName !== "aggregate") return;
  const { aggregate, pipeline } = command as { aggregate: string; pipeline: readonly Stage[] };
  if (/"(cell|reach)"/.test(JSON.stringify(pipeline[0]?.$match))) asked.push(aggregate);
}

beforeAll(async () => {
  const dbName = `test_${randomUUID().slice(0, 8)}`;
  store = await connectStore(inject("storeUri"), { dbName, onCommand: noteQuery });
  product = await createProduct(store);
});
afterAll(async () => {
  await product.stop();
  await store.connection.dropDatabase();
  await store.close();
});
beforeEach(() => {
  asked = [];
});

test("an approval asks for candidates once, a round of a search once a side", async () => {
  await product.useCases.communities.automate(product.leipzig.id, { category: "other", on: true }, KATRIN);
  const [jonas, olena] = [await product.person("Jonas", "de"), await product.person("Olena")];
  const offer = await product.submit(jonas, "offer");
  const request = await product.submit(olena, "request");
  expect(asked).toEqual([]);
  await product.decide(offer);
  expect(asked.splice(0)).toEqual(["listings"]);
  // Helpers are looked for by rule from then on.
  await product.decide(request);
  expect(asked.splice(0)).toEqual(["listings"]);
  await product.passHours(0.01);
  const rounds = asked.splice(0).filter((collection) => collection === "helpers");
  expect(rounds).toEqual(["helpers"]);
  const changed = await product.change(await product.find(request), { details: "Ein Fahrrad" });
  asked = [];
  await product.decide(changed);
  expect(asked).toEqual(["listings"]);
});
