import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly unknown[] }[];
}

/** `N passed, M failed`, and the skipped ones if any. A file that could not even be loaded counts as one failure. */
export function totals(report: Report): string {
  const broken = report.testResults.filter(
    ({ status, assertionResults }) => status === "failed" && assertionResults.length === 0,
  );
  const failed = report.numFailedTests + broken.length;
  const skipped = report.numPendingTests + report.numTodoTests;
  const line = `${String(report.numPassedTests)} passed, ${String(failed)} failed`;
  return skipped > 0 ? `${line}, ${String(skipped)} skipped` : line;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  console.log(totals(JSON.parse(readFileSync(process.argv[2] ?? "", "utf8")) as Report));
}
