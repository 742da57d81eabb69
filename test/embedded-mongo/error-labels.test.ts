import { Long } from "bson";
import { describe, expect, it } from "vitest";
import { labelsFor } from "../../src/embedded-mongo/commands/error-labels.ts";

const txnNumber = Long.fromNumber(1);
const plain = { insert: "c" };
const numbered = { insert: "c", txnNumber };
const within = { insert: "c", txnNumber, autocommit: false };
const commit = { commitTransaction: 1, txnNumber, autocommit: false };
const abort = { abortTransaction: 1, txnNumber, autocommit: false };

const RETRY = ["RetryableWriteError"];
const AGAIN = ["TransientTransactionError"];

/** MongoDB: src/mongo/db/error_labels.cpp; specifications: transactions, retryable-writes, error labels. */
describe("error labels", () => {
  it.each([
    ["a write conflict", 112, { plain: [], numbered: [], within: AGAIN, commit: AGAIN, abort: AGAIN }],
    ["a lock not had in time", 24, { plain: [], numbered: [], within: AGAIN, commit: AGAIN, abort: AGAIN }],
    [
      "a snapshot not available",
      246,
      { plain: [], numbered: [], within: AGAIN, commit: AGAIN, abort: AGAIN },
    ],
    ["an unknown transaction", 251, { plain: [], numbered: [], within: AGAIN, commit: AGAIN, abort: AGAIN }],
    ["a shutdown", 91, { plain: [], numbered: RETRY, within: AGAIN, commit: RETRY, abort: RETRY }],
    ["a new primary", 10107, { plain: [], numbered: RETRY, within: AGAIN, commit: RETRY, abort: RETRY }],
    ["a lost host", 7, { plain: [], numbered: RETRY, within: AGAIN, commit: RETRY, abort: RETRY }],
    ["a duplicate", 11000, { plain: [], numbered: [], within: [], commit: [], abort: [] }],
    ["a number used twice", 117, { plain: [], numbered: [], within: [], commit: [], abort: [] }],
    ["a number that is past", 225, { plain: [], numbered: [], within: [], commit: [], abort: [] }],
    ["a committed transaction", 256, { plain: [], numbered: [], within: [], commit: [], abort: [] }],
    ["a time limit", 50, { plain: [], numbered: [], within: [], commit: [], abort: [] }],
    ["a full disk", 14031, { plain: [], numbered: [], within: [], commit: [], abort: [] }],
  ])("of %s (%i) are MongoDB's", (_what, code, labels) => {
    const commands = { plain, numbered, within, commit, abort };
    const given = Object.entries(commands).map(([kind, command]) => [kind, labelsFor(command, code)]);
    expect(Object.fromEntries(given)).toEqual(labels);
  });

  it("promise no fresh start when a commit's write concern failed", () => {
    expect(labelsFor(commit, 251, true)).toEqual([]);
    expect(labelsFor(commit, 91, true)).toEqual(RETRY);
  });
});
