import { own } from "../own.ts";
import type { Method } from "../api/method.ts";
import type { QueuedUpdate, WebhookState } from "../world/state.ts";
import type { World } from "../world/world.ts";
import { apiUpdate } from "./polling.ts";
import { webhookMethods } from "./webhook-methods.ts";

/** Seconds: the longest pause between two attempts, and the longest that a bot may ask for. */
const MAX_PAUSE = 60;
const MAX_RETRY_AFTER = 3600;

export interface WebhookOptions {
  /** How long a second of a pause lasts, in milliseconds: less than 1,000 in tests that wait for a second attempt. */
  readonly backoffMs: number;
  readonly timeoutMs: number;
  readonly local: boolean;
  readonly rateLimits: boolean;
  /** Runs the method call a webhook put into its answer; its result is dropped, as in Telegram. */
  readonly callBack: (name: string, params: Record<string, unknown>) => Promise<unknown>;
  readonly interruptPolling: (text: string) => void;
}

export interface Webhook {
  readonly methods: Readonly<Record<string, Method>>;
  close(): void;
}

/** Why an update was not taken, and how many seconds the bot asked to be left alone. */
interface Failure {
  readonly why: string;
  readonly retryAfter: number;
}

/**
 * Delivers updates to the bot's URL: in order within a chat, side by side across chats, up to `max_connections` at
 * once. Anything but a 2xx is tried again: after the `Retry-After` of the answer, else at once and then after pauses
 * that double, until it is taken, a day old, or the webhook is taken away.
 */
export function createWebhook(world: World, options: WebhookOptions): Webhook {
  const busyLanes = new Set<number>();
  const failures = new Map<number, number>();
  let closed = new AbortController();

  const pump = (): void => {
    world.dropExpired();
    const { webhook, updates } = world.state;
    if (!webhook || closed.signal.aborted) return;
    const taken = new Set(busyLanes);
    for (const update of updates) {
      if (busyLanes.size >= webhook.maxConnections) return;
      if (taken.has(update.lane)) continue;
      taken.add(update.lane);
      busyLanes.add(update.lane);
      void deliver(webhook, update, closed.signal);
    }
  };

  const deliver = async (webhook: WebhookState, update: QueuedUpdate, stop: AbortSignal): Promise<void> => {
    const failure = await send(webhook, update, stop);
    // Another webhook took over meanwhile: the lanes are its own.
    if (stop.aborted) return;
    if (failure === undefined) {
      failures.delete(update.updateId);
      busyLanes.delete(update.lane);
      world.confirm((other) => other.updateId === update.updateId);
      pump();
      return;
    }
    webhook.lastErrorDate = world.seconds;
    webhook.lastErrorMessage = failure.why;
    const before = failures.get(update.updateId) ?? 0;
    failures.set(update.updateId, before + 1);
    setTimeout(
      () => {
        if (stop.aborted) return;
        busyLanes.delete(update.lane);
        pump();
      },
      pauseAfter(before, failure.retryAfter) * options.backoffMs,
    ).unref();
  };

  const send = async (
    webhook: WebhookState,
    update: QueuedUpdate,
    stop: AbortSignal,
  ): Promise<Failure | undefined> => {
    try {
      const response = await fetch(webhook.url, {
        method: "POST",
        headers: {
          "content-type": "application/json",
          ...(webhook.secret ? { "x-telegram-bot-api-secret-token": webhook.secret } : {}),
        },
        body: JSON.stringify(apiUpdate(update)),
        redirect: "manual",
        signal: AbortSignal.any([stop, AbortSignal.timeout(options.timeoutMs)]),
      });
      const body = await response.text();
      if (!response.ok) return refused(response);
      const reply = readReply(response.headers.get("content-type") ?? "", body);
      if (reply) await options.callBack(reply.method, reply.params);
      return undefined;
    } catch (error) {
      const timedOut = error instanceof Error && error.name === "TimeoutError";
      return { why: timedOut ? "Read timeout expired" : "Connection refused", retryAfter: 0 };
    }
  };

  /** Ends deliveries under way: they belong to a webhook that is no more. */
  const restart = (webhook: WebhookState | undefined): void => {
    closed.abort();
    closed = new AbortController();
    failures.clear();
    busyLanes.clear();
    world.state.webhook = webhook;
    pump();
  };

  const unsubscribe = world.onQueue(pump);
  pump();
  return {
    methods: webhookMethods(world, { ...options, restart }),
    close: () => {
      unsubscribe();
      closed.abort();
    },
  };
}

/** Seconds until the next attempt, after so many failures before this one. */
export const pauseAfter = (before: number, retryAfter: number): number =>
  retryAfter > 0 ? retryAfter : before === 0 ? 0 : Math.min(2 ** before, MAX_PAUSE);

function refused(response: Response): Failure {
  const asked = Number(response.headers.get("retry-after") ?? 0);
  return {
    why: `Wrong response from the webhook: ${response.status} ${response.statusText}`,
    retryAfter: Number.isInteger(asked) ? Math.min(Math.max(asked, 0), MAX_RETRY_AFTER) : 0,
  };
}

/** What a webhook may not ask for in its answer: what it sets up itself, and what it would need an answer to. */
const NOT_IN_REPLY = /^(?:deletewebhook|setwebhook|close|logout|get.*)$/i;

/** The method call in a webhook's answer, if there is one that Telegram runs. */
function readReply(
  contentType: string,
  body: string,
): { readonly method: string; readonly params: Record<string, unknown> } | undefined {
  const fields = fieldsOf(contentType.toLowerCase(), body);
  const name = fields && own(fields, "method");
  if (typeof name !== "string" || name === "" || NOT_IN_REPLY.test(name)) return undefined;
  const { method: _, ...params } = fields ?? {};
  return { method: name, params };
}

function fieldsOf(contentType: string, body: string): Record<string, unknown> | undefined {
  if (contentType.includes("application/x-www-form-urlencoded")) {
    return Object.fromEntries(new URLSearchParams(body));
  }
  if (!contentType.includes("application/json")) return undefined;
  try {
    const reply: unknown = JSON.parse(body);
    return typeof reply === "object" && reply !== null ? { ...reply } : undefined;
  } catch {
    return undefined;
  }
}
