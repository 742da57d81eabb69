import { fail } from "../command-error.ts";
import { type Doc, type Value, isDoc } from "../bson/values.ts";
import { type Transform, documentStage } from "./document-stages.ts";

const ALLOWED: ReadonlySet<string> = new Set([
  "$set",
  "$addFields",
  "$unset",
  "$project",
  "$replaceRoot",
  "$replaceWith",
]);

/** Compiles an update given as a pipeline; throws CommandError 72 for a stage updates do not have. */
export function compileUpdatePipeline(pipeline: readonly Value[], variables: Doc): (doc: Doc) => Doc {
  const transforms = pipeline.map((stage): Transform => {
    const name = isDoc(stage) ? Object.keys(stage)[0] : undefined;
    if (!isDoc(stage) || name === undefined)
      fail(40323, "A pipeline stage specification object must contain exactly one field.");
    if (!ALLOWED.has(name)) fail(72, `${name} is not allowed to be used within an update`);
    return (
      documentStage(name, stage[name], variables) ??
      fail(40324, `Unrecognized pipeline stage name: '${name}'`)
    );
  });
  return (doc) => transforms.reduce((result, transform) => transform(result), doc);
}
