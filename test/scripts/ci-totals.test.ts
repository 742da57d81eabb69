import { expect, it } from "vitest";
import { failedFiles, totals, type Report } from "../../scripts/ci-totals.ts";

const file = (name: string, ...tests: readonly string[]): Report["testResults"][number] => ({
  name,
  status: tests.length === 0 || tests.includes("failed") ? "failed" : "passed",
  assertionResults: tests.map((status) => ({ status })),
});
const report = (...testResults: Report["testResults"]): Report => ({ testResults });

it("sums up a test run in one line", () => {
  expect(totals(report(file("a", "passed", "passed"), file("b", "passed")))).toBe("3 passed, 0 failed");
  expect(totals(report(file("a", "passed", "failed"), file("b", "skipped", "todo")))).toBe(
    "1 passed, 1 failed, 2 skipped",
  );
});

it("counts a file that could not be loaded as a failure", () => {
  expect(totals(report(file("a", "passed"), file("b")))).toBe("1 passed, 1 failed");
});

it("names the files that failed, and counts their second run in place of the first", () => {
  const first = report(file("a", "passed", "passed"), file("b", "failed", "passed"), file("c"));
  expect(failedFiles(first)).toEqual(["b", "c"]);
  expect(totals(first, report(file("b", "passed", "passed"), file("c", "passed", "failed")))).toBe(
    "5 passed, 1 failed",
  );
});
