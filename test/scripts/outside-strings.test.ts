import { expect, test } from "vitest";
import { findOpenLookUps, productSources } from "../../scripts/lint/outside-strings.ts";

const TABLE = `/** ä */
const TABLE: Readonly<Record<string, number>> = { a: 1 };
`;

const found = (text: string, more: Readonly<{ path: string; text: string }>[] = []): readonly string[] =>
  findOpenLookUps([{ path: "a.ts", text }, ...more]);

test.each([
  [`${TABLE}export const read = (key: string) => TABLE[key];`, "a.ts:3 TABLE"],
  [`${TABLE}export const read = (key: string) => TABLE[key.trim()] ?? 0;`, "a.ts:3 TABLE"],
  [`// €\nexport const read = (by: { [key: string]: number }, key: string) => by[key];`, "a.ts:2 by"],
  [`export function write(by: Record<string, number>, key: string) {\n  by[key] = 1;\n}`, "a.ts:2 by"],
  [
    `type By = Partial<Record<string, number>> | undefined;\nexport const read = (by: By, key: string) => by?.[key];`,
    "a.ts:2 by",
  ],
  [
    `interface By { [key: string]: number }\nexport const read = (by: By, key: string) => by[key];`,
    "a.ts:2 by",
  ],
])("is found: %s", (text, where) => {
  expect(found(text)).toEqual([where]);
});

test("a property is known wherever it is looked up", () => {
  const type = {
    path: "b.ts",
    text: "export interface Listing { readonly answers: Readonly<Record<string, string>>; }",
  };
  expect(found("export const read = (one: Listing, key: string) => one.answers[key];", [type])).toEqual([
    "a.ts:1 .answers",
  ]);
});

test.each([
  `${TABLE}export const read = () => TABLE["a"];`,
  `${TABLE}export const read = (key: string) => own(TABLE, key);`,
  `${TABLE}export const read = (key: number) => TABLE[key];`,
  `${TABLE}export const read = (key: string) => TABLE[key]; // any-key: one of our list`,
  `${TABLE}// any-key: one of our list\nexport const read = (key: string) => TABLE[key];`,
  `const TABLE = new Map<string, number>();\nexport const read = (key: string) => TABLE.get(key);`,
  `type Way = "a" | "b";\nexport const read = (by: Record<Way, number>, key: Way) => by[key];`,
  `export const read = (list: readonly number[], at: number) => list[at];`,
  `export const read = (answers: Record<string, number>, field: { id: string }) => answers[field.id];`,
])("is fine: %s", (text) => {
  expect(found(text)).toEqual([]);
});

test("a reason must be given", () => {
  expect(found(`${TABLE}export const read = (key: string) => TABLE[key]; // any-key:`)).toHaveLength(1);
});

test("all sources of the product are looked at", () => {
  expect(productSources().length).toBeGreaterThan(300);
});
