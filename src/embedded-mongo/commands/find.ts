import type { Long } from "bson";
import { fail } from "../command-error.ts";
import { integerOption, isLong, truthy } from "../bson/numbers.ts";
import { decode } from "../bson/decode.ts";
import { encode } from "../bson/encode.ts";
import { type Doc, type Value, own } from "../bson/values.ts";
import { readBatch } from "../cursors.ts";
import { NOWHERE } from "../aggregation/expression.ts";
import { type Query, type Stream, TICK, type Tick, readQuery } from "../planner/read.ts";
import { type Projection, compileProjection } from "../projection/compile.ts";
import type { StoredDocument } from "../store/documents.ts";
import {
  type CommandContext,
  type CommandSpec,
  collectionName,
  collectionOf,
  docField,
  requiredField,
  stringField,
} from "./context.ts";
import { batchReply, batchSizeOf, cursorReply, readerOf } from "./reply.ts";
import { surroundingsOf } from "./surroundings.ts";

/** Reads the parts of a query every reading command shares. Throws CommandError for a bad skip or limit. */
export function queryOf(
  context: Pick<CommandContext, "command" | "check">,
  filterField: string,
): Query & { limit: number; singleBatch: boolean } {
  const { command } = context;
  const limit = countOf(own(command, "limit"), "limit", true);
  const sort = own(command, "sort");
  const hint = own(command, "hint");
  return {
    filter: docField(command, filterField),
    ...(sort === undefined ? {} : { sort }),
    ...(hint === undefined || hint === "" ? {} : { hint }),
    skip: countOf(own(command, "skip"), "skip", false),
    limit: Math.abs(limit),
    singleBatch: limit < 0 || truthy(own(command, "singleBatch")),
    surroundings: surroundingsOf(context),
  };
}

function countOf(value: Value, name: string, mayBeNegative: boolean): number {
  if (value === undefined || value === null) return 0;
  const count = integerOption(value, name);
  if (count < 0 && !mayBeNegative)
    fail(51024, `BSON field '${name}' value must be >= 0, actual value '${count}'`);
  return count;
}

async function find(context: CommandContext): Promise<Buffer> {
  const { command, view, database } = context;
  const query = queryOf(context, "filter");
  const projection = compileProjection({
    projection: docField(command, "projection"),
    filter: query.filter,
    surroundings: query.surroundings ?? NOWHERE,
  });
  const stored = readQuery(view, collectionOf(context), query);
  const results = projected(stored, projection);
  return cursorReply(context, `${database}.${collectionName(context)}`, results, {
    batchSize: batchSizeOf(command),
    singleBatch: query.singleBatch,
  });
}

/** The bytes of documents, projected. */
function* projected(
  stored: Stream<StoredDocument>,
  projection: Projection | undefined,
): Generator<Buffer | Tick> {
  for (const each of stored) {
    if (each === TICK) yield TICK;
    else yield projection ? encode(projection(decode(each.bytes))) : each.bytes;
  }
}

async function getMore(context: CommandContext): Promise<Buffer> {
  const { command, cursors, database } = context;
  const id = own(command, "getMore");
  if (!isLong(id)) fail(14, "BSON field 'getMore.getMore' is the wrong type, expected type 'long'");
  requiredField("getMore", command, "collection");
  const cursor = cursors.get(
    id.toBigInt(),
    `${database}.${stringField(command, "collection")}`,
    readerOf(context),
  );
  try {
    const size = batchSizeOf(command);
    const { batch, done } = await readBatch(
      cursor,
      size === undefined || size === 0 ? Infinity : size,
      context,
    );
    if (done) cursors.kill(cursor.id);
    return batchReply("nextBatch", batch, done ? 0n : cursor.id, cursor.namespace);
  } catch (error) {
    cursors.kill(cursor.id);
    throw error;
  }
}

function killCursors(context: CommandContext): Doc {
  const { command, cursors, database } = context;
  const namespace = `${database}.${collectionName(context)}`;
  const ids = requiredField("killCursors", command, "cursors");
  if (!Array.isArray(ids)) fail(14, "BSON field 'killCursors.cursors' must be an array");
  const killed: Long[] = [];
  const notFound: Long[] = [];
  for (const id of ids) {
    if (!isLong(id)) fail(14, "BSON field 'killCursors.cursors' must hold longs");
    (cursors.kill(id.toBigInt(), namespace) ? killed : notFound).push(id);
  }
  return { cursorsKilled: killed, cursorsNotFound: notFound, cursorsAlive: [], cursorsUnknown: [], ok: 1 };
}

export const FIND_COMMANDS: Readonly<Record<string, CommandSpec>> = {
  find: {
    fields:
      "find filter sort projection hint skip limit batchSize singleBatch let allowDiskUse noCursorTimeout allowPartialResults",
    refused: "collation max min returnKey showRecordId tailable awaitData oplogReplay term readOnce",
    inTransaction: true,
    atTime: true,
    run: find,
  },
  getMore: {
    fields: "getMore collection batchSize",
    refused: "term lastKnownCommittedOpTime",
    inTransaction: true,
    run: getMore,
  },
  killCursors: { fields: "killCursors cursors", inTransaction: true, run: killCursors },
};
