import { ObjectId } from "bson";
import { fail } from "../command-error.ts";
import { decode } from "../bson/decode.ts";
import { encode } from "../bson/encode.ts";
import { isNumber, toDouble, truthy } from "../bson/numbers.ts";
import { show } from "../bson/show.ts";
import { type Doc, type Value, own, setOwn } from "../bson/values.ts";
import type { Query } from "../planner/read.ts";
import { assertName } from "../store/catalogue.ts";
import type { WriteView } from "../store/view.ts";
import { compileUpdate } from "../update/compile.ts";
import { upsertDocument } from "../update/upsert.ts";
import {
  type CommandContext,
  type CommandSpec,
  type Reply,
  checkFields,
  collectionName,
  docField,
  docsField,
  requiredField,
  words,
} from "./context.ts";
import { type Find, writeFairly } from "./fair-write.ts";
import { constantVariables } from "./variables.ts";
import { errorsPart, runStatements } from "./write-errors.ts";

function insert(context: CommandContext): Promise<Reply> {
  const { command, store, database } = context;
  const name = collectionName(context);
  const docs = docsField(command, "documents");
  if (docs.length === 0) fail(16, "Write batch sizes must be between 1 and 100000. Got 0 operations.");
  assertName(database, name);
  return context.write((view) => {
    let inserted = 0;
    const errors = runStatements(view, command, docs, (given) => {
      const doc = withId(given);
      const collection = store.catalogue.ensure(view, database, name);
      store.documents.insert(view, collection, doc, encode(doc));
      inserted++;
    });
    return { n: inserted, ...errorsPart(errors), ok: 1 };
  });
}

/** `_id` first, made when it is missing. */
function withId(doc: Doc): Doc {
  if (Object.keys(doc)[0] === "_id") return doc;
  const result: Doc = { _id: own(doc, "_id") ?? (Object.hasOwn(doc, "_id") ? null : new ObjectId()) };
  for (const field of Object.keys(doc)) if (field !== "_id") setOwn(result, field, own(doc, field));
  return result;
}

const UPDATE_FIELDS = words("q u c multi upsert arrayFilters hint");
const STATEMENT_REFUSED = words("collation sampleId upsertSupplied");

function update(context: CommandContext): Promise<Reply> {
  const { command } = context;
  const statements = docsField(command, "updates");
  assertName(context.database, collectionName(context));
  const variables = constantVariables(command);
  for (const statement of statements)
    checkFields("update.updates", statement, UPDATE_FIELDS, STATEMENT_REFUSED);
  const orders = statements.map((statement) => orderOf(statement, variables));
  const [first, second] = orders;
  return writeFairly(context, second ? undefined : first?.query, first?.upsert === true, (view, find) => {
    const counts = { n: 0, nModified: 0 };
    const upserted: Doc[] = [];
    const errors = runStatements(view, command, orders, (order, index) => {
      const outcome = applyUpdate(context, view, order, find);
      counts.n += outcome.matched;
      counts.nModified += outcome.modified;
      if (outcome.upserted) {
        counts.n++;
        upserted.push({ index, _id: own(outcome.upserted, "_id") });
      }
    });
    return { ...counts, ...(upserted.length > 0 ? { upserted } : {}), ...errorsPart(errors), ok: 1 };
  });
}

function orderOf(statement: Doc, variables: Doc): UpdateOrder {
  for (const field of ["q", "u"]) requiredField("update.updates", statement, field);
  const multi = truthy(own(statement, "multi"));
  const hint = own(statement, "hint");
  return {
    query: {
      filter: docField(statement, "q"),
      limit: multi ? 0 : 1,
      variables,
      ...(hint === undefined ? {} : { hint }),
    },
    update: own(statement, "u"),
    arrayFilters: own(statement, "arrayFilters"),
    multi,
    upsert: truthy(own(statement, "upsert")),
    variables: { ...variables, ...docField(statement, "c") },
  };
}

export interface UpdateOrder {
  readonly query: Query;
  readonly update: Value;
  readonly arrayFilters: Value;
  readonly multi: boolean;
  readonly upsert: boolean;
  readonly variables: Doc;
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
  const change = compileUpdate({
    update: order.update,
    filter: order.query.filter,
    multi: order.multi,
    variables: order.variables,
    ...(order.arrayFilters === undefined ? {} : { arrayFilters: order.arrayFilters }),
  });
  const found = store.catalogue.find(view, database, name);
  const rows = find(view, found, order.query);
  if (rows.length === 0 && order.upsert) {
    const collection = store.catalogue.ensure(view, database, name);
    const doc = upsertDocument(order.query.filter, order.update, change);
    store.documents.insert(view, collection, doc, encode(doc));
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
    store.documents.replace(view, collection, row, before, after, bytes);
    modified++;
  }
  return { matched: rows.length, modified, ...first };
}

const DELETE_FIELDS = words("q limit hint");

function remove(context: CommandContext): Promise<Reply> {
  const { command, store, database } = context;
  const statements = docsField(command, "deletes");
  const variables = constantVariables(command);
  for (const statement of statements) {
    checkFields("delete.deletes", statement, DELETE_FIELDS, STATEMENT_REFUSED);
    requiredField("delete.deletes", statement, "q");
    const limit = requiredField("delete.deletes", statement, "limit");
    if (!isNumber(limit) || ![0, 1].includes(toDouble(limit)))
      fail(9, `The limit field in delete objects must be 0 or 1. Got ${show(limit)}`);
  }
  const queries = statements.map((statement): Query => {
    const hint = own(statement, "hint");
    return {
      filter: docField(statement, "q"),
      limit: truthy(own(statement, "limit")) ? 1 : 0,
      variables,
      ...(hint === undefined ? {} : { hint }),
    };
  });
  const [first, second] = queries;
  return writeFairly(context, second ? undefined : first, false, (view, find) => {
    let removed = 0;
    const errors = runStatements(view, command, queries, (query) => {
      const collection = store.catalogue.find(view, database, collectionName(context));
      for (const row of find(view, collection, query)) {
        if (collection) store.documents.remove(view, collection, row, decode(row.bytes));
        removed++;
      }
    });
    return { n: removed, ...errorsPart(errors), ok: 1 };
  });
}

export const WRITE_COMMANDS: Readonly<Record<string, CommandSpec>> = {
  insert: {
    fields: "insert documents ordered",
    refused: "bypassDocumentValidation",
    inTransaction: true,
    run: insert,
  },
  update: {
    fields: "update updates ordered let",
    refused: "bypassDocumentValidation",
    inTransaction: true,
    run: update,
  },
  delete: { fields: "delete deletes ordered let", inTransaction: true, run: remove },
};
