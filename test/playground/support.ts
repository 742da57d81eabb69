import { serve, type ServerType } from "@hono/node-server";
import { Api, type Bot } from "grammy";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";
import { createStandIn, type StandIn, type StandInOptions } from "../../src/playground/index.ts";

export const TOKEN = "4242:stand-in-token";
export const OLENA = 1_000_001;
export const JONAS = 1_000_002;
export const KATRIN = 1_000_003;
export const GROUP = -1_001_000_000_001;

export type Update = Awaited<ReturnType<Bot["api"]["getUpdates"]>>[number];

/** A clock that stands still until told otherwise. */
export function stoppedClock(start = Date.UTC(2026, 2, 1)) {
  let now = start;
  return {
    now: (): number => now,
    advance: (ms: number): void => {
      now += ms;
    },
  };
}

/** A stand-in behind a real HTTP server, closed when the test is over. */
export async function startStandIn(options: Partial<StandInOptions> = {}) {
  const clock = stoppedClock();
  const standIn = createStandIn({ token: TOKEN, clock: clock.now, rateLimits: false, ...options });
  const { origin, close } = await listen(standIn);
  onTestFinished(close);
  const api = new Api(TOKEN, { apiRoot: origin });
  return { standIn, clock, origin, api, close, ...helpers(standIn, origin, api) };
}

async function listen(standIn: StandIn): Promise<{ origin: string; close: () => Promise<void> }> {
  const server = await new Promise<ServerType>((resolve) => {
    const started = serve({ fetch: standIn.app.fetch, port: 0, hostname: "127.0.0.1" }, () =>
      resolve(started),
    );
  });
  const { port } = server.address() as AddressInfo;
  let closed: Promise<void> | undefined;
  const close = (): Promise<void> =>
    (closed ??= standIn.close().then(
      () =>
        new Promise<void>((resolve) => {
          server.close(() => resolve());
          if ("closeAllConnections" in server) server.closeAllConnections();
        }),
    ));
  return { origin: `http://127.0.0.1:${port}`, close };
}

function helpers(standIn: StandIn, origin: string, api: Api) {
  let offset = 0;
  return {
    /** Calls a method with a JSON body and gives the raw answer back. */
    call: async (method: string, params: Record<string, unknown> = {}) => {
      const response = await fetch(`${origin}/bot${TOKEN}/${method}`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(params),
      });
      return (await response.json()) as {
        ok: boolean;
        result?: unknown;
        error_code?: number;
        description?: string;
        parameters?: Record<string, number>;
      };
    },
    /** Fetches and confirms what waits for the bot. */
    updates: async (): Promise<Update[]> => {
      const updates = await api.getUpdates({ offset });
      offset = (updates.at(-1)?.update_id ?? offset - 1) + 1;
      await api.getUpdates({ offset, limit: 1 });
      return updates;
    },
    /** Everybody named has started the bot; their updates are out of the way. */
    started: async (...people: number[]): Promise<void> => {
      for (const id of people) standIn.send(id, { chatId: id, text: "/start" });
      standIn.world.confirm(() => true);
    },
    control: (path: string, body?: unknown, headers: Record<string, string> = {}) =>
      fetch(`${origin}/playground${path}`, {
        ...(body === undefined ? {} : { method: "POST", body: JSON.stringify(body) }),
        headers: { ...(body === undefined ? {} : { "content-type": "application/json" }), ...headers },
      }),
  };
}
