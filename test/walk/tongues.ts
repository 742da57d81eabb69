import { fileURLToPath } from "node:url";
import { readCatalogue } from "../../scripts/locales/catalogue.ts";
import { LANGUAGES } from "../support/languages.ts";
import type { Language } from "../../src/domain/shared/language.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
/** Short words are too often the same, or anything. */
const SHORTEST = 4;
/** What is shown in other languages on purpose: a listing as its readers see it, and what languages are called. */
const FOREIGN = /^(?:listing-|category-|language-|start-hello)/;

const tidy = (line: string): string =>
  line
    .replace(/<[^>]*>/g, "")
    .replaceAll("&amp;", "&")
    .trim();

/** Every line of ours that has no variable in it, and the languages it is said in. */
function readLines(): ReadonlyMap<string, ReadonlySet<Language>> {
  const lines = new Map<string, Set<Language>>();
  for (const language of LANGUAGES) {
    for (const [key, { node }] of readCatalogue(ROOT, language).messages) {
      const [text, ...more] = node.value?.elements ?? [];
      if (text?.type !== "TextElement" || more.length > 0 || FOREIGN.test(key)) continue;
      for (const line of text.value
        .split("\n")
        .map(tidy)
        .filter(({ length }) => length >= SHORTEST)) {
        if (/\p{L}/u.test(line)) lines.set(line, (lines.get(line) ?? new Set()).add(language));
      }
    }
  }
  return lines;
}

const LINES = readLines();

/** The first line of a text that we only ever say in other languages than these. */
export function foreignLine(text: string, languages: readonly Language[]): string | undefined {
  return text.split("\n").find((line) => {
    const said = LINES.get(line.trim());
    return said !== undefined && !languages.some((language) => said.has(language));
  });
}

/** Whether a text holds what must never be read: a key of ours, a placeable, a value that is none. */
export function rawness(text: string): string | undefined {
  const keys = (text.match(/\b[a-z]+(?:-[a-z]+)+\b/g) ?? []).filter((word) => KEYS.has(word));
  return (
    keys[0] ?? /\bundefined\b|\bNaN\b|\[object|\bnull\b|\{ ?\$(?!walker|name\b)|Invalid Date/.exec(text)?.[0]
  );
}

const KEYS: ReadonlySet<string> = new Set(readCatalogue(ROOT, "en").messages.keys());
