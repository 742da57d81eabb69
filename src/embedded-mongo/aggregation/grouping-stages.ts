import { fail } from "../command-error.ts";
import { compare } from "../bson/order.ts";
import { rankOf } from "../bson/rank.ts";
import { type Doc, type Value, isDoc, own, setOwn } from "../bson/values.ts";
import { TICK } from "../planner/read.ts";
import { compileExpression } from "./expression.ts";
import { compileGroup, groupBy } from "./group.ts";
import type { CompilePipeline, PipelineContext, Stage } from "./stage.ts";

/** `$sortByCount`: groups by an expression, the most frequent first. */
export function sortByCount(operand: Value, { surroundings }: PipelineContext): Stage {
  const group = compileGroup({ _id: operand, count: { $sum: 1 } }, surroundings);
  return function* (docs) {
    const rows: Doc[] = [];
    for (const doc of group(docs)) {
      if (doc === TICK) yield TICK;
      else rows.push(doc);
    }
    rows.sort((a, b) => compare(b["count"], a["count"]));
    yield* rows;
  };
}

/** `$bucket`: groups by the boundaries a value lies between. */
export function bucket(operand: Value, { surroundings }: PipelineContext): Stage {
  if (!isDoc(operand)) fail(40201, "Argument to $bucket stage must be an object");
  const boundaries = own(operand, "boundaries");
  if (!Array.isArray(boundaries)) fail(40200, "The $bucket 'boundaries' field must be an array");
  if (boundaries.length < 2) fail(40192, "The $bucket 'boundaries' field must have at least 2 values");
  boundaries.slice(1).forEach((boundary, i) => {
    if (rankOf(boundary) !== rankOf(boundaries[i]))
      fail(40193, "All values in the 'boundaries' option to $bucket must have the same type");
    if (compare(boundaries[i], boundary) >= 0)
      fail(40194, "The 'boundaries' option to $bucket must be sorted in ascending order");
  });
  const unknown = Object.keys(operand).find(
    (name) => !["groupBy", "boundaries", "default", "output"].includes(name),
  );
  if (unknown !== undefined) fail(40197, `Unrecognized option to $bucket: ${unknown}.`);
  if (own(operand, "groupBy") === undefined)
    fail(40198, "$bucket requires 'groupBy' and 'boundaries' to be specified.");
  const valueOf = compileExpression(own(operand, "groupBy"), surroundings);
  const output = own(operand, "output");
  const lowerBoundary = (doc: Doc): Value => {
    const value = valueOf(doc);
    const lower = boundaries.findLast((boundary) => compare(value, boundary) >= 0);
    const inside =
      lower !== undefined && rankOf(value) === rankOf(lower) && compare(value, boundaries.at(-1)) < 0;
    if (!inside && !("default" in operand)) {
      fail(40066, "$switch could not find a matching branch for an input, and no default was specified.");
    }
    return inside ? lower : own(operand, "default");
  };
  const group = groupBy(lowerBoundary, isDoc(output) ? output : { count: { $sum: 1 } }, surroundings);
  return function* (docs) {
    const rows: Doc[] = [];
    for (const doc of group(docs)) {
      if (doc === TICK) yield TICK;
      else rows.push(doc);
    }
    rows.sort((a, b) => compare(a["_id"], b["_id"]));
    yield* rows;
  };
}

/** `$facet`: several pipelines over the same documents, each into an array. */
export function facet(operand: Value, context: PipelineContext, compile: CompilePipeline): Stage {
  if (!isDoc(operand) || Object.keys(operand).length === 0)
    fail(40169, "the $facet specification must be a non-empty object");
  const facets = Object.keys(operand).map((name) => {
    const stages = own(operand, name);
    if (!Array.isArray(stages)) fail(40170, `arguments to $facet must be arrays, ${name} is not`);
    const nested = stages.find(
      (stage) => isDoc(stage) && ["$facet", "$out", "$merge"].some((each) => each in stage),
    );
    if (nested !== undefined)
      fail(40600, "$facet, $out and $merge are not allowed to be used within a $facet stage");
    return { name, run: compile(stages, context) };
  });
  return function* (docs) {
    const input: Doc[] = [];
    for (const doc of docs) {
      if (doc === TICK) yield TICK;
      else input.push(doc);
    }
    const result: Doc = {};
    for (const { name, run } of facets) {
      const output: Value[] = [];
      for (const doc of run(input)) {
        if (doc === TICK) yield TICK;
        else output.push(doc);
      }
      setOwn(result, name, output);
    }
    yield result;
  };
}
