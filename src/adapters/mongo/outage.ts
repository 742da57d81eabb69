import { mongo } from "mongoose";
import type { Outage } from "../../work/index.ts";

/** Server errors that pass by themselves: the server starts, stops or steps down, its disk is full, the network timed out. */
const PASSING_CODES = new Set([
  6, 7, 64, 89, 91, 112, 189, 262, 317, 358, 9001, 10107, 11600, 11602, 13435, 13436, 14031,
]);
const OUT_OF_DISK_SPACE = 14031;
const PASSING_LABELS = ["TransientTransactionError", "RetryableWriteError"];
/** How deep errors wrap each other at most, should one hold itself. */
const MAX_WRAPS = 8;

/** The driver's errors of a connection, as opposed to the server's refusal of a command. */
const isConnectionError = (error: mongo.MongoError): boolean =>
  error instanceof mongo.MongoNetworkError ||
  error instanceof mongo.MongoServerSelectionError ||
  error instanceof mongo.MongoNotConnectedError ||
  error instanceof mongo.MongoTopologyClosedError ||
  error instanceof mongo.MongoServerClosedError ||
  error instanceof mongo.MongoClientClosedError ||
  error instanceof mongo.MongoExpiredSessionError ||
  error instanceof mongo.MongoOperationTimeoutError ||
  /^Mongo(?:Pool|WaitQueueTimeout)/.test(error.name) ||
  // A bulk write whose connection broke has refused nothing and names no cause.
  (error instanceof mongo.MongoBulkWriteError &&
    error.code === undefined &&
    [error.writeErrors].flat().length === 0);

/** @returns the outage of the store that an error means; undefined for refused commands and bugs */
export function storeOutage(error: unknown): Outage | undefined {
  let inner = error;
  for (let wraps = 0; wraps < MAX_WRAPS && inner instanceof Error; wraps += 1) {
    if (inner instanceof mongo.MongoError) {
      const { code } = inner;
      const isPassing = typeof code === "number" && PASSING_CODES.has(code);
      const isLabelled = PASSING_LABELS.some((label) => (inner as mongo.MongoError).hasErrorLabel(label));
      if (isPassing || isLabelled || isConnectionError(inner)) {
        return {
          reason: `${inner.name}${code === undefined ? "" : ` ${String(code)}`}`,
          ...(code === OUT_OF_DISK_SPACE && { isDiskFull: true }),
        };
      }
    }
    inner = "error" in inner ? inner.error : inner.cause;
  }
  return undefined;
}
