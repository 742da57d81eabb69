import { createRequire } from "node:module";
import type { Doc } from "../bson/values.ts";
import { type EvaluateRaw, OPERATORS, type Operator } from "./engine-operators.ts";

/** The library's prepared options; making them copies every operator table, so one is kept and forked. */
interface Prepared {
  readonly constructor: { init(options: Prepared): Prepared };
  update(locals: { root: unknown; variables: Doc }): Prepared;
}

interface Engine {
  knows(operator: string): boolean;
  evaluate(doc: unknown, expression: unknown, variables: Doc): unknown;
}

/** Operators that would run code, or that make sense only with what this store has not. */
const REFUSED = ["$function", "$accumulator", "$where", "$meta", "$toHashedIndexKey"];

let loaded: Engine | undefined;

/** The expression evaluator; its library is loaded on first use, which keeps start-up short. */
export function engine(): Engine {
  loaded ??= load();
  return loaded;
}

function load(): Engine {
  const require = createRequire(import.meta.url);
  const { Context, evalExpr } = require("mingo/core") as {
    Context: { init(operators: Record<string, Record<string, Operator>>): unknown };
    evalExpr: EvaluateRaw;
  };
  const accumulator = operatorsOf(require("mingo/operators/accumulator"));
  const expression: Record<string, Operator> = {
    ...operatorsOf(require("mingo/operators/expression")),
    ...Object.fromEntries(Object.entries(OPERATORS).map(([name, make]) => [name, make(evalExpr)])),
  };
  for (const name of REFUSED) {
    delete expression[name];
    delete accumulator[name];
  }
  const prepared = prepare(evalExpr, (capture) =>
    Context.init({ accumulator, expression: { ...expression, $capture: capture } }),
  );
  return {
    knows: (operator) => Object.hasOwn(expression, operator) || Object.hasOwn(accumulator, operator),
    evaluate: (doc, program, variables) =>
      evalExpr(doc, program, prepared.constructor.init(prepared).update({ root: doc, variables })),
  };
}

/** Operators get to see the prepared options: one evaluated here, without a document, hands them out. */
function prepare(evaluate: EvaluateRaw, contextWith: (capture: Operator) => unknown): Prepared {
  let prepared: Prepared | undefined;
  const context = contextWith((_current, _operands, options) => {
    prepared = options as Prepared;
    return null;
  });
  evaluate(null, { $capture: null }, { context, scriptEnabled: false });
  if (!prepared) throw new Error("the expression library did not prepare its options");
  return prepared;
}

function operatorsOf(exports: unknown): Record<string, Operator> {
  return Object.fromEntries(
    Object.entries(exports as Record<string, Operator>).filter(([name]) => name.startsWith("$")),
  );
}
