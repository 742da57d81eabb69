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
});
