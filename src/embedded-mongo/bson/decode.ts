import { isUtf8 } from "node:buffer";
import { Binary, Double, Long, ObjectId, Timestamp } from "bson";
import { CommandError, notSupported } from "../command-error.ts";
import { type Doc, type Value, isInt32, setOwn } from "./values.ts";

/** MongoDB's own limit on nesting; deeper documents are refused instead of exhausting the stack. */
const MAX_DEPTH = 200;

/**
 * Sizes of values by BSON type, in bytes. −1: an int32 length, then that many bytes; −2: that length includes itself;
 * −3: as −1, and a subtype.
 */
// prettier-ignore
const SIZES: Readonly<Record<number, number>> = {
  1: 8, 2: -1, 3: -2, 4: -2, 5: -3, 7: 12, 8: 1, 9: 8, 10: 0, 16: 4, 17: 8, 18: 8,
};

// prettier-ignore
const UNSUPPORTED: Readonly<Record<number, string>> = {
  6: "undefined", 11: "regular expression", 12: "dbPointer", 13: "javascript", 14: "symbol",
  15: "javascriptWithScope", 19: "decimal", 127: "maxKey", 255: "minKey",
};

function malformed(what: string): never {
  throw new CommandError(22, `invalid BSON: ${what}`);
}

/**
 * Decodes one BSON document, keeping number types (see {@link Value}).
 * @param only When given, only these top-level fields are decoded: a scan pays for what its filter reads.
 * @throws CommandError 22 when it is not BSON or nests deeper than 200, 238 for a type that is not supported
 */
export function decode(bytes: Buffer, only?: ReadonlySet<string>): Doc {
  const size = documentSize(bytes, 0, bytes.length);
  if (size !== bytes.length) malformed("length does not match");
  return readDocument(bytes, 0, size, 0, only);
}

/** The size a document announces at `at`; throws when it cannot fit before `end`. */
export function documentSize(bytes: Buffer, at: number, end: number): number {
  if (at + 5 > end) malformed("truncated document");
  const size = bytes.readInt32LE(at);
  if (size < 5 || at + size > end || bytes[at + size - 1] !== 0) malformed("bad document length");
  return size;
}

function readDocument(
  bytes: Buffer,
  at: number,
  size: number,
  depth: number,
  only?: ReadonlySet<string>,
): Doc {
  const doc: Doc = {};
  const last = at + size - 1;
  let p = at + 4;
  let wanted = only?.size ?? Infinity;
  while (p < last && wanted > 0) {
    const type = bytes[p] ?? 0;
    const zero = nameEnd(bytes, p + 1, last);
    const start = zero + 1;
    const next = start + valueSize(bytes, type, start, last);
    if (next > last) malformed("value exceeds document");
    const name = readName(bytes, p + 1, zero);
    if (only === undefined || only.has(name)) {
      if (Object.hasOwn(doc, name)) malformed(`the field ${name} twice`);
      wanted--;
      setOwn(doc, name, readValue(bytes, type, start, next, depth));
    }
    p = next;
  }
  return doc;
}

function readArray(bytes: Buffer, at: number, size: number, depth: number): Value[] {
  const items: Value[] = [];
  const last = at + size - 1;
  let p = at + 4;
  while (p < last) {
    const type = bytes[p] ?? 0;
    const start = nameEnd(bytes, p + 1, last) + 1;
    const next = start + valueSize(bytes, type, start, last);
    if (next > last) malformed("value exceeds array");
    items.push(readValue(bytes, type, start, next, depth));
    p = next;
  }
  return items;
}

/** Names are short: a loop finds their end faster than a call into the runtime. */
function nameEnd(bytes: Buffer, from: number, last: number): number {
  for (let i = from; i < last; i++) if (bytes[i] === 0) return i;
  malformed("unterminated field name");
}

function valueSize(bytes: Buffer, type: number, at: number, last: number): number {
  const size = SIZES[type];
  if (size === undefined)
    return type in UNSUPPORTED
      ? notSupported(`the BSON type ${UNSUPPORTED[type]}`)
      : malformed(`unknown type ${type}`);
  if (size >= 0) return size;
  if (at + 4 > last) malformed("truncated length");
  const length = bytes.readInt32LE(at);
  if (size === -2) return documentSize(bytes, at, last);
  if (length < (size === -1 ? 1 : 0)) malformed("negative length");
  return size === -1 ? length + 4 : length + 5;
}

function readValue(bytes: Buffer, type: number, at: number, next: number, depth: number): Value {
  switch (type) {
    case 1:
      return readDouble(bytes, at);
    case 2:
      return readString(bytes, at, next);
    case 3:
    case 4:
      if (depth >= MAX_DEPTH) malformed("nested too deeply");
      return type === 3
        ? readDocument(bytes, at, next - at, depth + 1)
        : readArray(bytes, at, next - at, depth + 1);
    case 5:
      return readBinary(bytes, at, next);
    case 7:
      return new ObjectId(Uint8Array.prototype.slice.call(bytes, at, at + 12));
    case 8:
      return bytes[at] === 1;
    case 9:
      return readDate(bytes, at);
    case 16:
      return bytes.readInt32LE(at);
    case 17:
      return new Timestamp({ t: bytes.readUInt32LE(at + 4), i: bytes.readUInt32LE(at) });
    case 18:
      return new Long(bytes.readInt32LE(at), bytes.readInt32LE(at + 4));
    default:
      return null;
  }
}

function readDouble(bytes: Buffer, at: number): Value {
  const value = bytes.readDoubleLE(at);
  return isInt32(value) ? new Double(value) : value;
}

function readString(bytes: Buffer, at: number, next: number): string {
  if (bytes[next - 1] !== 0) malformed("unterminated string");
  return text(bytes, at + 4, next - 1);
}

/** Reads UTF-8 strictly: invalid text would be stored changed. */
function text(bytes: Buffer, start: number, end: number): string {
  const read = bytes.toString("utf8", start, end);
  if (read.includes("\uFFFD") && !isUtf8(bytes.subarray(start, end))) malformed("text that is not UTF-8");
  return read;
}

function readDate(bytes: Buffer, at: number): Date {
  const date = new Date(Number(bytes.readBigInt64LE(at)));
  if (Number.isNaN(date.getTime())) malformed("date outside of the years ±275,000");
  return date;
}

function readBinary(bytes: Buffer, at: number, next: number): Binary {
  const subtype = bytes[at + 4] ?? 0;
  const start = subtype === 2 && next - at >= 9 ? at + 9 : at + 5;
  return new Binary(Uint8Array.prototype.slice.call(bytes, start, next), subtype);
}

/** Field names are short and mostly ASCII: reading them in JavaScript beats a call into the runtime. */
function readName(bytes: Buffer, start: number, end: number): string {
  if (end - start > 24) return text(bytes, start, end);
  let name = "";
  for (let i = start; i < end; i++) {
    const byte = bytes[i] ?? 0;
    if (byte >= 0x80) return text(bytes, start, end);
    name += String.fromCharCode(byte);
  }
  return name;
}
