/** Writes BSON whose size is known beforehand, element by element, into one buffer. */
export interface BsonWriter {
  /** Begins a document or an array of a size given in bytes, its length and final zero included. */
  begin(size: number): void;
  end(): void;
  /** The type of the next element and its name, in ASCII. */
  name(type: number, name: string): void;
  double(value: number): void;
  int64(value: bigint): void;
  string(value: string): void;
  /** A value given as it stands in BSON. */
  raw(value: Buffer): void;
  readonly bytes: Buffer;
}

export function createWriter(size: number): BsonWriter {
  const bytes = Buffer.allocUnsafe(size);
  let at = 0;
  return {
    bytes,
    begin: (length) => void (at = bytes.writeInt32LE(length, at)),
    end: () => void (bytes[at++] = 0),
    name(type, name) {
      bytes[at++] = type;
      for (let i = 0; i < name.length; i++) bytes[at++] = name.charCodeAt(i);
      bytes[at++] = 0;
    },
    double: (value) => void (at = bytes.writeDoubleLE(value, at)),
    int64: (value) => void (at = bytes.writeBigInt64LE(value, at)),
    string(value) {
      at = bytes.writeInt32LE(Buffer.byteLength(value) + 1, at);
      at += bytes.write(value, at, "utf8");
      bytes[at++] = 0;
    },
    raw: (value) => void (at += value.copy(bytes, at)),
  };
}

/** Bytes of an empty document, and of an element's type and name. */
export const FRAME_BYTES = 5;
export const nameBytes = (name: string): number => name.length + 2;
