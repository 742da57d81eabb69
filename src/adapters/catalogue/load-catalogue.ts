import { createCatalogue, type Catalogue } from "../../domain/category/catalogue.ts";
import { ourCategories } from "./our-categories.ts";
import { readCategories } from "./read-categories.ts";

/**
 * Loads the taxonomy: every file exports one `category`. Adding a file adds a category.
 * @param folder of the files; the product's own when absent, which the tests have checked before it is built
 * @throws CatalogueError when a file is wrong
 */
export const loadCatalogue = async (folder?: URL): Promise<Catalogue> =>
  createCatalogue(await (folder ? readCategories(folder) : ourCategories()));
