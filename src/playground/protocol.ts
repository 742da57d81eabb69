/**
 * What the playground page and the stand-in say to each other. All routes live under `/playground` and speak JSON;
 * the Bot API itself is served at `/bot<token>/<method>` and `/file/bot<token>/<path>`.
 *
 * | route | body | answer |
 * |---|---|---|
 * | GET  /playground/state | – | {@link Snapshot} |
 * | GET  /playground/events | – | server-sent events, each `data:` a {@link PlaygroundEvent} |
 * | GET  /playground/files/:fileId | – | the bytes of a photo or document |
 * | POST /playground/people | {@link NewPerson} | {@link Person} |
 * | POST /playground/people/:id/messages | {@link NewMessage} | {@link MessageView} |
 * | POST /playground/people/:id/edits | {@link EditMessage} | {@link MessageView} |
 * | POST /playground/people/:id/presses | {@link Press} | {@link CallbackAnswer} (waits for the bot, ≤ 10 s) |
 * | POST /playground/people/:id/inline-queries | { query: string } | {@link InlineAnswer} (waits for the bot, ≤ 10 s) |
 * | POST /playground/people/:id/inline-results | {@link InlineChoice} | {@link MessageView} |
 * | POST /playground/people/:id/blocks | { blocked: boolean } | {@link Person} |
 * | POST /playground/people/:id/memberships | { chatId: number, member: boolean, admin?: boolean, muted?: boolean } | {@link ChatView} |
 * | POST /playground/people/:id/groups | {@link NewGroup} | {@link ChatView} |
 * | POST /playground/people/:id/bot-standings | {@link BotStanding} & { chatId: number } | {@link ChatView} |
 * | POST /playground/people/:id/topics | { chatId: number, name: string } | {@link ChatView} |
 * | POST /playground/people/:id/topic-acts | { chatId: number, threadId: number, act: {@link TopicAct} } | {@link ChatView} |
 * | POST /playground/people/:id/moves | {@link MoveLocation} | {@link MessageView} |
 * | POST /playground/people/:id/deletions | { chatId: number, messageIds: number[] } | {} |
 * | POST /playground/chats/:id | {@link GroupChange} | {@link ChatView} |
 * | POST /playground/chats/:id/migration | {} | {@link ChatView} of the supergroup |
 * | POST /playground/start-over | – | {@link Snapshot} |
 *
 * A refusal is HTTP 4xx with `{ error: string }`, a sentence fit to show.
 */

import type { AdminRight, Permission } from "./world/rights.ts";

export type * from "./acts.ts";

/** A person with a phone: their private chat with the bot has the same id. */
export interface Person {
  readonly id: number;
  readonly firstName: string;
  readonly lastName?: string;
  readonly username?: string;
  /** BCP 47, as Telegram's `language_code`. */
  readonly language: string;
  /** E.164; what "share my contact" sends. */
  readonly phone: string;
  /** What they do in this world, in a word for the page: "moderator". */
  readonly role?: string;
  readonly blockedBot: boolean;
}

/** What BotFather can switch on and off for a bot; getMe tells it. */
export interface BotAbilities {
  readonly joinsGroups: boolean;
  /** Privacy mode is off: it reads everything in groups. */
  readonly readsEverything: boolean;
  readonly inline: boolean;
  /** Private chats have topics. */
  readonly topics: boolean;
  /** People may open and delete topics there, too. */
  readonly peopleOpenTopics: boolean;
}

export type BotStatus = "administrator" | "member" | "restricted" | "left" | "kicked";

/** How the bot stands in a group. */
export interface BotStanding {
  readonly status: BotStatus;
  /** Rights of an administrator; all when absent. */
  readonly rights?: readonly AdminRight[];
  /** What a restricted bot may not do; nothing at all is allowed when absent. */
  readonly denied?: readonly Permission[];
}

/** Refusals that do not depend on the bot's rights: Telegram restricts the group, or its server decides otherwise. */
export type WriteBan = "CHAT_RESTRICTED" | "CHAT_WRITE_FORBIDDEN";

export interface ChatView {
  readonly id: number;
  readonly type: "private" | "group" | "supergroup" | "channel";
  readonly title: string;
  /** Of a public supergroup or channel. */
  readonly username?: string;
  /** Person ids; for a private chat just the one. */
  readonly members: readonly number[];
  readonly admins: readonly number[];
  readonly bot: BotStanding;
  /** What plain members may not do. */
  readonly denied: readonly Permission[];
  readonly membersHidden: boolean;
  readonly writeBan?: WriteBan;
  readonly forum: boolean;
  /** The General topic of a forum is closed. */
  readonly generalClosed: boolean;
  readonly topics: readonly { readonly threadId: number; readonly name: string; readonly closed: boolean }[];
  /** The supergroup that this basic group became. */
  readonly migratedTo?: number;
}

