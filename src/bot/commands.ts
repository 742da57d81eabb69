import type { Bot } from "grammy";
import type { BotCommand, BotCommandScope, LanguageCode } from "grammy/types";
import { primarySubtag, type Language } from "../domain/shared/language.ts";
import type { I18n, PlainKey } from "./i18n.ts";

type Descriptions = Readonly<Record<string, PlainKey>>;

/** The commands of private chats, in the order of Telegram's menu. Each also works in the middle of a wizard. */
const DESCRIPTIONS = {
  start: "command-start",
  need: "command-need",
  offer: "command-offer",
  browse: "command-browse",
  my: "command-my",
  menu: "command-menu",
  cancel: "command-cancel",
  language: "command-language",
  organisations: "command-organisations",
  organisation: "command-organisation",
  settings: "command-settings",
  help: "command-help",
  privacy: "command-privacy",
  mydata: "command-mydata",
  deleteme: "command-deleteme",
} as const satisfies Descriptions;

/** What every member of a moderation group may ask for. */
const MODERATORS = {
  queue: "command-group-queue",
  stats: "command-group-stats",
  find: "command-group-find",
  person: "command-group-person",
  ban: "command-group-ban",
  unban: "command-group-unban",
  match: "command-group-match",
  broadcast: "command-group-broadcast",
  auto: "command-group-auto",
  organisations: "command-group-organisations",
  coverage: "command-group-coverage",
  log: "command-group-log",
  help: "command-group-help",
} as const satisfies Descriptions;

/** The commands of groups, for members and for administrators. */
const GROUP_DESCRIPTIONS = {
  all_group_chats: { ...MODERATORS, join: "command-group-join" },
  all_chat_administrators: { ...MODERATORS, join: "command-group-join", setup: "command-group-setup" },
} as const satisfies Readonly<Record<string, Descriptions>>;

/** More commands for operators, in their private chat. */
const OPERATOR_DESCRIPTIONS = {
  inbox: "command-inbox",
  communities: "command-communities",
} as const satisfies Descriptions;

export const PRIVATE_COMMANDS = Object.keys(DESCRIPTIONS) as (keyof typeof DESCRIPTIONS)[];

/** Those that show a page and let the wizard go on; the others leave it. */
export const PAGE_COMMANDS = [
  "language",
  "settings",
] as const satisfies readonly (keyof typeof DESCRIPTIONS)[];

export const LEAVING_COMMANDS = PRIVATE_COMMANDS.filter(
  (command) => !PAGE_COMMANDS.some((page) => page === command),
);

/** The "/" menu in one language. */
export const commandsFor = (
  i18n: I18n,
  language: Language,
  descriptions: Descriptions = DESCRIPTIONS,
): BotCommand[] =>
  Object.entries(descriptions).map(([command, key]) => ({
    command,
    description: i18n.plain(language, key),
  }));

async function publish(
  { api }: Pick<Bot, "api">,
  i18n: I18n,
  scope: BotCommandScope,
  descriptions: Descriptions,
): Promise<void> {
  const { languages } = i18n;
  await api.setMyCommands(commandsFor(i18n, languages.international, descriptions), { scope });
  for (const language of languages.all) {
    const commands = commandsFor(i18n, language, descriptions);
    for (const tag of [language, ...languages.standsInFor(language)])
      await api.setMyCommands(commands, { scope, language_code: primarySubtag(tag) as LanguageCode });
  }
}

/** Gives Telegram the "/" menus of private chats and groups in every language; English for languages we lack. */
export async function publishCommands(bot: Pick<Bot, "api">, i18n: I18n): Promise<void> {
  const menus = { all_private_chats: DESCRIPTIONS, ...GROUP_DESCRIPTIONS };
  for (const type of ["all_private_chats", "all_group_chats", "all_chat_administrators"] as const)
    await publish(bot, i18n, { type }, menus[type]);
}

/** The same for an operator's own chat. Telegram refuses it until they have written to the bot. */
export async function publishOperatorCommands(
  bot: Pick<Bot, "api">,
  i18n: I18n,
  chatId: number,
): Promise<void> {
  await publish(bot, i18n, { type: "chat", chat_id: chatId }, { ...DESCRIPTIONS, ...OPERATOR_DESCRIPTIONS });
}
