import { z } from "zod";

/**
 * Parameter types of the Bot API. In JSON bodies numbers and flags may come as such or as strings, in forms always as
 * strings, with nested values as JSON text: each type takes both.
 */
const fromText = (value: unknown): unknown => {
  if (typeof value !== "string") return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
};

const FLAGS: ReadonlyMap<string, boolean> = new Map([
  ["true", true],
  ["1", true],
  ["false", false],
  ["0", false],
]);

export const flag = z.preprocess(
  (value) => (typeof value === "boolean" ? value : (FLAGS.get(String(value).toLowerCase()) ?? value)),
  z.boolean(),
);
export const integer = z.preprocess(
  (value) => (typeof value === "string" && /^-?\d+$/.test(value) ? Number(value) : value),
  z.int(),
);
export const decimal = z.preprocess(
  (value) => (typeof value === "string" && value.trim() !== "" ? Number(value) : value),
  z.number(),
);
export const chatId = z.union([z.int(), z.string()]);

/** A nested value: an object in a JSON body, JSON text in a form. */
export const nested = <T extends z.ZodType>(schema: T) => z.preprocess(fromText, schema);

const entity = z.strictObject({
  type: z.enum([
    "mention",
    "hashtag",
    "cashtag",
    "bot_command",
    "url",
    "email",
    "phone_number",
    "bank_card_number",
    "bold",
    "italic",
    "underline",
    "strikethrough",
    "spoiler",
    "blockquote",
    "expandable_blockquote",
    "code",
    "pre",
    "text_link",
    "text_mention",
    "custom_emoji",
    "date_time",
  ]),
  offset: integer,
  length: integer,
  url: z.string().optional(),
  language: z.string().optional(),
  user: z.looseObject({ id: integer }).optional(),
  custom_emoji_id: z.string().optional(),
  unix_time: integer.optional(),
  date_time_format: z.string().optional(),
});
export const entities = nested(z.array(entity));

const linkPreview = z.strictObject({
  is_disabled: flag.optional(),
  url: z.string().optional(),
  prefer_small_media: flag.optional(),
  prefer_large_media: flag.optional(),
  show_above_text: flag.optional(),
});

const replyParameters = z.strictObject({
  message_id: integer,
  chat_id: chatId.optional(),
  allow_sending_without_reply: flag.optional(),
  quote: z.string().optional(),
  quote_parse_mode: z.string().optional(),
  quote_position: integer.optional(),
});

/** Shape alone: {@link file://./markup.ts} says in Telegram's words what is wrong inside. */
export const replyMarkup = nested(z.record(z.string(), z.unknown()));

/** What every method takes that writes into a chat. */
export const sendTarget = {
  chat_id: chatId.optional(),
  message_thread_id: integer.optional(),
  disable_notification: flag.optional(),
  protect_content: flag.optional(),
  allow_paid_broadcast: flag.optional(),
  reply_parameters: nested(replyParameters).optional(),
  /** Two parameters that `reply_parameters` replaced in Bot API 7.0; Telegram still takes them. */
  reply_to_message_id: integer.optional(),
  allow_sending_without_reply: flag.optional(),
  reply_markup: replyMarkup.optional(),
};

export const captionParams = {
  caption: z.string().optional(),
  parse_mode: z.string().optional(),
  caption_entities: entities.optional(),
  show_caption_above_media: flag.optional(),
};

export const textParams = {
  text: z.string().optional(),
  parse_mode: z.string().optional(),
  entities: entities.optional(),
  link_preview_options: nested(linkPreview).optional(),
  /** What `link_preview_options` replaced in Bot API 7.0; Telegram still takes it. */
  disable_web_page_preview: flag.optional(),
};

/** A message that is to be edited, deleted, pinned…: ours are never inline messages. */
export const messageTarget = { chat_id: chatId.optional(), message_id: integer.optional() };
