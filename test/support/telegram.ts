import { serve } from "@hono/node-server";
import type { AddressInfo } from "node:net";
import { readAnswer } from "../../src/adapters/telegram/answer.ts";
import { createTelegramClient, type TelegramClient } from "../../src/adapters/telegram/index.ts";
import type { Transport } from "../../src/adapters/telegram/transport.ts";
import type { Time } from "../../src/work/index.ts";
import type { Limits } from "../../src/outbox/index.ts";
import { createStandIn, type StandIn, type WorldSeed } from "../../src/playground/index.ts";

export const TOKEN = "4711:test-token_of-the-stand-in";

export interface Telegram {
  readonly standIn: StandIn;
  readonly apiRoot: string;
  readonly client: TelegramClient;
  close(): Promise<void>;
}

export interface TelegramOptions {
  readonly time: Time;
  readonly limits: Limits;
  readonly seed?: WorldSeed;
  readonly rateLimits?: boolean;
}

/** A stand-in served over HTTP on the test's time, and a client that speaks to it. */
export async function startTelegram({
  time,
  limits,
  seed,
  rateLimits = true,
}: TelegramOptions): Promise<Telegram> {
  const standIn = createStandIn({
    token: TOKEN,
    clock: () => time.now().getTime(),
    rateLimits,
    ...(seed && { seed }),
  });
  const server = serve({ fetch: standIn.app.fetch, port: 0, hostname: "127.0.0.1" });
  if (!server.listening) await new Promise((resolve) => server.once("listening", resolve));
  const apiRoot = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const client = createTelegramClient({ apiRoot, token: TOKEN, limits, time });
  return {
    standIn,
    apiRoot,
    client,
    async close() {
      await client.close();
      await standIn.close();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** A stand-in on the test's time and a client that calls it without a socket: for tests of what is said, not how it travels. */
export function createTelegram({ time, limits }: Pick<TelegramOptions, "time" | "limits">): Telegram {
  const standIn = createStandIn({ token: TOKEN, clock: () => time.now().getTime(), rateLimits: false });
  const transport: Transport = {
    async post({ path, contentType, body, signal }) {
      if (typeof body !== "string") throw new Error("only JSON travels without a socket");
      // Without its length the body would be counted as a stream.
      const headers = { "content-type": contentType, "content-length": String(Buffer.byteLength(body)) };
      const init = { method: "POST", headers, body };
      const response = await standIn.app.request(path, { ...init, ...(signal && { signal }) });
      const type = response.headers.get("content-type") ?? undefined;
      return readAnswer({ status: response.status, contentType: type, text: await response.text() });
    },
    close: () => Promise.resolve(),
  };
  const apiRoot = "http://localhost";
  return {
    standIn,
    apiRoot,
    client: createTelegramClient({ apiRoot, token: TOKEN, limits, time, transport }),
    close: () => standIn.close(),
  };
}

/** `count` people with the ids 1…count, who have all started the bot, and one basic group with the id -100. */
export const town = (count: number): WorldSeed => ({
  people: Array.from({ length: count }, (_, index) => ({
    id: index + 1,
    firstName: `Person ${index + 1}`,
    language: "uk",
  })),
  groups: [{ id: -100, title: "Moderators", type: "group", members: [1], admins: [1], bot: "administrator" }],
});

/** A logger for tests: keeps what was said, but for details of debugging. */
export function createTestLog() {
  const lines: {
    readonly level: "info" | "warn" | "error";
    readonly fields: object;
    readonly message: string;
  }[] = [];
  const at = (level: "info" | "warn" | "error") => (fields: object, message: string) =>
    void lines.push({ level, fields, message });
  return { lines, debug: () => undefined, info: at("info"), warn: at("warn"), error: at("error") };
}
