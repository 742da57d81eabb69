import type { Bot } from "grammy";
import type { BotCommand } from "grammy/types";
import { LANGUAGES, type Language } from "../domain/shared/language.ts";
import type { PomichContext } from "./context.ts";
import type { I18n, PlainKey } from "./i18n.ts";

/** Commands of the private chat in the order of Telegram's menu. Each of them also works in the middle of a wizard. */
const DESCRIPTIONS = {
  start: "command-start",
  need: "command-need",
  offer: "command-offer",
  my: "command-my",
  menu: "command-menu",
  cancel: "command-cancel",
  language: "command-language",
  help: "command-help",
  privacy: "command-privacy",
} as const satisfies Readonly<Record<string, PlainKey>>;

export const PRIVATE_COMMANDS = Object.keys(DESCRIPTIONS) as (keyof typeof DESCRIPTIONS)[];

/** The "/" menu in one language. */
export const commandsFor = (i18n: I18n, language: Language): BotCommand[] =>
  PRIVATE_COMMANDS.map((command) => ({
    command,
    description: i18n.plain(language, DESCRIPTIONS[command]),
  }));

/** Tells Telegram the "/" menu of private chats in every language; English where Telegram's language is none of ours. */
export async function publishCommands(bot: Bot<PomichContext>, i18n: I18n): Promise<void> {
  const scope = { type: "all_private_chats" } as const;
  await bot.api.setMyCommands(commandsFor(i18n, "en"), { scope });
  for (const language of LANGUAGES)
    await bot.api.setMyCommands(commandsFor(i18n, language), { scope, language_code: language });
}
