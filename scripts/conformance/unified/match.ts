import { EJSON } from "bson";
import type mongoose from "mongoose";
import { type Doc, isDoc } from "./format.ts";
import { Mismatch, expectThat } from "./mismatch.ts";

/** Looks up what an expectation refers to by name. */
export interface References {
  /** The id of a session, by the entity's name. */
  readonly sessionId: (name: string) => mongoose.mongo.ClientSession["id"];
  readonly entity: (name: string) => unknown;
}

/**
 * Compares as the format's "Evaluating Matches" has it: numbers by value, documents without regard to order; only a
 * document at the root may have fields that are not expected. Throws Mismatch with the path of the first difference.
 */
export function match(expected: unknown, actual: unknown, references: References): void {
  compare(expected, actual, { references, path: "", root: true, mayHaveMore: false });
}

/**
 * Compares a command that was sent. What the driver adds inside it (a `wtimeout`, say) is the driver's affair and says
 * nothing of the server, so that documents below the root may have more fields too.
 */
export function matchCommand(expected: Doc, actual: unknown, references: References): void {
  compare(expected, actual, { references, path: "command", root: true, mayHaveMore: true });
}

interface Place {
  readonly references: References;
  readonly path: string;
  readonly root: boolean;
  readonly mayHaveMore: boolean;
}

function compare(expected: unknown, given: unknown, place: Place): void {
  const actual = plain(given);
  const operator = operatorOf(expected);
  if (operator) return applyOperator(operator, actual, place);
  if (isDoc(expected)) return compareDocuments(expected, actual, place);
  if (Array.isArray(expected)) return compareArrays(expected, actual, place);
  if (expected === null && actual === undefined) return;
  expectThat(
    numberOf(expected) === undefined
      ? canonical(expected) === canonical(actual)
      : Object.is(numberOf(expected), numberOf(actual)),
    `${where(place)}: expected ${show(expected)}, got ${show(actual)}`,
  );
}

function compareDocuments(expected: Doc, actual: unknown, place: Place): void {
  expectThat(isDoc(actual), `${where(place)}: expected a document, got ${show(actual)}`);
  for (const [field, value] of Object.entries(expected)) {
    compare(value, actual[field], { ...place, path: `${place.path}.${field}`, root: false });
  }
  if (place.root || place.mayHaveMore) return;
  const extra = Object.keys(actual).filter((field) => actual[field] !== undefined && !(field in expected));
  expectThat(extra.length === 0, `${where(place)}: unexpected ${extra.join(", ")}`);
}

function compareArrays(expected: readonly unknown[], actual: unknown, place: Place): void {
  expectThat(Array.isArray(actual), `${where(place)}: expected an array, got ${show(actual)}`);
  expectThat(
    actual.length === expected.length,
    `${where(place)}: expected ${expected.length} elements, got ${show(actual)}`,
  );
  expected.forEach((value, i) => compare(value, actual[i], { ...place, path: `${place.path}[${i}]` }));
}

function operatorOf(expected: unknown): readonly [string, unknown] | undefined {
  if (!isDoc(expected)) return undefined;
  const [first, ...others] = Object.entries(expected);
  return first?.[0].startsWith("$$") && others.length === 0 ? first : undefined;
}

function applyOperator([name, operand]: readonly [string, unknown], actual: unknown, place: Place): void {
  const missing = actual === undefined || actual === null;
  const check = OPERATORS[name];
  if (name === "$$unsetOrMatches") {
    if (!missing) compare(operand, actual, place);
  } else if (name === "$$matchAsRoot") compare(operand, actual, { ...place, root: true });
  else if (check)
    expectThat(
      check(operand, actual, place.references),
      `${where(place)}: ${show(actual)} does not satisfy ${name} ${show(operand)}`,
    );
  else throw new Mismatch(`the operator ${name} is not known to this runner`);
}

type Check = (operand: unknown, actual: unknown, references: References) => boolean;

const OPERATORS: Readonly<Record<string, Check>> = {
  $$exists: (wanted, actual) => (actual !== undefined && actual !== null) === wanted,
  $$type: (types, actual) => [types].flat().some((type) => TYPES[String(type)]?.(actual) ?? false),
  $$matchesEntity: (name, actual, { entity }) => canonical(entity(String(name))) === canonical(actual),
  $$sessionLsid: (name, actual, { sessionId }) => canonical(sessionId(String(name))) === canonical(actual),
  $$lte: (limit, actual) => (numberOf(actual) ?? NaN) <= Number(limit),
};

const bsonType = (value: unknown): unknown =>
  typeof value === "object" && value !== null && "_bsontype" in value ? value._bsontype : undefined;
const isInteger = (value: unknown): boolean => Number.isInteger(numberOf(value));

const TYPES: Readonly<Record<string, (value: unknown) => boolean>> = {
  string: (value) => typeof value === "string",
  bool: (value) => typeof value === "boolean",
  null: (value) => value === null,
  date: (value) => value instanceof Date,
  object: isDoc,
  array: Array.isArray,
  objectId: (value) => bsonType(value) === "ObjectId",
  binData: (value) => bsonType(value) === "Binary",
  timestamp: (value) => bsonType(value) === "Timestamp",
  int: isInteger,
  long: isInteger,
  double: (value) => numberOf(value) !== undefined,
};

/** The driver keeps some documents, such as sorts, as maps. */
function plain(value: unknown): unknown {
  return value instanceof Map ? Object.fromEntries(value) : value;
}

function numberOf(value: unknown): number | undefined {
  if (typeof value === "number") return value;
  if (typeof value === "bigint") return Number(value);
  const type = bsonType(value);
  return type === "Int32" || type === "Double" || type === "Long" ? Number(value) : undefined;
}

const canonical = (value: unknown): string => EJSON.stringify({ value }, { relaxed: false });
const show = (value: unknown): string =>
  value === undefined ? "nothing" : EJSON.stringify(value).slice(0, 160);
const where = ({ path }: Place): string => path || "result";
