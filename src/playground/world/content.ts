import type { Guise, OtherKind } from "../acts.ts";
import type { ButtonStyle } from "../protocol.ts";

/** Entities as the Bot API writes them, except that a mentioned person is kept by id. */
export interface Entity {
  readonly type: string;
  readonly offset: number;
  readonly length: number;
  readonly url?: string;
  readonly language?: string;
  readonly userId?: number;
  readonly customEmojiId?: string;
  /** Of a date_time: Unix seconds, and how clients show them. */
  readonly unixTime?: number;
  readonly dateTimeFormat?: string;
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
  | { readonly kind: "sticker"; readonly fileId: string }
  | { readonly kind: "voice"; readonly fileId: string; readonly body?: RichText }
  | {
      readonly kind: "location";
      readonly latitude: number;
      readonly longitude: number;
      readonly accuracy?: number;
      /** Seconds from its sending that it is shared live; absent once it was stopped. */
      readonly livePeriod?: number;
    }
  | {
      readonly kind: "contact";
      readonly phone: string;
      readonly firstName: string;
      readonly lastName?: string;
      readonly personId?: number;
    }
  | { readonly kind: "other"; readonly name: OtherKind; readonly fileId: string }
  | { readonly kind: "service"; readonly service: Service };

/** Where a forwarded message comes from; `date` in Unix seconds. */
export type Origin = { readonly date: number } & (
  | { readonly type: "user"; readonly from: "bot" | number }
  | { readonly type: "hidden_user"; readonly name: string }
  | { readonly type: "channel"; readonly title: string; readonly chatId: number; readonly messageId: number }
);

export type Service =
  | { readonly type: "created" }
  | { readonly type: "joined"; readonly people: readonly number[]; readonly bot: boolean }
  | { readonly type: "left"; readonly person: number | "bot" }
  | { readonly type: "migratedTo"; readonly chatId: number }
  | { readonly type: "migratedFrom"; readonly chatId: number }
  | { readonly type: "topicCreated"; readonly name: string; readonly iconColor: number }
  | { readonly type: "topicEdited"; readonly name: string }
  | { readonly type: "topicClosed" }
  | { readonly type: "topicReopened" }
  | { readonly type: "pinned"; readonly messageId: number };

/** As the Bot API writes it. */
export type InlineButton = {
  readonly text: string;
  readonly icon_custom_emoji_id?: string;
  readonly style?: ButtonStyle;
} & (
  | { readonly callback_data: string }
  | { readonly url: string }
  | { readonly copy_text: { readonly text: string } }
);

export interface StoredMessage {
  readonly chatId: number;
  readonly messageId: number;
  readonly from: "bot" | number;
  /** Unix seconds. */
  readonly date: number;
  readonly threadId?: number;
  readonly replyTo?: number;
  readonly mediaGroupId?: string;
  readonly origin?: Origin;
  /** How its sender appears in a group. */
  readonly as?: Guise;
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
