import { fail } from "../command-error.ts";
import { decode } from "../bson/decode.ts";
import { encode } from "../bson/encode.ts";
import { type Doc, type Value, isDoc, own } from "../bson/values.ts";
import { compilePipeline, stageCount, stageOf } from "../aggregation/pipeline.ts";
import { fieldsRead } from "../expressions/compile.ts";
import { type Query, readQuery } from "../planner/read.ts";
import { mapStream } from "../planner/tick.ts";
import { type CommandContext, type CommandSpec, collectionName, collectionOf } from "./context.ts";
import { checkFields, docField, docsField, words } from "./fields.ts";
import { batchSizeOf, cursorReply } from "./reply.ts";

/**
 * Moves leading `$match`, `$sort`, `$skip` and `$limit` into a query, as far as their order allows, so that they use
 * indexes.
 */
function splitPipeline(pipeline: readonly Value[]): { query: Query; rest: readonly Value[] } {
  const matches: Doc[] = [];
  let sort: Value;
  let skip = 0;
  let limit = 0;
  let position = 0;
  for (; position < pipeline.length; position++) {
    const { name, operand } = stageOf(pipeline[position]);
    const untouched = sort === undefined && skip === 0 && limit === 0;
    if (name === "$match" && untouched && isDoc(operand)) matches.push(operand);
    else if (name === "$sort" && untouched && isDoc(operand) && Object.keys(operand).length > 0)
      sort = operand;
    else if (name === "$skip" && skip === 0 && limit === 0) skip = stageCount(name, operand);
    else if (name === "$limit" && limit === 0) limit = stageCount(name, operand);
    else break;
  }
  const [first, second] = matches;
  const filter = second ? { $and: matches } : (first ?? {});
  return { query: { filter, skip, limit, sort }, rest: pipeline.slice(position) };
}

/** The stages of the command; throws CommandError 9, 14 or 40323 when they are malformed. */
function pipelineOf(command: Doc): readonly Value[] {
  const pipeline = docsField("aggregate", command, "pipeline");
  for (const stage of pipeline) stageOf(stage);
  if (own(command, "cursor") === undefined)
    fail(9, "The 'cursor' option is required, except for aggregate with the explain argument");
  return pipeline;
}

function aggregate(context: CommandContext): Promise<Buffer> {
  const { command, database, view } = context;
  const pipeline = pipelineOf(command);
  const namespace = `${database}.${collectionName(context)}`;
  const { query, rest } = splitPipeline(pipeline);
  const stages = compilePipeline(rest);
  const stored = readQuery(view, collectionOf(context), query);
  const only = fieldsGrouped(rest);
  const results =
    rest.length === 0
      ? mapStream(stored, ({ bytes }) => bytes)
      : mapStream(stages(mapStream(stored, ({ bytes }) => decode(bytes, only))), encode);
  const cursor = docField(command, "cursor");
  checkFields("aggregate.cursor", cursor, words("batchSize"));
  return cursorReply(context, namespace, results, { batchSize: batchSizeOf(cursor) });
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
