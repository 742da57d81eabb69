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
 * @throws CommandError 72, 263 for what begins no transaction, or 50768 for a number on a command that is neither a retryable write nor in a transaction
 */
export function checkSessionFields(
  name: string,
  command: Doc,
  { retryable = false }: CommandSpec,
  session: string | undefined,
): void {
  const given = (field: string): boolean => own(command, field) !== undefined;
  if (given("txnNumber") && session === undefined)
    fail(72, "Transaction number requires a session ID to also be specified");
  if (given("autocommit") && !given("txnNumber"))
    fail(72, "'autocommit' field requires a transaction number to also be specified");
  if (given("autocommit") && own(command, "autocommit") !== false)
    fail(72, "Specifying autocommit=true is not allowed.");
  if (given("startTransaction") && !given("autocommit"))
    fail(72, "'startTransaction' field requires 'autocommit' field to also be specified");
  if (given("startTransaction") && own(command, "startTransaction") !== true)
    fail(72, "Specifying startTransaction=false is not allowed.");
  if (given("startTransaction") && BEGINS_NONE.has(name))
    fail(263, `Cannot start a transaction with the command ${name}`);
  if (given("txnNumber") && !given("autocommit") && !retryable)
    fail(
      50768,
      `txnNumber may only be provided for multi-document transactions and retryable write commands. autocommit:false was not provided, and ${name} is not a retryable write command.`,
    );
}
