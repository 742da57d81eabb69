import { z } from "zod";
import { badRequest, tooManyRequests } from "../errors.ts";
import { method, type Method } from "../api/method.ts";
import { flag, integer, nested } from "../api/params.ts";
import type { WebhookState } from "../world/state.ts";
import type { World } from "../world/world.ts";
import { allowUpdates } from "./polling.ts";
import { checkedWebhookUrl } from "./webhook-url.ts";

const DEFAULT_CONNECTIONS = 40;

interface Options {
  /** Takes what a Bot API server run with `--local` takes: any address, any port, plain HTTP. */
  readonly local: boolean;
  /** Lets a webhook be set once a second only, as Telegram does. */
  readonly rateLimits: boolean;
  /** Begins to deliver to this webhook, or to none. */
  readonly restart: (webhook: WebhookState | undefined) => void;
  /** Called when a webhook is set: a poll under way ends. */
  readonly interruptPolling: (text: string) => void;
}

/** setWebhook, deleteWebhook and getWebhookInfo. */
export function webhookMethods(world: World, options: Options): Readonly<Record<string, Method>> {
  const { restart } = options;
  let nextAllowed = 0;
  const dropIf = (drop: boolean | undefined): void => {
    if (drop) world.confirm(() => true);
  };
  const slowDown = (): void => {
    if (options.rateLimits && world.now() < nextAllowed) throw tooManyRequests(1);
    nextAllowed = world.now() + 1000;
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
      if (url === "") {
        dropIf(params.drop_pending_updates);
        restart(undefined);
        return true;
      }
      slowDown();
      const checked = checkedWebhookUrl(url, options.local);
      if (secret.length > 256) throw badRequest("secret token is too long");
      if (!/^[\w-]*$/.test(secret)) throw badRequest("secret token contains unallowed characters");
      allowUpdates(world, params.allowed_updates);
      dropIf(params.drop_pending_updates);
      options.interruptPolling("terminated by setWebhook request");
      const maxConnections = Math.min(Math.max(params.max_connections ?? DEFAULT_CONNECTIONS, 1), 100);
      restart({ url: checked, secret, maxConnections });
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