/** Telegram's message entities, offsets in UTF-16 units. */
export interface EntityView {
  readonly type: string;
  readonly offset: number;
  readonly length: number;
  readonly url?: string;
  readonly language?: string;
  readonly user?: { readonly id: number };
  /** Of a date_time: Unix seconds, and the format of the Bot API. */
  readonly unixTime?: number;
  readonly dateTimeFormat?: string;
}

/** Colours of a button: red, green, blue. */
export type ButtonStyle = "danger" | "success" | "primary";

export type ButtonView = { readonly text: string; readonly style?: ButtonStyle } & (
  | { readonly kind: "callback"; readonly data: string }
  | { readonly kind: "url"; readonly url: string }
  /** Copies this text when pressed; the bot is told nothing. */
  | { readonly kind: "copy"; readonly copied: string }
);

export type ReplyButtonView = {
  readonly text: string;
  readonly style?: ButtonStyle;
  readonly request?: "contact" | "location";
};

export interface MessageView {
  readonly chatId: number;
  readonly messageId: number;
  readonly threadId?: number;
  /** "bot" or the person's id; "service" for joins, migrations, pins. */
  readonly from: "bot" | "service" | number;
  /** Unix seconds. */
  readonly date: number;
  readonly edited: boolean;
  readonly text?: string;
  readonly caption?: string;
  readonly entities: readonly EntityView[];
  readonly photo?: { readonly fileId: string; readonly width: number; readonly height: number };
  readonly document?: { readonly fileId: string; readonly name: string };
  readonly location?: {
    readonly latitude: number;
    readonly longitude: number;
    /** It is being shared at this moment. */
    readonly live: boolean;
  };
  readonly contact?: { readonly phone: string; readonly firstName: string };
  readonly mediaGroupId?: string;
  readonly replyTo?: number;
  readonly inlineKeyboard?: readonly (readonly ButtonView[])[];
  /** Who wrote what was forwarded. */
  readonly forwardedFrom?: "bot" | number | { readonly name: string };
  /** Set on what somebody sent by way of the bot, from its inline results. */
  readonly viaBot?: boolean;
  /** Set on a bot message that asks for a reply (force_reply). */
  readonly forceReply?: boolean;
  /** Emoji that were set as reactions to it. */
  readonly reactions?: readonly string[];
  readonly deleted: boolean;
}

/** The reply keyboard that shows below one person's chat; absent when removed. */
export interface ReplyKeyboardView {
  readonly chatId: number;
  readonly rows: readonly (readonly ReplyButtonView[])[];
  readonly oneTime: boolean;
  readonly placeholder?: string;
}

/** The "/" menus of private chats, of groups, and of those who administer a group, by language code ("" for the default). */
export type CommandMenus = Readonly<
  Record<
    "private" | "groups" | "administrators",
    Readonly<Record<string, readonly { readonly command: string; readonly description: string }[]>>
  >
>;

export interface Snapshot {
  readonly bot: { readonly id: number; readonly firstName: string; readonly username: string };
  readonly commands: CommandMenus;
  readonly people: readonly Person[];
  readonly chats: readonly ChatView[];
  readonly messages: readonly MessageView[];
  readonly replyKeyboards: readonly ReplyKeyboardView[];
}

export type PlaygroundEvent =
  | { readonly type: "message"; readonly message: MessageView }
  | { readonly type: "person"; readonly person: Person }
  | { readonly type: "chat"; readonly chat: ChatView }
  | { readonly type: "replyKeyboard"; readonly keyboard: ReplyKeyboardView }
  | { readonly type: "replyKeyboardRemoved"; readonly chatId: number }
  | { readonly type: "typing"; readonly chatId: number }
  | { readonly type: "commands"; readonly commands: Snapshot["commands"] }
  /** Everything changed (start over): load the state again. */
  | { readonly type: "reset" };

export interface CallbackAnswer {
  readonly answered: boolean;
  readonly text?: string;
  readonly showAlert: boolean;
}

/** What shows above the input while somebody types "@bot words". */
export interface InlineAnswer {
  readonly answered: boolean;
  readonly results: readonly {
    readonly id: string;
    readonly title: string;
    readonly description?: string;
    /** What is sent when it is picked. */
    readonly text: string;
  }[];
  /** Above the results: leads to the private chat with `/start <startParameter>`. */
  readonly button?: { readonly text: string; readonly startParameter: string };
  /** Seconds that Telegram may give the same answer for. */
  readonly cacheTime: number;
  /** Whether only to the same person. */
  readonly personal: boolean;
}
