import { fail } from "../command-error.ts";
import { show } from "../bson/show.ts";
import { type Doc, isDoc, own } from "../bson/values.ts";
import { compileFilter } from "../matcher/compile.ts";
import { forEachDocument } from "../cursors.ts";
import type { Plan } from "../planner/plan.ts";
import { type Counters, type Query, choosePlan, readQuery } from "../planner/read.ts";
import { parseSort } from "../planner/sort.ts";
import { splitPipeline } from "./aggregate.ts";
import { type CommandContext, type CommandSpec, docField, docsField, stringField } from "./context.ts";
import { queryOf } from "./find.ts";
import { surroundingsOf } from "./surroundings.ts";

type Explained = Parameters<typeof surroundingsOf>[0];

/** The query inside each command that can be explained. */
const QUERY_OF: Readonly<Record<string, (context: Explained) => Query>> = {
  find: (context) => queryOf(context, "filter"),
  count: (context) => queryOf(context, "query"),
  distinct: (context) => queryOf(context, "query"),
  findAndModify: (context) => ({ ...queryOf(context, "query"), limit: 1 }),
  aggregate: (context) => {
    const { command } = context;
    const pipeline = own(command, "pipeline");
    return splitPipeline(
      Array.isArray(pipeline) ? pipeline : [],
      surroundingsOf(context),
      own(command, "hint"),
    ).query;
  },
  update: ({ command }) => statementQuery(command, "updates"),
  delete: ({ command }) => statementQuery(command, "deletes"),
};

function statementQuery(command: Doc, field: string): Query {
  const [statement, second] = docsField(command, field);
  if (!statement || second) fail(72, `explained write batches must be of size 1`);
  const hint = own(statement, "hint");
  return { filter: docField(statement, "q"), ...(hint === undefined ? {} : { hint }) };
}

async function explain(context: CommandContext): Promise<Doc> {
  const { command, database, store, view } = context;
  const explained = own(command, "explain");
  if (!isDoc(explained)) fail(14, "BSON field 'explain.explain' is the wrong type, expected type 'object'");
  const verb = Object.keys(explained)[0] ?? "";
  const queryOfVerb = Object.hasOwn(QUERY_OF, verb) ? QUERY_OF[verb] : undefined;
  if (!queryOfVerb) fail(59, `Explain failed due to unknown command: ${verb}`);
  const query = queryOfVerb({ command: explained, check: context.check });
  const name = stringField(explained, verb);
  const collection = store.catalogue.find(view, database, name);
  compileFilter(query.filter, query.surroundings);
  const plan: Plan = collection ? choosePlan(collection, query) : { kind: "scan", reverse: false };
  const winningPlan = collection ? withSort(describe(plan), plan, query) : { stage: "EOF" };
  const queryPlanner: Doc = {
    namespace: `${database}.${name}`,
    indexFilterSet: false,
    parsedQuery: query.filter,
    maxIndexedOrSolutionsReached: false,
    maxIndexedAndSolutionsReached: false,
    maxScansToExplodeReached: false,
    winningPlan,
    rejectedPlans: [],
  };
  const verbosity = own(command, "verbosity") ?? "allPlansExecution";
  if (verbosity !== "queryPlanner" && verbosity !== "executionStats" && verbosity !== "allPlansExecution")
    fail(2, `Enumeration value '${show(verbosity)}' for field 'explain.verbosity' is not a valid value.`);
  const execution =
    verbosity === "queryPlanner" ? {} : { executionStats: await measure(context, query, name) };
  return {
    explainVersion: "1",
    queryPlanner,
    ...execution,
    command: explained,
    serverInfo: { host: "embedded", port: 0, version: "7.0.0" },
    ok: 1,
  };
}

/** Runs the reading part, which changes nothing, and counts. */
async function measure(context: CommandContext, query: Query, name: string): Promise<Doc> {
  const { store, view, database } = context;
  const counters: Counters = { keys: 0, documents: 0 };
  const start = Date.now();
  const found = readQuery(view, store.catalogue.find(view, database, name), query, counters);
  let nReturned = 0;
  await forEachDocument(found, context, () => void nReturned++);
  return {
    executionSuccess: true,
    nReturned,
    executionTimeMillis: Date.now() - start,
    totalKeysExamined: counters.keys,
    totalDocsExamined: counters.documents,
  };
}

function withSort(stage: Doc, plan: Plan, query: Query): Doc {
  const sorts = parseSort(query.sort).length > 0 && !(plan.kind === "index" && plan.sorted);
  return sorts ? { stage: "SORT", sortPattern: query.sort, inputStage: stage } : stage;
}

function describe(plan: Plan): Doc {
  switch (plan.kind) {
    case "scan":
      return { stage: "COLLSCAN", direction: plan.reverse ? "backward" : "forward" };
    case "union":
      return {
        stage: "FETCH",
        inputStage: { stage: "OR", inputStages: plan.plans.map((part) => own(describe(part), "inputStage")) },
      };
    case "index": {
      const { spec } = plan.index;
      return {
        stage: "FETCH",
        inputStage: {
          stage: "IXSCAN",
          keyPattern: spec.key,
          indexName: spec.name,
          isMultiKey: (spec.multikey?.length ?? 0) > 0,
          isUnique: spec.unique ?? false,
          isSparse: spec.sparse ?? false,
          isPartial: spec.partialFilterExpression !== undefined,
          indexVersion: 2,
          direction: plan.reverse ? "backward" : "forward",
        },
      };
    }
  }
}

export const EXPLAIN_COMMANDS: Readonly<Record<string, CommandSpec>> = {
  explain: { fields: "explain verbosity", run: explain },
};
