import { Decimal128 } from "bson";
import { CommandError, fail } from "../command-error.ts";
import { divideDecimal } from "../bson/decimal.ts";
import { double, isDouble, isNumber, toDouble, wideArithmetic } from "../bson/numbers.ts";
import { compare } from "../bson/order.ts";
import { type BsonNumber, type Doc, type Value, isDoc, own, setOwn } from "../bson/values.ts";
import { encodeKey } from "../keystring.ts";
import { type Stream, TICK, type Tick } from "../planner/read.ts";
import { type Evaluate, compileExpression } from "./expression.ts";

/** Gathers one value per group. */
interface Accumulator {
  add(value: Value): void;
  result(): Value;
}

const missing = (value: Value): boolean => value === undefined || value === null;

/** Whole numbers and decimals add up exactly; doubles with Neumaier's correction, so that 0.1 + 0.2 + 0.3 is 0.6. */
function sum(): Accumulator {
  let exact: BsonNumber = 0;
  let doubles: { total: number; correction: number } | undefined;
  return {
    add(value) {
      if (!isNumber(value)) return;
      if (!isDouble(value)) {
        exact = wideArithmetic(exact, value, "add");
        return;
      }
      const each = toDouble(value);
      const { total, correction } = doubles ?? { total: 0, correction: 0 };
      const next = total + each;
      const lost = Math.abs(total) >= Math.abs(each) ? total - next + each : each - next + total;
      doubles = { total: next, correction: Number.isFinite(next) ? correction + lost : 0 };
    },
    result: () =>
      doubles ? wideArithmetic(exact, double(doubles.total + doubles.correction), "add") : exact,
  };
}

function average(): Accumulator {
  const total = sum();
  let count = 0;
  return {
    add(value) {
      if (!isNumber(value)) return;
      total.add(value);
      count++;
    },
    result() {
      const value = total.result();
      if (count === 0 || !isNumber(value)) return null;
      return value instanceof Decimal128 ? divideDecimal(value, count) : double(toDouble(value) / count);
    },
  };
}

/** Keeps the value that sorts first (`sign` 1) or last (−1); null and missing do not count. */
function extreme(sign: 1 | -1): Accumulator {
  let best: Value;
  return {
    add(value) {
      if (!missing(value) && (best === undefined || compare(value, best) * sign < 0)) best = value;
    },
    result: () => best ?? null,
  };
}

function first(): Accumulator {
  let found: { value: Value } | undefined;
  return { add: (value) => void (found ??= { value }), result: () => found?.value ?? null };
}

function last(): Accumulator {
  let latest: Value;
  return { add: (value) => void (latest = value), result: () => latest ?? null };
}

function push(): Accumulator {
  const values: Value[] = [];
  return {
    add(value) {
      if (value !== undefined) values.push(value);
    },
    result: () => values,
  };
}

function addToSet(): Accumulator {
  const values = new Map<string, Value>();
  return {
    add(value) {
      if (value === undefined) return;
      const key = encodeKey(value).toString("latin1");
      if (!values.has(key)) values.set(key, value);
    },
    result: () => [...values.values()],
  };
}

function mergeObjects(): Accumulator {
  const merged: Doc = {};
  return {
    add(value) {
      if (missing(value)) return;
      if (!isDoc(value)) throw new CommandError(40400, "$mergeObjects requires object inputs");
      for (const field of Object.keys(value)) setOwn(merged, field, own(value, field));
    },
    result: () => merged,
  };
}

function count(): Accumulator {
  const total = sum();
  return { add: () => total.add(1), result: () => total.result() };
}

const ACCUMULATORS: Readonly<Record<string, () => Accumulator>> = {
  $sum: sum,
  $avg: average,
  $min: () => extreme(1),
  $max: () => extreme(-1),
  $first: first,
  $last: last,
  $push: push,
  $addToSet: addToSet,
  $mergeObjects: mergeObjects,
  $count: count,
};

/** Groups given out between two ticks. */
const TICK_EVERY = 64;

interface GroupField {
  readonly name: string;
  readonly make: () => Accumulator;
  readonly evaluate: Evaluate;
}

/** Compiles `$group`; throws CommandError 15947…15955 for a malformed one, 15952 for an accumulator not had here. */
export function compileGroup(operand: Value, variables: Doc): (docs: Stream<Doc>) => Stream<Doc> {
  if (!isDoc(operand)) fail(15947, "a group's fields must be specified in an object");
  if (!("_id" in operand)) fail(15955, "a group specification must include an _id");
  const keyOf = compileExpression(own(operand, "_id"), variables);
  const fields = Object.keys(operand)
    .filter((name) => name !== "_id")
    .map((name) => compileField(name, own(operand, name), variables));
  return (docs) => group(docs, keyOf, fields);
}

function compileField(name: string, operand: Value, variables: Doc): GroupField {
  if (name.includes(".")) fail(40235, `The field name '${name}' cannot contain '.'`);
  if (name.startsWith("$")) fail(40236, `The field name '${name}' cannot be an operator name`);
  if (!isDoc(operand)) fail(40234, `The field '${name}' must be an accumulator object`);
  const [operator = "", second] = Object.keys(operand);
  if (second !== undefined) fail(40238, `The field '${name}' must specify one accumulator`);
  const make = Object.hasOwn(ACCUMULATORS, operator) ? ACCUMULATORS[operator] : undefined;
  if (!make) fail(15952, `unknown group operator '${operator}'`);
  const expression = own(operand, operator);
  return { name, make, evaluate: compileExpression(operator === "$count" ? null : expression, variables) };
}

function* group(docs: Stream<Doc>, keyOf: Evaluate, fields: readonly GroupField[]): Generator<Doc | Tick> {
  const groups = new Map<string, { id: Value; accumulators: Accumulator[] }>();
  for (const doc of docs) {
    if (doc === TICK) {
      yield TICK;
      continue;
    }
    const id = keyOf(doc);
    const key = encodeKey(id).toString("latin1");
    let entry = groups.get(key);
    if (!entry) groups.set(key, (entry = { id, accumulators: fields.map(({ make }) => make()) }));
    for (let i = 0; i < fields.length; i++) entry.accumulators[i]?.add(fields[i]?.evaluate(doc));
  }
  let sinceTick = 0;
  for (const { id, accumulators } of groups.values()) {
    if (++sinceTick % TICK_EVERY === 0) yield TICK;
    const doc: Doc = { _id: id ?? null };
    fields.forEach(({ name }, i) => setOwn(doc, name, accumulators[i]?.result()));
    yield doc;
  }
}
