import { afterAll, afterEach, beforeAll } from "vitest";
import { BY_TEST } from "./commands/shapes.ts";
import { createProduct, type Product, type ProductOptions } from "./create-product.ts";
import { lazy } from "./lazy.ts";
import { useStore } from "./store.ts";

export * from "./create-product.ts";

/**
 * A product of its own for the test file that calls it. The tasks that a test has left are dropped, so that those after it
 * can let days pass without running them.
 */
export function useProduct(options: ProductOptions = {}): Product {
  const box = useStore();
  let product: Product | undefined;
  let lasting: string[] = [];
  const tasks = () => box.store.connection.collection<{ _id: string }>("tasks");
  beforeAll(async () => {
    product = await createProduct(box.store, options);
    lasting = (await tasks().find({}, BY_TEST).toArray()).map(({ _id }) => _id);
  });
  afterEach(() => tasks().deleteMany({ _id: { $nin: lasting } }, BY_TEST));
  afterAll(() => product?.stop());
  return lazy(() => product);
}
