import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { serve } from "@hono/node-server";
import { RESPONSE_ALREADY_SENT } from "@hono/node-server/utils/response";
import { Hono, type Context } from "hono";
import { createStandIn, type StandIn, type WorldSeed } from "../../src/playground/index.ts";
import type { Watch } from "./watch.ts";

export const TOKEN = "700000471:AAF-a-token-that-the-stand-in-knows";

/** A call that sends or edits, as Telegram saw it. */
export interface Send {
  /** The process that asked. */
  readonly by: string;
  readonly method: string;
  readonly chatId: number;
  readonly text: string;
  /** When it came, in milliseconds of `performance.now()`. */
  readonly at: number;
  /** Of the answer; 0 when there was none, or who asked had given up waiting for it. */
  readonly status: number;
  /** Whether the chat shows it. */
  readonly took: boolean;
}

/** A call on its way in, and which one of its method it is, from 1. */
export type Call = Pick<Send, "by" | "method" | "chatId" | "text" | "at"> & { readonly nth: number };

/** What goes wrong with a call: a gateway's page or another answer of its own, a connection that breaks, or one that says nothing for long. */
export type Trouble =
  | { readonly page: number }
  | { readonly status: number; readonly retryAfter?: number }
  | { readonly breaks: "before" | "after" }
  | { readonly hangsMs: number };

export interface Telegram {
  readonly standIn: StandIn;
  /** The API's address for the process of that name. */
  readonly rootFor: (name: string) => string;
  /** In the order in which they were answered. */
  readonly sends: readonly Send[];
  /** Resolves when the next call that sends has come and waits for its answer. */
  readonly nextSend: () => Promise<void>;
  readonly close: () => Promise<void>;
}

const SEND = /^(send(?!ChatAction)|edit)/;

export interface TelegramOptions {
  readonly watch: Watch;
  readonly seed: WorldSeed;
  /** Between a call's coming and its effect. */
  readonly latencyMs?: number;
  readonly rateLimits?: boolean;
  readonly trouble?: (call: Call) => Trouble | undefined;
}

/** The stand-in with Telegram's limits and a network's delays and faults in front of it. */
export async function openTelegram(options: TelegramOptions): Promise<Telegram> {
  const { watch, seed, latencyMs = 50, rateLimits = true, trouble } = options;
  const standIn = createStandIn({
    token: TOKEN,
    rateLimits,
    seed,
    pressPatienceMs: 5_000,
    // Takes a webhook on this machine.
    local: true,
  });
  for (const person of Object.values(standIn.world.state.people)) person.started = true;
  const sends: Send[] = [];
  const counts = new Map<string, number>();
  const expectant: (() => void)[] = [];
  const closing = new AbortController();

  async function take(c: Context): Promise<Response> {
    const { by = "", method = "" } = c.req.param();
    const body = await c.req.text();
    const { chat_id: chatId, text } = JSON.parse(body || "{}") as { chat_id?: number; text?: string };
    const nth = (counts.get(method) ?? 0) + 1;
    counts.set(method, nth);
    const call = { by, method, chatId: chatId ?? 0, text: text ?? "", at: performance.now(), nth };
    const isSend = SEND.test(method);
    if (isSend) for (const tell of expectant.splice(0)) tell();
    const { response, took } = await meet(c, body, trouble?.(call));
    const answered = response && !c.req.raw.signal.aborted;
    if (isSend) sends.push({ ...call, status: answered ? response.status : 0, took });
    watch.notice();
    return response ?? hangUp(c);
  }

  async function meet(
    c: Context,
    body: string,
    what: Trouble | undefined,
  ): Promise<{ readonly response?: Response; readonly took: boolean }> {
    const { signal } = c.req.raw;
    await pause(latencyMs);
    if (what && "page" in what)
      return { response: new Response("<html>Bad Gateway</html>", { status: what.page }), took: false };
    if (what && "status" in what) return { response: refusal(what), took: false };
    if (what && "hangsMs" in what) {
      await pause(what.hangsMs, undefined, { signal: AbortSignal.any([signal, closing.signal]) }).catch(
        () => undefined,
      );
      return { took: false };
    }
    if (what?.breaks === "before") return { took: false };
    const url = new URL(c.req.url);
    url.pathname = url.pathname.replace(/^\/[^/]+/, "");
    const init = { method: "POST", headers: { "content-type": "application/json" }, body, signal };
    const response = await standIn.app.fetch(new Request(url, init), c.env);
    const took = response.ok;
    return what ? { took } : { response, took };
  }

  const app = new Hono();
  app.post("/:by/:bot/:method", take);
  const server = serve({ fetch: app.fetch, port: 0, hostname: "127.0.0.1" });
  // A connection that idles is closed by its other end only: no call crosses with that and is lost unseen.
  if ("keepAliveTimeout" in server) server.keepAliveTimeout = 0;
  if (!server.listening) await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const stopWatching = standIn.onChange(watch.notice);

  return {
    standIn,
    rootFor: (name) => `http://127.0.0.1:${port}/${name}`,
    sends,
    nextSend: () => new Promise((resolve) => expectant.push(resolve)),
    async close() {
      stopWatching();
      closing.abort();
      await standIn.close();
      server.close();
      if ("closeAllConnections" in server) server.closeAllConnections();
    },
  };
}

function refusal({
  status,
  retryAfter,
}: {
  readonly status: number;
  readonly retryAfter?: number;
}): Response {
  const description = status === 429 ? `Too Many Requests: retry after ${retryAfter}` : "Bad Gateway";
  const parameters = retryAfter === undefined ? {} : { parameters: { retry_after: retryAfter } };
  return Response.json({ ok: false, error_code: status, description, ...parameters }, { status });
}

function hangUp(c: Context): Response {
  (c.env as { outgoing?: { destroy(): void } }).outgoing?.destroy();
  return RESPONSE_ALREADY_SENT;
}

/** People with the ids 1…count, who have all started the bot, and one group of the first of them, the id of which is -100. */
export const town = (count: number): WorldSeed => ({
  people: Array.from({ length: count }, (_, index) => ({
    id: index + 1,
    firstName: `Person ${index + 1}`,
    language: "uk",
  })),
  groups: [
    { id: GROUP, title: "Moderators", type: "group", members: [1], admins: [1], bot: "administrator" },
  ],
});

export const GROUP = -100;
