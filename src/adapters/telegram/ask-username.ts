import { GrammyError } from "grammy";
import type { AskUsername } from "../../app/people/ports.ts";
import type { TelegramClient } from "./client.ts";

/** Telegram's codes for a chat that it does not find, and for one that is closed to the bot. */
const GONE = [400, 403];

/** Asks by getChat; any failure but "there is no such chat" rejects, so that its cause is tried again. */
export const createAskUsername =
  (call: TelegramClient["call"]): AskUsername =>
  async (id) => {
    try {
      const { username } = (await call("getChat", { chat_id: id })) as { username?: unknown };
      return typeof username === "string" && username !== "" ? username : undefined;
    } catch (error) {
      if (error instanceof GrammyError && GONE.includes(error.error_code)) return undefined;
      throw error;
    }
  };
