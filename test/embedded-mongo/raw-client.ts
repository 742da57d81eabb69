import { type Socket, connect } from "node:net";
import { once } from "node:events";
import { type Document, deserialize, serialize } from "bson";

/** A client that sends whatever bytes it likes. */
export interface RawClient {
  readonly socket: Socket;
  send(bytes: Uint8Array): void;
  /** The next reply's body; undefined when the connection ended instead. */
  reply(): Promise<Document | undefined>;
  /** The same, as it came. */
  replyBytes(): Promise<Buffer | undefined>;
  /** Sends a command and awaits its reply. */
  ask(command: Document): Promise<Document | undefined>;
  close(): Promise<void>;
}

/** Opens a connection to a store listening on a unix socket. */
export async function rawClient(path: string): Promise<RawClient> {
  const socket = connect(path);
  await once(socket, "connect");
  socket.on("error", () => undefined);
  let received = Buffer.alloc(0);
  let ended = false;
  let wake = (): void => undefined;
  socket.on("data", (chunk: Buffer) => {
    received = Buffer.concat([received, chunk]);
    wake();
  });
  socket.on("close", () => {
    ended = true;
    wake();
  });
  const client: RawClient = {
    socket,
    send: (bytes) => void socket.write(bytes),
    async reply() {
      const body = await client.replyBytes();
      return body && deserialize(body);
    },
    async replyBytes() {
      for (;;) {
        const length = received.length >= 4 ? received.readInt32LE(0) : Infinity;
        if (received.length >= length) {
          const body = received.subarray(21, length);
          received = received.subarray(length);
          return body;
        }
        if (ended) return undefined;
        await new Promise<void>((done) => (wake = done));
      }
    },
    ask(command) {
      client.send(message(serialize(command)));
      return client.reply();
    },
    async close() {
      if (socket.destroyed) return;
      const closed = once(socket, "close");
      socket.destroy();
      await closed;
    },
  };
  return client;
}

/** An OP_MSG around a body, whatever that is; `length` may lie about its size. */
export function message(
  body: Uint8Array,
  { length, opcode = 2013, flags = 0, kind = 0 } = {} as Lies,
): Buffer {
  const head = Buffer.alloc(21);
  head.writeInt32LE(length ?? head.length + body.length, 0);
  head.writeInt32LE(7, 4);
  head.writeInt32LE(opcode, 12);
  head.writeUInt32LE(flags, 16);
  head.writeUInt8(kind, 20);
  return Buffer.concat([head, body]);
}

/** What a message may get wrong. */
export interface Lies {
  readonly length?: number;
  readonly opcode?: number;
  readonly flags?: number;
  readonly kind?: number;
}
