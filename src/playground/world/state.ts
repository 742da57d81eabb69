import type { BotAbilities, BotStatus, ReplyKeyboardView, WriteBan } from "../protocol.ts";
import type { StoredMessage } from "./content.ts";
import type { AdminRight, Permission } from "./rights.ts";

/**
 * Everything the stand-in remembers, as plain JSON: what {@link file://./world.ts} changes, what is saved to disk and
 * what every answer is rendered from. People and chats are referred to by id only.
 */
export interface WorldState {
  readonly version: 2;
  readonly bot: BotState;
  readonly people: Record<string, PersonState>;
  readonly chats: Record<string, ChatState>;
  /** By chat id, in order of message id. */
  readonly messages: Record<string, StoredMessage[]>;
  readonly files: Record<string, FileState>;
  readonly commands: CommandSet[];
  readonly replyKeyboards: Record<string, ReplyKeyboardView>;
  readonly callbacks: Record<string, CallbackState>;
  readonly updates: QueuedUpdate[];
  allowedUpdates: string[] | undefined;
  /** When the last update was queued, in milliseconds. */
  lastUpdateAt?: number;
  webhook: WebhookState | undefined;
  readonly next: Counters;
}

/** `message` is shared by private chats and basic groups, as in Telegram; supergroups and channels count for themselves. */
export interface Counters {
  person: number;
  group: number;
  message: number;
  update: number;
  file: number;
  album: number;
  callback: number;
}

export interface BotState {
  readonly id: number;
  readonly username: string;
  abilities: BotAbilities;
  /** Name and texts by language code, "" for everybody else. */
  readonly names: Record<string, string>;
  readonly descriptions: Record<string, string>;
  readonly shortDescriptions: Record<string, string>;
}

export interface PersonState {
  readonly id: number;
  firstName: string;
  lastName?: string;
  username?: string;
  language: string;
  phone: string;
  role?: string;
  blockedBot: boolean;
  /** The account is deleted: nobody can write to it any more. */
  deactivated: boolean;
  /** Has ever written to the bot: before that the bot may not write first. */
  started: boolean;
}

export interface ChatState {
  readonly id: number;
  readonly type: "private" | "group" | "supergroup" | "channel";
  title: string;
  /** Of a public supergroup or channel. */
  username?: string;
  members: number[];
  admins: number[];
  /** Members who may read and press, and not write; nobody when absent. */
  muted?: readonly number[];
  bot: BotStatus;
  /** Rights of the bot as an administrator; all when absent. */
  botRights?: readonly AdminRight[];
  /** What a restricted bot may not do; nothing at all is allowed when absent. */
  botDenied?: readonly Permission[];
  /** What plain members may not do. */
  denied: readonly Permission[];
  /** Only administrators see who is in the group. */
  membersHidden: boolean;
  /** Every message is refused with this, whatever the bot's rights. */
  writeBan?: WriteBan;
  forum: boolean;
  /** The General topic of a forum is closed. */
  generalClosed: boolean;
  topics: TopicState[];
  pinned: number[];
  migratedTo?: number;
  nextMessage: number;
}

export interface TopicState {
  readonly threadId: number;
  name: string;
  readonly iconColor: number;
  /** Who opened it: its creator may write into it when it is closed. */
  readonly by: "bot" | number;
  closed: boolean;
}

export interface FileState {
  readonly fileId: string;
  readonly uniqueId: string;
  /** Which stored bytes: the sizes of one photo share them. */
  readonly blob: string;
  readonly path: string;
  readonly size: number;
  readonly mime: string;
  readonly name?: string;
  readonly kind: "photo" | "document" | "sticker" | "voice";
  readonly width?: number;
  readonly height?: number;
}

export interface CommandSet {
  /** JSON of the scope, a stable key. */
  readonly scope: string;
  readonly language: string;
  readonly commands: readonly { readonly command: string; readonly description: string }[];
}

export interface CallbackState {
  readonly id: string;
  /** Milliseconds of the world's clock. */
  readonly pressedAt: number;
}

export interface QueuedUpdate {
  readonly updateId: number;
  readonly kind: UpdateKind;
  /** Updates of one lane are delivered to a webhook in order. */
  readonly lane: number;
  readonly queuedAt: number;
  readonly payload: Readonly<Record<string, unknown>>;
}

export type UpdateKind =
  | "message"
  | "edited_message"
  | "channel_post"
  | "callback_query"
  | "inline_query"
  | "chosen_inline_result"
  | "my_chat_member"
  | "chat_member";

export interface WebhookState {
  readonly url: string;
  readonly secret: string;
  readonly maxConnections: number;
  lastErrorDate?: number;
  lastErrorMessage?: string;
}
