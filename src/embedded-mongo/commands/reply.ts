import { fail } from "../command-error.ts";
import { integerOption } from "../bson/numbers.ts";
import { encode } from "../bson/encode.ts";
import { type Doc, own } from "../bson/values.ts";
import { type Results, readBatch } from "../cursors.ts";
import type { CommandContext } from "./context.ts";

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
  const { cursors, session, inTransaction } = context;
  const cursor = cursors.open(namespace, results, inTransaction ? session : undefined);
  const { batch, done } = await readBatch(cursor, options.batchSize ?? FIRST_BATCH, context);
  const open = !done && options.singleBatch !== true;
  if (open) cursors.keep(cursor);
  return batchReply("firstBatch", batch, open ? cursor.id : 0n, namespace);
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
 * `{cursor: {<batch>: […], id, ns}, ok: 1}` written around the documents' own bytes: nothing is decoded to be sent.
 */
export function batchReply(
  name: "firstBatch" | "nextBatch",
  batch: readonly Buffer[],
  id: bigint,
  namespace: string,
): Buffer {
  const items: Buffer[] = [];
  batch.forEach((doc, i) => items.push(Buffer.from(`\x03${i}\0`, "latin1"), doc));
  const array = enclose(items);
  const idField = Buffer.alloc(8);
  idField.writeBigInt64LE(id);
  const text = Buffer.from(`${namespace}\0`);
  const length = Buffer.alloc(4);
  length.writeInt32LE(text.length);
  const cursor = enclose([field(4, name), ...array, field(18, "id"), idField, field(2, "ns"), length, text]);
  const ok = Buffer.alloc(8);
  ok.writeDoubleLE(1);
  return Buffer.concat(enclose([field(3, "cursor"), ...cursor, field(1, "ok"), ok]));
}

function field(type: number, name: string): Buffer {
  return Buffer.from(`${String.fromCharCode(type)}${name}\0`, "latin1");
}

/** Puts a document's length before its elements and the zero after them. */
function enclose(elements: readonly Buffer[]): Buffer[] {
  const length = Buffer.alloc(4);
  length.writeInt32LE(elements.reduce((sum, part) => sum + part.length, 5));
  return [length, ...elements, Buffer.alloc(1)];
}
