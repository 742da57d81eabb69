import { createHash } from "node:crypto";
import { type Binary, ObjectId, type Timestamp } from "bson";
import { isLong, toDouble } from "./bson/numbers.ts";
import { type BsonNumber, type Doc, type Value, own, RANK, rankOf } from "./bson/values.ts";

/**
 * Order-preserving encoding: the bytes of two keys compare as MongoDB compares the values. Every encoding starts with
 * the rank of its type and ends by itself, so keys of several fields are simply joined.
 */
export function encodeKey(value: Value): Buffer {
  const rank = rankOf(value);
  switch (rank) {
    case RANK.number:
      return encodeNumber(value as BsonNumber);
    case RANK.string:
      return encodeText(rank, value as string);
    case RANK.object:
      return encodeDocument(value as Doc);
    case RANK.array:
      return Buffer.concat([byte(rank), ...(value as Value[]).map(encodeKey), byte(0)]);
    case RANK.binary:
      return encodeBinary(value as Binary);
    case RANK.objectId:
      return Buffer.concat([byte(rank), (value as ObjectId).id]);
    case RANK.boolean:
      return Buffer.from([rank, value === true ? 1 : 0]);
    case RANK.date:
      return encodeDate(value as Date);
    case RANK.timestamp:
      return encodeTimestamp(value as Timestamp);
    default:
      return byte(rank);
  }
}

const NUMBER_BYTES = 10;

/**
 * Reads one value of an ascending field back from a key that was not shortened.
 * @returns the value and where the next one begins; undefined where a key does not tell the value: null is missing, too, a
 * whole number is of one of three types
 */
export function decodeKey(key: Buffer, at: number): { value: Value; end: number } | undefined {
  switch (key[at] ?? 0) {
    case RANK.number: {
      const value = decodeNumber(key, at);
      return value === undefined ? undefined : { value, end: at + NUMBER_BYTES };
    }
    case RANK.string: {
      const zero = key.indexOf(0, at + 1);
      return key[zero + 1] === 0 ? { value: key.toString("utf8", at + 1, zero), end: zero + 2 } : undefined;
    }
    case RANK.objectId:
      return {
        value: new ObjectId(Uint8Array.prototype.slice.call(key, at + 1, at + 13)),
        end: at + 13,
      };
    case RANK.boolean:
      return { value: key[at + 1] === 1, end: at + 2 };
    case RANK.date: {
      const time = key.readBigUInt64BE(at + 1) ^ (1n << 63n);
      return { value: new Date(Number(BigInt.asIntN(64, time))), end: at + 9 };
    }
    default:
      return undefined;
  }
}

/** Longest key kept in full, in bytes; LMDB allows more, but long keys make shallow trees impossible. */
const MAX_KEY_BYTES = 1300;
const HASH_BYTES = 32;
/** Bytes of a shortened key that still order it. */
const ORDERED_BYTES = MAX_KEY_BYTES - HASH_BYTES;

/** Shortens a long key to its head plus a hash of the whole: still unique, ordered by the head only. */
export function shortenKey(key: Buffer): Buffer {
  if (key.length <= MAX_KEY_BYTES) return key;
  return Buffer.concat([key.subarray(0, ORDERED_BYTES), createHash("sha256").update(key).digest()]);
}

/** True when {@link shortenKey} would shorten this key. */
export function isShortened(key: Buffer): boolean {
  return key.length > MAX_KEY_BYTES;
}

/** A bound that no shortened key it should admit can miss. */
export function shortenBound(key: Buffer): Buffer {
  return key.length <= ORDERED_BYTES ? key : key.subarray(0, ORDERED_BYTES);
}

/** An exclusive upper bound that no shortened key it should admit can miss. */
export function shortenEnd(key: Buffer): Buffer {
  return key.length <= ORDERED_BYTES ? key : successor(shortenBound(key));
}

/** The key of a descending field: all bits flipped. */
export function invertKey(key: Buffer): Buffer {
  const inverted = Buffer.allocUnsafe(key.length);
  for (let i = 0; i < key.length; i++) inverted[i] = ~(key[i] ?? 0) & 0xff;
  return inverted;
}

/** The first key after every key that starts with `prefix`. */
export function successor(prefix: Buffer): Buffer {
  for (let i = prefix.length - 1; i >= 0; i--) {
    const last = prefix[i] ?? 0;
    if (last < 0xff) {
      const next = Buffer.from(prefix.subarray(0, i + 1));
      next[i] = last + 1;
      return next;
    }
  }
  return Buffer.from([0xff, 0xff, 0xff, 0xff, 0xff]);
}

