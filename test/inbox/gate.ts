import { once } from "node:events";
import { connect, createServer, type AddressInfo, type Server } from "node:net";
import { Transform, type Duplex } from "node:stream";

/** A way to a store that can be closed and opened, as when the network or the store goes away. */
export interface Gate {
  /** Of the database behind it. */
  readonly uri: string;
  close(): Promise<void>;
  open(): Promise<void>;
  /** Lets nothing through any more while all connections stay open, as a store does whose disk hangs. */
  hang(): void;
  /** Hangs as soon as somebody asks for something that holds `word`, which does not come through; resolves then. */
  hangBefore(word: string): Promise<void>;
  /** Lets through what has waited, and what comes. */
  goOn(): void;
}

/** Opens a gate to the first host of a connection string with a database. */
export async function createGate(uri: string): Promise<Gate> {
  const [, hosts = "", database = ""] = /^mongodb:\/\/(?:[^@/]*@)?([^/?]+)\/([^?]*)/.exec(uri) ?? [];
  const host = decodeURIComponent(hosts.split(",", 1).join());
  const [name = "", port = "27017"] = host.split(":");
  /** Where what comes from a stream goes. */
  const ways = new Map<Duplex, Duplex>();
  let hangs = false;
  let forbidden: { readonly word: string; readonly met: () => void } | undefined;
  let server: Server | undefined;
  let at = 0;

  /** Passes on what comes, up to what is forbidden. */
  const guard = (): Transform =>
    new Transform({
      transform(chunk: Buffer, _, done) {
        const pass = (): void => done(null, chunk);
        if (!forbidden || !chunk.includes(forbidden.word)) return pass();
        gate.hang();
        held.push(pass);
        forbidden.met();
        forbidden = undefined;
      },
    });
  const held: (() => void)[] = [];

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
        const asked = guard();
        asked.pipe(store);
        for (const [socket, way, other] of [
          [client, asked, store],
          [store, client, client],
        ] as const) {
          ways.set(socket, way);
          if (!hangs) socket.pipe(way);
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
    hangBefore: (word) => new Promise((met) => (forbidden = { word, met })),
    goOn() {
      hangs = false;
      for (const pass of held.splice(0)) pass();
      for (const [socket, other] of ways) socket.pipe(other);
    },
  };
  await gate.open();
  return gate;
}
