import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** A part of what the test runner's JSON reporter writes. */
export interface Report {
  readonly testResults: readonly {
    /** The file's path. */
    readonly name: string;
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string }[];
  }[];
}

/** The paths of the files in which something failed. */
export const failedFiles = ({ testResults }: Report): readonly string[] =>
  testResults.filter(({ status }) => status === "failed").map(({ name }) => name);

/**
 * `N passed, M failed`, and the skipped ones if any. A file that could not even be loaded counts as one failure.
 * @param again a second run of some of the files, which counts in place of their first
 */
export function totals(first: Report, again?: Report): string {
  const files = new Map(
    [...first.testResults, ...(again?.testResults ?? [])].map((file) => [file.name, file]),
  );
  const counted = { passed: 0, failed: 0, skipped: 0 };
  for (const { status, assertionResults } of files.values()) {
    if (status === "failed" && assertionResults.length === 0) counted.failed += 1;
    for (const test of assertionResults)
      counted[test.status === "passed" || test.status === "failed" ? test.status : "skipped"] += 1;
  }
  const line = `${String(counted.passed)} passed, ${String(counted.failed)} failed`;
  return counted.skipped > 0 ? `${line}, ${String(counted.skipped)} skipped` : line;
}

const read = (path: string): Report => JSON.parse(readFileSync(path, "utf8")) as Report;

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [, , first = "", second] = process.argv;
  if (first === "--failed") console.log(failedFiles(read(second ?? "")).join("\n"));
  else console.log(totals(read(first), second === undefined ? undefined : read(second)));
}
