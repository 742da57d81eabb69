import { Binary, Double, Long, ObjectId, Timestamp } from "bson";

/**
 * MongoDB's comparison order, written down a second time and as plainly as can be, for the tests to compare with.
 * Source: MongoDB's manual, "Comparison/Sort Order".
 */
const TYPES: ReadonlyArray<(value: unknown) => boolean> = [
  (value) => value === null || value === undefined,
  (value) => typeof value === "number" || value instanceof Double || isLong(value),
  (value) => typeof value === "string",
  (value) => typeof value === "object" && Object.getPrototypeOf(value) === Object.prototype,
  (value) => Array.isArray(value),
  (value) => value instanceof Binary,
  (value) => value instanceof ObjectId,
  (value) => typeof value === "boolean",
  (value) => value instanceof Date,
  (value) => value instanceof Timestamp,
];

/** The place of numbers among the types. */
export const NUMBER = 1;

/** The library's timestamps are a kind of its 64-bit numbers. */
function isLong(value: unknown): value is Long {
  return value instanceof Long && !(value instanceof Timestamp);
}

/** The place of a value's type. */
export function typeOf(value: unknown): number {
  return TYPES.findIndex((is) => is(value));
}

/** Negative, zero or positive. */
export function referenceOrder(a: unknown, b: unknown): number {
  if (typeOf(a) !== typeOf(b)) return typeOf(a) - typeOf(b);
  if (a === null || a === undefined) return 0;
  if (typeOf(a) === NUMBER) return byNumber(a, b);
  if (typeof a === "string" && typeof b === "string") return Buffer.compare(Buffer.from(a), Buffer.from(b));
  if (typeof a === "boolean") return Number(a) - Number(b);
  if (a instanceof Date && b instanceof Date) return a.getTime() - b.getTime();
  if (a instanceof ObjectId && b instanceof ObjectId) return Buffer.compare(a.id, b.id);
  if (a instanceof Timestamp && b instanceof Timestamp) return a.t - b.t || a.i - b.i;
  if (a instanceof Binary && b instanceof Binary)
    return a.position - b.position || a.sub_type - b.sub_type || Buffer.compare(a.value(), b.value());
  if (Array.isArray(a) && Array.isArray(b)) return byItems(a, b, referenceOrder);
  return byItems(
    Object.entries(a),
    Object.entries(b as object),
    ([nameA, x], [nameB, y]) => typeOf(x) - typeOf(y) || byText(nameA, nameB) || referenceOrder(x, y),
  );
}

function byItems<T>(a: readonly T[], b: readonly T[], order: (x: T, y: T) => number): number {
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    const result = order(a[i] as T, b[i] as T);
    if (result !== 0) return result;
  }
  return a.length - b.length;
}

const byText = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/** Not a number, then −∞, then tenths as whole numbers, then ∞. */
function byNumber(a: unknown, b: unknown): number {
  const [levelA, tenthsA] = numberOf(a);
  const [levelB, tenthsB] = numberOf(b);
  return levelA - levelB || (tenthsA === tenthsB ? 0 : tenthsA < tenthsB ? -1 : 1);
}

function numberOf(value: unknown): [level: number, tenths: bigint] {
  const plain = Number(String(value));
  if (Number.isNaN(plain)) return [0, 0n];
  if (!Number.isFinite(plain)) return [plain < 0 ? 1 : 3, 0n];
  if (isLong(value)) return [2, value.toBigInt() * 10n];
  return [2, Number.isInteger(plain) ? BigInt(plain) * 10n : BigInt(Math.round(plain * 10))];
}
