import { once } from "node:events";
import { connect, createServer, type AddressInfo, type Server, type Socket } from "node:net";

/** A way to the store of the run that can be closed and opened, as when the network or the store goes away. */
export interface Gate {
  /** Of the database behind it. */
  readonly uri: string;
  close(): Promise<void>;
  open(): Promise<void>;
}

/** Opens a gate to the first host of a connection string with a database. */
export async function createGate(uri: string): Promise<Gate> {
  const [, hosts = "", database = ""] = /^mongodb:\/\/(?:[^@/]*@)?([^/?]+)\/([^?]*)/.exec(uri) ?? [];
  const host = decodeURIComponent(hosts.split(",", 1).join());
  const [name = "", port = "27017"] = host.split(":");
  const sockets = new Set<Socket>();
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
      for (const socket of sockets) socket.destroy();
      await once(closing, "close");
    },
    async open() {
      server = createServer((client) => {
        const store = host.startsWith("/") ? connect(host) : connect(Number(port), name);
        for (const [socket, other] of [
          [client, store],
          [store, client],
        ] as const) {
          sockets.add(socket);
          socket.pipe(other);
          socket.on("error", () => undefined);
          socket.on("close", () => {
            sockets.delete(socket);
            other.destroy();
          });
        }
      }).listen(at, "127.0.0.1");
      await once(server, "listening");
      at = (server.address() as AddressInfo).port;
    },
  };
  await gate.open();
  return gate;
}
