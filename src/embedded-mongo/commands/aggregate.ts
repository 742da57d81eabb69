import { fail } from "../command-error.ts";
import { decode } from "../bson/decode.ts";
import { encode } from "../bson/encode.ts";
import { equal } from "../bson/order.ts";
import { type Doc, type Value, isDoc, own, typeName } from "../bson/values.ts";
import { NOWHERE, type Surroundings, rootFields } from "../aggregation/expression.ts";
import { compilePipeline, mapStream, stageCount, stageOf } from "../aggregation/pipeline.ts";
import type { PipelineContext } from "../aggregation/stage.ts";
import { type Results, forEachDocument } from "../cursors.ts";
import { type Query, type Stream, readQuery } from "../planner/read.ts";
import type { View } from "../store/view.ts";
import { type CommandContext, type CommandSpec, collectionName, docField, requiredField } from "./context.ts";
import { mergeInto, parseMerge } from "./merge.ts";
import { parseOut, replaceContent } from "./out.ts";
import { batchSizeOf, cursorReply, encoded } from "./reply.ts";
import { surroundingsOf } from "./surroundings.ts";

/** The start of a pipeline that the planner can do, and the stages after it. */
export interface SplitPipeline {
  readonly query: Query;
  readonly rest: readonly Value[];
}

/** Moves leading `$match`, `$sort`, `$skip` and `$limit` into a query, as far as their order allows. */
export function splitPipeline(
  pipeline: readonly Value[],
  surroundings: Surroundings,
  hint?: Value,
): SplitPipeline {
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
    surroundings,
    ...(sort === undefined ? {} : { sort }),
    ...(hint === undefined ? {} : { hint }),
  };
  return { query, rest: pipeline.slice(position) };
}

/** The stages of the command; throws CommandError when they are none or cannot begin where they do. */
function pipelineOf(command: Doc): readonly Value[] {
  const pipeline = requiredField("aggregate", command, "pipeline");
  if (!Array.isArray(pipeline))
    fail(
      14,
      `BSON field 'aggregate.pipeline' is the wrong type '${typeName(pipeline)}', expected type 'array'`,
    );
  if (!pipeline.every(isDoc)) fail(14, "Each element of the 'pipeline' array must be an object");
  for (const stage of pipeline) stageOf(stage);
  if (own(command, "cursor") === undefined)
    fail(9, "The 'cursor' option is required, except for aggregate with the explain argument");
  const first = pipeline.length === 0 ? "" : stageOf(pipeline[0]).name;
  if (pipeline.slice(1).some((stage) => stageOf(stage).name === "$documents"))
    fail(40602, "$documents is only valid as the first stage in a pipeline");
  const onCollection = namesCollection(command);
  if (onCollection && first === "$documents") fail(73, "$documents can only be run with {aggregate: 1}");
  if (!onCollection && first !== "$documents") {
    compilePipeline(pipeline.slice(0, 1), { surroundings: NOWHERE, read: () => [] });
    fail(73, `{aggregate: 1} is not valid for '${first}'; a collection is required.`);
  }
  return pipeline;
}

const namesCollection = (command: Doc): boolean => typeof own(command, "aggregate") === "string";

async function aggregate(context: CommandContext): Promise<Doc | Buffer> {
  const { command, database } = context;
  const pipeline = pipelineOf(command);
  const name = namesCollection(command) ? collectionName(context) : "$cmd.aggregate";
  const { query, rest } = splitPipeline(pipeline, surroundingsOf(context), own(command, "hint"));
  const save = writerOf(context, rest.at(-1));
  if (save) {
    const docs: Doc[] = [];
    await forEachDocument(
      run(context, context.view, query, rest.slice(0, -1)),
      context,
      (doc) => void docs.push(doc),
    );
    await save(docs);
    return cursorReply(context, `${database}.${name}`, []);
  }
  const whole = countsEverything(query, rest);
  const collection = context.store.catalogue.find(context.view, database, name);
  if (whole && collection) {
    const n = context.view.count("documents", collection.prefix, collection.end);
    return cursorReply(context, `${database}.${name}`, encoded(n > 0 ? [whole(n)] : []));
  }
  const results: Results =
    rest.length === 0
      ? mapStream(readQuery(context.view, collection, query), ({ bytes }) => bytes)
      : mapStream(run(context, context.view, query, rest), encode);
  return cursorReply(context, `${database}.${name}`, results, {
    batchSize: batchSizeOf(docField(command, "cursor")),
  });
}

/** What a last stage of `$merge` or `$out` does with the documents; undefined for any other stage. */
function writerOf(
  context: CommandContext,
  stage: Value,
): ((docs: readonly Doc[]) => Promise<void>) | undefined {
  const { name, operand } = stage === undefined ? { name: "", operand: null } : stageOf(stage);
  if (name !== "$merge" && name !== "$out") return undefined;
  if (context.inTransaction)
    fail(263, `Aggregation stage ${name} cannot run within a multi-document transaction.`);
  if (own(docField(context.command, "readConcern"), "level") === "linearizable")
    fail(72, `${name} cannot be used with a 'linearizable' read concern level`);
  if (name === "$out") {
    const target = parseOut(operand, context.database);
    return (docs) => replaceContent(context, target, docs);
  }
  const target = parseMerge(operand, context.database);
  return (docs) => mergeInto(context, target, docs);
}

/** For a pipeline that only counts a whole collection, as drivers' `countDocuments({})` does: its one result. */
function countsEverything(query: Query, rest: readonly Value[]): ((count: number) => Doc) | undefined {
  const [group, second] = rest;
  if (second !== undefined || Object.keys(query.filter).length > 0 || query.hint !== undefined)
    return undefined;
  if (group === undefined || (query.skip ?? 0) > 0 || (query.limit ?? 0) > 0) return undefined;
  const { name, operand } = stageOf(group);
  if (name !== "$group" || !isDoc(operand)) return undefined;
  const [id, field, third] = Object.keys(operand);
  if (id !== "_id" || typeof operand[id] !== "number" || third !== undefined) return undefined;
  if (field === undefined || !/^[a-z]\w*$/i.test(field)) return undefined;
  const key = operand[id];
  return equal(operand[field], { $sum: 1 }) ? (count) => ({ _id: key, [field]: count }) : undefined;
}

function run(context: CommandContext, view: View, query: Query, stages: readonly Value[]): Stream<Doc> {
  const { store, database } = context;
  const read = (name: string, wanted: Query, only?: ReadonlySet<string>): Stream<Doc> =>
    mapStream(readQuery(view, store.catalogue.find(view, database, name), wanted), ({ bytes }) =>
      decode(bytes, only),
    );
  const pipeline: PipelineContext = { surroundings: query.surroundings ?? NOWHERE, read };
  const input = namesCollection(context.command)
    ? read(collectionName(context), query, fieldsGrouped(stages))
    : [];
  return compilePipeline(stages, pipeline)(input);
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
    atTime: true,
    run: aggregate,
  },
};
