import { CommandError, fail } from "../command-error.ts";
import { type Doc, type Value, isDoc, own, setOwn } from "../bson/values.ts";
import { type Accumulator, average, extreme, sum } from "../expressions/accumulators.ts";
import { encodeKey } from "../keystring.ts";
import { type Stream, TICK, type Tick } from "../planner/read.ts";
import { type Evaluate, type Surroundings, compileExpression } from "./expression.ts";

const missing = (value: Value): boolean => value === undefined || value === null;

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
export function compileGroup(operand: Value, surroundings: Surroundings): (docs: Stream<Doc>) => Stream<Doc> {
  if (!isDoc(operand)) fail(15947, "a group's fields must be specified in an object");
  if (!("_id" in operand)) fail(15955, "a group specification must include an _id");
  const { _id, ...fields } = operand;
  return groupBy(compileExpression(_id, surroundings), fields, surroundings);
}

/** As {@link compileGroup}, by a key computed otherwise. */
export function groupBy(
  keyOf: Evaluate,
  fields: Doc,
  surroundings: Surroundings,
): (docs: Stream<Doc>) => Stream<Doc> {
  const compiled = Object.keys(fields).map((name) => compileField(name, own(fields, name), surroundings));
  return (docs) => group(docs, keyOf, compiled);
}

function compileField(name: string, operand: Value, surroundings: Surroundings): GroupField {
  if (name.includes(".")) fail(40235, `The field name '${name}' cannot contain '.'`);
  if (name.startsWith("$")) fail(40236, `The field name '${name}' cannot be an operator name`);
  if (!isDoc(operand)) fail(40234, `The field '${name}' must be an accumulator object`);
  const [operator = "", second] = Object.keys(operand);
  if (second !== undefined) fail(40238, `The field '${name}' must specify one accumulator`);
  const make = Object.hasOwn(ACCUMULATORS, operator) ? ACCUMULATORS[operator] : undefined;
  if (!make) fail(15952, `unknown group operator '${operator}'`);
  const expression = own(operand, operator);
  return { name, make, evaluate: compileExpression(operator === "$count" ? null : expression, surroundings) };
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
