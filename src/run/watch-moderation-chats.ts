import { askChatReach } from "../adapters/telegram/index.ts";
import type { UseCases } from "../app/use-cases.ts";
import type { Log } from "../observability/log.ts";
import type { Troubles } from "../observability/troubles.ts";
import { within, type OutageOf, type TelegramCall, type Time } from "../work/index.ts";

/** First the updates that waited are handled: one may say that a group has let the bot in, or has moved. */
const FIRST_LOOK_MS = 5_000;
const LOOK_MS = 60_000;
const STOP_MS = 1_000;

export interface ModerationChatsOptions {
  readonly call: TelegramCall;
  readonly botId: number;
  readonly useCases: Pick<UseCases, "communities" | "moderation">;
  readonly time: Time;
  readonly log: Pick<Log, "debug" | "error">;
  readonly outageOf: OutageOf;
  readonly troubles: Pick<Troubles, "report" | "clear">;
}

export interface ModerationChatsWatch {
  stop(): Promise<void>;
}

/**
 * Asks Telegram soon after the start, and then once a minute, whether the bot can work in every community's moderation chat: a
 * wrong id would otherwise show only when the first listing waits for moderators who never see it.
 */
export function watchModerationChats(options: ModerationChatsOptions): ModerationChatsWatch {
  const { call, botId, useCases, time, log, outageOf, troubles } = options;
  const stopping = new AbortController();
  /** Chats that were out of reach at the last look. */
  const refusing = new Set<number>();

  function forget(chatId: number): void {
    refusing.delete(chatId);
    troubles.clear("moderation-chat", chatId);
  }

  async function lookAt(chatId: number): Promise<void> {
    const reach = await askChatReach(call, botId, chatId);
    if (reach.ok) {
      if (!refusing.has(chatId)) return;
      forget(chatId);
      await useCases.moderation.groupTakes(chatId);
      return;
    }
    const { reason, description } = reach;
    refusing.add(chatId);
    troubles.report("moderation-chat", { reason, ...(description && { cause: description }) }, chatId);
    await useCases.moderation.groupRefuses(chatId, reason);
  }

  async function look(): Promise<void> {
    const chats = new Set((await useCases.communities.all()).map((community) => community.moderationChatId));
    for (const chatId of refusing) if (!chats.has(chatId)) forget(chatId);
    for (const chatId of chats) {
      if (stopping.signal.aborted) return;
      // A chat that has moved is followed by whoever writes there next.
      await lookAt(chatId).catch((error: unknown) => {
        log.debug({ error, chatId }, "a moderation chat could not be asked about");
      });
    }
  }

  async function watch(): Promise<void> {
    await time.sleep(FIRST_LOOK_MS, stopping.signal);
    while (!stopping.signal.aborted) {
      await look().catch((error: unknown) => {
        if (!outageOf(error))
          log.error({ error }, "the moderation chats could not be listed; tried again later");
      });
      await time.sleep(LOOK_MS, stopping.signal);
    }
  }
  const watching = watch();

  return {
    async stop() {
      stopping.abort();
      await within(time, STOP_MS, watching);
    },
  };
}
