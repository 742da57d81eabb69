import { z } from "zod";
import { apiMessage } from "../../world/api-message.ts";
import { OTHER_KINDS } from "../../world/other-kinds.ts";
import { chatFor, demandReachable, existingMessage, existingThread } from "../access.ts";
import { captionText, messageText } from "../body.ts";
import { badRequest, ServerFailure } from "../../errors.ts";
import { documentContent, photoContent, voiceContent } from "../media.ts";
import { method, SEND, type Call, type Method } from "../method.ts";
import {
  captionParams,
  chatId,
  decimal,
  type entities,
  flag,
  integer,
  nested,
  sendTarget,
  textParams,
} from "../params.ts";
import { placeFor, post, posted } from "../post.ts";

const captionOf = (params: {
  caption?: string | undefined;
  parse_mode?: string | undefined;
  caption_entities?: z.output<typeof entities> | undefined;
}) => captionText({ text: params.caption, parseMode: params.parse_mode, entities: params.caption_entities });

const sendMessage = method(
  z.strictObject({ ...sendTarget, ...textParams }),
  ({ world }, params) => {
    const place = placeFor(world, params);
    const { text, parse_mode: parseMode } = params;
    return posted(world, place, {
      kind: "text",
      body: messageText({ text, parseMode, entities: params.entities }),
    });
  },
  SEND,
);

const sendPhoto = method(
  z.strictObject({
    ...sendTarget,
    ...captionParams,
    photo: z.string().optional(),
    has_spoiler: flag.optional(),
  }),
  (call, params) => {
    const place = placeFor(call.world, params);
    return posted(call.world, place, photoContent(call, "photo", params.photo, captionOf(params)));
  },
  SEND,
);

const sendVoice = method(
  z.strictObject({
    ...sendTarget,
    ...captionParams,
    voice: z.string().optional(),
    duration: integer.optional(),
  }),
  (call, params) => {
    const place = placeFor(call.world, params);
    return posted(call.world, place, voiceContent(call, params.voice, captionOf(params)));
  },
  SEND,
);

const sendDocument = method(
  z.strictObject({
    ...sendTarget,
    ...captionParams,
    document: z.string().optional(),
    disable_content_type_detection: flag.optional(),
  }),
  (call, params) => {
    const place = placeFor(call.world, params);
    return posted(call.world, place, documentContent(call, "document", params.document, captionOf(params)));
  },
  SEND,
);

const albumItem = z.strictObject({
  ...captionParams,
  type: z.enum(["photo", "document"]),
  media: z.string(),
  has_spoiler: flag.optional(),
});
const { reply_markup: _, ...albumTarget } = sendTarget;

const sendMediaGroup = method(
  z.strictObject({ ...albumTarget, media: nested(z.array(albumItem)) }),
  (call, params) => {
    const { media } = params;
    const place = placeFor(call.world, params);
    if (media.length === 0) throw badRequest("there are no messages to send");
    if (media.length === 1) throw badRequest("an album must include 2-10 items");
    if (media.length > 10) throw badRequest("too many messages to send as an album");
    if (new Set(media.map((item) => item.type)).size > 1) {
      throw badRequest("can't use the media of the specified type in the album");
    }
    const contents = media.map((item) =>
      (item.type === "photo" ? photoContent : documentContent)(call, "", item.media, captionOf(item)),
    );
    const mediaGroupId = String(call.world.state.next.album++);
    try {
      return contents.map((content) =>
        apiMessage(call.world, post(call.world, place, content, { mediaGroupId })),
      );
    } catch (error) {
      throw error instanceof ServerFailure ? error.ofAlbum() : error;
    }
  },
  { kind: "send", weight: ({ media }) => (Array.isArray(media) ? media.length : 1) },
);

