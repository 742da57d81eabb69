import { GrammyError } from "grammy";
import type { WebhookInfo } from "grammy/types";
import {
  askChatReach,
  createTelegramClient,
  type ChatReach,
  type TelegramClient,
} from "../../adapters/telegram/index.ts";
import { systemTime, TransportError } from "../../work/index.ts";
import { createLimits, UNPACED } from "../../outbox/index.ts";
import type { Config } from "../config.ts";
import { EXIT, inWords, StartError } from "../start-error.ts";

type Bot = NonNullable<Config["bot"]>;

const TIMEOUT_MS = 10_000;

/** What Telegram answers to a token that it has withdrawn, and to one that it never gave out. */
const UNKNOWN_TOKEN = new Set([401, 404]);

/** The API root without the password that it may hold. */
function shown(apiRoot: string): string {
  const { origin, pathname } = new URL(apiRoot);
  return pathname === "/" ? origin : `${origin}${pathname}`;
}

/** Why Telegram could not be asked, for the operator; a refusal of this very question stays what it is. */
function explain(error: unknown, apiRoot: string): unknown {
  if (error instanceof GrammyError) {
    if (UNKNOWN_TOKEN.has(error.error_code)) {
      return new StartError(
        EXIT.configuration,
        "Telegram does not know this BOT_TOKEN; @BotFather shows the right one under /mybots.",
      );
    }
    if (error.error_code < 500 && error.error_code !== 429) return error;
    const code = String(error.error_code);
    return new StartError(EXIT.unavailable, `Telegram refuses to answer (error ${code}); try again later.`);
  }
  const cause = error instanceof Error && "error" in error ? error.error : undefined;
  if (!(cause instanceof TransportError)) return error;
  const root = shown(apiRoot);
  return new StartError(
    EXIT.unavailable,
    cause.code.startsWith("HTTP_")
      ? `${root} does not answer like a Bot API server (${cause.code.replace("_", " ")}); is TELEGRAM_API_ROOT right?`
      : `Telegram cannot be reached at ${root}: ${inWords(cause)}.`,
  );
}

/** Asks over the connections that the product itself uses, so that a check meets the same proxies and certificates. */
async function ask<T>(bot: Bot, work: (call: TelegramClient["call"]) => Promise<T>): Promise<T> {
  const limits = createLimits(UNPACED, systemTime);
  const client = createTelegramClient({ ...bot, limits, time: systemTime });
  try {
    return await work((method, payload) => client.call(method, payload, { timeoutMs: TIMEOUT_MS }));
  } catch (error) {
    throw explain(error, bot.apiRoot);
  } finally {
    await client.close();
  }
}

interface Me {
  readonly id: number;
  readonly username?: string;
}

const isMe = (result: unknown): result is Me =>
  typeof result === "object" && result !== null && typeof (result as Partial<Me>).id === "number";

/**
 * Asks Telegram who the token belongs to.
 * @returns the bot's name in words
 * @throws StartError when Telegram does not know the token (78), or cannot be reached (69)
 */
export async function askTelegram(bot: Bot): Promise<string> {
  const me = await ask(bot, (call) => call("getMe", {}));
  if (!isMe(me)) {
    throw new StartError(
      EXIT.unavailable,
      `${shown(bot.apiRoot)} does not answer like a Bot API server; is TELEGRAM_API_ROOT right?`,
    );
  }
  return me.username === undefined ? "a bot without a username" : `@${me.username}`;
}

/**
 * Asks Telegram how updates come at present.
 * @returns what it found, in words
 * @throws StartError (69) when Telegram could not deliver updates to this very webhook
 */
export async function askWebhook(bot: Bot, webhook: Config["webhook"]): Promise<string> {
  const info = (await ask(bot, (call) => call("getWebhookInfo", {}))) as Partial<WebhookInfo>;
  const waiting = `${String(info.pending_update_count ?? 0)} updates wait at Telegram`;
  if (!webhook) {
    return info.url ? `polling; a start removes the webhook that is set; ${waiting}` : `polling; ${waiting}`;
  }
  const isOurs = info.url?.startsWith(webhook.url) === true;
  if (isOurs && info.last_error_message !== undefined && (info.pending_update_count ?? 0) > 0) {
    throw new StartError(
      EXIT.unavailable,
      `Telegram cannot deliver updates to WEBHOOK_URL: ${info.last_error_message}; ${waiting}.`,
    );
  }
  return isOurs ? `webhook is set; ${waiting}` : `a start sets the webhook; ${waiting}`;
}

const REASONS = {
  "chat-unknown": "Telegram does not show the bot this group",
  "not-a-member": "the bot is not in this group",
  "no-rights": "the bot may not write there",
} as const satisfies Readonly<Record<Extract<ChatReach, { ok: false }>["reason"], string>>;

/**
 * Asks Telegram whether the bot can work in the moderation chat.
 * @returns what it found, in words
 * @throws StartError (78) when the bot is not in it, or may not write there
 */
export async function askModerationChat(bot: Bot, chatId: number): Promise<string> {
  const reach = await ask(bot, async (call) => {
    const { id } = (await call("getMe", {})) as Me;
    return askChatReach(call, id, chatId);
  });
  if (!reach.ok) {
    const { reason, description } = reach;
    const cure =
      reason === "no-rights"
        ? "make it an administrator, or let members write"
        : "add the bot to the group, or correct the id";
    const words = description === undefined ? "" : ` (${description})`;
    throw new StartError(
      EXIT.configuration,
      `MODERATION_CHAT_ID ${String(chatId)}: ${REASONS[reason]}${words}; ${cure}.`,
    );
  }
  const name = reach.title ?? String(chatId);
  return reach.isAdministrator
    ? `${name}: the bot is an administrator and may write`
    : `${name}: the bot is a member and may write; as an administrator it would also see who joins and leaves`;
}
