import type { Comparison, Known } from "./known.ts";
import type { CaseResult, Outcome } from "./outcome.ts";

/** The report of a run as lines of text: a table of suites, why cases were skipped, and each failing case. */
export function report(results: readonly CaseResult[], known: Known, comparison: Comparison): string[] {
  return [
    ...table(results),
    "",
    "Skipped:",
    ...tally(
      results.flatMap(({ suite, outcome }) =>
        outcome.kind === "skipped" ? [`${suite}: ${outcome.reason}`] : [],
      ),
    ),
    "",
    "Refused, by what is not supported:",
    ...tally(
      results.flatMap(({ suite, outcome }) =>
        outcome.kind === "refused" ? [`${suite}: ${outcome.reason}`] : [],
      ),
    ),
    "",
    "Failed:",
    ...results.flatMap(({ id, outcome }) =>
      outcome.kind === "failed" ? [`  ${id}\n    ${known[id] ?? `NEW: ${outcome.reason}`}`] : [],
    ),
    "",
    "Failed, by reason:",
    ...tally(
      results.flatMap(({ suite, id, outcome }) =>
        outcome.kind === "failed" ? [`${suite}: ${known[id] ?? `NEW: ${outcome.reason}`}`] : [],
      ),
    ),
    "",
    ...comparison.outdated.map((id) => `passes, take it off the list: ${id}`),
    comparison.unexpected.length === 0
      ? "No case fails that is not known."
      : `${comparison.unexpected.length} cases fail that are not known.`,
  ];
}

function table(results: readonly CaseResult[]): string[] {
  const suites = [...new Set(results.map(({ suite }) => suite))];
  const rows = suites.map((suite) => {
    const own = results.filter((each) => each.suite === suite);
    const count = (kind: Outcome["kind"]): number =>
      own.filter(({ outcome }) => outcome.kind === kind).length;
    const counts = (["passed", "failed", "refused", "skipped"] as const).map(count);
    return [suite, own.length, ...counts].map(String);
  });
  const lines = [["suite", "cases", "passed", "failed", "refused", "skipped"], ...rows];
  return lines.map(
    ([suite = "", ...numbers]) => suite.padEnd(30) + numbers.map((n) => n.padStart(9)).join(""),
  );
}

/** Each text with how often it comes, the most frequent first. */
function tally(texts: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([text, count]) => `  ${String(count).padStart(5)}  ${text}`);
}
