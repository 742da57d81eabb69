import { fail } from "../command-error.ts";
import { decode } from "../bson/decode.ts";
import { encode } from "../bson/encode.ts";
import { RANK, rankOf } from "../bson/rank.ts";
import { type Doc, type Value, own } from "../bson/values.ts";
import { encodeKey } from "../keystring.ts";
import { fieldValues } from "../paths.ts";
import { type Stream, TICK, readQuery } from "../planner/read.ts";
import type { StoredDocument } from "../store/documents.ts";
import { type CommandContext, type CommandSpec, collectionOf, docField } from "./context.ts";
import { queryOf } from "./find.ts";
import { readBatch } from "../cursors.ts";
import { constantVariables } from "./variables.ts";

async function count(context: CommandContext): Promise<Doc> {
  const { command, view } = context;
  const query = queryOf(command, "query");
  const collection = collectionOf(context);
  const everything =
    Object.keys(query.filter).length === 0 &&
    query.skip === 0 &&
    query.limit === 0 &&
    query.hint === undefined;
  if (collection && everything)
    return { n: view.count("documents", collection.prefix, collection.end), ok: 1 };
  let n = 0;
  await each(context, readQuery(view, collection, query), () => void n++);
  return { n, ok: 1 };
}

async function distinct(context: CommandContext): Promise<Doc> {
  const { command, view } = context;
  const key = own(command, "key");
  if (typeof key !== "string" || key === "")
    fail(14, "BSON field 'distinct.key' is the wrong type, expected type 'string'");
  const parts = key.split(".");
  const field = new Set([parts[0] ?? ""]);
  const values = new Map<string, Value>();
  const query = { filter: docField(command, "query"), variables: constantVariables(command) };
  await each(context, readQuery(view, collectionOf(context), query), ({ bytes }) => {
    for (const value of fieldValues(decode(bytes, field), parts)) {
      if (value === undefined || rankOf(value) === RANK.undefined) continue;
      const id = encodeKey(value).toString("latin1");
      if (!values.has(id)) values.set(id, value);
    }
  });
  return { values: [...values.values()], ok: 1 };
}

const NOTHING = encode({});

/** Visits every item of a stream, pausing now and then so that other requests are served. */
async function each(
  context: CommandContext,
  stream: Stream<StoredDocument>,
  visit: (item: StoredDocument) => void,
): Promise<void> {
  const visited = (function* () {
    for (const item of stream) {
      if (item !== TICK) visit(item);
      else yield TICK;
    }
    yield NOTHING;
  })();
  await readBatch(context.cursors.open("", visited), Infinity, context);
}

export const COUNT_COMMANDS: Readonly<Record<string, CommandSpec>> = {
  count: { fields: "count query limit skip hint", refused: "collation fields", run: count },
  distinct: { fields: "distinct key query", refused: "collation hint", inTransaction: true, run: distinct },
};
