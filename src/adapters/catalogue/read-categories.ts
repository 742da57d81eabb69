import { readdir } from "node:fs/promises";
import { basename, extname } from "node:path";
import type { Category } from "../../domain/category/category.ts";
import { categoryProblems } from "./category-schema.ts";

/** A category file with a mistake: a bug of whoever wrote it, with everything that is wrong. */
export class CatalogueError extends Error {
  override readonly name = "CatalogueError";
}

/** `.ts` from source, `.js` when built. */
const MODULE = /(?<!\.d)\.[jt]s$/;

async function readCategory(file: URL): Promise<Category> {
  const { category } = (await import(file.href)) as { category?: Category };
  const name = basename(file.pathname);
  if (category === undefined) throw new CatalogueError(`${name} exports no "category"`);
  const problems = categoryProblems(category);
  // Two categories with one slug would need two files of one name.
  if (problems.length === 0 && category.slug !== basename(name, extname(name))) {
    problems.push(`its slug is ${category.slug}, which must be the file's name`);
  }
  if (problems.length > 0) throw new CatalogueError(`${name}: ${problems.join("; ")}`);
  return category;
}

/**
 * Reads every file of a folder and checks it.
 * @throws CatalogueError when a file is wrong
 */
export async function readCategories(folder: URL): Promise<readonly Category[]> {
  const names = (await readdir(folder)).filter((name) => MODULE.test(name));
  return Promise.all(names.map((name) => readCategory(new URL(name, folder))));
}
