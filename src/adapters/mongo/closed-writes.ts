import type { Socket } from "node:net";
import { mongo } from "mongoose";

type Write = (this: { readonly socket: Socket }, ...args: unknown[]) => Promise<void>;

/** The driver's class of connections, which it does not export. */
interface ConnectionPrototype {
  writeCommand?: Write;
}

const mended = new WeakSet<object>();

type Reject = (error: Error) => void;

/** What rejects the commands that are being written to a socket. */
const writing = new WeakMap<Socket, Set<Reject>>();

/** One listener for each socket: every command the product sends passes here. */
function failuresOf(socket: Socket): Set<Reject> {
  const known = writing.get(socket);
  if (known) return known;
  const failures = new Set<Reject>();
  writing.set(socket, failures);
  socket.once("close", () => {
    for (const reject of failures)
      reject(new mongo.MongoNetworkError("the connection closed while a command was written"));
  });
  return failures;
}

/**
 * Makes a command fail when its connection closes while it is being written. The driver (7.8) would go on waiting for the
 * socket's "drain" event, which never comes. If the command is a heartbeat, the client would never find the server again.
 * @param client one that is connected
 */
export function failClosedWrites(client: mongo.MongoClient): void {
  const { topology } = client as unknown as {
    topology?: { s?: { servers?: ReadonlyMap<string, { monitor?: { connection?: object | null } }> } };
  };
  for (const { monitor } of topology?.s?.servers?.values() ?? []) {
    const prototype = monitor?.connection
      ? (Object.getPrototypeOf(monitor.connection) as ConnectionPrototype)
      : {};
    const { writeCommand } = prototype;
    if (!writeCommand || mended.has(prototype)) continue;
    mended.add(prototype);
    prototype.writeCommand = function (...args) {
      const failures = failuresOf(this.socket);
      return new Promise((resolve, reject) => {
        failures.add(reject);
        const written = (): void => {
          failures.delete(reject);
          resolve();
        };
        const failed = (error: unknown): void => {
          failures.delete(reject);
          reject(error);
        };
        writeCommand.apply(this, args).then(written, failed);
      });
    };
  }
}
