import { readFileSync } from "node:fs";
import type { CaseResult } from "./outcome.ts";

/**
 * Cases known to fail, and why: `driver: …`, `environment: …` or `defect: …`. A reason that begins with `sometimes` marks
 * a case that may also pass, depending on its timing.
 */
export type Known = Readonly<Record<string, string>>;

const FILE = new URL("known.json", import.meta.url);

/** The committed list of known failures. */
export function readKnown(): Known {
  return JSON.parse(readFileSync(FILE, "utf8")) as Known;
}

/** What a run says about the list. */
export interface Comparison {
  /** Failures that are not in the list, with the reason of each. */
  readonly unexpected: ReadonlyArray<{ readonly id: string; readonly reason: string }>;
  /** Entries whose case passes by now, so that the list can be shortened. */
  readonly outdated: readonly string[];
}

/** Compares the results with the list; entries of suites that were not run are left alone. */
export function compareWithKnown(results: readonly CaseResult[], known: Known): Comparison {
  const unexpected = results.flatMap(({ id, outcome }) =>
    outcome.kind === "failed" && !Object.hasOwn(known, id) ? [{ id, reason: outcome.reason }] : [],
  );
  const outdated = results
    .filter(
      ({ id, outcome }) => outcome.kind === "passed" && !(known[id] ?? "sometimes").startsWith("sometimes"),
    )
    .map(({ id }) => id);
  return { unexpected, outdated };
}
