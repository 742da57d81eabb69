import { Telegraf } from "telegraf";
import { ANSWER, apiRoot, OPTIONS, token } from "./environment.ts";

/** Telegraf as its first page shows it. */
export function createTelegraf(): Telegraf {
  const bot = new Telegraf(token, { telegram: { apiRoot } });
  bot.on(["text", "callback_query"], (ctx) => ctx.reply(ANSWER, OPTIONS));
  return bot;
}
