import { expect, test } from "vitest";
import { retentionTask } from "../../../src/app/privacy/index.ts";
import { useProduct } from "../../support/product.ts";

const product = useProduct();
const DAY_MS = 86_400_000;

const cleanUp = (): Promise<Date | undefined> => {
  const task = retentionTask(product.time.now());
  const run = product.useCases.taskHandlers[task.kind];
  if (!run) throw new Error(`no handler for ${task.kind}`);
  return product.store.transact((tx) => run(task, tx));
};

test("a draft that nobody touched for 90 days is deleted, a younger one is kept, and the task repeats daily", async () => {
  const olena = await product.person("Olena");
  const old = await product.useCases.drafts.open(olena, "request");
  product.time.setClock(2 * DAY_MS);
  const younger = await product.useCases.drafts.open(olena, "offer");
  product.time.setClock(89 * DAY_MS);
  const again = await cleanUp();
  expect(await product.useCases.drafts.find(old.id)).toBeUndefined();
  expect(await product.useCases.drafts.find(younger.id)).toMatchObject({ id: younger.id });
  expect(again?.getTime()).toBe(product.time.now().getTime() + DAY_MS);
});
