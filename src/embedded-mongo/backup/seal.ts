import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { open, stat } from "node:fs/promises";
import { EmbeddedStoreError } from "../errors.ts";

/** What a backup ends with, so that one cut short or damaged is known before anything reads it. */
export interface Seal {
  /** Version of the file format of the data. */
  readonly format: number;
  /** Bytes of the data, without the seal. */
  readonly length: number;
}

/** Sixteen bytes that say what the file is; then format (4 bytes), length (8), SHA-256 of the data (32). */
const MARK = Buffer.from("embedded-store/1", "latin1");
const FORMAT_AT = MARK.length;
const LENGTH_AT = FORMAT_AT + 4;
const DIGEST_AT = LENGTH_AT + 8;
const SEAL_BYTES = DIGEST_AT + 32;

/** Appends the seal and waits until the file is on disk. */
export async function seal(path: string, format: number): Promise<Seal> {
  const { size: length } = await stat(path);
  const bytes = Buffer.alloc(DIGEST_AT);
  MARK.copy(bytes);
  bytes.writeUInt32BE(format, FORMAT_AT);
  bytes.writeBigUInt64BE(BigInt(length), LENGTH_AT);
  const digest = await digestOf(path, length);
  const file = await open(path, "a");
  try {
    await file.appendFile(Buffer.concat([bytes, digest]));
    await file.sync();
  } finally {
    await file.close();
  }
  return { format, length };
}

/**
 * Reads the seal and checks the data against it.
 * @throws EmbeddedStoreError `damaged` when the file is no backup, was cut short, or is not what was written.
 */
export async function checkSeal(path: string): Promise<Seal> {
  const { size } = await stat(path);
  const bytes = Buffer.alloc(SEAL_BYTES);
  const file = await open(path, "r");
  try {
    await file.read(bytes, 0, SEAL_BYTES, Math.max(0, size - SEAL_BYTES));
  } finally {
    await file.close();
  }
  const length = Number(bytes.readBigUInt64BE(LENGTH_AT));
  if (!bytes.subarray(0, MARK.length).equals(MARK) || length !== size - SEAL_BYTES)
    throw new EmbeddedStoreError("damaged", "the file is no backup of this store, or was cut short");
  if (!(await digestOf(path, length)).equals(bytes.subarray(DIGEST_AT)))
    throw new EmbeddedStoreError("damaged", "the backup is damaged: its checksum does not match");
  return { format: bytes.readUInt32BE(FORMAT_AT), length };
}

async function digestOf(path: string, length: number): Promise<Buffer> {
  const hash = createHash("sha256");
  if (length > 0) {
    for await (const chunk of createReadStream(path, { end: length - 1 })) hash.update(chunk as Buffer);
  }
  return hash.digest();
}
