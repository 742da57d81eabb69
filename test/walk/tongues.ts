import { FluentBundle, FluentResource } from "@fluent/bundle";
import { readdirSync, readFileSync } from "node:fs";
import { LANGUAGES, type Language } from "../../src/domain/shared/language.ts";

const FOLDER = new URL("../../locales/", import.meta.url);
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
    const folder = new URL(`${language}/`, FOLDER);
    const bundle = new FluentBundle(language);
    for (const file of readdirSync(folder))
      bundle.addResource(new FluentResource(readFileSync(new URL(file, folder), "utf8")));
    for (const [key, { value }] of bundle._messages) {
      if (typeof value !== "string" || FOREIGN.test(key)) continue;
      for (const line of value
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

const KEYS: ReadonlySet<string> = new Set(
  readdirSync(new URL("en/", FOLDER)).flatMap((file) =>
    [...readFileSync(new URL(`en/${file}`, FOLDER), "utf8").matchAll(/^([a-z][\w-]*) =/gm)].map(
      ([, key = ""]) => key,
    ),
  ),
);
