import { readFileSync, readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { ACCUMULATORS } from "../../src/embedded-mongo/aggregation/group.ts";
import { STAGES } from "../../src/embedded-mongo/aggregation/pipeline.ts";
import { EXPRESSIONS } from "../../src/embedded-mongo/expressions/compile.ts";
import { FIELD_OPERATORS, LOGICAL } from "../../src/embedded-mongo/matcher/compile.ts";
import { PUSH_CLAUSES, UPDATE_OPERATORS } from "../../src/embedded-mongo/update/parse.ts";

/** What the code supports, by the kinds that the README's table names. */
const SUPPORTED: Readonly<Record<string, readonly string[]>> = {
  filters: [...Object.keys(FIELD_OPERATORS), ...Object.keys(LOGICAL)],
  "update operators": Object.keys(UPDATE_OPERATORS),
  "clauses of $push": PUSH_CLAUSES,
  stages: Object.keys(STAGES),
  accumulators: Object.keys(ACCUMULATORS),
  expressions: [...EXPRESSIONS.keys()],
  variables: ["ROOT"],
};

/** How many names may be supported that neither the product nor statistics need. */
const MOST_EXTRAS = 12;

interface Row {
  readonly product: readonly string[];
  readonly statistics: readonly string[];
  readonly extras: readonly string[];
}

/** The README's table of what is supported. */
function tableOf(readme: string): Map<string, Row> {
  const [, section = ""] = readme.split("## What is supported");
  const namesIn = (cell = ""): string[] => [...cell.matchAll(/`([^`]+)`/g)].map(([, name = ""]) => name);
  const rows = section.split("\n").flatMap((line): Array<[string, Row]> => {
    const [, kind = "", product, statistics, extras, end] = line.split("|").map((cell) => cell.trim());
    if (end === undefined || !(kind in SUPPORTED)) return [];
    return [[kind, { product: namesIn(product), statistics: namesIn(statistics), extras: namesIn(extras) }]];
  });
  return new Map(rows);
}

/** The operators in the sources of the adapters. */
function namesUsed(): Set<string> {
  const folder = new URL("../../src/adapters/mongo/", import.meta.url);
  const sources = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => readFileSync(new URL(name, folder), "utf8"));
  return new Set(sources.flatMap((text) => text.match(/\$[a-z]\w*(?=["']?\s*:)/gi) ?? []));
}

describe("what the embedded store supports", () => {
  const table = tableOf(readFileSync(new URL("../../src/embedded-mongo/README.md", import.meta.url), "utf8"));
  const all = (column: keyof Row): string[] => [...table.values()].flatMap((row) => row[column]);

  it.each(Object.entries(SUPPORTED))("is what the README says: %s", (kind, names) => {
    const { product = [], statistics = [], extras = [] } = table.get(kind) ?? {};
    expect([...product, ...statistics, ...extras].sort()).toEqual([...names].sort());
  });

  it("includes all that the adapters use", () => {
    const supported = new Set(Object.values(SUPPORTED).flat());
    expect([...namesUsed()].filter((name) => !supported.has(name))).toEqual([]);
  });

  it("includes little that neither they nor statistics need", () => {
    const used = namesUsed();
    const unused = [...all("product"), ...all("extras")].filter((name) => !used.has(name));
    expect(unused.slice(MOST_EXTRAS)).toEqual([]);
  });
});
