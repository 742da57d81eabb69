import { promisify } from "node:util";
import { constants, gunzip, gzipSync } from "node:zlib";

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
  /** How many keys have each trigram (`countGrams`). */
  readonly gramCounts: Uint32Array;
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

type Column = keyof Columns;
interface ColumnType {
  readonly BYTES_PER_ELEMENT: number;
  new (buffer: ArrayBufferLike, start: number, length: number): Columns[Column];
}
/** The columns of one file and what they are made of. Wide columns first, so that each begins at a multiple of its width. */
export type FileColumns = Readonly<Partial<Record<Column, ColumnType>>>;

/** What names are found by. In a file of its own, as making it searchable takes longest: the other is unpacked meanwhile. */
export const SOUNDS = {
  gramCounts: Uint32Array,
  keyCounts: Uint16Array,
  keys: Uint8Array,
  keyLengths: Uint8Array,
} as const satisfies FileColumns;

/** All else. */
export const PLACES = {
  ids: Uint32Array,
  lats: Float32Array,
  lons: Float32Array,
  populations: Uint32Array,
  besides: Uint32Array,
  keyPlaces: Uint32Array,
  postalKeys: Uint32Array,
  postalPlaces: Uint32Array,
  nameLengths: Uint16Array,
  countries: Uint8Array,
  districts: Uint8Array,
  names: Uint8Array,
} as const satisfies FileColumns;

/** The columns that places are described by. */
export type PlaceColumns = In<typeof PLACES>;

type In<File extends FileColumns> = Pick<Columns, keyof File & Column>;

const columnsIn = (file: FileColumns) => Object.entries(file) as [Column, ColumnType][];

/** The largest file that is read; a damaged one may claim any size. */
const MAX_BYTES = 64 * 1024 * 1024;

/** The byte lengths of the file's columns, then the columns; gzipped. Little-endian, as every machine of ours is. */
export function pack<File extends FileColumns>(file: File, columns: In<File>): Uint8Array {
  const parts = columnsIn(file).map(([name]) => {
    const { buffer, byteOffset, byteLength } = (columns as Columns)[name];
    return Buffer.from(buffer, byteOffset, byteLength);
  });
  const lengths = Uint32Array.from(parts, ({ byteLength }) => byteLength);
  return gzipSync(Buffer.concat([Buffer.from(lengths.buffer), ...parts]), { level: 9 });
}

/** What `pack` packed, all columns in one block of memory. Rejects when it is something else. */
export async function unpack<File extends FileColumns>(file: File, packed: Buffer): Promise<In<File>> {
  // gzip ends with the length of what it holds: one chunk of that size spares a second copy of it all.
  const length = Math.min(packed.readUInt32LE(packed.length - 4), MAX_BYTES);
  const chunkSize = Math.max(constants.Z_MIN_CHUNK, length + 1);
  const bytes = await promisify(gunzip)(packed, { chunkSize });
  const all = columnsIn(file);
  const header = all.length * 4;
  const lengths = all.map((_, index) => bytes.readUInt32LE(index * 4));
  const starts = startsOf(lengths);
  if (header + (starts.at(-1) ?? 0) !== bytes.length) throw new Error("the gazetteer's file is damaged");
  const columns = all.map(([name, Type], index) => {
    const start = bytes.byteOffset + header + (starts[index] ?? 0);
    return [name, new Type(bytes.buffer, start, (lengths[index] ?? 0) / Type.BYTES_PER_ELEMENT)] as const;
  });
  return Object.fromEntries(columns) as unknown as In<File>;
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
