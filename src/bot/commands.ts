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
  settings: "command-settings",
  help: "command-help",
  privacy: "command-privacy",
} as const satisfies Readonly<Record<string, PlainKey>>;

/** Commands of the moderators' groups, and of those who administer them. */
const GROUP_DESCRIPTIONS = {
  all_group_chats: { help: "command-group-help" },
  all_chat_administrators: { help: "command-group-help", setup: "command-group-setup" },
} as const satisfies Readonly<Record<string, Readonly<Record<string, PlainKey>>>>;

export const PRIVATE_COMMANDS = Object.keys(DESCRIPTIONS) as (keyof typeof DESCRIPTIONS)[];

/** The "/" menu in one language. */
export const commandsFor = (
  i18n: I18n,
  language: Language,
  descriptions: Readonly<Record<string, PlainKey>> = DESCRIPTIONS,
): BotCommand[] =>
  Object.entries(descriptions).map(([command, key]) => ({
    command,
    description: i18n.plain(language, key),
  }));

/** Tells Telegram the "/" menus of private chats and groups in every language; English where Telegram's language is none of ours. */
export async function publishCommands(bot: Bot<PomichContext>, i18n: I18n): Promise<void> {
  const menus = { all_private_chats: DESCRIPTIONS, ...GROUP_DESCRIPTIONS };
  for (const type of ["all_private_chats", "all_group_chats", "all_chat_administrators"] as const) {
    const scope = { type };
    await bot.api.setMyCommands(commandsFor(i18n, "en", menus[type]), { scope });
    for (const language of LANGUAGES)
      await bot.api.setMyCommands(commandsFor(i18n, language, menus[type]), {
        scope,
        language_code: language,
      });
  }
}
