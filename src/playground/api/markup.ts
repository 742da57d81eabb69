import { characters } from "../text/length.ts";
import type { ButtonStyle, ReplyButtonView, ReplyKeyboardView } from "../protocol.ts";
import { checkedLink, mentionedPerson } from "../text/links.ts";
import type { InlineButton } from "../world/content.ts";
import type { ChatState } from "../world/state.ts";
import { badRequest } from "../errors.ts";

/** What a bot may put under a message. */
export type Markup =
  | { readonly kind: "inline"; readonly rows: readonly (readonly InlineButton[])[] }
  | { readonly kind: "keyboard"; readonly keyboard: Omit<ReplyKeyboardView, "chatId"> }
  | { readonly kind: "remove" }
  | { readonly kind: "forceReply" };

type Fields = Readonly<Record<string, unknown>>;

const MAX_BUTTONS = 100;
const MAX_IN_ROW: Readonly<Record<"inline_keyboard" | "keyboard", number>> = {
  inline_keyboard: 8,
  keyboard: 12,
};
const MAX_CALLBACK_BYTES = 64;
const MAX_COPIED = 256;
const MAX_PLACEHOLDER = 64;

const KNOWN_FIELDS: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    inline_keyboard: [],
    keyboard: [
      "is_persistent",
      "resize_keyboard",
      "one_time_keyboard",
      "input_field_placeholder",
      "selective",
    ],
    remove_keyboard: ["selective"],
    force_reply: ["input_field_placeholder", "selective"],
  }),
);

const isObject = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/**
 * Reads a `reply_markup`.
 *
 * @returns undefined for an empty keyboard, which Telegram takes for none.
 * @throws ApiFailure 400 in Telegram's words for a malformed one, in our own for a button kind the stand-in lacks.
 */
export function parseMarkup(raw: Fields | undefined, chat: ChatState): Markup | undefined {
  if (!raw) return undefined;
  // any-key: one of our list
  const kind = [...KNOWN_FIELDS.keys()].find((field) => raw[field] !== undefined && raw[field] !== false);
  if (!kind) {
    if (Object.keys(raw).length === 0) return undefined;
    throw badRequest(`unknown reply_markup with the fields ${Object.keys(raw).join(", ")}`);
  }
  allowOnly(raw, [kind, ...(KNOWN_FIELDS.get(kind) ?? [])], "reply_markup");
  const placeholder = raw.input_field_placeholder;
  if (typeof placeholder === "string" && placeholder.length > MAX_PLACEHOLDER) {
    throw badRequest("input field placeholder is too long");
  }
  switch (kind) {
    case "inline_keyboard": {
      const rows = buttonRows(raw, kind, inlineButton);
      return rows.length === 0 ? undefined : { kind: "inline", rows };
    }
    case "keyboard": {
      const rows = buttonRows(raw, kind, (button) => replyButton(button, chat));
      if (rows.length === 0) return undefined;
      const oneTime = raw.one_time_keyboard === true;
      const hint = typeof placeholder === "string" && placeholder ? { placeholder } : {};
      return { kind: "keyboard", keyboard: { rows, oneTime, ...hint } };
    }
    case "remove_keyboard":
      return { kind: "remove" };
    default:
      return { kind: "forceReply" };
  }
}

function buttonRows<B>(
  raw: Fields,
  field: "inline_keyboard" | "keyboard",
  read: (button: unknown) => B,
): B[][] {
  const owner = field === "keyboard" ? "" : " of the InlineKeyboardMarkup";
  const rows = raw[field]; // any-key: one of two
  if (!Array.isArray(rows) || !rows.every(Array.isArray)) {
    throw badRequest(`field "${field}"${owner} must be an Array of Arrays`);
  }
  const read_ = rows.map((row) => row.map(read)).filter((row) => row.length > 0);
  const tooMany = read_.flat().length > MAX_BUTTONS || read_.some((row) => row.length > MAX_IN_ROW[field]);
  if (tooMany) throw badRequest("reply markup is too long");
  return read_;
}

