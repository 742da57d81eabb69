import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { EJSON } from "bson";
import type { TestFile } from "./format.ts";

/** The suites that are run: the row in the report and the folder in MongoDB's specifications. */
const SUITES: Readonly<Record<string, string>> = {
  crud: "source/crud/tests/unified",
  transactions: "source/transactions/tests/unified",
  "transactions-convenient-api": "source/transactions-convenient-api/tests/unified",
  "retryable-writes": "source/retryable-writes/tests/unified",
  sessions: "source/sessions/tests",
  "causal-consistency": "source/causal-consistency/tests",
  "read-write-concern": "source/read-write-concern/tests/operation",
};

export interface LoadedFile {
  readonly suite: string;
  /** The file's name without its ending. */
  readonly name: string;
  /** A fresh copy of the content at every call: running a test may change it (drivers add `_id`). */
  readonly read: () => TestFile;
}

/** True for a checkout of MongoDB's driver specifications. */
export function isSpecifications(folder: string): boolean {
  return existsSync(join(folder, "source", "unified-test-format"));
}

/** The unified tests of a checkout; the specifications carry each test as YAML and as JSON, and JSON is read. */
export function loadSpecifications(folder: string): LoadedFile[] {
  return Object.entries(SUITES).flatMap(([suite, path]) =>
    readdirSync(join(folder, path))
      .filter((name) => name.endsWith(".json"))
      .sort()
      .map((name) => {
        const text = readFileSync(join(folder, path, name), "utf8");
        return {
          suite,
          name: name.slice(0, -5),
          read: () => EJSON.parse(text, { relaxed: true }) as TestFile,
        };
      }),
  );
}
