import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import type { ContactWords } from "../../domain/privacy/contact-words.ts";
import { createLexicon, type Lexicon } from "../../domain/privacy/lexicon.ts";

const Words = z.array(z.string().min(1)).default([]);
const Spellings = z.record(z.string(), z.array(z.string().min(1))).default({});

/** What the masker reads of a file of words; other sections are for others. */
const File = z.object({
  numbers: z.record(z.string().regex(/^\d+$/), z.array(z.string().min(1))).default({}),
  contact: z.strictObject({
    at: Words,
    dot: Words,
    endings: Spellings,
    providers: Spellings,
    wordEndings: Words,
    abbreviations: Words,
    messengers: Words,
    naming: Words,
    plain: Words,
    phone: Words,
    money: Words,
    postcode: Words,
    lists: Words,
    units: Words,
    streets: z
      .strictObject({ before: Words, after: Words, suffixes: Words, house: Words, not: Words })
      .prefault({}),
  }),
});

/**
 * Reads the words of all languages that people write in, once, at start: `<directory>/<language>/words.json`, and
 * `<directory>/<language>.words.json` for languages that have no texts of their own yet.
 * @throws when a file is not as it should be
 */
export function loadLexicon(directory: string | URL): Lexicon {
  const folder = directory instanceof URL ? fileURLToPath(directory) : directory;
  const files = readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = entry.isDirectory() ? join(folder, entry.name, "words.json") : join(folder, entry.name);
    return file.endsWith("words.json") && existsSync(file) ? [file] : [];
  });
  return createLexicon(files.map(readWords), topLevelDomains());
}

function readWords(file: string): ContactWords {
  const parsed = File.safeParse(JSON.parse(readFileSync(file, "utf8")));
  if (!parsed.success) throw new Error(`${file}: ${z.prettifyError(parsed.error)}`);
  return { numbers: parsed.data.numbers, ...parsed.data.contact };
}

/** The list that IANA keeps, in Unicode. */
function topLevelDomains(): readonly string[] {
  const list: unknown = createRequire(import.meta.url)("tlds");
  return z.array(z.string()).min(1_000).parse(list);
}
