import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import type { ContactWords } from "../../domain/privacy/contact-words.ts";
import { createLexicon, type Lexicon } from "../../domain/privacy/lexicon.ts";
import { createVocabulary, type ReadingWords, type Vocabulary } from "../../domain/reading/index.ts";
import { ReadingSchema } from "./reading-schema.ts";

const Words = z.array(z.string().min(1)).default([]);
const Spellings = z.record(z.string(), z.array(z.string().min(1))).default({});
const Numbers = z.record(z.string().regex(/^\d+$/), z.array(z.string().min(1))).default({});

/** A file of words: `contact` is for the masker, `reading` for the readers of typed answers, `numbers` for both. */
const File = z.strictObject({
  numbers: Numbers,
  contact: z
    .strictObject({
      digits: Numbers,
      repeats: Numbers,
      between: Words,
      plus: Words,
      at: Words,
      mailAt: Words,
      dot: Words,
      underscore: Words,
      endings: Spellings,
      providers: Spellings,
      wordEndings: Words,
      abbreviations: Words,
      messengers: Words,
      nicks: Words,
      accounts: Words,
      naming: Words,
      plain: Words,
      general: Words,
      firstNames: Words,
      phone: Words,
      money: Words,
      postcode: Words,
      standards: Words,
      lists: Words,
      units: Words,
      streets: z
        .strictObject({
          before: Words,
          after: Words,
          ends: Words,
          suffixes: Words,
          adjectives: Words,
          house: Words,
          not: Words,
          places: Words,
          toPlaces: Words,
          flat: Words,
          address: Words,
        })
        .prefault({}),
    })
    .prefault({}),
  reading: ReadingSchema,
});

/** The words of one language. */
export type LanguageWords = z.infer<typeof File> & { readonly language: string };

/**
 * Reads the words of all languages that people write in, `<directory>/<language>/words.json`, and
 * `<directory>/<language>.words.json` for languages that have no texts of their own yet.
 * @throws when a file is not as it should be
 */
export function readWords(directory: string | URL): readonly LanguageWords[] {
  const folder = directory instanceof URL ? fileURLToPath(directory) : directory;
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = entry.isDirectory() ? join(folder, entry.name, "words.json") : join(folder, entry.name);
    const language = entry.name.replace(/\.words\.json$/u, "");
    return file.endsWith("words.json") && existsSync(file) ? [{ language, ...readFile(file) }] : [];
  });
}

function readFile(file: string): z.infer<typeof File> {
  const parsed = File.safeParse(JSON.parse(readFileSync(file, "utf8")));
  if (!parsed.success) throw new Error(`${file}: ${z.prettifyError(parsed.error)}`);
  return parsed.data;
}

/** The words that the masker looks for. */
export const lexiconOf = (words: readonly LanguageWords[]): Lexicon =>
  createLexicon(
    words.map(({ numbers, contact }): ContactWords => ({ numbers, ...contact })),
    topLevelDomains(),
  );

/** The words that typed answers are read by. */
export const vocabularyOf = (words: readonly LanguageWords[]): Vocabulary =>
  createVocabulary(
    words.map(({ language, numbers, reading }): ReadingWords => ({ language, numbers, reading })),
  );

/** The list that IANA keeps, in Unicode. */
function topLevelDomains(): readonly string[] {
  const list: unknown = createRequire(import.meta.url)("tlds");
  return z.array(z.string()).min(1_000).parse(list);
}
