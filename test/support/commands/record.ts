import type { Store } from "../../../src/adapters/mongo/connect.ts";
import { shapesOf } from "./shapes.ts";

/** The shapes of what the product has sent to the store during this test file. */
const seenShapes = new Set<string>();

/** The databases of the stores whose commands are remembered. */
const recorded = new Set<string>();

/** Ends of transactions are sent to the database `admin`, whatever they are about. */
const ENDS = new Set(["abortTransaction", "commitTransaction"]);
/** The sessions of commands that went to these databases. */
const sessions = new Set<string>();

/** @returns the shapes of this test file; the next one begins with none, and its stores alone are recorded */
export function takeShapes(): readonly string[] {
  const shapes = [...seenShapes];
  for (const kept of [seenShapes, recorded, sessions]) kept.clear();
  return shapes;
}

interface Message {
  readonly databaseName: string;
  /** Absent in a connection's first message, which is of an older kind. */
  readonly command?: Readonly<Record<string, unknown>>;
}

/** The driver's class of connections, which it does not export. */
interface ConnectionPrototype {
  writeCommand?: (message: Message, ...options: unknown[]) => Promise<void>;
}

/** Statements that a command has in a part of the message of their own, as the driver holds them. */
const listOf = (value: unknown): unknown => (value as { documents?: unknown } | null)?.documents ?? value;

const sessionOf = ({ lsid }: Readonly<Record<string, unknown>>): string =>
  (lsid as { id: { toString(encoding: "hex"): string } } | undefined)?.id.toString("hex") ?? "";

const listening = new WeakSet<object>();

/**
 * Remembers the shapes of what the product sends from now on to the database of a store. The driver's own command monitoring
 * copies every command and decodes every answer once more, which takes a seventh of the time of tests of use cases.
 */
export function recordCommands<S extends Pick<Store, "connection">>(store: S): S {
  recorded.add(store.connection.name);
  const { topology } = store.connection.getClient() as unknown as {
    topology: { s: { servers: ReadonlyMap<string, { monitor: { connection: object | null } }> } };
  };
  for (const { monitor } of topology.s.servers.values()) {
    if (!monitor.connection) throw new Error("the store is not connected");
    const prototype = Object.getPrototypeOf(monitor.connection) as ConnectionPrototype;
    const { writeCommand } = prototype;
    if (!writeCommand)
      throw new Error("the driver writes commands in another way: look for it in its Connection");
    if (listening.has(prototype)) continue;
    listening.add(prototype);
    prototype.writeCommand = function (message, ...options) {
      const { databaseName, command: sent = {} } = message;
      const [commandName = ""] = Object.keys(sent);
      const session = sessionOf(sent);
      if (recorded.has(databaseName)) sessions.add(session);
      if (recorded.has(databaseName) || (ENDS.has(commandName) && sessions.has(session))) {
        const command = { ...sent, updates: listOf(sent["updates"]), deletes: listOf(sent["deletes"]) };
        for (const shape of shapesOf({ commandName, command })) seenShapes.add(shape);
      }
      return writeCommand.call(this, message, ...options);
    };
  }
  return store;
}
