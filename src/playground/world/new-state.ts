import type { BotAbilities } from "../protocol.ts";
import type { BotState, ChatState, PersonState, WorldState } from "./state.ts";

/** Sent to every bot that has not asked otherwise: all kinds but this one. */
export const NOT_BY_DEFAULT: ReadonlySet<string> = new Set(["chat_member"]);

/** The bot the world begins with; its id is the number in front of the token. */
export function newBot(
  token: string,
  bot: { firstName?: string; username?: string; abilities?: Partial<BotAbilities> } = {},
): BotState {
  return {
    id: Number(/^(\d+):/.exec(token)?.[1] ?? 42),
    username: bot.username ?? "pomich_bot",
    abilities: {
      joinsGroups: true,
      readsEverything: false,
      inline: true,
      topics: false,
      peopleOpenTopics: false,
      ...bot.abilities,
    },
    names: { "": bot.firstName ?? "Pomich" },
    descriptions: {},
    shortDescriptions: {},
  };
}

/** A world in which nobody lives yet. */
export function emptyState(bot: BotState): WorldState {
  return {
    version: 2,
    bot,
    people: {},
    chats: {},
    messages: {},
    files: {},
    commands: [],
    replyKeyboards: {},
    callbacks: {},
    updates: [],
    allowedUpdates: undefined,
    webhook: undefined,
    next: { person: 5_000_001, group: 1, message: 1, update: 1, file: 1, album: 1, callback: 1 },
  };
}

/** The private chat of a person with the bot: the same id. */
export function privateChat(person: PersonState, forum: boolean): ChatState {
  return {
    id: person.id,
    type: "private",
    title: [person.firstName, person.lastName].filter(Boolean).join(" "),
    members: [person.id],
    admins: [],
    bot: "member",
    denied: [],
    membersHidden: false,
    forum,
    generalClosed: false,
    topics: [],
    pinned: [],
    nextMessage: 0,
  };
}
