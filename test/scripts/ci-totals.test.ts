import { expect, it } from "vitest";
import { totals } from "../../scripts/ci-totals.ts";

const report = (passed: number, failed: number, pending: number, testResults: { status: string }[] = []) => ({
  numPassedTests: passed,
  numFailedTests: failed,
  numPendingTests: pending,
  numTodoTests: 0,
  testResults: testResults.map((file) => ({ ...file, assertionResults: [] })),
});

it("sums up a test run in one line", () => {
  expect(totals(report(12, 0, 0))).toBe("12 passed, 0 failed");
  expect(totals(report(12, 3, 2))).toBe("12 passed, 3 failed, 2 skipped");
});

it("counts a file that could not be loaded as a failure", () => {
  expect(totals(report(12, 0, 0, [{ status: "failed" }, { status: "passed" }]))).toBe("12 passed, 1 failed");
});
