import { fail } from "../command-error.ts";
import { isNumber, toDouble } from "../bson/numbers.ts";
import { show } from "../bson/show.ts";
import { type Doc, type Value, isDoc, own, setOwn } from "../bson/values.ts";
import { compileFilter } from "../matcher/compile.ts";
import { sortStream } from "../planner/merge-sort.ts";
import { compareKeys, parseSort, sortKey } from "../planner/sort.ts";
import { type Stream, TICK, type Tick, mapStream, slice } from "../planner/tick.ts";
import { compileProject } from "../projection/compile.ts";
import { compileGroup } from "./group.ts";

/** A compiled stage: documents in, documents out. */
export type Stage = (docs: Stream<Doc>) => Stream<Doc>;

export const STAGES: Readonly<Record<string, (operand: Value) => Stage>> = {
  $match: match,
  $sort: sort,
  $skip: (operand) => {
    const count = stageCount("$skip", operand);
    return (docs) => slice(docs, count, 0);
  },
  $limit: (operand) => {
    const count = stageCount("$limit", operand);
    return (docs) => slice(docs, 0, count);
  },
  $count: count,
  $group: compileGroup,
  $project: (operand) => {
    if (!isDoc(operand)) fail(15969, "$project specification must be an object");
    const project = compileProject(operand);
    return (docs) => mapStream(docs, project);
  },
  $facet: facet,
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

/** Compiles a pipeline; every stage is checked now. Throws CommandError 40324 for a stage that is not supported. */
export function compilePipeline(stages: readonly Value[]): Stage {
  const compiled = stages.map((stage) => {
    const { name, operand } = stageOf(stage);
    const compile = Object.hasOwn(STAGES, name) ? STAGES[name] : undefined;
    return compile ? compile(operand) : fail(40324, `Unrecognized pipeline stage name: '${name}'`);
  });
  return (docs) => compiled.reduce((stream, each) => each(stream), docs);
}

function match(operand: Value): Stage {
  if (!isDoc(operand)) fail(15959, "the match filter must be an expression in an object");
  const matches = compileFilter(operand);
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

/** The number a `$skip` or `$limit` names; throws CommandError 15958, 5107200 or 5107201. */
export function stageCount(name: string, operand: Value): number {
  const number = isNumber(operand) ? toDouble(operand) : Number.NaN;
  if (!Number.isInteger(number) || number < 0)
    fail(name === "$skip" ? 5107200 : 5107201, `${name} needs a non-negative number: ${show(operand)}`);
  if (name === "$limit" && number === 0) fail(15958, "the limit must be positive");
  return number;
}

function count(operand: Value): Stage {
  if (typeof operand !== "string" || !/^[^$.\0][^.\0]*$/.test(operand))
    fail(40156, "the count field must be a non-empty string without a dot, a null byte or a leading dollar");
  return function* (docs) {
    let total = 0;
    for (const doc of docs) {
      if (doc === TICK) yield TICK;
      else total++;
    }
    if (total > 0) yield { [operand]: total };
  };
}

/** `$facet`: several pipelines over the same documents, each into an array. */
function facet(operand: Value): Stage {
  if (!isDoc(operand)) fail(40169, "the $facet specification must be an object");
  const facets = Object.keys(operand).map((name) => {
    const stages = own(operand, name);
    if (!Array.isArray(stages)) fail(40170, `arguments to $facet must be arrays, ${name} is not`);
    if (stages.some((stage) => isDoc(stage) && "$facet" in stage))
      fail(40600, "$facet is not allowed to be used within a $facet stage");
    return { name, run: compilePipeline(stages) };
  });
  return function* (docs) {
    const input = yield* gather(docs);
    const result: Doc = {};
    for (const { name, run } of facets) setOwn(result, name, yield* gather(run(input)));
    yield result;
  };
}

function* gather(docs: Stream<Doc>): Generator<Tick, Doc[]> {
  const gathered: Doc[] = [];
  for (const doc of docs) {
    if (doc === TICK) yield TICK;
    else gathered.push(doc);
  }
  return gathered;
}
