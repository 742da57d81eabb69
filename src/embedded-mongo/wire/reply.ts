import type { Doc } from "../bson/values.ts";

/** A reply: a document, or its BSON when the documents in it are passed on without being decoded. */
export type Reply = Doc | Buffer;
