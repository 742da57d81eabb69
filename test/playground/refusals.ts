import { GROUP, OLENA } from "./support.ts";

/** A row of buttons with the data d0, d1, … */
export const inline = (texts: readonly string[]) => ({
  inline_keyboard: [texts.map((text, index) => ({ text, callback_data: `d${index}` }))],
});
/** A column of so many buttons. */
export const buttons = (count: number) => ({
  inline_keyboard: Array.from({ length: count }, (_, index) => [
    { text: `${index}`, callback_data: `${index}` },
  ]),
});
const message = (extra: object) => ({ chat_id: OLENA, text: "Hello", ...extra });
const commands = (...list: [string, string][]) => ({
  commands: list.map(([command, description]) => ({ command, description })),
});
const NOT_MODIFIED =
  "Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message";
export const TOO_OLD = "Bad Request: query is too old and response timeout expired or query ID is invalid";

/** An album of photos that the bot never had. */
const photos = (count: number) => Array.from({ length: count }, () => ({ type: "photo", media: "nobodys" }));

/** Method, parameters, error code, description (or a part of it). Message 2 is the bot's, with one button; message 1 is Olena's. */
export const REFUSED: readonly (readonly [string, object, number, string | RegExp])[] = [
  ["sendMesage", message({}), 404, "Not Found: method not found"],
  ["sendMessage", message({ disable_web_previews: true }), 400, /unknown parameter "disable_web_previews"/],
  ["sendMessage", message({ link_preview_options: { off: true } }), 400, /unknown parameter "off"/],
  ["sendMessage", { text: "x" }, 400, "Bad Request: chat_id is empty"],
  ["sendMessage", message({ chat_id: 77 }), 400, "Bad Request: chat not found"],
  ["sendMessage", message({ chat_id: "@somebody" }), 400, "Bad Request: chat not found"],
  ["sendMessage", message({ text: "" }), 400, "Bad Request: message text is empty"],
  ["sendMessage", message({ text: " \u200b " }), 400, "Bad Request: text must be non-empty"],
  ["sendMessage", message({ text: "x".repeat(4097) }), 400, "Bad Request: message is too long"],
  [
    "sendMessage",
    message({ text: "<b>x", parse_mode: "HTML" }),
    400,
    /can't parse entities: Can't find end tag/,
  ],
  [
    "sendMessage",
    message({ text: "*x*", parse_mode: "MarkdownV2" }),
    400,
    /does not read parse_mode MarkdownV2/,
  ],
  ["sendMessage", message({ parse_mode: "Nroff" }), 400, "Bad Request: unsupported parse_mode"],
  [
    "sendMessage",
    message({ entities: [{ type: "bold", offset: 3, length: 9 }] }),
    400,
    "Bad Request: entity beginning at UTF-16 offset 3 ends after the end of the text at UTF-16 offset 12",
  ],
  [
    "sendMessage",
    message({ text: "a😀", entities: [{ type: "bold", offset: 2, length: 1 }] }),
    400,
    "Bad Request: entity begins in a middle of a UTF-16 symbol at byte offset 1",
  ],
  ["sendMessage", message({ reply_to_message_id: 99 }), 400, "Bad Request: message to be replied not found"],
  ["sendMessage", message({ message_thread_id: 5 }), 400, "Bad Request: message thread not found"],
  [
    "sendMessage",
    message({ reply_parameters: { message_id: 99 } }),
    400,
    "Bad Request: message to be replied not found",
  ],
  ["sendMessage", message({ reply_markup: "{" }), 400, /parameter "reply_markup" is wrong/],
  [
    "sendMessage",
    message({ reply_markup: { inline_keyboard: [{ text: "x" }] } }),
    400,
    /must be an Array of Arrays/,
  ],
  [
    "sendMessage",
    message({ reply_markup: inline([""]) }),
    400,
    "Bad Request: inline keyboard button text must be non-empty",
  ],
  [
    "sendMessage",
    message({ reply_markup: { inline_keyboard: [[{ text: "x" }]] } }),
    400,
    /Text buttons are unallowed in the inline keyboard/,
  ],
  [
    "sendMessage",
    message({ reply_markup: { inline_keyboard: [[{ text: "x", callback_data: "я".repeat(33) }]] } }),
    400,
    "Bad Request: BUTTON_DATA_INVALID",
  ],
  [
    "sendMessage",
    message({ reply_markup: { inline_keyboard: [[{ text: "x", url: "h ttp" }]] } }),
    400,
    /button URL 'h ttp' is invalid/,
  ],
  [
    "sendMessage",
    message({ reply_markup: { inline_keyboard: [[{ text: "x", pay: true }]] } }),
    400,
    /does not know the field "pay"/,
  ],
  [
    "sendMessage",
    message({ reply_markup: { inline_keyboard: [[{ text: "x", callback_data: "x", style: "pink" }]] } }),
    400,
    "Bad Request: can't parse inline keyboard button: invalid button style specified",
  ],
  [
    "sendMessage",
    message({ reply_markup: { inline_keyboard: [[{ text: "x", copy_text: { text: "" } }]] } }),
    400,
    "Bad Request: BUTTON_COPY_TEXT_INVALID",
  ],
  [
    "sendMessage",
    message({ reply_markup: { inline_keyboard: [[{ text: "x", copy_text: "x" }]] } }),
    400,
    /Field "copy_text" must be of type Object/,
  ],
  [
    "sendMessage",
    message({ text: '<tg-time unix="1647531900" format="x">22:45</tg-time>', parse_mode: "HTML" }),
    400,
    "Bad Request: can't parse entities: Invalid date format used",
  ],
  [
    "sendMessage",
    message({ entities: [{ type: "date_time", offset: 0, length: 5 }] }),
    400,
    `Bad Request: can't parse MessageEntity: Can't find field "unix_time"`,
  ],
  [
    "sendMessage",
    message({ entities: [{ type: "date_time", offset: 0, length: 5, unix_time: 1, date_time_format: "q" }] }),
    400,
    "Bad Request: can't parse MessageEntity: Invalid date-time format specified",
  ],
  ["sendMessage", message({ reply_markup: buttons(101) }), 400, "Bad Request: reply markup is too long"],
  [
    "sendMessage",
    message({ reply_markup: inline("123456789".split("")) }),
    400,
    "Bad Request: reply markup is too long",
  ],
  [
    "sendMessage",
    { chat_id: GROUP, text: "x", reply_markup: { keyboard: [[{ text: "x", request_contact: true }]] } },
    400,
    "Bad Request: phone number can be requested in private chats only",
  ],
  ["editMessageText", message({ message_id: 2, reply_markup: inline(["Go"]) }), 400, NOT_MODIFIED],
  ["editMessageText", message({ message_id: 99 }), 400, "Bad Request: message to edit not found"],
  ["editMessageText", message({ message_id: 1 }), 400, "Bad Request: message can't be edited"],
  [
    "editMessageText",
    message({ message_id: 2, text: "x".repeat(4097) }),
    400,
    "Bad Request: message is too long",
  ],
  [
    "editMessageText",
    message({ message_id: 2, reply_markup: { keyboard: [["x"]] } }),
    400,
    "Bad Request: inline keyboard expected",
  ],
  [
    "editMessageCaption",
    { chat_id: OLENA, message_id: 2, caption: "x" },
    400,
    "Bad Request: there is no caption in the message to edit",
  ],
  [
    "editMessageReplyMarkup",
    { chat_id: OLENA, message_id: 2, reply_markup: inline(["Go"]) },
    400,
    NOT_MODIFIED,
  ],
  ["deleteMessage", { chat_id: OLENA, message_id: 99 }, 400, "Bad Request: message to delete not found"],
  ["pinChatMessage", { chat_id: OLENA, message_id: 99 }, 400, "Bad Request: message to pin not found"],
  ["unpinChatMessage", { chat_id: OLENA }, 400, "Bad Request: message to unpin not found"],
  [
    "setMessageReaction",
    { chat_id: OLENA, message_id: 1, reaction: [{ type: "emoji", emoji: "🇺🇦" }] },
    400,
    "Bad Request: REACTION_INVALID",
  ],
  [
    "copyMessage",
    { chat_id: OLENA, from_chat_id: OLENA, message_id: 99 },
    400,
    "Bad Request: message to copy not found",
  ],
  [
    "forwardMessage",
    { chat_id: OLENA, from_chat_id: OLENA, message_id: 99 },
    400,
    "Bad Request: message to forward not found",
  ],
  ["answerCallbackQuery", { callback_query_id: "1" }, 400, TOO_OLD],
  ["sendPhoto", { chat_id: OLENA }, 400, "Bad Request: there is no photo in the request"],
  [
    "sendPhoto",
    { chat_id: OLENA, photo: "nonsense" },
    400,
    "Bad Request: wrong file identifier/HTTP URL specified",
  ],
  [
    "sendPhoto",
    { chat_id: OLENA, photo: "https://example.org/x.png" },
    400,
    "Bad Request: failed to get HTTP URL content",
  ],
  ["sendMediaGroup", { chat_id: OLENA, media: [] }, 400, "Bad Request: there are no messages to send"],
  [
    "sendMediaGroup",
    { chat_id: OLENA, media: photos(1) },
    400,
    "Bad Request: an album must include 2-10 items",
  ],
  [
    "sendMediaGroup",
    { chat_id: OLENA, media: photos(11) },
    400,
    "Bad Request: too many messages to send as an album",
  ],
  [
    "sendMediaGroup",
    { chat_id: OLENA, media: photos(2) },
    400,
    "Bad Request: wrong file identifier/HTTP URL specified",
  ],
  ["sendLocation", { chat_id: OLENA, longitude: 5 }, 400, "Bad Request: latitude is empty"],
  ["sendContact", { chat_id: OLENA, first_name: "x" }, 400, "Bad Request: phone number is empty"],
  [
    "sendChatAction",
    { chat_id: OLENA, action: "thinking" },
    400,
    "Bad Request: wrong parameter action in request",
  ],
  ["setMyCommands", commands(["Start", "Begin"]), 400, "Bad Request: BOT_COMMAND_INVALID"],
  ["setMyCommands", commands(["start", ""]), 400, "Bad Request: command description must be non-empty"],
  ["setMyCommands", commands(["x".repeat(33), "y"]), 400, "Bad Request: command length must not exceed 32"],
  [
    "setMyCommands",
    commands(["x", "y".repeat(257)]),
    400,
    "Bad Request: command description length must not exceed 256",
  ],
  [
    "setMyCommands",
    { ...commands(["x", "y"]), language_code: "ukr" },
    400,
    "Bad Request: invalid language code specified",
  ],
  ["setMyShortDescription", { short_description: "x".repeat(121) }, 400, /too long/],
  ["getFile", { file_id: "x" }, 400, "Bad Request: wrong file_id or the file is temporarily unavailable"],
  [
    "getChatAdministrators",
    { chat_id: OLENA },
    400,
    "Bad Request: there are no administrators in the private chat",
  ],
  ["createForumTopic", { chat_id: GROUP, name: "x" }, 400, "Bad Request: the chat is not a forum"],
  [
    "setWebhook",
    { url: "http://example.org/x" },
    400,
    "Bad Request: bad webhook: An HTTPS URL must be provided for webhook",
  ],
  [
    "setWebhook",
    { url: "https://example.org/x", secret_token: "ключ" },
    400,
    "Bad Request: secret token contains unallowed characters",
  ],
  ["logOut", {}, 404, "Not Found: method not found"],
];
