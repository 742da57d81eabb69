import { Long } from "bson";
import { fail } from "../command-error.ts";
import { integerOption } from "../bson/numbers.ts";
import { encode } from "../bson/encode.ts";
import { type Doc, own } from "../bson/values.ts";
import { operationTime } from "../operation-time.ts";
import { type CursorOwner, type Results, readBatch } from "../cursors.ts";
import type { CommandContext } from "./context.ts";
import { transactionNumber } from "./session-fields.ts";

/** MongoDB's size of a first batch when none is asked for. */
const FIRST_BATCH = 101;

export interface CursorOptions {
  readonly batchSize?: number | undefined;
  readonly singleBatch?: boolean;
}

/** Opens a cursor over results and replies with its first batch. */
export async function cursorReply(
  context: CommandContext,
  namespace: string,
  results: Results,
  options: CursorOptions = {},
): Promise<Buffer> {
  const { cursors } = context;
  const cursor = cursors.open(namespace, results, readerOf(context));
  const { batch, done } = await readBatch(cursor, options.batchSize ?? FIRST_BATCH, context);
  const open = !done && options.singleBatch !== true;
  if (open) cursors.keep(cursor);
  return batchReply("firstBatch", batch, open ? cursor.id : 0n, namespace);
}

/** The owner of the cursors that the command opens or reads. */
export function readerOf({ command, session, inTransaction }: CommandContext): CursorOwner {
  return { session, transaction: inTransaction ? transactionNumber(command) : undefined };
}

/** Reads an optional count, such as `limit` or `batchSize`; throws CommandError 51024 when negative. */
export function countOf(options: Doc, name: string): number | undefined {
  const value = own(options, name);
  if (value === undefined || value === null) return undefined;
  const count = integerOption(value, name);
  if (count < 0) fail(51024, `BSON field '${name}' value must be >= 0, actual value '${count}'`);
  return count;
}

/** Documents as results without ticks. */
export function* encoded(docs: Iterable<Doc>): Generator<Buffer> {
  for (const doc of docs) yield encode(doc);
}

/** Where the reply's cursor begins, and the array in it whose name is given. */
const CURSOR_AT = 4 + "_cursor_".length;
const arrayAt = (name: string): number => CURSOR_AT + 4 + name.length + 2;

/**
 * `{cursor: {<batch>: […], id, ns}, ok: 1, operationTime}`: the documents' own bytes put into an empty reply, so that
 * nothing is decoded to be sent.
 */
export function batchReply(
  name: "firstBatch" | "nextBatch",
  batch: readonly Buffer[],
  id: bigint,
  ns: string,
): Buffer {
  const cursor = { [name]: [], id: Long.fromBigInt(id), ns };
  const empty = encode({ cursor, ok: 1, operationTime: operationTime() });
  const items = batch.flatMap((doc, i) => [Buffer.from(`\x03${i}\0`, "latin1"), doc]);
  const added = items.reduce((sum, { length }) => sum + length, 0);
  const array = arrayAt(name);
  for (const at of [0, CURSOR_AT, array]) empty.writeInt32LE(empty.readInt32LE(at) + added, at);
  return Buffer.concat([empty.subarray(0, array + 4), ...items, empty.subarray(array + 4)]);
}
