import { CommandError } from "../command-error.ts";
import { decode, documentSize } from "../bson/decode.ts";
import { encode } from "../bson/encode.ts";
import { type Doc, setOwn } from "../bson/values.ts";

/** MongoDB's maxMessageSizeBytes. */
const MAX_MESSAGE_BYTES = 48_000_000;
/** 16 MB for a document, and some for what a command wraps around it. */
const MAX_BODY_BYTES = 16_793_600;
const HEADER_BYTES = 16;
const OP_REPLY = 1;
const OP_QUERY = 2004;
const OP_MSG = 2013;
/** Replies up to this size are copied behind their head: one short write costs less than one of two parts. */
const JOINED_BYTES = 65_536;
/** Flags of OP_MSG: a checksum follows, no reply is wanted, the sender takes several replies. */
const CHECKSUM = 1;
const MORE_TO_COME = 2;
const EXHAUST_ALLOWED = 1 << 16;

/** A reply: a document, or its BSON when the documents in it are passed on without being decoded. */
export type Reply = Doc | Buffer;

/** A message that is not MongoDB's wire protocol: its connection cannot go on. */
export class ProtocolError extends Error {}

export interface Request {
  readonly id: number;
  readonly command: Doc;
  readonly legacy: boolean;
  readonly wantsReply: boolean;
}

/** The length a message announces; undefined until its header is complete. Throws {@link ProtocolError}. */
export function messageLength(bytes: Buffer): number | undefined {
  if (bytes.length < 4) return undefined;
  const length = bytes.readInt32LE(0);
  if (length < HEADER_BYTES + 5 || length > MAX_MESSAGE_BYTES + HEADER_BYTES) {
    throw new ProtocolError(`a message of ${length} bytes`);
  }
  return length;
}

/** Reads one message; throws {@link ProtocolError} or CommandError 22 for bytes that are none. */
export function parseRequest(message: Buffer): Request {
  const id = message.readInt32LE(4);
  const opcode = message.readInt32LE(12);
  if (opcode === OP_MSG) return parseMsg(id, message);
  if (opcode === OP_QUERY) return parseQuery(id, message);
  throw new ProtocolError(`opcode ${opcode}`);
}

/** The size of a document in a message; throws CommandError 10334 for one no server takes. */
function bodySize(message: Buffer, at: number, end: number): number {
  const size = documentSize(message, at, end);
  if (size > MAX_BODY_BYTES) throw new CommandError(10334, `BSONObj size: ${size} is invalid`);
  return size;
}

function parseMsg(id: number, message: Buffer): Request {
  const flags = message.readUInt32LE(HEADER_BYTES);
  if ((flags & 0xffff & ~(CHECKSUM | MORE_TO_COME)) !== 0) throw new ProtocolError(`flags ${flags}`);
  const end = message.length - (flags & CHECKSUM ? 4 : 0);
  let command: Doc | undefined;
  const sequences: Array<readonly [string, Doc[]]> = [];
  let at = HEADER_BYTES + 4;
  while (at < end) {
    const kind = message[at++];
    if (kind === 0) {
      const size = bodySize(message, at, end);
      if (command) throw new ProtocolError("two bodies in one message");
      command = decode(message.subarray(at, at + size));
      at += size;
    } else if (kind === 1) {
      const next = at + message.readInt32LE(at);
      if (next <= at || next > end) throw new ProtocolError("a document sequence of impossible length");
      sequences.push(parseSequence(message, at + 4, next));
      at = next;
    } else {
      throw new ProtocolError(`a section of kind ${kind}`);
    }
  }
  if (!command) throw new ProtocolError("no body in a message");
  for (const [name, docs] of sequences) {
    if (Object.hasOwn(command, name)) throw new ProtocolError(`the field ${name} twice`);
    setOwn(command, name, docs);
  }
  return {
    id,
    command,
    legacy: false,
    wantsReply: (flags & MORE_TO_COME) === 0 || (flags & EXHAUST_ALLOWED) !== 0,
  };
}

function parseSequence(message: Buffer, start: number, end: number): readonly [string, Doc[]] {
  const zero = message.indexOf(0, start);
  if (zero < 0 || zero >= end) throw new ProtocolError("an unnamed document sequence");
  const docs: Doc[] = [];
  let at = zero + 1;
  while (at < end) {
    const size = bodySize(message, at, end);
    docs.push(decode(message.subarray(at, at + size)));
    at += size;
  }
  return [message.toString("utf8", start, zero), docs];
}

/** The handshake's old form: drivers send their first hello in it. */
function parseQuery(id: number, message: Buffer): Request {
  const zero = message.indexOf(0, HEADER_BYTES + 4);
  const at = zero + 9;
  if (zero < 0 || at >= message.length) throw new ProtocolError("a truncated query");
  const size = bodySize(message, at, message.length);
  const command = decode(message.subarray(at, at + size));
  const name = Object.keys(command)[0];
  if (name !== "hello" && name !== "isMaster" && name !== "ismaster")
    throw new ProtocolError(`${name ?? "nothing"} in the old protocol`);
  command["$db"] = message.toString("utf8", HEADER_BYTES + 4, zero).split(".", 1)[0] ?? "admin";
  return { id, command, legacy: true, wantsReply: true };
}

/** The bytes of a reply to a request. */
export function buildReply(request: Pick<Request, "id" | "legacy">, reply: Reply): Buffer[] {
  const body = Buffer.isBuffer(reply) ? reply : encode(reply);
  const size = request.legacy ? 36 : 21;
  const joined = body.length <= JOINED_BYTES;
  const head = Buffer.allocUnsafe(joined ? size + body.length : size).fill(0, 0, size);
  head.writeInt32LE(size + body.length, 0);
  head.writeInt32LE(request.id, 8);
  head.writeInt32LE(request.legacy ? OP_REPLY : OP_MSG, 12);
  if (request.legacy) {
    head.writeInt32LE(8, 16);
    head.writeInt32LE(1, 32);
  }
  if (!joined) return [head, body];
  body.copy(head, size);
  return [head];
}
