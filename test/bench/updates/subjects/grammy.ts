import { Bot } from "grammy";
import { ANSWER, apiRoot, OPTIONS, token } from "./environment.ts";

/** grammY as its first page shows it. */
export function createBareBot(): Bot {
  const bot = new Bot(token, { client: { apiRoot } });
  bot.on(["message:text", "callback_query"], (ctx) => ctx.reply(ANSWER, OPTIONS));
  return bot;
}
