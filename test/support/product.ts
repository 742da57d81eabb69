import { afterAll, afterEach, beforeAll } from "vitest";
import { BY_TEST } from "./commands/shapes.ts";
import { createProduct, type Product, type ProductOptions } from "./create-product.ts";
import { lazy } from "./lazy.ts";
import { useStore } from "./store.ts";

export * from "./create-product.ts";

/**
 * A product of its own for the test file that calls it. The tasks that a test has left are dropped, so that those after it
 * can let days pass without running them, and so are its listings, unless the tests go on with those of the ones before.
 */
export function useProduct({
  keepsListings = false,
  ...options
}: ProductOptions & { readonly keepsListings?: boolean } = {}): Product {
  const box = useStore();
  let product: Product | undefined;
  let lasting: string[] = [];
  const tasks = () => box.store.connection.collection<{ _id: string }>("tasks");
  beforeAll(async () => {
    product = await createProduct(box.store, options);
    lasting = (await tasks().find({}, BY_TEST).toArray()).map(({ _id }) => _id);
  });
  afterEach(async () => {
    await tasks().deleteMany({ _id: { $nin: lasting } }, BY_TEST);
    // Each open listing is one more that the next ones fit, and one more card to bring up to date.
    if (!keepsListings) await box.store.connection.collection("listings").deleteMany({}, BY_TEST);
  });
  afterAll(() => product?.stop());
  return lazy(() => product);
}
