import { fail, notSupported } from "../command-error.ts";
import { show } from "../bson/show.ts";
import { type Doc, isDoc, own } from "../bson/values.ts";
import { compileFilter } from "../matcher/compile.ts";
import { type Plan, planQuery } from "../planner/plan.ts";
import { parseSort } from "../planner/sort.ts";
import { type CommandContext, type CommandSpec, docField, stringField } from "./context.ts";

/**
 * `explain` of a `find` with verbosity "queryPlanner": which index it would read, if any. Tests use it to show that the
 * product's queries have indexes.
 */
function explain({ command, database, store, view }: CommandContext): Doc {
  const explained = own(command, "explain");
  if (!isDoc(explained)) fail(14, "BSON field 'explain.explain' is the wrong type, expected type 'object'");
  const [verb = ""] = Object.keys(explained);
  if (verb !== "find") fail(59, `Explain failed due to unknown command: ${verb}`);
  const verbosity = own(command, "verbosity");
  if (verbosity !== "queryPlanner") notSupported(`explain with the verbosity ${show(verbosity)}`);
  const name = stringField(explained, "find");
  const filter = docField(explained, "filter");
  const sort = parseSort(own(explained, "sort"));
  compileFilter(filter);
  const collection = store.catalogue.find(view, database, name);
  const plan = collection && planQuery(collection, filter, sort);
  const sorts = plan !== undefined && sort.length > 0 && !(plan.kind === "index" && plan.sorted);
  const stage = plan ? describe(plan) : { stage: "EOF" };
  const winningPlan = sorts
    ? { stage: "SORT", sortPattern: own(explained, "sort"), inputStage: stage }
    : stage;
  return {
    explainVersion: "1",
    queryPlanner: { namespace: `${database}.${name}`, parsedQuery: filter, winningPlan, rejectedPlans: [] },
    command: explained,
    ok: 1,
  };
}

function describe(plan: Plan): Doc {
  if (plan.kind === "scan") return { stage: "COLLSCAN", direction: "forward" };
  return { stage: "FETCH", inputStage: indexStage(plan) };
}

function indexStage(plan: Exclude<Plan, { kind: "scan" }>): Doc {
  if (plan.kind === "union") return { stage: "OR", inputStages: plan.plans.map(indexStage) };
  const { name, spec } = plan.index;
  return {
    stage: "IXSCAN",
    keyPattern: spec.key,
    indexName: name,
    isMultiKey: (spec.multikey?.length ?? 0) > 0,
    isUnique: spec.unique ?? false,
    direction: plan.reverse ? "backward" : "forward",
  };
}

export const EXPLAIN_COMMANDS: Readonly<Record<string, CommandSpec>> = {
  explain: { fields: "explain verbosity", run: explain },
};
