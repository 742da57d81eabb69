import { Binary, Long } from "bson";
import { fail } from "../command-error.ts";
import { type Doc, type Value, isDoc, own, typeName } from "../bson/values.ts";
import type { CommandSpec } from "./context.ts";

/** The session a command belongs to, as a key; throws CommandError 14 or 207 for what is no session's id. */
export function sessionOf(command: Doc): string | undefined {
  const lsid = own(command, "lsid");
  return lsid === undefined ? undefined : sessionKey(lsid);
}

/** A session's id, `{id: <UUID>}`, as a key: its 16 bytes. Throws CommandError 14 or 207 for anything else. */
export function sessionKey(lsid: Value): string {
  const id = isDoc(lsid) ? own(lsid, "id") : undefined;
  if (!(id instanceof Binary))
    fail(14, `BSON field 'lsid.id' is the wrong type '${typeName(id)}', expected type 'binData'`);
  if (id.sub_type !== Binary.SUBTYPE_UUID || id.length() !== 16)
    fail(207, "uuid must be a 16-byte binary field with UUID (4) subtype");
  return Buffer.from(id.value()).toString("latin1");
}

/** The number of the transaction or retryable write a command belongs to. */
export function transactionNumber(command: Doc): bigint {
  const number = own(command, "txnNumber");
  if (!(number instanceof Long)) fail(14, "BSON field 'txnNumber' is the wrong type, expected type 'long'");
  return number.toBigInt();
}

const BEGINS_NONE: ReadonlySet<string> = new Set(["commitTransaction", "abortTransaction", "killCursors"]);

/**
 * Checks that the fields by which a command belongs to a session and a transaction go together:
 * lsid ← txnNumber ← autocommit ← startTransaction.
 * @throws CommandError 72, 263 for what begins no transaction, or 50768 for a number on another command
 */
export function checkSessionFields(
  name: string,
  command: Doc,
  { retryable = false }: CommandSpec,
  session: string | undefined,
): void {
  const [number, autocommit, start] = ["txnNumber", "autocommit", "startTransaction"].map((field) =>
    own(command, field),
  );
  if (number !== undefined && session === undefined) fail(72, "txnNumber requires a session");
  if (autocommit !== undefined && number === undefined) fail(72, "autocommit requires a txnNumber");
  if (autocommit !== undefined && autocommit !== false) fail(72, "autocommit can only be false");
  if (start !== undefined && autocommit === undefined) fail(72, "startTransaction requires autocommit");
  if (start !== undefined && start !== true) fail(72, "startTransaction can only be true");
  if (start && BEGINS_NONE.has(name)) fail(263, `Cannot start a transaction with the command ${name}`);
  if (number !== undefined && autocommit === undefined && !retryable)
    fail(50768, `txnNumber is for transactions and retryable writes; ${name} is neither`);
}
