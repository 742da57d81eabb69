import type { Doc, Value } from "../bson/values.ts";
import type { Surroundings } from "./expression.ts";
import type { Query, Stream } from "../planner/read.ts";

/** A compiled stage: documents in, documents out. */
export type Stage = (docs: Stream<Doc>) => Stream<Doc>;

/** What stages may reach beyond the documents they are given. */
export interface PipelineContext {
  readonly surroundings: Surroundings;
  read(collection: string, query: Query): Stream<Doc>;
}

/** How stages that hold pipelines compile them. */
export type CompilePipeline = (stages: readonly Value[], context: PipelineContext) => Stage;