function inlineButton(button: unknown): InlineButton {
  const refuse = (why: string) => badRequest(`can't parse inline keyboard button: ${why}`);
  if (!isObject(button)) throw refuse("InlineKeyboardButton must be an Object");
  const { text, url, callback_data: data, copy_text: copy } = button;
  if (typeof text !== "string") throw refuse(`Can't find field "text"`);
  allowOnly(button, [...LOOK, "url", "callback_data", "copy_text"], "InlineKeyboardButton");
  const look = { text, ...lookOf(button, refuse) };
  if (text.trim() === "") throw badRequest("inline keyboard button text must be non-empty");
  if (typeof url === "string" && url !== "") return { ...look, url: buttonUrl(url) };
  if (typeof data === "string" && data !== "") {
    if (Buffer.byteLength(data) > MAX_CALLBACK_BYTES) throw badRequest("BUTTON_DATA_INVALID");
    return { ...look, callback_data: data };
  }
  if (copy === undefined) throw refuse("Text buttons are unallowed in the inline keyboard");
  if (!isObject(copy)) throw refuse(`Field "copy_text" must be of type Object`);
  if (typeof copy.text !== "string") throw refuse(`Can't find field "text"`);
  const length = characters(copy.text);
  if (length < 1 || length > MAX_COPIED) throw badRequest("BUTTON_COPY_TEXT_INVALID");
  return { ...look, copy_text: { text: copy.text } };
}

/** Fields that every button may have; `hide` is telegraf's own mark, which Telegram passes over. */
const LOOK = ["text", "icon_custom_emoji_id", "style", "hide"];
const STYLES: readonly string[] = ["danger", "success", "primary"] satisfies ButtonStyle[];
const isStyle = (value: string): value is ButtonStyle => STYLES.includes(value);

/** Colour and icon of a button. @throws what `refuse` makes of Telegram's words */
function lookOf(
  { style = "", icon_custom_emoji_id: icon = "" }: Fields,
  refuse: (why: string) => Error,
): { readonly icon_custom_emoji_id?: string; readonly style?: ButtonStyle } {
  if (typeof style !== "string") throw refuse(`Field "style" must be of type String`);
  const name = style.toLowerCase();
  if (name !== "" && name !== "default" && !isStyle(name)) throw refuse("invalid button style specified");
  if (!/^\d*$/.test(String(icon))) throw refuse(`Field "icon_custom_emoji_id" must be a valid Number`);
  return {
    ...(icon === "" ? {} : { icon_custom_emoji_id: String(icon) }),
    ...(isStyle(name) ? { style: name } : {}),
  };
}

function buttonUrl(url: string): string {
  if (mentionedPerson(url) !== undefined) return url;
  const checked = checkedLink(url);
  if (checked === undefined)
    throw badRequest(`inline keyboard button URL '${url}' is invalid: Wrong HTTP URL`);
  return checked;
}

function replyButton(button: unknown, chat: ChatState): ReplyButtonView {
  const fields = typeof button === "string" ? { text: button } : button;
  if (!isObject(fields)) {
    throw badRequest("can't parse keyboard button: KeyboardButton must be a String or an Object");
  }
  const { text, request_contact: contact, request_location: location } = fields;
  allowOnly(fields, [...LOOK, "request_contact", "request_location"], "KeyboardButton");
  const { style } = lookOf(fields, (why) => badRequest(`can't parse keyboard button: ${why}`));
  if (typeof text !== "string") throw badRequest(`can't parse keyboard button: Can't find field "text"`);
  if (text.trim() === "") throw badRequest("keyboard button text must be non-empty");
  const request = contact === true ? "contact" : location === true ? "location" : undefined;
  if (request && chat.type !== "private") {
    const what = request === "contact" ? "phone number" : "location";
    throw badRequest(`${what} can be requested in private chats only`);
  }
  return { text, ...(style ? { style } : {}), ...(request ? { request } : {}) };
}

function allowOnly(fields: Fields, known: readonly string[], where: string): void {
  const stranger = Object.keys(fields).find((name) => !known.includes(name));
  if (stranger !== undefined) {
    throw badRequest(`the stand-in does not know the field "${stranger}" of ${where}`);
  }
}
