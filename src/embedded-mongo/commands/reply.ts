import { fail } from "../command-error.ts";
import { integerOption } from "../bson/numbers.ts";
import { encode } from "../bson/encode.ts";
import { FRAME_BYTES, createWriter, nameBytes } from "../bson/writer.ts";
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

/** Whose a cursor is that the command opens or reads. */
export function readerOf({ command, session, inTransaction }: CommandContext): CursorOwner {
  return { session, transaction: inTransaction ? transactionNumber(command) : undefined };
}

/** Reads a batch size; throws CommandError 51024 when negative. */
export function batchSizeOf(options: Doc): number | undefined {
  const value = own(options, "batchSize");
  if (value === undefined || value === null) return undefined;
  const size = integerOption(value, "batchSize");
  if (size < 0) fail(51024, `BSON field 'batchSize' value must be >= 0, actual value '${size}'`);
  return size;
}

/** Documents as results without ticks. */
export function* encoded(docs: Iterable<Doc>): Generator<Buffer> {
  for (const doc of docs) yield encode(doc);
}

/**
 * Writes `{cursor: {<batch>: […], id, ns}, ok: 1, operationTime}` around the documents' own bytes: nothing is decoded to be
 * sent.
 */
export function batchReply(
  name: "firstBatch" | "nextBatch",
  batch: readonly Buffer[],
  id: bigint,
  namespace: string,
): Buffer {
  const arraySize = batch.reduce((sum, doc, i) => sum + nameBytes(String(i)) + doc.length, FRAME_BYTES);
  const nsSize = 5 + Buffer.byteLength(namespace);
  const cursorSize =
    FRAME_BYTES + nameBytes(name) + arraySize + nameBytes("id") + 8 + nameBytes("ns") + nsSize;
  const tail = nameBytes("ok") + 8 + nameBytes("operationTime") + 8;
  const size = FRAME_BYTES + nameBytes("cursor") + cursorSize + tail;
  const writer = createWriter(size);
  writer.begin(size);
  writer.name(3, "cursor");
  writer.begin(cursorSize);
  writer.name(4, name);
  writer.begin(arraySize);
  for (const [i, doc] of batch.entries()) {
    writer.name(3, String(i));
    writer.raw(doc);
  }
  writer.end();
  writer.name(18, "id");
  writer.int64(id);
  writer.name(2, "ns");
  writer.string(namespace);
  writer.end();
  writer.name(1, "ok");
  writer.double(1);
  writer.name(17, "operationTime");
  writer.int64(operationTime().toBigInt());
  writer.end();
  return writer.bytes;
}