const sendLocation = method(
  z.strictObject({
    ...sendTarget,
    latitude: decimal.optional(),
    longitude: decimal.optional(),
    horizontal_accuracy: decimal.optional(),
  }),
  ({ world }, { latitude, longitude, ...params }) => {
    const place = placeFor(world, params);
    if (latitude === undefined) throw badRequest("latitude is empty");
    if (longitude === undefined) throw badRequest("longitude is empty");
    if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) throw badRequest("wrong location specified");
    return posted(world, place, { kind: "location", latitude, longitude });
  },
  SEND,
);

const sendContact = method(
  z.strictObject({
    ...sendTarget,
    phone_number: z.string().optional(),
    first_name: z.string().optional(),
    last_name: z.string().optional(),
    vcard: z.string().optional(),
  }),
  ({ world }, { phone_number: phone, first_name: firstName, last_name: lastName, ...params }) => {
    const place = placeFor(world, params);
    if (!phone) throw badRequest("phone number is empty");
    if (!firstName) throw badRequest("first name is empty");
    return posted(world, place, {
      kind: "contact",
      phone,
      firstName,
      ...(lastName === undefined ? {} : { lastName }),
    });
  },
  SEND,
);

const ACTIONS = [
  "typing",
  "upload_photo",
  "record_video",
  "upload_video",
  "record_voice",
  "upload_voice",
  "upload_document",
  "choose_sticker",
  "find_location",
  "record_video_note",
  "upload_video_note",
];

const sendChatAction = method(
  z.strictObject({
    chat_id: chatId.optional(),
    message_thread_id: integer.optional(),
    action: z.string().optional(),
  }),
  ({ world }, params) => {
    const chat = chatFor(world, params.chat_id, "write");
    existingThread(chat, params.message_thread_id);
    if (chat.type === "private") demandReachable(world.person(chat.id));
    if (!ACTIONS.includes(params.action ?? "")) throw badRequest("wrong parameter action in request");
    world.emit({ type: "typing", chatId: chat.id });
    return true;
  },
);

const source = { from_chat_id: chatId.optional(), message_id: integer.optional() };

/** The message to copy or forward. @throws ApiFailure 400 where Telegram forbids it. */
function original(
  { world }: Call,
  params: { from_chat_id?: number | string | undefined; message_id?: number | undefined },
  verb: "copy" | "forward",
) {
  const from = chatFor(world, params.from_chat_id, "read");
  const message = existingMessage(world, from, params.message_id, `message to ${verb}`);
  const participle = verb === "copy" ? "copied" : "forwarded";
  const { content } = message;
  const fixed = content.kind === "other" && OTHER_KINDS[content.name].uncopyable && verb === "copy";
  if (content.kind === "service" || message.protected || fixed) {
    throw badRequest(`the message can't be ${participle}`);
  }
  return message;
}

const copyMessage = method(
  z.strictObject({ ...sendTarget, ...captionParams, ...source }),
  (call, params) => {
    const place = placeFor(call.world, params);
    const { content } = original(call, params, "copy");
    const recaptioned =
      params.caption !== undefined && "body" in content && content.kind !== "text"
        ? { ...content, body: captionOf(params) }
        : content;
    return { message_id: post(call.world, place, recaptioned).messageId };
  },
  SEND,
);

const forwardMessage = method(
  z.strictObject({
    chat_id: chatId.optional(),
    message_thread_id: integer.optional(),
    disable_notification: flag.optional(),
    protect_content: flag.optional(),
    ...source,
  }),
  (call, params) => {
    const place = placeFor(call.world, params);
    const message = original(call, params, "forward");
    const origin = message.origin ?? { type: "user", from: message.from, date: message.date };
    return apiMessage(call.world, post(call.world, place, message.content, { origin }));
  },
  SEND,
);

/** Everything that puts a message into a chat. */
export const sendMethods: Readonly<Record<string, Method>> = {
  sendMessage,
  sendPhoto,
  sendVoice,
  sendDocument,
  sendMediaGroup,
  sendLocation,
  sendContact,
  sendChatAction,
  copyMessage,
  forwardMessage,
};
