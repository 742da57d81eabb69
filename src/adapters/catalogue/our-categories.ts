import type { Category } from "../../domain/category/category.ts";
import { readCategories } from "./read-categories.ts";

const FOLDER = new URL("../../domain/category/catalogue/", import.meta.url);

/** The product's own categories. The build replaces this module by one that has the files in it (scripts/build.js). */
export const ourCategories = (): Promise<readonly Category[]> => readCategories(FOLDER);
