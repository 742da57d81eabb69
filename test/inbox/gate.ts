import { once } from "node:events";
import { connect, createServer, type AddressInfo, type Server, type Socket } from "node:net";

/** A way to a store that can be closed and opened, as when the network or the store goes away. */
export interface Gate {
  /** Of the database behind it. */
  readonly uri: string;
  close(): Promise<void>;
  open(): Promise<void>;
  /** Lets nothing through any more while all connections stay open, as a store does whose disk hangs. */
  hang(): void;
  /** Lets through what has waited, and what comes. */
  goOn(): void;
}

/** Opens a gate to the first host of a connection string with a database. */
export async function createGate(uri: string): Promise<Gate> {
  const [, hosts = "", database = ""] = /^mongodb:\/\/(?:[^@/]*@)?([^/?]+)\/([^?]*)/.exec(uri) ?? [];
  const host = decodeURIComponent(hosts.split(",", 1).join());
  const [name = "", port = "27017"] = host.split(":");
  const ways = new Map<Socket, Socket>();
  let hangs = false;
  let server: Server | undefined;
  let at = 0;

  const gate: Gate = {
    get uri() {
      return `mongodb://127.0.0.1:${String(at)}/${database}?directConnection=true`;
    },
    async close() {
      const closing = server;
      server = undefined;
      if (!closing) return;
      closing.close();
      for (const socket of ways.keys()) socket.destroy();
      await once(closing, "close");
    },
    async open() {
      server = createServer((client) => {
        const store = host.startsWith("/") ? connect(host) : connect(Number(port), name);
        for (const [socket, other] of [
          [client, store],
          [store, client],
        ] as const) {
          ways.set(socket, other);
          if (!hangs) socket.pipe(other);
          socket.on("error", () => undefined);
          socket.on("close", () => {
            ways.delete(socket);
            other.destroy();
          });
        }
      }).listen(at, "127.0.0.1");
      await once(server, "listening");
      at = (server.address() as AddressInfo).port;
    },
    hang() {
      hangs = true;
      for (const [socket, other] of ways) socket.unpipe(other);
    },
    goOn() {
      hangs = false;
      for (const [socket, other] of ways) socket.pipe(other);
    },
  };
  await gate.open();
  return gate;
}
