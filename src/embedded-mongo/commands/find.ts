import type { Long } from "bson";
import { isLong, truthy } from "../bson/numbers.ts";
import { decode } from "../bson/decode.ts";
import { encode } from "../bson/encode.ts";
import { type Doc, own } from "../bson/values.ts";
import { readBatch } from "../cursors.ts";
import { readQuery } from "../planner/read.ts";
import { mapStream } from "../planner/tick.ts";
import { compileProjection } from "../projection/compile.ts";
import { type CommandContext, type CommandSpec, collectionName, collectionOf } from "./context.ts";
import { arrayField, docField, requiredField, stringField, wrongType } from "./fields.ts";
import { batchReply, countOf, cursorReply, readerOf } from "./reply.ts";

function find(context: CommandContext): Promise<Buffer> {
  const { command, view, database } = context;
  const projection = compileProjection(docField(command, "projection"));
  const stored = readQuery(view, collectionOf(context), {
    filter: docField(command, "filter"),
    sort: own(command, "sort"),
    skip: countOf(command, "skip") ?? 0,
    limit: countOf(command, "limit") ?? 0,
  });
  const results = mapStream(stored, ({ bytes }) => (projection ? encode(projection(decode(bytes))) : bytes));
  return cursorReply(context, `${database}.${collectionName(context)}`, results, {
    batchSize: countOf(command, "batchSize"),
    singleBatch: truthy(own(command, "singleBatch")),
  });
}

async function getMore(context: CommandContext): Promise<Buffer> {
  const { command, cursors, database } = context;
  const id = own(command, "getMore");
  if (!isLong(id)) wrongType("getMore.getMore", id, "long");
  requiredField("getMore", command, "collection");
  const cursor = cursors.get(
    id.toBigInt(),
    `${database}.${stringField(command, "collection")}`,
    readerOf(context),
  );
  try {
    const { batch, done } = await readBatch(cursor, countOf(command, "batchSize") || Infinity, context);
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
  const ids = arrayField("killCursors", command, "cursors");
  const killed: Long[] = [];
  const notFound: Long[] = [];
  for (const id of ids) {
    if (!isLong(id)) wrongType("killCursors.cursors", id, "long");
    (cursors.kill(id.toBigInt(), namespace) ? killed : notFound).push(id);
  }
  return { cursorsKilled: killed, cursorsNotFound: notFound, cursorsAlive: [], cursorsUnknown: [], ok: 1 };
}

export const FIND_COMMANDS: Readonly<Record<string, CommandSpec>> = {
  find: {
    fields: "find filter sort projection skip limit batchSize singleBatch",
    inTransaction: true,
    run: find,
  },
  getMore: { fields: "getMore collection batchSize", inTransaction: true, run: getMore },
  killCursors: { fields: "killCursors cursors", inTransaction: true, run: killCursors },
};