function byte(value: number): Buffer {
  return Buffer.from([value]);
}

const EXACT = 0x80;

/**
 * A number's key is its nearest double. A Long that is not exactly a double has a tail, which orders it among the numbers
 * of the same double.
 */
function encodeNumber(value: BsonNumber): Buffer {
  const nearest = toDouble(value);
  if (Number.isNaN(nearest)) return Buffer.from([RANK.number, 0, 0, 0, 0, 0, 0, 0, 0, EXACT]);
  const difference = isLong(value) ? value.toBigInt() - BigInt(nearest) : 0n;
  if (difference === 0n) return numberKey(nearest, EXACT);
  return Buffer.concat([numberKey(nearest, difference < 0n ? EXACT - 1 : EXACT + 1), digitsOf(value)]);
}

function numberKey(double: number, tail: number): Buffer {
  const key = Buffer.allocUnsafe(10);
  key[0] = RANK.number;
  key.writeDoubleBE(double === 0 ? 0 : double, 1);
  if ((key[1] ?? 0) & 0x80) for (let i = 1; i < 9; i++) key[i] = ~(key[i] ?? 0) & 0xff;
  else key[1] = (key[1] ?? 0) | 0x80;
  key[9] = tail;
  return key;
}

const scratch = Buffer.alloc(8);

/** The double of a key, unless it is a whole number. */
function decodeNumber(key: Buffer, at: number): number | undefined {
  if (key[at + NUMBER_BYTES - 1] !== EXACT) return undefined;
  const isPositive = ((key[at + 1] ?? 0) & 0x80) !== 0;
  for (let i = 0; i < 8; i++) {
    const byte = key[at + 1 + i] ?? 0;
    scratch[i] = isPositive ? byte : ~byte;
  }
  if (isPositive) scratch[0] = (scratch[0] ?? 0) & 0x7f;
  const value = scratch.readDoubleBE();
  return Number.isInteger(value) ? undefined : value;
}

/** A Long's digits, ordered like numbers of one sign: first their count; all bits are flipped for negative ones. */
function digitsOf(value: BsonNumber): Buffer {
  const digits = value.toString().replace("-", "");
  const size = Buffer.allocUnsafe(2);
  size.writeUInt16BE(digits.length + 0x4000);
  const tail = Buffer.concat([size, Buffer.from(digits.replace(/0{1,40}$/, ""), "latin1"), byte(0)]);
  return toDouble(value) < 0 ? invertKey(tail) : tail;
}

/** UTF-8 ended by 0 0; a zero byte inside is written as 0 255, which sorts after the end. */
function encodeText(rank: number, text: string): Buffer {
  const bytes = Buffer.from(text, "utf8");
  if (!bytes.includes(0)) {
    const key = Buffer.allocUnsafe(bytes.length + 3);
    key[0] = rank;
    bytes.copy(key, 1);
    key[bytes.length + 1] = 0;
    key[bytes.length + 2] = 0;
    return key;
  }
  const key: number[] = [rank];
  for (const each of bytes) {
    key.push(each);
    if (each === 0) key.push(0xff);
  }
  key.push(0, 0);
  return Buffer.from(key);
}

/** Field by field as MongoDB compares documents: type, then name, then value. */
function encodeDocument(doc: Doc): Buffer {
  const parts: Buffer[] = [byte(RANK.object)];
  for (const field of Object.keys(doc)) {
    const value = encodeKey(own(doc, field));
    parts.push(value.subarray(0, 1), encodeText(1, field), value);
  }
  parts.push(byte(0));
  return Buffer.concat(parts);
}

/** MongoDB orders binary data by length, subtype, then bytes. */
function encodeBinary(value: Binary): Buffer {
  const content = value.value();
  const head = Buffer.allocUnsafe(6);
  head[0] = RANK.binary;
  head.writeUInt32BE(content.length, 1);
  head[5] = value.sub_type;
  return Buffer.concat([head, content]);
}

function encodeDate(value: Date): Buffer {
  const key = Buffer.allocUnsafe(9);
  key[0] = RANK.date;
  key.writeBigInt64BE(BigInt(value.getTime()), 1);
  key[1] = (key[1] ?? 0) ^ 0x80;
  return key;
}

function encodeTimestamp(value: Timestamp): Buffer {
  const key = Buffer.allocUnsafe(9);
  key[0] = RANK.timestamp;
  key.writeBigUInt64BE(BigInt.asUintN(64, value.toBigInt()), 1);
  return key;
}
