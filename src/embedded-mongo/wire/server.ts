import { chmod, rm } from "node:fs/promises";
import { type Server, type Socket, createServer } from "node:net";
import { once } from "node:events";
import type { Doc } from "../bson/values.ts";
import type { Reply } from "../commands/context.ts";
import { buildReply, messageLength, parseRequest } from "./message.ts";

/** Where to listen: a unix socket, or loopback TCP on a free port. */
export type Endpoint = { readonly socket: string } | { readonly loopback: true };

export interface WireServer {
  /** `path` or `127.0.0.1:port`, as a connection string names it. */
  readonly address: string;
  close(): Promise<void>;
}

/** Answers the commands of one connection. */
export type Handler = (command: Doc) => Promise<Reply>;

/** Listens; every connection gets its own handler. Requests of one connection are answered in order. */
export async function listen(endpoint: Endpoint, handlerFor: () => Handler): Promise<WireServer> {
  const connections = new Set<Socket>();
  const server = createServer((socket) => {
    connections.add(socket);
    socket.on("close", () => connections.delete(socket));
    serve(socket, handlerFor());
  });
  if ("socket" in endpoint) {
    await rm(endpoint.socket, { force: true });
    server.listen(endpoint.socket);
  } else {
    server.listen(0, "127.0.0.1");
  }
  await once(server, "listening");
  if ("socket" in endpoint) await chmod(endpoint.socket, 0o600);
  return {
    address: "socket" in endpoint ? endpoint.socket : `127.0.0.1:${portOf(server)}`,
    async close() {
      server.close();
      for (const socket of connections) socket.destroy();
      if (server.listening) await once(server, "close");
    },
  };
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === "object" && address ? address.port : 0;
}

function serve(socket: Socket, handle: Handler): void {
  let received: Buffer[] = [];
  let size = 0;
  let busy = false;

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
      const request = parseRequest(message);
      const reply = await handle(request.command);
      if (socket.destroyed) return;
      if (!request.wantsReply) continue;
      const [head, body] = buildReply(request, reply);
      socket.cork();
      socket.write(head ?? Buffer.alloc(0));
      const flushed = socket.write(body ?? Buffer.alloc(0));
      socket.uncork();
      if (!flushed) await Promise.race([once(socket, "drain"), once(socket, "close")]);
    }
  }

  async function work(): Promise<void> {
    if (busy) return;
    busy = true;
    try {
      await answer();
    } catch (error) {
      // Not the wire protocol, or not BSON: this connection cannot be understood any further, the others can.
      socket.destroy(error instanceof Error ? error : undefined);
    } finally {
      busy = false;
      socket.resume();
    }
  }

  socket.setNoDelay(true);
  socket.on("error", () => undefined);
  socket.on("data", (chunk: Buffer) => {
    received.push(chunk);
    size += chunk.length;
    void work();
  });
}
