import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The product's own texts. */
export const LOCALES = new URL("../../locales/", import.meta.url);

const pathOf = (directory: string | URL): string =>
  directory instanceof URL ? fileURLToPath(directory) : directory;

/** The languages of a directory: the names of its folders, in the order of their letters. */
export const localeFolders = (directory: string | URL = LOCALES): string[] =>
  readdirSync(pathOf(directory), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();

/** All texts of a language, as Fluent reads them. */
export function readLocale(directory: string | URL, language: string): string {
  const folder = join(pathOf(directory), language);
  return readdirSync(folder)
    .filter((name) => name.endsWith(".ftl"))
    .map((name) => readFileSync(join(folder, name), "utf8"))
    .join("\n");
}
