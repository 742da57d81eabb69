import { fail } from "../command-error.ts";
import { type Doc, type Value, isDoc, own } from "../bson/values.ts";
import type { Surroundings } from "./expression.ts";
import { type Transform, documentStage } from "./document-stages.ts";

const ALLOWED: ReadonlySet<string> = new Set([
  "$set",
  "$addFields",
  "$unset",
  "$project",
  "$replaceRoot",
  "$replaceWith",
]);

/** Stages that a pipeline may have and an update may not; other names are unknown. */
const ELSEWHERE: ReadonlySet<string> = new Set(
  "$bucket $count $facet $group $limit $lookup $match $merge $out $sample $skip $sort $sortByCount $unionWith $unwind".split(
    " ",
  ),
);

/** Compiles an update given as a pipeline; throws CommandError 72 or 40324 for a stage updates do not have. */
export function compileUpdatePipeline(
  pipeline: readonly Value[],
  surroundings: Surroundings,
): (doc: Doc) => Doc {
  const transforms = pipeline.map((stage): Transform => {
    const name = isDoc(stage) ? Object.keys(stage)[0] : undefined;
    if (!isDoc(stage) || name === undefined)
      fail(40323, "A pipeline stage specification object must contain exactly one field.");
    if (ELSEWHERE.has(name)) fail(72, `${name} is not allowed to be used within an update`);
    const known = ALLOWED.has(name) ? documentStage(name, own(stage, name), surroundings) : undefined;
    return known ?? fail(40324, `Unrecognized pipeline stage name: '${name}'`);
  });
  return (doc) => transforms.reduce((result, transform) => transform(result), doc);
}
