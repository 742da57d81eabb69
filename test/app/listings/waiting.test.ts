import { expect, it } from "vitest";
import { useProduct } from "../../support/product.ts";

const product = useProduct();

it("says how many listings wait for moderators in all, and since when", async () => {
  const { listings } = product.useCases;
  expect(await listings.waitingInAll()).toEqual({ count: 0 });
  const author = await product.person("Olena");
  const first = await product.submit(author, "request");
  const since = first.createdAt;
  product.time.setClock(3_600_000);
  const second = await product.submit(author, "offer");
  expect(await listings.waitingInAll()).toEqual({ count: 2, since });
  await product.decide(first);
  expect(await listings.waitingInAll()).toEqual({ count: 1, since: second.createdAt });

  // A listing that comes back after a question, and a change to a published one, wait since then.
  await product.decide(second, { action: "request-changes", question: "Which size?" });
  expect(await listings.waitingInAll()).toEqual({ count: 0 });
  product.time.setClock(7_200_000);
  const changedAt = product.time.now();
  await product.change(first, { details: "A bicycle for an adult" });
  expect(await listings.waitingInAll()).toEqual({ count: 1, since: changedAt });
  product.time.setClock(60_000);
  await product.change(second, { details: "A bicycle, 20 inches" });
  expect(await listings.waitingInAll()).toEqual({ count: 2, since: changedAt });
});
