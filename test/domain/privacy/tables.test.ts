import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { MASK } from "../../../src/domain/privacy/mask-contacts.ts";
import { mask } from "../../support/mask.ts";

/** Languages that people write in; Russian has no texts of its own yet. */
const LANGUAGES = ["uk", "de", "en", "ru"] as const;
const MIN_LINES = 60;

/**
 * The lines of `data/<table>.<language>.txt`. ⟦ and ⟧ stand around what has to be found, `\n` and `\u200c` for
 * characters that cannot be seen. Numbers are of ranges that nobody is given.
 */
const linesOf = (table: string, language: string): readonly string[] =>
  readFileSync(new URL(`data/${table}.${language}.txt`, import.meta.url), "utf8")
    .split("\n")
    .filter((line) => line !== "");

const MARKED = /⟦([^⟧]*)⟧/g;

const unescaped = (line: string): string =>
  line
    .replaceAll("\\n", "\n")
    .replace(/\\u([\da-f]{4})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

const plain = (line: string): string => line.replace(/[⟦⟧]/g, "");

describe.each(LANGUAGES)("in %s", (language) => {
  const hide = linesOf("hide", language);
  const flag = linesOf("flag", language);
  const stay = linesOf("stay", language);

  it("has enough lines of each kind, and none twice", () => {
    for (const table of [hide, flag, stay]) {
      expect(table.length).toBeGreaterThanOrEqual(MIN_LINES);
      expect(new Set(table).size).toBe(table.length);
    }
  });

  it.each(hide)("is hidden: %s", (line) => {
    const marked = unescaped(line);
    expect(marked).toMatch(MARKED);
    expect(mask(plain(marked)).text).toBe(marked.replace(MARKED, MASK));
  });

  it.each(flag)("is told to moderators and stays: %s", (line) => {
    const marked = unescaped(line);
    const { text, count, doubts } = mask(plain(marked));
    expect({ text, count }).toEqual({ text: plain(marked), count: 0 });
    const pieces = doubts.map(({ start, end }) => text.slice(start, end));
    expect(pieces).toEqual(Array.from(marked.matchAll(MARKED), ([, piece]) => piece));
  });

  it.each(stay)("stays: %s", (line) => {
    const text = unescaped(line);
    expect(mask(text)).toEqual({ text, count: 0, doubts: [] });
  });
});
