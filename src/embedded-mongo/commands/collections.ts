import { Long } from "bson";
import { fail } from "../command-error.ts";
import { truthy } from "../bson/numbers.ts";
import { type Doc, own } from "../bson/values.ts";
import { compileFilter } from "../matcher/compile.ts";
import type { Collection } from "../store/catalogue.ts";
import { PAGE_BYTES } from "../store/page-file.ts";
import { type CommandContext, type CommandSpec, collectionName, collectionOf } from "./context.ts";
import { docField } from "./fields.ts";
import type { Reply } from "../wire/message.ts";
import { countOf, cursorReply, encoded } from "./reply.ts";

function create(context: CommandContext): Promise<Reply> {
  const { store, database } = context;
  const name = collectionName(context);
  return context.write((view) => {
    if (store.catalogue.find(view, database, name))
      fail(48, `Collection ${database}.${name} already exists.`);
    store.catalogue.ensure(view, database, name);
    return { ok: 1 };
  });
}

function drop(context: CommandContext): Promise<Doc> {
  const { store } = context;
  return store.write((view) => {
    const collection = collectionOf(context, view);
    if (!collection) return { ok: 1 };
    store.catalogue.drop(view, collection);
    return { ns: collection.namespace, nIndexesWas: collection.indexes.length, ok: 1 };
  });
}

function dropDatabase({ store, database }: CommandContext): Promise<Doc> {
  return store.write((view) => {
    for (const collection of store.catalogue.list(view, database)) store.catalogue.drop(view, collection);
    return { dropped: database, ok: 1 };
  });
}

function describe({ name, record }: Collection): Doc {
  return {
    name,
    type: "collection",
    options: {},
    info: { readOnly: false, uuid: record.uuid },
    idIndex: { v: 2, key: { _id: 1 }, name: "_id_" },
  };
}

function listCollections(context: CommandContext): Promise<Buffer> {
  const { command, store, view, database } = context;
  const matches = compileFilter(docField(command, "filter"));
  const nameOnly = truthy(own(command, "nameOnly"));
  const rows = store.catalogue
    .list(view, database)
    .map(describe)
    .filter(matches)
    .map((row): Doc => (nameOnly ? { name: own(row, "name"), type: "collection" } : row));
  return cursorReply(context, `${database}.$cmd.listCollections`, encoded(rows), {
    batchSize: countOf(docField(command, "cursor"), "batchSize"),
  });
}

/** `compact`: rewrites the whole file, whichever collection is named, and tells how many bytes that freed. */
async function compact({ store }: CommandContext): Promise<Doc> {
  const before = store.pages().total;
  const reason = await store.compact();
  if (reason !== undefined) fail(117, `The file cannot be compacted: ${reason}`);
  const freed = Math.max(0, before - store.pages().total) * PAGE_BYTES;
  return { bytesFreed: Long.fromNumber(freed), ok: 1 };
}

export const COLLECTION_COMMANDS: Readonly<Record<string, CommandSpec>> = {
  compact: { fields: "compact force", run: compact },
  create: { fields: "create", inTransaction: true, run: create },
  drop: { fields: "drop", run: drop },
  dropDatabase: { fields: "dropDatabase", run: dropDatabase },
  listCollections: {
    fields: "listCollections filter nameOnly authorizedCollections cursor",
    run: listCollections,
  },
};
