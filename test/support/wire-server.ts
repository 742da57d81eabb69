import { createServer, type AddressInfo, type Socket } from "node:net";
import { createServer as createTlsServer } from "node:tls";
import mongoose from "mongoose";

const { BSON } = mongoose.mongo;
type Document = Readonly<Record<string, unknown>>;

/** Answers a command; with undefined its answer is given later, by `reply`, or never. */
export type Answer = (command: Document, reply: (answer: Document) => void) => Document | undefined;

export interface WireServer {
  readonly port: number;
  close(): Promise<void>;
}

/** What every server says of itself beside its role. */
export const HELLO = {
  helloOk: true,
  isWritablePrimary: true,
  ismaster: true,
  maxBsonObjectSize: 16_777_216,
  maxMessageSizeBytes: 48_000_000,
  maxWriteBatchSize: 100_000,
  minWireVersion: 0,
  maxWireVersion: 21,
  logicalSessionTimeoutMinutes: 30,
  ok: 1,
} as const;

const HEADER = 16;
const OP_QUERY = 2004;
const OP_MSG = 2013;

/** The command in a message, and the message that answers it. */
function read(message: Buffer): { readonly command: Document; readonly reply: (answer: Document) => Buffer } {
  const isLegacy = message.readInt32LE(12) === OP_QUERY;
  const start = isLegacy ? message.indexOf(0, HEADER + 4) + 9 : HEADER + 5;
  const size = message.readInt32LE(start);
  return {
    command: BSON.deserialize(message.subarray(start, start + size)),
    reply(answer) {
      const head = Buffer.alloc(isLegacy ? HEADER + 20 : HEADER + 5);
      const body = BSON.serialize(answer);
      head.writeInt32LE(head.length + body.length, 0);
      head.writeInt32LE(message.readInt32LE(4), 8);
      head.writeInt32LE(isLegacy ? 1 : OP_MSG, 12);
      if (isLegacy) head.writeInt32LE(1, 32);
      return Buffer.concat([head, body]);
    },
  };
}

function serve(socket: Socket, answer: Answer): void {
  let bytes = Buffer.alloc(0);
  socket.on("data", (chunk) => {
    bytes = Buffer.concat([bytes, chunk]);
    // As mongod does with what is not its protocol, such as the beginning of TLS.
    if (bytes.length >= HEADER && ![OP_QUERY, OP_MSG].includes(bytes.readInt32LE(12)))
      return socket.destroy();
    while (bytes.length >= 4 && bytes.length >= bytes.readInt32LE(0)) {
      const { command, reply } = read(bytes.subarray(0, bytes.readInt32LE(0)));
      bytes = bytes.subarray(bytes.readInt32LE(0));
      const send = (answered: Document): void => void socket.write(reply(answered));
      const answered = answer(command, send);
      if (answered) send(answered);
    }
  });
}

/** Listens on a port of this machine. @param onSocket what it does with a connection */
export async function startSocketServer(
  onSocket: (socket: Socket) => void,
  tls?: { readonly key: string; readonly cert: string },
): Promise<WireServer> {
  const sockets = new Set<Socket>();
  const accept = (socket: Socket): void => {
    sockets.add(socket);
    socket.on("error", () => socket.destroy()).on("close", () => sockets.delete(socket));
    onSocket(socket);
  };
  const server = tls ? createTlsServer(tls, accept) : createServer(accept);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

/** Speaks MongoDB's wire protocol as far as commands go, with the answers of a test. */
export const startWireServer = (answer: Answer): Promise<WireServer> =>
  startSocketServer((socket) => serve(socket, answer));
