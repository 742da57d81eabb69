import { fail } from "../command-error.ts";
import { truthy } from "../bson/numbers.ts";
import { type Value, typeName } from "../bson/values.ts";
import { encodeKey } from "../keystring.ts";
import { isConstant } from "./named-arguments.ts";
import { type Operator, type Operators, nullish, positional, variadic } from "./operator.ts";

/** Members by their order-preserving key, so that 1, 1.0 and Long 1 are one member: the first that came. */
type Members = Map<string, Value>;

const keyOf = (value: Value): string => encodeKey(value).toString("latin1");

function membersOf(values: readonly Value[]): Members {
  const members: Members = new Map();
  for (const value of values) {
    const key = keyOf(value);
    if (!members.has(key)) members.set(key, value);
  }
  return members;
}

/** Members in BSON order. */
function sorted(members: Members): Value[] {
  return [...members.keys()].sort().map((key) => members.get(key));
}

function array(value: Value, code: number, complaint: string): readonly Value[] {
  return Array.isArray(value) ? value : fail(code, `${complaint} is of type: ${typeName(value)}`);
}

const union = variadic((values) => {
  const members: Members = new Map();
  for (const value of values) {
    if (nullish(value)) return null;
    const complaint = "All operands of $setUnion must be arrays. One argument";
    for (const [key, member] of membersOf(array(value, 17043, complaint))) {
      if (!members.has(key)) members.set(key, member);
    }
  }
  return sorted(members);
});

const intersection = variadic((values) => {
  let common: Members | undefined;
  for (const value of values) {
    if (nullish(value)) return null;
    const complaint = "All operands of $setIntersection must be arrays. One argument";
    const next = membersOf(array(value, 17047, complaint));
    common = common ? shared(common, next) : next;
  }
  return sorted(common ?? new Map());
});

/** The members of the smaller set that the other has too; the first where both are of one size. */
function shared(a: Members, b: Members): Members {
  const [few, many] = a.size > b.size ? [b, a] : [a, b];
  return new Map([...few].filter(([key]) => many.has(key)));
}

const difference = positional("$setDifference", [2, 2], ([minuend, subtrahend]) => {
  if (nullish(minuend) || nullish(subtrahend)) return null;
  const complaint = "both operands of $setDifference must be arrays.";
  const kept = array(minuend, 17048, `${complaint} First argument`);
  const seen = membersOf(array(subtrahend, 17049, `${complaint} Second argument`));
  return kept.filter((value) => {
    const key = keyOf(value);
    if (seen.has(key)) return false;
    seen.set(key, value);
    return true;
  });
});

/** MongoDB looks at constant operands beforehand, and then refuses them with another code. */
const equals: Operator = (operand, compile) => {
  const operands = Array.isArray(operand) ? operand : [operand];
  if (operands.length < 2) fail(17045, `$setEquals needs at least two arguments had: ${operands.length}`);
  return variadic((values) => {
    const complaint = (index: number): string =>
      `All operands of $setEquals must be arrays. ${index + 1}-th argument`;
    const code = (index: number): number => (isConstant(operands[index]) ? 5887502 : 17044);
    const sets = values.map((value, index) => membersOf(array(value, code(index), complaint(index))));
    const [first = new Map<string, Value>(), ...others] = sets;
    return others.every((other) => other.size === first.size && shared(other, first).size === first.size);
  })(operands, compile);
};

const isSubset: Operator = (operand, compile) => {
  const constant = (Array.isArray(operand) ? operand : []).map(isConstant);
  // A constant second operand is turned into a set beforehand, and the complaints have codes of their own.
  const [first, second] = constant[1] === true && constant[0] !== true ? [17310, 17311] : [17046, 17042];
  const complaint = "both operands of $setIsSubset must be arrays.";
  return positional("$setIsSubset", [2, 2], ([part, whole]) => {
    const members = array(part, first, `${complaint} First argument`);
    const all = membersOf(array(whole, second, `${complaint} Second argument`));
    return members.every((member) => all.has(keyOf(member)));
  })(operand, compile);
};

const allTrue = positional("$allElementsTrue", [1, 1], ([value]) =>
  array(value, 17040, "$allElementsTrue's argument must be an array, but").every(truthy),
);

const anyTrue = positional("$anyElementTrue", [1, 1], ([value]) =>
  array(value, 17041, "$anyElementTrue's argument must be an array, but").some(truthy),
);

/** Operators that take arrays for sets: order and repetition do not count. */
export const SETS: Operators = {
  $setUnion: union,
  $setIntersection: intersection,
  $setDifference: difference,
  $setEquals: equals,
  $setIsSubset: isSubset,
  $allElementsTrue: allTrue,
  $anyElementTrue: anyTrue,
};
