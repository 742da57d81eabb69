import { serve } from "@hono/node-server";
import { Hono } from "hono";
import { once } from "node:events";
import { createServer, type AddressInfo } from "node:net";
import { createStandIn, LEIPZIG_SEED, type StandIn } from "../../../src/playground/index.ts";

export const TOKEN = "700000471:AAF-a-token-that-the-stand-in-knows";
export const WRONG_TOKEN = "700000471:AAF-a-token-nobody-has-given-out-yet";
export const GROUP = LEIPZIG_SEED.groups[0].id;
export const [OLENA, JONAS, KATRIN] = LEIPZIG_SEED.people.map((person) => person.id) as [
  number,
  number,
  number,
];

/** A Bot API call that took effect and is not answered yet: what the listener returns is waited for first. */
type CallListener = (method: string, params: Readonly<Record<string, unknown>>) => Promise<void> | void;

/** The stand-in as a server of its own, which outlives the product's processes. */
export interface Telegram {
  readonly standIn: StandIn;
  readonly apiRoot: string;
  /** Resolves once the condition holds; it is looked at whenever something happens. Rejects after `ms`. */
  readonly until: (what: string, condition: () => boolean, ms?: number) => Promise<void>;
  /** Has `listener` see every call between its effect and its answer. @returns how to stop that */
  onCall(listener: CallListener): () => void;
  close(): Promise<void>;
}

/** For a machine that has much else to do. */
const PATIENCE_MS = 120_000;

/** Opens a Telegram without sending limits, so that figures are the product's own. */
export async function openTelegram(): Promise<Telegram> {
  const standIn = createStandIn({
    token: TOKEN,
    rateLimits: false,
    webhook: { backoffMs: 50 },
    local: true,
    pressPatienceMs: PATIENCE_MS,
  });
  const listeners = new Set<CallListener>();
  const waiting = new Set<() => void>();
  const happened = (): void => {
    for (const look of waiting) look();
  };

  const app = new Hono();
  app.post("/:bot/:method", async (c, next) => {
    const { method } = c.req.param();
    // Who begins to listen because of a message is not told of that very message; a long poll is still to answer.
    const present = method === "getUpdates" ? listeners : new Set(listeners);
    const body = present.size > 0 ? await c.req.json<Record<string, unknown>>() : {};
    await next();
    for (const listener of present) await listener(method, body);
    happened();
  });
  app.route("/", standIn.app);
  const server = serve({ fetch: app.fetch, port: 0, hostname: "127.0.0.1" });
  if (!server.listening) await once(server, "listening");
  const stopWatching = standIn.onChange(happened);

  return {
    standIn,
    apiRoot: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    until: (what, condition, ms = PATIENCE_MS) =>
      new Promise((resolve, reject) => {
        const end = (error?: Error): void => {
          clearTimeout(timer);
          waiting.delete(look);
          if (error) reject(error);
          else resolve();
        };
        const look = (): void => {
          if (condition()) end();
        };
        const timer = setTimeout(() => end(new Error(`waited ${String(ms)} ms in vain: ${what}`)), ms);
        waiting.add(look);
        look();
      }),
    onCall(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    async close() {
      stopWatching();
      await standIn.close();
      server.close();
      if ("closeAllConnections" in server) server.closeAllConnections();
    },
  };
}

/** A port of this machine that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}
