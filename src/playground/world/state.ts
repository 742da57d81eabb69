import type { ReplyKeyboardView } from "../protocol.ts";

/**
 * Everything the stand-in remembers, as plain JSON: what {@link file://./world.ts} changes, what is saved to disk and
 * what every answer is rendered from. People and chats are referred to by id only.
 */
export interface WorldState {
  readonly version: 1;
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
  blockedBot: boolean;
  /** The account is deleted: nobody can write to it any more. */
  deactivated: boolean;
  /** Has ever written to the bot: before that the bot may not write first. */
  started: boolean;
}

export type BotStatus = "administrator" | "member" | "left" | "kicked";

export interface ChatState {
  readonly id: number;
  readonly type: "private" | "group" | "supergroup" | "channel";
  title: string;
  members: number[];
  admins: number[];
  bot: BotStatus;
  readonly forum: boolean;
  readonly topics: TopicState[];
  pinned: number[];
  migratedTo?: number;
  nextMessage: number;
}

export interface TopicState {
  readonly threadId: number;
  name: string;
  readonly iconColor: number;
  closed: boolean;
}

/** Entities as the Bot API writes them, except that a mentioned person is kept by id. */
export interface Entity {
  readonly type: string;
  readonly offset: number;
  readonly length: number;
  readonly url?: string;
  readonly language?: string;
  readonly userId?: number;
  readonly customEmojiId?: string;
}

export interface RichText {
  readonly text: string;
  readonly entities: readonly Entity[];
}

export interface PhotoSize {
  readonly fileId: string;
  readonly width: number;
  readonly height: number;
}

export type Content =
  | { readonly kind: "text"; readonly body: RichText }
  | { readonly kind: "photo"; readonly sizes: readonly PhotoSize[]; readonly body: RichText }
  | { readonly kind: "document"; readonly fileId: string; readonly name: string; readonly body: RichText }
  | { readonly kind: "sticker" | "voice"; readonly fileId: string }
  | { readonly kind: "location"; readonly latitude: number; readonly longitude: number }
  | {
      readonly kind: "contact";
      readonly phone: string;
      readonly firstName: string;
      readonly lastName?: string;
      readonly personId?: number;
    }
  | { readonly kind: "service"; readonly service: Service };

export type Service =
  | { readonly type: "joined"; readonly people: readonly number[]; readonly bot: boolean }
  | { readonly type: "left"; readonly person: number | "bot" }
  | { readonly type: "migratedTo"; readonly chatId: number }
  | { readonly type: "migratedFrom"; readonly chatId: number }
  | { readonly type: "topicCreated"; readonly name: string; readonly iconColor: number }
  | { readonly type: "topicEdited"; readonly name: string }
  | { readonly type: "topicClosed" }
  | { readonly type: "topicReopened" }
  | { readonly type: "pinned"; readonly messageId: number };

export type InlineButton =
  { readonly text: string; readonly callback_data: string } | { readonly text: string; readonly url: string };

export interface StoredMessage {
  readonly chatId: number;
  readonly messageId: number;
  readonly from: "bot" | number;
  /** Unix seconds. */
  readonly date: number;
  readonly threadId?: number;
  readonly replyTo?: number;
  readonly mediaGroupId?: string;
  readonly forwardedFrom?: { readonly from: "bot" | number; readonly date: number };
  /** A result of an inline query that a person picked. */
  readonly viaBot?: boolean;
  readonly protected?: boolean;
  readonly forceReply?: boolean;
  content: Content;
  editDate?: number;
  keyboard?: readonly (readonly InlineButton[])[];
  /** All callback data that were ever on this message: an old client may still press them. */
  everPressable: string[];
  reactions?: Record<string, readonly string[]>;
  deleted: boolean;
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
