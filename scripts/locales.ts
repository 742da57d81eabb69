import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { loadCatalogue } from "../src/adapters/catalogue/load-catalogue.ts";
import type { Category } from "../src/domain/category/category.ts";
import { readCatalogue, type Finding } from "./locales/catalogue.ts";
import { keysOfCategories, missingForCategories } from "./locales/category-keys.ts";
import { checkAgainst, checkAlone, checkUsed, walkAll } from "./locales/check.ts";
import { keysMarked } from "./locales/kinds.ts";
import { createLimitRule } from "./locales/limits.ts";
import { renderTypes } from "./locales/types.ts";
import { checkWords } from "./locales/words.ts";

const REFERENCE = "en";
const TYPES_FILE = join("src", "bot", "messages.gen.ts");

/** The product's TypeScript, without the types written here, which name every key. */
const readSources = (root: string): string[] =>
  readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ts") && !path.endsWith(".gen.ts"))
    .map((path) => readFileSync(join(root, "src", path), "utf8"));

/** Every folder in locales/ is a language. */
const languageFolders = (root: string): string[] =>
  readdirSync(join(root, "locales"), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();

/** A folder's name must be a language tag that Intl knows: plurals, dates and numbers follow from it. */
const wrongNames = (languages: readonly string[]): Finding[] =>
  languages
    .filter((name) => !isLanguageTag(name))
    .map((name) => ({ where: join("locales", name), message: "is not the tag of a language, such as pl" }));

function isLanguageTag(name: string): boolean {
  try {
    return Intl.PluralRules.supportedLocalesOf(name).length > 0 && Intl.getCanonicalLocales(name)[0] === name;
  } catch {
    return false;
  }
}

/** A language keeps its words in its own folder as soon as it has one. */
const strayWords = (root: string, languages: readonly string[]): Finding[] =>
  languages
    .map((language) => ({ language, file: join("locales", `${language}.words.json`) }))
    .filter(({ file }) => existsSync(join(root, file)))
    .map(({ language, file }) => ({
      where: file,
      message: `must move to ${join("locales", language, "words.json")}`,
    }));

export interface LocalesRun {
  /** The repository's top folder. */
  readonly root: string;
  /** Only look: nothing is written, and unused keys and a stale types file are findings too. */
  readonly checkOnly: boolean;
  /** What people are asked in them needs texts. */
  readonly categories: readonly Category[];
}

/**
 * Checks all languages and, unless only checking, writes the types of the messages. They are written even when there
 * are findings, so that code can go ahead of its translations.
 * @returns one line per finding, in the order of files and lines; none when all is well
 */
export function runLocales({ root, checkOnly, categories }: LocalesRun): string[] {
  const folders = languageFolders(root);
  const languages = folders.filter(isLanguageTag).map((language) => walkAll(readCatalogue(root, language)));
  const reference = languages.find(({ catalogue }) => catalogue.language === REFERENCE);
  if (!reference) throw new Error(`there is no folder locales/${REFERENCE}, the reference language`);
  const others = languages.filter((language) => language !== reference);
  const marked = {
    row: keysMarked("row", reference.catalogue),
    fixed: keysMarked("fixed", reference.catalogue),
  };
  const findings = [
    ...wrongNames(folders),
    ...strayWords(root, folders),
    ...checkWords(root, folders, categories),
    ...missingForCategories(reference, categories),
    ...languages.flatMap((language) =>
      checkAlone(language, marked, createLimitRule(root, language.catalogue.language)),
    ),
    ...others.flatMap((other) => checkAgainst(reference, other)),
  ];

  const file = join(root, TYPES_FILE);
  const types = renderTypes(reference, languages);
  const stale = !existsSync(file) || readFileSync(file, "utf8") !== types;
  if (checkOnly) {
    findings.push(...checkUsed(reference, readSources(root), keysOfCategories(categories)));
    if (stale) findings.push({ where: TYPES_FILE, message: "is stale; run npm run locales" });
  } else if (stale) writeFileSync(file, types);

  return findings
    .map(({ where, message }) => `${where} ${message}`)
    .sort(new Intl.Collator("en", { numeric: true }).compare);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const lines = runLocales({
    root: fileURLToPath(new URL("..", import.meta.url)),
    checkOnly: process.argv.includes("--check"),
    categories: (await loadCatalogue()).categories,
  });
  for (const line of lines) console.error(line);
  if (lines.length > 0) process.exitCode = 1;
}
