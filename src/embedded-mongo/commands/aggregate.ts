import { fail } from "../command-error.ts";
import { decode } from "../bson/decode.ts";
import { encode } from "../bson/encode.ts";
import { type Doc, type Value, isDoc, own } from "../bson/values.ts";
import { compilePipeline, stageCount, stageOf } from "../aggregation/pipeline.ts";
import { fieldsRead } from "../expressions/compile.ts";
import { countAll } from "../planner/count.ts";
import { readCovered } from "../planner/covered.ts";
import { type Query, readQuery } from "../planner/read.ts";
import { type Tick, mapStream } from "../planner/tick.ts";
import type { Collection } from "../store/catalogue.ts";
import type { FileView } from "../store/view.ts";
import { type CommandContext, type CommandSpec, collectionName, collectionOf } from "./context.ts";
import { checkFields, docField, docsField, words } from "./fields.ts";
import { countOf, cursorReply } from "./reply.ts";

/** Makes a query of a leading `$match`, `$sort` and `$limit`, so that they use indexes. */
function splitPipeline(pipeline: readonly Doc[]): { query: Query; rest: readonly Doc[] } {
  const rest = [...pipeline];
  const take = (wanted: string): Value => {
    const { name, operand } = rest[0] ? stageOf(rest[0]) : {};
    if (name !== wanted) return undefined;
    rest.shift();
    // Compiled for its checks only: a malformed one is refused as it is elsewhere in a pipeline.
    compilePipeline([{ [wanted]: operand }]);
    return operand;
  };
  const filter = (take("$match") ?? {}) as Doc;
  const sort = take("$sort");
  const limit = take("$limit");
  return { query: { filter, sort, limit: limit === undefined ? 0 : stageCount("$limit", limit) }, rest };
}

function aggregate(context: CommandContext): Promise<Buffer> {
  const { command, database, inTransaction, store, view } = context;
  const pipeline = docsField("aggregate", command, "pipeline");
  if (own(command, "cursor") === undefined)
    fail(9, "The 'cursor' option is required, except for aggregate with the explain argument");
  const namespace = `${database}.${collectionName(context)}`;
  const cursor = docField(command, "cursor");
  checkFields("aggregate.cursor", cursor, words("batchSize"));
  const options = { batchSize: countOf(cursor, "batchSize") };
  const collection = collectionOf(context);
  const { query, rest } = splitPipeline(pipeline);
  const stages = compilePipeline(rest);
  const stored = readQuery(view, collection, query);
  const only = fieldsGrouped(rest);
  const covered =
    collection && only && isFilter(query) ? readCovered(view, collection, query.filter, only) : undefined;
  const results =
    collection && !inTransaction && encode({ pipeline }).equals(COUNT_ALL)
      ? count(store.committed, collection)
      : rest.length === 0
        ? mapStream(stored, ({ bytes }) => bytes)
        : mapStream(stages(covered ?? mapStream(stored, ({ bytes }) => decode(bytes, only))), encode);
  return cursorReply(context, namespace, results, options);
}

const isFilter = ({ sort, limit }: Query): boolean => sort === undefined && limit === 0;

/** The stages by which drivers count all documents. */
const COUNT_ALL = encode({ pipeline: [{ $match: {} }, { $group: { _id: 1, n: { $sum: 1 } } }] });

function* count(view: FileView, collection: Collection): Generator<Buffer | Tick> {
  const n = yield* countAll(view, collection);
  if (n > 0) yield encode({ _id: 1, n });
}

/** The fields a pipeline that begins with `$group` needs: counting needs none. */
function fieldsGrouped([first]: readonly Value[]): ReadonlySet<string> | undefined {
  if (first === undefined) return undefined;
  const { name, operand } = stageOf(first);
  if (name !== "$group" || !isDoc(operand)) return undefined;
  const { _id, ...fields } = operand;
  const read = new Set<string>();
  const accumulated = Object.values(fields).flatMap((field) => (isDoc(field) ? Object.values(field) : []));
  return [_id, ...accumulated].every((expression) => fieldsRead(expression, read)) ? read : undefined;
}

export const AGGREGATE_COMMANDS: Readonly<Record<string, CommandSpec>> = {
  aggregate: { fields: "aggregate pipeline cursor", inTransaction: true, run: aggregate },
};
