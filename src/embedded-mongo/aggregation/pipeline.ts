import { CommandError, fail } from "../command-error.ts";
import { integerOption, isNumber, toDouble } from "../bson/numbers.ts";
import { show } from "../bson/show.ts";
import { type Doc, type Value, isDoc, own } from "../bson/values.ts";
import { compileFilter } from "../matcher/compile.ts";
import { type Stream, TICK, type Tick, slice } from "../planner/read.ts";
import { sortStream } from "../planner/merge-sort.ts";
import { compareKeys, parseSort, sortKey } from "../planner/sort.ts";
import { type Surroundings, compileExpression } from "./expression.ts";
import { documentStage } from "./document-stages.ts";
import { compileGroup } from "./group.ts";
import { bucket, facet, sortByCount } from "./grouping-stages.ts";
import { lookup, unionWith } from "./joining-stages.ts";
import type { PipelineContext, Stage } from "./stage.ts";
import { unwind } from "./unwind.ts";

type StageFactory = (operand: Value, context: PipelineContext) => Stage;

const STAGES: Readonly<Record<string, StageFactory>> = {
  $match: (operand, { surroundings }) => match(operand, surroundings),
  $sort: (operand) => sort(operand),
  $skip: (operand) => limited("$skip", operand, (count) => (docs) => slice(docs, count, 0)),
  $limit: (operand) => limited("$limit", operand, (count) => (docs) => slice(docs, 0, count)),
  $count: (operand) => count(operand),
  $group: (operand, { surroundings }) => compileGroup(operand, surroundings),
  $sortByCount: (operand, context) => sortByCount(operand, context),
  $bucket: (operand, context) => bucket(operand, context),
  $facet: (operand, context) => facet(operand, context, compilePipeline),
  $lookup: (operand, context) => lookup(operand, context, compilePipeline),
  $unionWith: (operand, context) => unionWith(operand, context, compilePipeline),
  $unwind: (operand) => unwind(operand),
  $sample: (operand) => sample(operand),
  $documents: (operand, { surroundings }) => documents(operand, surroundings),
};

/** Stages of MongoDB that make no sense without what this store has not; the codes are MongoDB's own. */
const REFUSED: Readonly<Record<string, readonly [number, string]>> = {
  $changeStream: [
    40573,
    "The $changeStream stage is only supported on replica sets (not by the embedded store)",
  ],
  $listLocalSessions: [238, "$listLocalSessions is not supported by the embedded store"],
  $out: [40601, "$out can only be the final stage in the pipeline"],
  $merge: [40601, "$merge can only be the final stage in the pipeline"],
};

/** The name and operand of a stage; throws CommandError 40323 when it has not exactly one field. */
export function stageOf(stage: Value): { name: string; operand: Value } {
  const names = isDoc(stage) ? Object.keys(stage) : [];
  const [name] = names;
  if (!isDoc(stage) || name === undefined || names.length > 1) {
    fail(40323, "A pipeline stage specification object must contain exactly one field.");
  }
  return { name, operand: own(stage, name) };
}

/** Compiles a pipeline; every stage is checked now. Throws CommandError 40324 for a stage this store has not. */
export function compilePipeline(stages: readonly Value[], context: PipelineContext): Stage {
  const compiled = stages.map((stage) => compileStage(stage, context));
  return (docs) => compiled.reduce((stream, each) => each(stream), docs);
}

function compileStage(stage: Value, context: PipelineContext): Stage {
  const { name, operand } = stageOf(stage);
  const transform = documentStage(name, operand, context.surroundings);
  if (transform) return (docs) => mapStream(docs, transform);
  const make = Object.hasOwn(STAGES, name) ? STAGES[name] : undefined;
  if (make) return make(operand, context);
  const [code, message] = (Object.hasOwn(REFUSED, name) ? REFUSED[name] : undefined) ?? [
    40324,
    `Unrecognized pipeline stage name: '${name}'`,
  ];
  throw new CommandError(code, message);
}

/** Applies a function to every item; ticks pass through. */
export function* mapStream<A, B>(stream: Stream<A>, change: (item: A) => B): Generator<B | Tick> {
  for (const item of stream) yield item === TICK ? TICK : change(item);
}

function match(operand: Value, surroundings: Surroundings): Stage {
  if (!isDoc(operand)) fail(15959, "the match filter must be an expression in an object");
  const matches = compileFilter(operand, surroundings);
  return function* (docs) {
    for (const doc of docs) if (doc === TICK || matches(doc)) yield doc;
  };
}

function sort(operand: Value): Stage {
  if (!isDoc(operand)) fail(15973, "the $sort key specification must be an object");
  const fields = parseSort(operand);
  if (fields.length === 0) fail(15976, "$sort stage must have at least one sort key");
  return function* (docs) {
    const rows = mapStream(docs, (doc) => ({ doc, key: sortKey(doc, fields) }));
    yield* mapStream(
      sortStream(rows, (a, b) => compareKeys(a.key, b.key, fields)),
      ({ doc }) => doc,
    );
  };
}

/** The number a `$skip` or `$limit` names; throws CommandError 15958 or 5107200 as MongoDB does. */
export function stageCount(name: string, operand: Value): number {
  const number = isNumber(operand) ? toDouble(operand) : Number.NaN;
  if (!Number.isInteger(number) || number < 0)
    fail(
      name === "$skip" ? 5107200 : 5107201,
      `invalid argument to ${name} stage: Expected a non-negative number in: ${name}: ${show(operand)}`,
    );
  if (name === "$limit" && number === 0) fail(15958, "the limit must be positive");
  return number;
}

function limited(name: string, operand: Value, make: (count: number) => Stage): Stage {
  return make(stageCount(name, operand));
}

function count(operand: Value): Stage {
  if (typeof operand !== "string") fail(40156, "the count field must be a non-empty string");
  if (operand === "") fail(40157, "the count field must be a non-empty string");
  if (operand.startsWith("$")) fail(40158, "the count field cannot be a $-prefixed path");
  if (operand.includes("\0")) fail(40159, "the count field cannot contain a null byte");
  if (operand.includes(".")) fail(40160, "the count field cannot contain '.'");
  return function* (docs) {
    let total = 0;
    for (const doc of docs) {
      if (doc === TICK) yield TICK;
      else total++;
    }
    if (total > 0) yield { [operand]: total };
  };
}

/** Documents given in the pipeline itself, in place of any input. */
function documents(operand: Value, surroundings: Surroundings): Stage {
  const given = compileExpression(operand, surroundings)({});
  const docs = Array.isArray(given) ? given.filter((item) => isDoc(item)) : [];
  if (!Array.isArray(given) || docs.length < given.length)
    fail(5858203, "$documents must be an array of objects");
  return () => docs;
}

/** A uniform sample without repetition, by reservoir. */
function sample(operand: Value): Stage {
  if (!isDoc(operand)) fail(28745, "the $sample stage specification must be an object");
  const size = integerOption(own(operand, "size"), "size");
  if (size <= 0) fail(28747, "size argument to $sample must be a positive integer");
  return function* (docs) {
    const chosen: Doc[] = [];
    let seen = 0;
    for (const doc of docs) {
      if (doc === TICK) {
        yield TICK;
        continue;
      }
      const place = Math.floor(Math.random() * ++seen);
      if (chosen.length < size) chosen.splice(place, 0, doc);
      else if (place < size) chosen[place] = doc;
    }
    yield* chosen;
  };
}
