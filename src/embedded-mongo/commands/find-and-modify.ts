import { fail } from "../command-error.ts";
import { decode } from "../bson/decode.ts";
import { truthy } from "../bson/numbers.ts";
import { type Doc, own } from "../bson/values.ts";
import type { Query } from "../planner/read.ts";
import { compileProjection } from "../projection/compile.ts";
import type { WriteView } from "../store/view.ts";
import { type CommandContext, type CommandSpec, collectionName } from "./context.ts";
import { docField } from "./fields.ts";
import type { Reply } from "../wire/message.ts";
import { type Find, writeOne } from "./fair-write.ts";
import { type UpdateOrder, applyUpdate } from "./write.ts";

function findAndModify(context: CommandContext): Promise<Reply> {
  const { command } = context;
  const removes = truthy(own(command, "remove"));
  const wantsNew = truthy(own(command, "new"));
  if (removes && own(command, "update") !== undefined)
    fail(9, "Cannot specify both an update and remove=true");
  if (!removes && own(command, "update") === undefined)
    fail(9, "Either an update or remove=true must be specified");
  if (removes && wantsNew)
    fail(9, "Cannot specify both new=true and remove=true; 'remove' always returns the deleted document");
  if (removes && truthy(own(command, "upsert"))) fail(9, "Cannot specify both upsert=true and remove=true");
  const query: Query = { filter: docField(command, "query"), limit: 1, sort: own(command, "sort") };
  const projection = compileProjection(docField(command, "fields"));
  const shown = (doc: Doc | undefined): Doc | null => (doc ? (projection?.(doc) ?? doc) : null);
  const upsert = truthy(own(command, "upsert"));
  return writeOne(context, query, (view, find) => {
    const recorded = context.memory?.recall(view);
    if (recorded) return { ...recorded, retriedStmtId: 0 };
    const reply = modify(view, find);
    context.memory?.record(view, reply);
    return reply;
  });

  function modify(view: WriteView, find: Find): Doc {
    if (removes) {
      const doc = removeOne(context, view, query, find);
      return { lastErrorObject: { n: doc ? 1 : 0 }, value: shown(doc), ok: 1 };
    }
    const order: UpdateOrder = { query, update: own(command, "update"), multi: false, upsert };
    const outcome = applyUpdate(context, view, order, find);
    const { upserted } = outcome;
    if (upserted) {
      const lastErrorObject: Doc = { n: 1, updatedExisting: false, upserted: own(upserted, "_id") };
      return { lastErrorObject, value: wantsNew ? shown(upserted) : null, ok: 1 };
    }
    const value = shown(wantsNew ? outcome.after : outcome.before);
    return { lastErrorObject: { n: outcome.matched, updatedExisting: outcome.matched > 0 }, value, ok: 1 };
  }
}

function removeOne(context: CommandContext, view: WriteView, query: Query, find: Find): Doc | undefined {
  const { store, database } = context;
  const collection = store.catalogue.find(view, database, collectionName(context));
  const [row] = find(view, collection, query);
  if (!row || !collection) return undefined;
  const doc = decode(row.bytes);
  store.documents.remove(view, collection, row, doc);
  return doc;
}

const SPEC: CommandSpec = {
  fields: "findAndModify findandmodify query sort remove update new fields upsert",
  inTransaction: true,
  retryable: true,
  run: findAndModify,
};

export const FIND_AND_MODIFY_COMMANDS: Readonly<Record<string, CommandSpec>> = {
  findAndModify: SPEC,
  findandmodify: SPEC,
};
