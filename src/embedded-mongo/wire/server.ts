import { chmod, rm } from "node:fs/promises";
import { type AddressInfo, type Socket, createServer } from "node:net";
import { once } from "node:events";
import { CommandError } from "../command-error.ts";
import type { Doc } from "../bson/values.ts";
import { type Reply, type Request, buildReply, messageLength, parseRequest } from "./message.ts";

/** Where to listen: a unix socket, or loopback TCP on a free port. */
export type Endpoint = { readonly socket: string } | { readonly loopback: true };

export interface WireServer {
  /** `path` or `127.0.0.1:port`, as a connection string names it. */
  readonly address: string;
  close(): Promise<void>;
}

/** Thrown by a handler to close its connection without a reply, like a network failure. */
export class SilentClose extends Error {}

/** Answers the commands of one connection. */
export type Handler = (command: Doc) => Promise<Reply>;

/** A message not finished within this time ends its connection. */
const STALLED_MS = 30_000;

/** Connections that may wait to be accepted; further ones fail with EAGAIN. */
const BACKLOG = 4096;

/** Listens; every connection gets its own handler. Requests of one connection are answered in order. */
export async function listen(
  endpoint: Endpoint,
  handlerFor: () => Handler,
  stalledAfterMs = STALLED_MS,
): Promise<WireServer> {
  const connections = new Set<Socket>();
  const server = createServer((socket) => {
    connections.add(socket);
    socket.on("close", () => connections.delete(socket));
    serve(socket, handlerFor(), stalledAfterMs);
  });
  if ("socket" in endpoint) {
    await rm(endpoint.socket, { force: true });
    server.listen({ path: endpoint.socket, backlog: BACKLOG });
  } else {
    server.listen({ port: 0, host: "127.0.0.1", backlog: BACKLOG });
  }
  await once(server, "listening");
  if ("socket" in endpoint) await chmod(endpoint.socket, 0o600);
  return {
    address: "socket" in endpoint ? endpoint.socket : `127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      server.close();
      for (const socket of connections) socket.destroy();
      if (server.listening) await once(server, "close");
    },
  };
}

/** Bytes that a connection may send ahead while a request is being answered; then reading pauses. */
const READ_AHEAD_BYTES = 1_048_576;

function serve(socket: Socket, handle: Handler, stalledAfterMs: number): void {
  let received: Buffer[] = [];
  let size = 0;
  let busy = false;
  /** Set while a message has begun and not ended. */
  let stalled: NodeJS.Timeout | undefined;

  /** Takes the next complete message from what has been received. */
  function take(): Buffer | undefined {
    if (size < 4) return undefined;
    const first = received[0];
    const bytes = first && (received.length === 1 || first.length >= 4) ? first : Buffer.concat(received);
    const length = messageLength(bytes);
    if (length === undefined || size < length) return undefined;
    const all = received.length === 1 && first ? first : Buffer.concat(received);
    received = size > length ? [all.subarray(length)] : [];
    size -= length;
    return all.subarray(0, length);
  }

  async function answer(): Promise<void> {
    for (let message = take(); message; message = take()) {
      const reply = await replyTo(message, handle);
      if (socket.destroyed) return;
      if (!reply) continue;
      socket.cork();
      const flushed = reply.map((part) => socket.write(part)).at(-1);
      socket.uncork();
      if (flushed === false) await drained(socket);
    }
  }

  async function work(): Promise<void> {
    if (busy) return;
    busy = true;
    clearTimeout(stalled);
    try {
      await answer();
    } catch (error) {
      if (error instanceof SilentClose) socket.destroy();
      else hangUp(socket, error instanceof Error ? error.message : String(error));
      return;
    } finally {
      busy = false;
    }
    if (size > 0)
      stalled = setTimeout(() => hangUp(socket, "a message was begun and not finished"), stalledAfterMs);
    socket.resume();
  }

  socket.setNoDelay(true);
  socket.on("error", () => undefined);
  socket.on("close", () => clearTimeout(stalled));
  socket.on("data", (chunk: Buffer) => {
    received.push(chunk);
    size += chunk.length;
    if (busy && size > READ_AHEAD_BYTES) socket.pause();
    void work();
  });
}

/**
 * The reply to a message; undefined when none is wanted. A well-framed message that is not BSON gets an error reply.
 * @throws ProtocolError when the framing is wrong, so that the connection cannot go on
 */
async function replyTo(message: Buffer, handle: Handler): Promise<Buffer[] | undefined> {
  let request: Request;
  try {
    request = parseRequest(message);
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    return buildReply({ id: message.readInt32LE(4), legacy: false }, error.reply);
  }
  const reply = await handle(request.command);
  if (!request.wantsReply) return undefined;
  try {
    return buildReply(request, reply);
  } catch (error) {
    const refusal = new CommandError(1, `the reply cannot be sent: ${String(error)}`);
    return buildReply(request, refusal.reply);
  }
}

/** Resolves when the socket takes more, or is closed. */
function drained(socket: Socket): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      socket.off("drain", done).off("close", done);
      resolve();
    };
    socket.on("drain", done).on("close", done);
  });
}

/** Sends the reason and closes the connection, after one second even if the client does not read. */
function hangUp(socket: Socket, reason: string): void {
  const { reply } = new CommandError(9, `connection closed: ${reason}`);
  const last = buildReply({ id: 0, legacy: false }, reply);
  socket.end(Buffer.concat(last), () => socket.destroy());
  socket.setTimeout(1000, () => socket.destroy());
}
