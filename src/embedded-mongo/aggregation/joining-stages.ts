import { fail, notSupported } from "../command-error.ts";
import { type Doc, type Value, isDoc, own } from "../bson/values.ts";
import { EMPTY_ARRAY } from "../bson/rank.ts";
import { fieldValues } from "../paths.ts";
import { newVariable } from "../expressions/field-path.ts";
import { type Query, TICK } from "../planner/read.ts";
import { type Surroundings, compileExpression, withVariables } from "./expression.ts";
import type { CompilePipeline, PipelineContext, Stage } from "./stage.ts";
import { withPath } from "./unwind.ts";

const LOOKUP_OPTIONS: ReadonlySet<string> = new Set([
  "from",
  "as",
  "localField",
  "foreignField",
  "let",
  "pipeline",
]);

/** `$lookup`: by equal fields, by a pipeline, or both. The foreign side is read by index where it has one. */
export function lookup(operand: Value, context: PipelineContext, compile: CompilePipeline): Stage {
  if (!isDoc(operand)) fail(9, "the $lookup specification must be an Object");
  const unknown = Object.keys(operand).find((name) => !LOOKUP_OPTIONS.has(name));
  if (unknown !== undefined) fail(9, `unknown argument to $lookup: ${unknown}`);
  const from = own(operand, "from");
  const as = own(operand, "as");
  const localField = own(operand, "localField");
  const foreignField = own(operand, "foreignField");
  const stages = own(operand, "pipeline") ?? [];
  if (isDoc(from)) notSupported("$lookup from another database");
  if (typeof from !== "string" || typeof as !== "string")
    fail(9, "must specify 'from' and 'as' fields for a $lookup");
  if (!Array.isArray(stages)) fail(9, "'pipeline' option must be specified as an array");
  if ((localField === undefined) !== (foreignField === undefined)) {
    fail(9, "$lookup requires both or neither of 'localField' and 'foreignField' to be specified");
  }
  if (localField === undefined && !("pipeline" in operand)) {
    fail(9, "$lookup requires either 'pipeline' or both 'localField' and 'foreignField' to be specified");
  }
  const bindings = bindingsOf(own(operand, "let"), context.surroundings);
  const bound = (doc: Doc): Surroundings => withVariables(context.surroundings, bind(bindings, doc));
  const fixed = bindings.length === 0 ? compile(stages, context) : undefined;
  // A faulty pipeline fails even when there is nothing to join.
  if (!fixed) compile(stages, { ...context, surroundings: bound({}) });
  if (localField !== undefined && typeof localField !== "string")
    fail(9, "$lookup argument 'localField' must be a string");
  if (foreignField !== undefined && typeof foreignField !== "string")
    fail(9, "$lookup argument 'foreignField' must be a string");
  const parts = (localField ?? "").split(".");
  return function* (docs) {
    for (const doc of docs) {
      if (doc === TICK) {
        yield TICK;
        continue;
      }
      const surroundings = bound(doc);
      const run = fixed ?? compile(stages, { ...context, surroundings });
      const filter: Doc = foreignField === undefined ? {} : { [foreignField]: equality(doc, parts) };
      const query: Query = { filter, surroundings };
      const found: Value[] = [];
      for (const row of run(context.read(from, query))) {
        if (row === TICK) yield TICK;
        else found.push(row);
      }
      yield withPath(doc, as.split("."), found);
    }
  };
}

type Binding = readonly [name: string, evaluate: ReturnType<typeof compileExpression>];

function bindingsOf(spec: Value, surroundings: Surroundings): Binding[] {
  if (spec === undefined) return [];
  if (!isDoc(spec)) fail(9, "$lookup argument 'let' must be an object");
  return Object.keys(spec).map((name) => [
    newVariable(name),
    compileExpression(own(spec, name), surroundings),
  ]);
}

function bind(bindings: readonly Binding[], doc: Doc): Doc {
  return Object.fromEntries(bindings.map(([name, evaluate]) => [name, evaluate(doc)]));
}

/** A missing local field joins with null; an array joins with each of its elements. */
function equality(doc: Doc, parts: readonly string[]): Doc {
  const values = fieldValues(doc, parts).map((value) => (value === EMPTY_ARRAY ? undefined : value));
  const wanted = values.filter((value) => value !== undefined);
  if (wanted.length === 0 && !values.includes(undefined)) return { $in: [] };
  return { $in: wanted.length === 0 ? [null] : wanted };
}

/** `$unionWith`: the documents of another collection after one's own. */
export function unionWith(operand: Value, context: PipelineContext, compile: CompilePipeline): Stage {
  const options: Doc = isDoc(operand) ? operand : { coll: operand };
  const collection = own(options, "coll");
  const stages = own(options, "pipeline") ?? [];
  if (typeof collection !== "string")
    fail(9, "the $unionWith stage specification must name a collection ('coll')");
  if (!Array.isArray(stages)) fail(9, "'pipeline' option of $unionWith must be an array");
  const unknown = Object.keys(options).find((name) => name !== "coll" && name !== "pipeline");
  if (unknown !== undefined) fail(40415, `BSON field '$unionWith.${unknown}' is an unknown field.`);
  const run = compile(stages, context);
  return function* (docs) {
    yield* docs;
    yield* run(context.read(collection, { filter: {}, surroundings: context.surroundings }));
  };
}
