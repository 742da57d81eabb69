import { join } from "node:path";
import { readWords } from "../../src/adapters/words/load-words.ts";
import { foldPhrase } from "../../src/domain/reading/index.ts";
import type { Category } from "../../src/domain/category/category.ts";
import type { Finding } from "./catalogue.ts";

type Reading = ReturnType<typeof readWords>[number]["reading"];
type Groups = Readonly<Record<string, readonly string[] | undefined>>;

/** Lists of which a word may be in one only: otherwise a reader could not tell what it means. */
const APART: readonly ((reading: Reading) => Groups)[] = [
  ({ yes, no, unsure }) => ({ yes, no, unsure }),
  ({ numbers }) => numbers,
  ({ ordinals }) => ordinals,
  ({ time }) => time.parts,
  ({ time }) => time.offsets,
  ({ days }) => days.named,
  ({ days }) => days.weekdays,
  ({ days }) => days.months,
  ({ from, until }) => ({ from, until }),
  ({ currencies }) => currencies,
  ({ kinds }) => kinds,
];

/** Without these no answer in the language could be read. */
const NEEDED: readonly (readonly [name: string, of: (reading: Reading) => number])[] = [
  ["yes", ({ yes }) => yes.length],
  ["no", ({ no }) => no.length],
  ["time.parts", ({ time }) => Object.keys(time.parts).length],
  ["days.named", ({ days }) => Object.keys(days.named).length],
  ["categories", ({ categories }) => Object.keys(categories).length],
  ["kinds", ({ kinds }) => Object.keys(kinds).length],
];

/** Where the language that others are copied from has words, all need some. */
const REFERENCE = "en";

/**
 * What is wrong with the words that people type.
 * @param folders the languages that have texts: these need words of their own
 */
export function checkWords(
  root: string,
  folders: readonly string[],
  categories: readonly Category[],
): Finding[] {
  const slugs = new Set(categories.map(({ slug }) => slug));
  let files: ReturnType<typeof readWords>;
  try {
    files = readWords(join(root, "locales"));
  } catch (error) {
    return [{ where: "locales", message: `words are not as they should be: ${String(error)}` }];
  }
  const has = (language: string): boolean => files.some((file) => file.language === language);
  const missing = has(REFERENCE) ? folders.filter((folder) => !has(folder)) : [];
  return [
    ...missing.map((language) => ({ where: join("locales", language), message: "has no words.json" })),
    ...files.flatMap(({ language, reading }) => {
      const where = folders.includes(language)
        ? join("locales", language, "words.json")
        : join("locales", `${language}.words.json`);
      const unknown = Object.keys(reading.categories).filter((slug) => !slugs.has(slug));
      const needs = has(REFERENCE) && folders.includes(language);
      const lacking = NEEDED.filter(([, count]) => needs && count(reading) === 0);
      return [
        ...unknown.map((slug) => `names the category ${slug}, which does not exist`),
        ...lacking.map(([name]) => `has no words for reading.${name}`),
        ...APART.flatMap((groups) => twice(groups(reading))),
      ].map((message) => ({ where, message }));
    }),
  ];
}

/** Words that are in two of these lists. */
function twice(groups: Groups): string[] {
  const seen = new Map<string, string>();
  return Object.entries(groups).flatMap(([name, words = []]) =>
    words.flatMap((word) => {
      const folded = `${foldPhrase(word)}${word.endsWith("*") ? "*" : ""}`;
      const other = seen.get(folded) ?? name;
      seen.set(folded, name);
      return other === name ? [] : [`has "${word}" for ${other} and for ${name}`];
    }),
  );
}
