import { serialize } from "bson";
import { CommandError } from "../command-error.ts";
import type { Doc } from "./values.ts";

/** Largest document MongoDB stores, in bytes. */
const MAX_DOCUMENT_BYTES = 16_777_216;

/** Encodes a document to BSON; fields whose value is `undefined` are left out. */
export function encode(doc: Doc): Buffer {
  const bytes = serialize(doc, { ignoreUndefined: true });
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Throws CommandError 10334 when a document is larger than MongoDB stores. */
export function assertStorableSize(bytes: Buffer): void {
  if (bytes.length > MAX_DOCUMENT_BYTES) {
    throw new CommandError(
      10334,
      `BSONObj size: ${bytes.length} is invalid, above ${MAX_DOCUMENT_BYTES} (16MB)`,
    );
  }
}
