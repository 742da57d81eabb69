import { fail } from "../command-error.ts";
import { decode } from "../bson/decode.ts";
import { encode } from "../bson/encode.ts";
import { isNumber, toDouble, truthy } from "../bson/numbers.ts";
import { show } from "../bson/show.ts";
import { type Doc, type Value, own } from "../bson/values.ts";
import type { Query } from "../planner/read.ts";
import { assertName } from "../store/catalogue.ts";
import { withId } from "../store/documents.ts";
import type { WriteView } from "../store/view.ts";
import { compileUpdate, upsertDocument } from "../update/compile.ts";
import { type CommandContext, type CommandSpec, collectionName } from "./context.ts";
import { checkFields, docField, docsField, requiredField, words } from "./fields.ts";
import type { Reply } from "../wire/message.ts";
import type { Find } from "./fair-write.ts";
import { runStatements } from "./statements.ts";

function insert(context: CommandContext): Promise<Reply> {
  const { command, store, database } = context;
  const name = collectionName(context);
  const docs = docsField("insert", command, "documents");
  if (docs.length === 0) fail(16, "Write batch sizes must be between 1 and 100000. Got 0 operations.");
  assertName(database, name);
  return runStatements(context, {
    list: docs,
    counts: { n: 0 },
    run(view, given) {
      const doc = withId(given);
      const bytes = encode(doc);
      return view.statement(() => {
        store.documents.insert(view, store.catalogue.ensure(view, database, name), doc, bytes);
        return { n: 1 };
      });
    },
  });
}

const UPDATE_FIELDS = words("q u multi upsert");

function update(context: CommandContext): Promise<Reply> {
  const { command } = context;
  const statements = docsField("update", command, "updates");
  assertName(context.database, collectionName(context));
  for (const statement of statements) checkFields("update.updates", statement, UPDATE_FIELDS);
  const orders = statements.map(orderOf);
  return runStatements(context, {
    list: orders,
    counts: { n: 0, nModified: 0 },
    query: ({ query }) => query,
    run(view, order, find, whole) {
      if (context.memory && order.multi) fail(72, "Cannot use (or request) retryable writes with multi=true");
      const { matched, modified, upserted } = applyUpdate(
        context,
        view,
        whole ? order : { ...order, upsert: false },
        find,
      );
      return upserted
        ? { n: 1, nModified: 0, upserted: own(upserted, "_id") }
        : { n: matched, nModified: modified };
    },
  });
}

function orderOf(statement: Doc): UpdateOrder {
  for (const field of ["q", "u"]) requiredField("update.updates", statement, field);
  const multi = truthy(own(statement, "multi"));
  return {
    query: { filter: docField(statement, "q"), limit: multi ? 0 : 1 },
    update: own(statement, "u"),
    multi,
    upsert: truthy(own(statement, "upsert")),
  };
}

export interface UpdateOrder {
  readonly query: Query;
  readonly update: Value;
  readonly multi: boolean;
  readonly upsert: boolean;
}

export interface UpdateOutcome {
  readonly matched: number;
  readonly modified: number;
  readonly upserted?: Doc;
  /** The first matched document, before and after. */
  readonly before?: Doc;
  readonly after?: Doc;
}

/** Updates what the query finds, or inserts when it finds nothing and `upsert` is set. */
export function applyUpdate(
  context: CommandContext,
  view: WriteView,
  order: UpdateOrder,
  find: Find,
): UpdateOutcome {
  const { store, database } = context;
  const name = collectionName(context);
  const change = compileUpdate(order.update);
  const found = store.catalogue.find(view, database, name);
  const rows = find(view, found, order.query);
  if (rows.length === 0 && order.upsert) {
    const doc = upsertDocument(order.query.filter, change);
    const bytes = encode(doc);
    view.statement(() =>
      store.documents.insert(view, store.catalogue.ensure(view, database, name), doc, bytes),
    );
    return { matched: 0, modified: 0, upserted: doc };
  }
  let modified = 0;
  let first: { before: Doc; after: Doc } | undefined;
  for (const row of rows) {
    const collection = store.catalogue.ensure(view, database, name);
    const before = decode(row.bytes);
    const after = change(decode(row.bytes));
    const bytes = encode(after);
    first ??= { before, after };
    if (bytes.equals(row.bytes)) continue;
    view.statement(() => store.documents.replace(view, collection, row, before, after, bytes));
    modified++;
  }
  return { matched: rows.length, modified, ...first };
}

const DELETE_FIELDS = words("q limit");

function remove(context: CommandContext): Promise<Reply> {
  const { command, store, database } = context;
  const statements = docsField("delete", command, "deletes");
  for (const statement of statements) {
    checkFields("delete.deletes", statement, DELETE_FIELDS);
    requiredField("delete.deletes", statement, "q");
    const limit = requiredField("delete.deletes", statement, "limit");
    if (!isNumber(limit) || ![0, 1].includes(toDouble(limit)))
      fail(9, `The limit field in delete objects must be 0 or 1. Got ${show(limit)}`);
  }
  const queries = statements.map((statement): Query => ({
    filter: docField(statement, "q"),
    limit: truthy(own(statement, "limit")) ? 1 : 0,
  }));
  return runStatements(context, {
    list: queries,
    counts: { n: 0 },
    query: (query) => query,
    run(view, query, find) {
      if (context.memory && query.limit === 0)
        fail(72, "Cannot use (or request) retryable writes with limit=0");
      const collection = store.catalogue.find(view, database, collectionName(context));
      const rows = find(view, collection, query);
      for (const row of rows)
        if (collection) store.documents.remove(view, collection, row, decode(row.bytes));
      return { n: rows.length };
    },
  });
}

export const WRITE_COMMANDS: Readonly<Record<string, CommandSpec>> = {
  insert: { fields: "insert documents ordered", inTransaction: true, retryable: true, run: insert },
  update: { fields: "update updates ordered", inTransaction: true, retryable: true, run: update },
  delete: { fields: "delete deletes ordered", inTransaction: true, retryable: true, run: remove },
};
