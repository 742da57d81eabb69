import { fail } from "../command-error.ts";
import { decode } from "../bson/decode.ts";
import { RANK, rankOf } from "../bson/rank.ts";
import type { Doc, Value } from "../bson/values.ts";
import { encodeKey } from "../keystring.ts";
import { fieldValues } from "../paths.ts";
import { readQuery } from "../planner/read.ts";
import { type CommandContext, type CommandSpec, collectionOf, docField, requiredField } from "./context.ts";
import { queryOf } from "./find.ts";
import { forEachDocument } from "../cursors.ts";
import { surroundingsOf } from "./surroundings.ts";

async function count(context: CommandContext): Promise<Doc> {
  const { view } = context;
  const query = queryOf(context, "query");
  const collection = collectionOf(context);
  const everything =
    Object.keys(query.filter).length === 0 &&
    query.skip === 0 &&
    query.limit === 0 &&
    query.hint === undefined;
  if (collection && everything)
    return { n: view.count("documents", collection.prefix, collection.end), ok: 1 };
  let n = 0;
  await forEachDocument(readQuery(view, collection, query), context, () => void n++);
  return { n, ok: 1 };
}

async function distinct(context: CommandContext): Promise<Doc> {
  const { command, view } = context;
  const key = requiredField("distinct", command, "key");
  if (typeof key !== "string" || key === "")
    fail(14, "BSON field 'distinct.key' is the wrong type, expected type 'string'");
  const parts = key.split(".");
  const field = new Set([parts[0] ?? ""]);
  const values = new Map<string, Value>();
  const query = { filter: docField(command, "query"), surroundings: surroundingsOf(context) };
  await forEachDocument(readQuery(view, collectionOf(context), query), context, ({ bytes }) => {
    for (const value of fieldValues(decode(bytes, field), parts)) {
      if (value === undefined || rankOf(value) === RANK.undefined) continue;
      const id = encodeKey(value).toString("latin1");
      if (!values.has(id)) values.set(id, value);
    }
  });
  const { atClusterTime } = context;
  return { values: [...values.values()], ...(atClusterTime ? { atClusterTime } : {}), ok: 1 };
}

export const COUNT_COMMANDS: Readonly<Record<string, CommandSpec>> = {
  count: { fields: "count query limit skip hint", refused: "collation fields", run: count },
  distinct: {
    fields: "distinct key query",
    refused: "collation hint",
    inTransaction: true,
    atTime: true,
    run: distinct,
  },
};
