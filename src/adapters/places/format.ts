import { promisify } from "node:util";
import { gunzip, gzipSync } from "node:zlib";

/**
 * The gazetteer as it lies in memory: columns instead of objects. Places are numbered from 0 by population, the largest
 * first, so that a smaller number is a larger place. A text column is UTF-8 with the length of each entry beside it.
 */
export interface Columns {
  /** GeoNames' own ids. */
  readonly ids: Uint32Array;
  readonly lats: Float32Array;
  readonly lons: Float32Array;
  readonly populations: Uint32Array;
  /** Two letters each (ISO 3166, and XK), joined. */
  readonly countries: Uint8Array;
  /** 1 for a district of a town. */
  readonly districts: Uint8Array;
  /** The larger place it lies in or near, `NOWHERE` when there is none. */
  readonly besides: Uint32Array;
  /** "Leipzig|uk=Лейпциг|pl=Lipsk": the local name, then those that differ from it. */
  readonly names: Uint8Array;
  readonly nameLengths: Uint16Array;
  /** How names sound (`soundOf`), in ascending order. */
  readonly keys: Uint8Array;
  readonly keyLengths: Uint8Array;
  /** How many places each key stands for. */
  readonly keyCounts: Uint16Array;
  /** Those places, key by key: number × 2, plus 1 where it is a name that the place is mostly known by. */
  readonly keyPlaces: Uint32Array;
  /** Postal codes with their country (`postalKey`), in ascending order; a code of several places is there as often. */
  readonly postalKeys: Uint32Array;
  /** The place beside each. */
  readonly postalPlaces: Uint32Array;
}

export const NOWHERE = 0xff_ff_ff_ff;

/** Wide columns first, so that each begins at a multiple of its width. */
const TYPES = {
  ids: Uint32Array,
  lats: Float32Array,
  lons: Float32Array,
  populations: Uint32Array,
  besides: Uint32Array,
  keyPlaces: Uint32Array,
  postalKeys: Uint32Array,
  postalPlaces: Uint32Array,
  nameLengths: Uint16Array,
  keyCounts: Uint16Array,
  countries: Uint8Array,
  districts: Uint8Array,
  names: Uint8Array,
  keys: Uint8Array,
  keyLengths: Uint8Array,
} as const;

const COLUMNS = Object.keys(TYPES) as readonly (keyof Columns)[];
/** The largest file that is read; a damaged one may claim any size. */
const MAX_BYTES = 64 * 1024 * 1024;
const HEADER = COLUMNS.length * 4;

/** The byte lengths of all columns, then the columns; gzipped. Little-endian, as every machine of ours is. */
export function pack(columns: Columns): Uint8Array {
  const parts = COLUMNS.map((name) => {
    const { buffer, byteOffset, byteLength } = columns[name];
    return Buffer.from(buffer, byteOffset, byteLength);
  });
  const lengths = Uint32Array.from(parts, ({ byteLength }) => byteLength);
  return gzipSync(Buffer.concat([Buffer.from(lengths.buffer), ...parts]), { level: 9 });
}

/** What `pack` packed, all columns in one block of memory. Rejects when it is something else. */
export async function unpack(packed: Buffer): Promise<Columns> {
  // gzip ends with the length of what it holds: one chunk of that size spares a second copy of it all.
  const chunkSize = Math.min(packed.readUInt32LE(packed.length - 4), MAX_BYTES) + 1;
  const bytes = await promisify(gunzip)(packed, { chunkSize });
  const lengths = COLUMNS.map((_, index) => bytes.readUInt32LE(index * 4));
  const starts = startsOf(lengths);
  if (HEADER + (starts.at(-1) ?? 0) !== bytes.length) throw new Error("the gazetteer's file is damaged");
  const columns = COLUMNS.map((name, index) => {
    const Type = TYPES[name];
    const start = bytes.byteOffset + HEADER + (starts[index] ?? 0);
    return [name, new Type(bytes.buffer, start, (lengths[index] ?? 0) / Type.BYTES_PER_ELEMENT)] as const;
  });
  return Object.fromEntries(columns) as unknown as Columns;
}

/** Where each entry begins, from the lengths of all; one more than there are entries. */
export function startsOf(lengths: ArrayLike<number>): Uint32Array {
  const starts = new Uint32Array(lengths.length + 1);
  let at = 0;
  for (let index = 0; index < lengths.length; index += 1) {
    at += lengths[index] ?? 0;
    starts[index + 1] = at;
  }
  return starts;
}
