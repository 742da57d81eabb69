import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { READERS } from "./readers.ts";

/**
 * The tables are what people type: a reader, a text, and what the reader makes of it, with tabs between them. "?" begins
 * what is asked about, with the guesses that become buttons; "-" is refused.
 */
const linesOf = (table: string): readonly (readonly [reader: string, text: string, expected: string])[] =>
  readFileSync(new URL(`tables/${table}.tsv`, import.meta.url), "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => {
      const [reader = "", text = "", expected = ""] = line.split("\t");
      return [reader, text, expected];
    });

const TABLES = readdirSync(new URL("tables/", import.meta.url)).map((file) => file.replace(".tsv", ""));

describe.each(TABLES)("what people type: %s", (table) => {
  test.each(Object.keys(READERS))("the reader of %s", (name) => {
    const lines = linesOf(table).filter(([reader]) => reader === name);
    const read = lines.map(([, text]) => [text, READERS[name]?.(text)]);
    expect(read).toEqual(lines.map(([, text, expected]) => [text, expected]));
  });

  test("every line has a reader", () => {
    expect(linesOf(table).filter(([reader]) => !Object.keys(READERS).includes(reader))).toEqual([]);
  });
});

test("the tables of our languages are long", () => {
  for (const table of ["uk", "de", "en"]) expect(linesOf(table).length).toBeGreaterThanOrEqual(80);
});
