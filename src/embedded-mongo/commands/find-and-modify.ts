import { notSupported } from "../command-error.ts";
import { truthy } from "../bson/numbers.ts";
import { type Doc, own } from "../bson/values.ts";
import type { Query } from "../planner/read.ts";
import { compileProjection } from "../projection/compile.ts";
import type { WriteView } from "../store/view.ts";
import type { Reply } from "../wire/message.ts";
import type { CommandContext, CommandSpec } from "./context.ts";
import { type Find, writeOne } from "./fair-write.ts";
import { docField, requiredField } from "./fields.ts";
import { type UpdateOrder, applyUpdate } from "./write.ts";

/** Updates one document and answers it, as it was or as it is; it removes none. */
function findAndModify(context: CommandContext): Promise<Reply> {
  const { command } = context;
  // Drivers always send it.
  if (truthy(own(command, "remove"))) notSupported("the option remove of findAndModify");
  const wantsNew = truthy(own(command, "new"));
  const query: Query = { filter: docField(command, "query"), limit: 1, sort: own(command, "sort") };
  const update = requiredField("findAndModify", command, "update");
  const order: UpdateOrder = { query, update, multi: false, upsert: truthy(own(command, "upsert")) };
  const projection = compileProjection(docField(command, "fields"));
  const shown = (doc: Doc | undefined): Doc | null => (doc ? (projection?.(doc) ?? doc) : null);
  return writeOne(context, query, (view, find) => {
    const recorded = context.memory?.recall(view);
    if (recorded) return { ...recorded, retriedStmtId: 0 };
    const reply = modify(view, find);
    context.memory?.record(view, reply);
    return reply;
  });

  function modify(view: WriteView, find: Find): Doc {
    const { upserted, matched, before, after } = applyUpdate(context, view, order, find);
    const inserted = upserted ? { upserted: own(upserted, "_id") } : {};
    const lastErrorObject = { n: upserted ? 1 : matched, updatedExisting: matched > 0, ...inserted };
    return { lastErrorObject, value: shown(wantsNew ? (upserted ?? after) : before), ok: 1 };
  }
}

export const FIND_AND_MODIFY_COMMANDS: Readonly<Record<string, CommandSpec>> = {
  findAndModify: {
    fields: "findAndModify query sort remove update new fields upsert",
    inTransaction: true,
    retryable: true,
    run: findAndModify,
  },
};
