import { z } from "zod";
import { badRequest } from "../errors.ts";
import { method, type Method } from "../api/method.ts";
import { flag, integer, nested } from "../api/params.ts";
import type { QueuedUpdate, WebhookState } from "../world/state.ts";
import type { World } from "../world/world.ts";
import { allowUpdates, apiUpdate } from "./polling.ts";

const DEFAULT_CONNECTIONS = 40;
const MAX_BACKOFF_FACTOR = 64;

export interface WebhookOptions {
  /** The first pause after a failed delivery, in milliseconds; it doubles with every further failure. */
  readonly backoffMs: number;
  readonly timeoutMs: number;
  /** Runs the method call a webhook put into its answer; its result is dropped, as in Telegram. */
  readonly callBack: (name: string, params: Record<string, unknown>) => Promise<unknown>;
  /** Called when a webhook is set: a poll under way ends. */
  readonly interruptPolling: (text: string) => void;
}

export interface Webhook {
  readonly methods: Readonly<Record<string, Method>>;
  close(): void;
}

/**
 * Delivers updates to the bot's URL: in order within a chat, side by side across chats, up to `max_connections` at
 * once; anything but a 2xx is tried again after a growing pause, until the webhook is taken away.
 */
export function createWebhook(world: World, options: WebhookOptions): Webhook {
  const busyLanes = new Set<number>();
  const failures = new Map<number, number>();
  let closed = new AbortController();

  const pump = (): void => {
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
    if (failure === undefined) {
      failures.delete(update.updateId);
      busyLanes.delete(update.lane);
      world.confirm((other) => other.updateId === update.updateId);
      pump();
      return;
    }
    if (stop.aborted) {
      busyLanes.delete(update.lane);
      pump();
      return;
    }
    webhook.lastErrorDate = world.seconds;
    webhook.lastErrorMessage = failure;
    const count = failures.get(update.updateId) ?? 0;
    failures.set(update.updateId, count + 1);
    const pause = options.backoffMs * Math.min(2 ** count, MAX_BACKOFF_FACTOR);
    setTimeout(() => {
      busyLanes.delete(update.lane);
      pump();
    }, pause).unref();
  };

  const send = async (
    webhook: WebhookState,
    update: QueuedUpdate,
    stop: AbortSignal,
  ): Promise<string | undefined> => {
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
      if (!response.ok) return `Wrong response from the webhook: ${response.status} ${response.statusText}`;
      await answerInReply(body);
      return undefined;
    } catch (error) {
      const timedOut = error instanceof Error && error.name === "TimeoutError";
      return timedOut ? "Read timeout expired" : "Connection refused";
    }
  };

  const answerInReply = async (body: string): Promise<void> => {
    let reply: unknown;
    try {
      reply = JSON.parse(body);
    } catch {
      return;
    }
    if (typeof reply !== "object" || reply === null || !("method" in reply)) return;
    const { method: name, ...params } = reply;
    await options.callBack(String(name), params);
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
    methods: webhookMethods(world, restart, options.interruptPolling),
    close: () => {
      unsubscribe();
      closed.abort();
    },
  };
}

function webhookMethods(
  world: World,
  restart: (webhook: WebhookState | undefined) => void,
  interruptPolling: (text: string) => void,
): Readonly<Record<string, Method>> {
  const dropIf = (drop: boolean | undefined): void => {
    if (drop) world.confirm(() => true);
  };

  const setWebhook = method(
    z.strictObject({
      url: z.string().optional(),
      ip_address: z.string().optional(),
      max_connections: integer.optional(),
      allowed_updates: nested(z.array(z.string())).optional(),
      drop_pending_updates: flag.optional(),
      secret_token: z.string().optional(),
    }),
    (_call, params) => {
      const { url = "", secret_token: secret = "" } = params;
      if (secret.length > 256) throw badRequest("secret token is too long");
      if (!/^[\w-]*$/.test(secret)) throw badRequest("secret token contains unallowed characters");
      if (url !== "") checkUrl(url);
      allowUpdates(world, params.allowed_updates);
      dropIf(params.drop_pending_updates);
      if (url === "") {
        restart(undefined);
        return true;
      }
      interruptPolling("terminated by setWebhook request");
      const maxConnections = Math.min(Math.max(params.max_connections ?? DEFAULT_CONNECTIONS, 1), 100);
      restart({ url, secret, maxConnections });
      return true;
    },
  );

  const deleteWebhook = method(z.strictObject({ drop_pending_updates: flag.optional() }), (_call, params) => {
    dropIf(params.drop_pending_updates);
    restart(undefined);
    return true;
  });

  const getWebhookInfo = method(z.strictObject({}), () => {
    const { webhook, updates, allowedUpdates } = world.state;
    return {
      url: webhook?.url ?? "",
      has_custom_certificate: false,
      pending_update_count: updates.length,
      ...(webhook ? { max_connections: webhook.maxConnections } : {}),
      ...(webhook?.lastErrorDate === undefined ? {} : { last_error_date: webhook.lastErrorDate }),
      ...(webhook?.lastErrorMessage === undefined ? {} : { last_error_message: webhook.lastErrorMessage }),
      ...(allowedUpdates ? { allowed_updates: allowedUpdates } : {}),
    };
  });

  return { setWebhook, deleteWebhook, getWebhookInfo };
}

const LOOPBACK = new Set(["localhost", "127.0.0.1", "[::1]"]);

/** HTTPS, as Telegram demands; plain HTTP on the own machine, as a self-hosted Bot API server allows. */
function checkUrl(url: string): void {
  if (!URL.canParse(url)) throw badRequest("bad webhook: invalid webhook URL specified");
  const { protocol, hostname } = new URL(url);
  if (protocol !== "https:" && !(protocol === "http:" && LOOPBACK.has(hostname))) {
    throw badRequest("bad webhook: An HTTPS URL must be provided for webhook");
  }
}
