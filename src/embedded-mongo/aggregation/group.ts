import { fail } from "../command-error.ts";
import { double, isNumber } from "../bson/numbers.ts";
import { compare } from "../bson/order.ts";
import { createSum } from "../bson/sum.ts";
import { type Doc, type Value, isDoc, own, setOwn } from "../bson/values.ts";
import { compileExpression } from "../expressions/compile.ts";
import type { Evaluate } from "../expressions/operator.ts";
import { encodeKey } from "../keystring.ts";
import { type Stream, TICK, type Tick } from "../planner/tick.ts";

/** Computes one value from the values of a group; `undefined` means that a document has none. */
interface Accumulator {
  add(value: Value): void;
  result(): Value;
}

/** What is not a number does not count. */
function sum(): Accumulator {
  const total = createSum();
  return {
    add(value) {
      if (isNumber(value)) total.add(value);
    },
    result: () => total.result(),
  };
}

/** Null when there is no number. */
function average(): Accumulator {
  const total = createSum();
  let count = 0;
  return {
    add(value) {
      if (!isNumber(value)) return;
      total.add(value);
      count++;
    },
    result: () => (count === 0 ? null : double(total.toDouble() / count)),
  };
}

/** `$min` (`sign` 1) and `$max` (−1): null and missing do not count. */
function extreme(sign: 1 | -1): Accumulator {
  let best: Value;
  return {
    add(value) {
      if (value === undefined || value === null) return;
      if (best === undefined || compare(value, best) * sign < 0) best = value;
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

export const ACCUMULATORS: Readonly<Record<string, () => Accumulator>> = {
  $sum: sum,
  $avg: average,
  $min: () => extreme(1),
  $max: () => extreme(-1),
  $first: first,
  $last: last,
  $push: push,
  $addToSet: addToSet,
};

/** Groups given out between two ticks. */
const TICK_EVERY = 64;

interface GroupField {
  readonly name: string;
  readonly create: () => Accumulator;
  readonly evaluate: Evaluate;
}

/** Compiles `$group`; throws CommandError 15947…15955 for a malformed one, 15952 for an unknown accumulator. */
export function compileGroup(operand: Value): (docs: Stream<Doc>) => Stream<Doc> {
  if (!isDoc(operand)) fail(15947, "a group's fields must be specified in an object");
  if (!("_id" in operand)) fail(15955, "a group specification must include an _id");
  const keyOf = compileExpression(own(operand, "_id"));
  const fields = Object.keys(operand)
    .filter((name) => name !== "_id")
    .map((name) => compileField(name, own(operand, name)));
  return (docs) => group(docs, keyOf, fields);
}

function compileField(name: string, operand: Value): GroupField {
  if (name.startsWith("$") || name.includes(".")) fail(40235, `The field name '${name}' is not allowed`);
  const [operator = "", second] = isDoc(operand) ? Object.keys(operand) : [];
  if (!isDoc(operand) || second !== undefined) fail(40234, `The field '${name}' must be one accumulator`);
  const create = Object.hasOwn(ACCUMULATORS, operator) ? ACCUMULATORS[operator] : undefined;
  if (!create) fail(15952, `unknown group operator '${operator}'`);
  return { name, create, evaluate: compileExpression(own(operand, operator)) };
}

interface Group {
  readonly id: Value;
  readonly accumulators: readonly Accumulator[];
}

function* group(docs: Stream<Doc>, keyOf: Evaluate, fields: readonly GroupField[]): Generator<Doc | Tick> {
  const groups = new Map<string, Group>();
  let last: Group | undefined;
  const groupOf = (id: Value): Group => {
    const key = encodeKey(id).toString("latin1");
    const known = groups.get(key);
    if (known) return known;
    const fresh = { id, accumulators: fields.map(({ create }) => create()) };
    groups.set(key, fresh);
    return fresh;
  };
  for (const doc of docs) {
    if (doc === TICK) {
      yield TICK;
      continue;
    }
    const id = keyOf(doc);
    // Often all documents are of one group.
    if (!last || id !== last.id) last = groupOf(id);
    for (let i = 0; i < fields.length; i++) last.accumulators[i]?.add(fields[i]?.evaluate(doc));
  }
  let sinceTick = 0;
  for (const { id, accumulators } of groups.values()) {
    if (++sinceTick % TICK_EVERY === 0) yield TICK;
    const doc: Doc = { _id: id ?? null };
    fields.forEach(({ name }, i) => setOwn(doc, name, accumulators[i]?.result()));
    yield doc;
  }
}
