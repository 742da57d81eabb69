import type { Socket } from "node:net";
import { mongo } from "mongoose";

type Write = (this: { readonly socket: Socket }, ...args: unknown[]) => Promise<void>;

/** The driver's class of connections, which it does not export. */
interface ConnectionPrototype {
  writeCommand?: Write;
}

const mended = new WeakSet<object>();

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
    prototype.writeCommand = async function (...args) {
      let onClose = (): void => {};
      const closed = new Promise<never>((_, reject) => {
        onClose = () =>
          reject(new mongo.MongoNetworkError("the connection closed while a command was written"));
      });
      this.socket.once("close", onClose);
      try {
        await Promise.race([writeCommand.apply(this, args), closed]);
      } finally {
        this.socket.off("close", onClose);
      }
    };
  }
}
