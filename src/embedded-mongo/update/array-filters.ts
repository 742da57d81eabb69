import { fail } from "../command-error.ts";
import { show } from "../bson/show.ts";
import { type Doc, type Value, isDoc, own } from "../bson/values.ts";
import { compileFilter } from "../matcher/compile.ts";
import type { Modifier } from "./parse.ts";

type ElementTest = (element: Value) => boolean;

/**
 * Compiles `arrayFilters` into a test per identifier.
 * @throws CommandError 9 for a filter without exactly one identifier or that no path uses, 2 for a path without filter.
 */
export function arrayFilterTests(
  filters: Value,
  modifiers: readonly Modifier[],
  update: Doc,
): ReadonlyMap<string, ElementTest> {
  const tests = new Map<string, ElementTest>();
  if (filters !== undefined && !Array.isArray(filters))
    fail(14, "BSON field 'arrayFilters' must be an array");
  for (const filter of filters ?? []) {
    if (!isDoc(filter)) fail(14, "Array filter must be an object");
    if ("$expr" in filter) fail(224, "$expr is not allowed in this context");
    for (const operator of ["$where", "$text"])
      if (operator in filter) fail(2, `${operator} is not allowed in this context`);
    const identifiers = identifiersOf(filter);
    const [identifier, second] = identifiers;
    if (identifier === undefined)
      fail(9, "Cannot use an expression without a top-level field name in arrayFilters");
    if (second !== undefined)
      fail(
        9,
        `Error parsing array filter :: caused by :: Expected a single top-level field name, found '${identifier}' and '${second}'`,
      );
    if (!/^[a-z][a-zA-Z0-9]*$/.test(identifier)) {
      fail(
        2,
        `Error parsing array filter :: caused by :: The top-level field name must be an alphanumeric string beginning with a lowercase letter, found '${identifier}'`,
      );
    }
    if (tests.has(identifier))
      fail(9, `Found multiple array filters with the same top-level field name ${identifier}`);
    const matches = compileFilter(filter);
    tests.set(identifier, (element) => matches({ [identifier]: element }));
  }
  assertUse(tests, modifiers, update);
  return tests;
}

function identifiersOf(filter: Doc, found: Set<string> = new Set()): string[] {
  for (const field of Object.keys(filter)) {
    const value = own(filter, field);
    if (!field.startsWith("$")) found.add(field.split(".", 1)[0] ?? field);
    else if (Array.isArray(value))
      for (const clause of value) if (isDoc(clause)) identifiersOf(clause, found);
  }
  return [...found];
}

function assertUse(
  tests: ReadonlyMap<string, ElementTest>,
  modifiers: readonly Modifier[],
  update: Doc,
): void {
  const used = new Set<string>();
  for (const { parts, path } of modifiers) {
    for (const part of parts) {
      if (!part.startsWith("$[") || part === "$[]") continue;
      const identifier = part.slice(2, -1);
      if (!tests.has(identifier))
        fail(2, `No array filter found for identifier '${identifier}' in path '${path}'`);
      used.add(identifier);
    }
  }
  const unused = [...tests.keys()].find((identifier) => !used.has(identifier));
  if (unused !== undefined)
    fail(9, `The array filter for identifier '${unused}' was not used in the update ${show(update)}`);
}
