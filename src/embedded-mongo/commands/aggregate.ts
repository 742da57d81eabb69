import { CommandError, fail } from "../command-error.ts";
import { decode } from "../bson/decode.ts";
import { encode } from "../bson/encode.ts";
import { type Doc, type Value, isDoc, own, typeName } from "../bson/values.ts";
import { rootFields } from "../aggregation/expression.ts";
import { compilePipeline, mapStream, stageCount, stageOf } from "../aggregation/pipeline.ts";
import type { PipelineContext } from "../aggregation/stage.ts";
import type { Results } from "../cursors.ts";
import { type Query, type Stream, readQuery } from "../planner/read.ts";
import type { View } from "../store/view.ts";
import { type CommandContext, type CommandSpec, collectionName, docField } from "./context.ts";
import { mergeInto, parseMerge } from "./merge.ts";
import { batchSizeOf, cursorReply } from "./reply.ts";
import { constantVariables } from "./variables.ts";

/** The start of a pipeline that the planner can do, and the stages after it. */
export interface SplitPipeline {
  readonly query: Query;
  readonly rest: readonly Value[];
}

/** Moves leading `$match`, `$sort`, `$skip` and `$limit` into a query, as far as their order allows. */
export function splitPipeline(pipeline: readonly Value[], variables: Doc, hint?: Value): SplitPipeline {
  const matches: Doc[] = [];
  let sort: Value;
  let skip = 0;
  let limit = 0;
  let position = 0;
  for (; position < pipeline.length; position++) {
    const { name, operand } = stageOf(pipeline[position]);
    if (name === "$match" && sort === undefined && skip === 0 && limit === 0 && isDoc(operand))
      matches.push(operand);
    else if (
      name === "$sort" &&
      sort === undefined &&
      skip === 0 &&
      limit === 0 &&
      isDoc(operand) &&
      Object.keys(operand).length > 0
    )
      sort = operand;
    else if (name === "$skip" && skip === 0 && limit === 0) skip = stageCount(name, operand);
    else if (name === "$limit" && limit === 0) limit = stageCount(name, operand);
    else break;
  }
  const [first, second] = matches;
  const filter = second ? { $and: matches } : (first ?? {});
  const query: Query = {
    filter,
    skip,
    limit,
    variables,
    ...(sort === undefined ? {} : { sort }),
    ...(hint === undefined ? {} : { hint }),
  };
  return { query, rest: pipeline.slice(position) };
}

async function aggregate(context: CommandContext): Promise<Doc | Buffer> {
  const { command, database } = context;
  const pipeline = own(command, "pipeline");
  if (!Array.isArray(pipeline))
    fail(
      14,
      `BSON field 'aggregate.pipeline' is the wrong type '${typeName(pipeline)}', expected type 'array'`,
    );
  for (const stage of pipeline) stageOf(stage);
  if (own(command, "cursor") === undefined)
    fail(9, "The 'cursor' option is required, except for aggregate with the explain argument");
  if (typeof own(command, "aggregate") !== "string") {
    compilePipeline(pipeline.slice(0, 1), { variables: {}, read: () => [] });
    throw new CommandError(73, "{aggregate: 1} is not supported by the embedded store: name a collection");
  }
  const name = collectionName(context);
  const variables = constantVariables(command);
  const { query, rest } = splitPipeline(pipeline, variables, own(command, "hint"));
  const last = rest.at(-1);
  if (last !== undefined && stageOf(last).name === "$merge") {
    const target = parseMerge(stageOf(last).operand, database);
    await context.write((view) => {
      mergeInto(context, view, target, run(context, view, query, rest.slice(0, -1)));
      return { ok: 1 };
    });
    return cursorReply(context, `${database}.${name}`, []);
  }
  const results: Results =
    rest.length === 0
      ? mapStream(
          readQuery(context.view, context.store.catalogue.find(context.view, database, name), query),
          ({ bytes }) => bytes,
        )
      : mapStream(run(context, context.view, query, rest), encode);
  return cursorReply(context, `${database}.${name}`, results, {
    batchSize: batchSizeOf(docField(command, "cursor")),
  });
}

function run(context: CommandContext, view: View, query: Query, stages: readonly Value[]): Stream<Doc> {
  const { store, database } = context;
  const read = (name: string, wanted: Query, only?: ReadonlySet<string>): Stream<Doc> =>
    mapStream(readQuery(view, store.catalogue.find(view, database, name), wanted), ({ bytes }) =>
      decode(bytes, only),
    );
  const pipeline: PipelineContext = { variables: query.variables ?? {}, read };
  return compilePipeline(stages, pipeline)(read(collectionName(context), query, fieldsGrouped(stages)));
}

/** The fields a pipeline beginning with `$group` needs: counting, say, needs none. */
function fieldsGrouped([first]: readonly Value[]): ReadonlySet<string> | undefined {
  const { name, operand } = first === undefined ? { name: "", operand: null } : stageOf(first);
  return name === "$group" ? rootFields(operand) : undefined;
}

export const AGGREGATE_COMMANDS: Readonly<Record<string, CommandSpec>> = {
  aggregate: {
    fields: "aggregate pipeline cursor hint let allowDiskUse",
    refused: "collation explain bypassDocumentValidation exchange",
    inTransaction: true,
    run: aggregate,
  },
};
