import type { GivenEntity } from "./text/rich-text.ts";
import type { WriteBan } from "./protocol.ts";
import type { Permission } from "./world/rights.ts";

/** What people do on the page and in tests; {@link file://./protocol.ts} lists the routes. */
export interface NewPerson {
  readonly firstName: string;
  readonly lastName?: string;
  readonly username?: string;
  readonly language: string;
  /** A word for the page. */
  readonly role?: string;
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

/** How somebody stands in a group; what is absent stays as it is. Whoever is muted is no administrator. */
export interface Membership {
  readonly chatId: number;
  readonly member: boolean;
  readonly admin?: boolean;
  readonly muted?: boolean;
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
  /** Formatting of the text, as the Bot API writes it: a link behind words, bold, a spoiler… */
  readonly entities?: readonly GivenEntity[];
  readonly replyTo?: number;
  /** Base64 of JPEG or PNG bytes, with the optional caption on the first. */
  readonly photos?: readonly string[];
  readonly document?: { readonly name: string; readonly base64: string };
  readonly caption?: string;
  readonly location?: Point & {
    /** Seconds that a live location is shared; {@link MoveLocation} moves it. */
    readonly livePeriod?: number;
    /** Metres. */
    readonly accuracy?: number;
  };
  /** Share one's own contact. */
  readonly contact?: boolean;
  readonly sticker?: boolean;
  readonly voice?: boolean;
  /** Something that is none of these. */
  readonly other?: OtherKind;
  /** Forwarded from somewhere else rather than written. */
  readonly forwarded?: ForwardedFrom;
  /** In a group: as an anonymous administrator, as a channel, or as the linked channel's post that comes by itself. */
  readonly as?: Guise;
}

export interface Point {
  readonly latitude: number;
  readonly longitude: number;
}

export type OtherKind =
  | "video"
  | "video_note"
  | "audio"
  | "animation"
  | "poll"
  | "checklist"
  | "dice"
  | "venue"
  | "story"
  | "giveaway"
  | "paid_media"
  | "game"
  | "hologram";

export type ForwardedFrom =
  | { readonly type: "user"; readonly personId: number }
  /** Somebody whose account is hidden in forwards. */
  | { readonly type: "hidden_user"; readonly name: string }
  | { readonly type: "channel"; readonly title: string };

export type Guise = "group" | "channel" | "linkedChannel";

/** A live location somewhere else, or its end. */
export interface MoveLocation {
  readonly chatId: number;
  readonly messageId: number;
  readonly location?: Point;
  readonly stop?: boolean;
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
  /** The bot cannot get at the message any more, as when it was deleted meanwhile: it hears only where it was. */
  readonly inaccessible?: boolean;
}

export interface InlineChoice {
  readonly chatId: number;
  readonly resultId: string;
}
