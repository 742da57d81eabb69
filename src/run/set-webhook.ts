import { GrammyError } from "grammy";
import { ALLOWED_UPDATES } from "../bot/index.ts";
import { startWebhook, type Webhook, type WebhookOptions } from "../inbox/index.ts";
import type { Config } from "./config.ts";
import { EXIT, StartError } from "./start-error.ts";

type Dependencies = Omit<WebhookOptions, "url" | "secret" | "allowedUpdates">;

/**
 * Tells Telegram to deliver updates to `/telegram/webhook` below the URL, and keeps it so. Retries until Telegram answers.
 * @throws StartError when Telegram refuses the URL; the last error when `signal` aborts
 */
export async function setWebhook(
  { url, secret }: NonNullable<Config["webhook"]>,
  dependencies: Dependencies,
): Promise<Webhook> {
  try {
    return await startWebhook({
      url: `${url.replace(/\/$/, "")}/telegram/webhook`,
      secret,
      allowedUpdates: ALLOWED_UPDATES,
      ...dependencies,
    });
  } catch (error) {
    if (!(error instanceof GrammyError && error.error_code === 400)) throw error;
    const why = `Telegram refuses WEBHOOK_URL: ${error.description}.`;
    throw new StartError(EXIT.configuration, why, { cause: error });
  }
}
