import { fail } from "../command-error.ts";
import { isNumber, toDouble } from "../bson/numbers.ts";
import { type Doc, type Value, own } from "../bson/values.ts";
import { type Matcher, compileFilter } from "../matcher/compile.ts";
import { combinations } from "../paths.ts";
import { encodeKey, invertKey, isShortened, shortenKey, successor } from "../keystring.ts";
import { idPrefix } from "./view.ts";

/** An index as it stands in the catalogue. */
export interface IndexSpec {
  readonly v: number;
  readonly key: Doc;
  readonly name: string;
  readonly id: number;
  readonly unique?: boolean;
  readonly sparse?: boolean;
  readonly partialFilterExpression?: Doc;
  readonly expireAfterSeconds?: Value;
  /** Positions of the fields some document has an array for. */
  readonly multikey?: readonly number[];
  /** Some key was too long and is ordered by its head only: no use for sorting. */
  readonly shortened?: boolean;
}

export interface IndexField {
  readonly path: string;
  readonly parts: readonly string[];
  readonly direction: 1 | -1;
}

/** A compiled index. */
export interface Index {
  readonly spec: IndexSpec;
  readonly name: string;
  readonly fields: readonly IndexField[];
  readonly prefix: Buffer;
  readonly end: Buffer;
  readonly unique: boolean;
  readonly covers: Matcher | undefined;
}

/** The keys one document has in an index, and what the index learns from it. */
export interface DocumentKeys {
  readonly keys: Map<string, Buffer>;
  readonly multikey: ReadonlySet<number>;
  readonly shortened: boolean;
}

export function prepareIndex(spec: IndexSpec): Index {
  const prefix = idPrefix(spec.id);
  return {
    spec,
    name: spec.name,
    fields: Object.keys(spec.key).map((path) => ({
      path,
      parts: path.split("."),
      direction: directionOf(own(spec.key, path)),
    })),
    prefix,
    end: successor(prefix),
    unique: spec.unique === true,
    covers: spec.partialFilterExpression && compileFilter(spec.partialFilterExpression),
  };
}

/** 1 or −1; throws CommandError 67 for what this store has no index for ("text", "2dsphere", "hashed"). */
export function directionOf(value: Value): 1 | -1 {
  if (typeof value === "string") {
    fail(67, `Index type '${value}' is not supported by the embedded store`);
  }
  const direction = isNumber(value) ? toDouble(value) : Number.NaN;
  if (Number.isNaN(direction) || direction === 0) fail(67, "Values in the index key pattern cannot be 0.");
  return direction < 0 ? -1 : 1;
}

const NO_KEYS: DocumentKeys = { keys: new Map(), multikey: new Set(), shortened: false };

/** Computes a document's keys; throws CommandError 171 for parallel arrays. */
export function keysOf(index: Index, doc: Doc): DocumentKeys {
  if (index.covers && !index.covers(doc)) return NO_KEYS;
  const multikey = new Set<number>();
  const keys = new Map<string, Buffer>();
  const [only, second] = index.fields;
  let shortened = false;
  let present = false;
  const found = combinations(
    doc,
    index.fields.map((field) => field.parts),
    (field) => multikey.add(field),
  );
  for (const values of found) {
    present ||= values.some((value) => value !== undefined);
    const parts = values.map((value, i) => directed(encodeKey(value), index.fields[i]?.direction));
    const full = only && !second ? (parts[0] ?? Buffer.alloc(0)) : Buffer.concat(parts);
    shortened ||= isShortened(full);
    const key = shortenKey(full);
    keys.set(key.toString("latin1"), key);
  }
  return index.spec.sparse && !present ? NO_KEYS : { keys, multikey, shortened };
}

/** An encoded value for an index of that direction. */
export function directed(key: Buffer, direction: 1 | -1 | undefined): Buffer {
  return direction === -1 ? invertKey(key) : key;
}

/** The key of an entry: the value, and in an index that is not unique also the document. */
export function entryKey(index: Index, key: Buffer, record: Buffer): Buffer {
  return index.unique ? Buffer.concat([index.prefix, key]) : Buffer.concat([index.prefix, key, record]);
}
