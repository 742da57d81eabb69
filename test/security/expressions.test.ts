import { readdirSync, readFileSync } from "node:fs";
import { parseSync } from "@swc/core";
import { analyse } from "scslre";
import { expect, test } from "vitest";

const ROOT = new URL("../../", import.meta.url);

/** What a regular expression is made of. */
interface Source {
  readonly source: string;
  readonly flags: string;
}

interface Found {
  readonly literals: readonly Source[];
  /** Whether expressions are put together from pieces when the module is loaded. */
  readonly isBuilt: boolean;
}

function expressionsIn(path: string): Found {
  const syntax = path.endsWith(".ts") ? "typescript" : "ecmascript";
  const program = parseSync(readFileSync(new URL(path, ROOT), "utf8"), { syntax, target: "es2024" });
  const literals: Source[] = [];
  let isBuilt = false;
  const open: unknown[] = [program.body];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (typeof node !== "object" || node === null) continue;
    const { type, pattern, flags, callee } = node as Record<string, unknown>;
    if (type === "RegExpLiteral") literals.push({ source: String(pattern), flags: String(flags) });
    if (type === "NewExpression" && (callee as { value?: unknown }).value === "RegExp") isBuilt = true;
    open.push(...Object.values(node));
  }
  return { literals, isBuilt };
}

/**
 * What an attacker could send to make the expression cost more than a fixed number of steps a character: quantifiers
 * without a bound inside of each other, beside each other, or tried again from each character on.
 */
const weaknessesOf = (expression: Source): readonly string[] =>
  analyse(expression).reports.map(
    ({ type, exponential }) =>
      `/${expression.source}/${expression.flags}: ${exponential ? "exponential" : "polynomial"}, ${type}`,
  );

const files = readdirSync(new URL("src", ROOT), { recursive: true, encoding: "utf8" })
  .filter((path) => /\.(?:ts|js)$/.test(path))
  .map((path) => `src/${path}`);
const found = files.map((path) => ({ path, ...expressionsIn(path) }));

test("no regular expression in our source can be made to backtrack without a bound", () => {
  const all = found.flatMap(({ path, literals }) =>
    literals.flatMap((literal) => weaknessesOf(literal).map((weakness) => `${path} ${weakness}`)),
  );
  expect(found.flatMap(({ literals }) => literals).length).toBeGreaterThan(250);
  expect(all).toEqual([]);
});

test("nor can one that is put together from pieces", async () => {
  const built: RegExp[] = [];
  const Original = RegExp;
  globalThis.RegExp = new Proxy(Original, {
    construct(target, args: [string, string?]) {
      const expression = new target(...args);
      built.push(expression);
      return expression;
    },
  });
  try {
    // Loaded once more, so that the module runs while we listen.
    for (const { path, isBuilt } of found)
      if (isBuilt) await import(/* @vite-ignore */ `${new URL(path, ROOT).pathname}?again`);
  } finally {
    globalThis.RegExp = Original;
  }
  expect(built.length).toBeGreaterThan(10);
  expect(built.flatMap(weaknessesOf)).toEqual([]);
});

test.each([
  ["trailing characters looked for from each of them on", /[\s,]+$/],
  ["one unbounded repetition in another", /^(?:\w+\s?)*$/],
  ["two beside each other", /^\s*[^,]*\s*,$/],
])("the rule finds %s", (_, expression) => {
  expect(weaknessesOf(expression)).not.toEqual([]);
});
