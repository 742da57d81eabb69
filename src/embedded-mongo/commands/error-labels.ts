import { type Doc, own } from "../bson/values.ts";

/** Codes after which a retry may find another state of the server: network, failover, shutdown. */
const RETRYABLE: ReadonlySet<number> = new Set([
  6, 7, 89, 91, 134, 189, 262, 9001, 10107, 11600, 11602, 13435, 13436,
]);
/** Codes after which running the whole transaction again may succeed, beside the retryable ones. */
const TRANSIENT: ReadonlySet<number> = new Set([24, 112, 239, 246, 251, 267]);

/** What a client may do about the error, as MongoDB labels it for a command; drivers act on these labels. */
export function labelsFor(command: Doc, code: number, ofWriteConcern = false): string[] {
  const ending = "commitTransaction" in command || "abortTransaction" in command;
  const inTransaction = own(command, "autocommit") === false;
  const numbered = own(command, "txnNumber") !== undefined;
  if (RETRYABLE.has(code) && numbered && (ending || !inTransaction)) return ["RetryableWriteError"];
  if (!inTransaction || ofWriteConcern) return [];
  const transient = TRANSIENT.has(code) || (!ending && RETRYABLE.has(code));
  return transient ? ["TransientTransactionError"] : [];
}
