import type { WriteBan } from "./protocol.ts";
import type { Permission } from "./world/rights.ts";

/** What people do on the page and in tests; {@link file://./protocol.ts} lists the routes. */
export interface NewPerson {
  readonly firstName: string;
  readonly lastName?: string;
  readonly username?: string;
  readonly language: string;
}

export interface NewGroup {
  readonly title: string;
  /** A basic group, as Telegram's apps make it first, when absent. */
  readonly type?: "group" | "supergroup";
  readonly forum?: boolean;
  /** Further members; the person who creates it owns it. */
  readonly members?: readonly number[];
  readonly bot?: "administrator" | "member" | "left";
}

/** What changes about a group; null takes away. The bot is told of none of it, as in Telegram. */
export interface GroupChange {
  readonly username?: string | null;
  readonly forum?: boolean;
  readonly membersHidden?: boolean;
  readonly denied?: readonly Permission[];
  readonly writeBan?: WriteBan | null;
}

/** The number of a forum's General topic, which messages in it do not carry. */
export const GENERAL_TOPIC = 1;
export type TopicAct = "close" | "reopen" | "delete";

/** One message; several photos make an album (2–10), sent to the bot as separate updates. */
export interface NewMessage {
  readonly chatId: number;
  readonly threadId?: number;
  readonly text?: string;
  readonly replyTo?: number;
  /** Base64 of JPEG or PNG bytes, with the optional caption on the first. */
  readonly photos?: readonly string[];
  readonly document?: { readonly name: string; readonly base64: string };
  readonly caption?: string;
  readonly location?: { readonly latitude: number; readonly longitude: number };
  /** Share one's own contact. */
  readonly contact?: boolean;
  readonly sticker?: boolean;
  readonly voice?: boolean;
}

export interface EditMessage {
  readonly chatId: number;
  readonly messageId: number;
  readonly text: string;
}

export interface Press {
  readonly chatId: number;
  readonly messageId: number;
  readonly data: string;
}

export interface InlineChoice {
  readonly chatId: number;
  readonly resultId: string;
}
