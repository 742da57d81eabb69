import { apiChat, apiUser } from "./api-shapes.ts";
import type { Content, Entity, Service, StoredMessage } from "./content.ts";
import { OTHER_KINDS } from "./other-kinds.ts";
import type { FileState } from "./state.ts";
import type { World } from "./world.ts";

type Json = Readonly<Record<string, unknown>>;

/** Renders a message that another one shows, as a pin does. */
type Quote = (message: StoredMessage) => Json;

/** The fields of a Message that say what it is. */
export function apiContent(world: World, message: StoredMessage, quote: Quote): Json {
  const content: Content = message.content;
  switch (content.kind) {
    case "text":
      return { text: content.body.text, ...entitiesField("entities", world, content.body.entities) };
    case "photo":
      return {
        photo: content.sizes.map((size) => apiPhotoSize(world, size.fileId)),
        ...captionFields(world, content.body),
      };
    case "document":
      return { document: apiDocument(world, content.fileId), ...captionFields(world, content.body) };
    case "sticker": {
      const sticker = { ...apiFile(world, content.fileId), type: "regular", emoji: "🩵" };
      return { sticker: { ...sticker, width: 512, height: 512, is_animated: false, is_video: false } };
    }
    case "voice":
      return {
        voice: { ...apiFile(world, content.fileId), duration: 3, mime_type: "audio/ogg" },
        ...(content.body ? captionFields(world, content.body) : {}),
      };
    case "location":
      return { location: apiLocation(world, message, content) };
    case "other": {
      const chat = world.chat(message.chatId);
      if (!chat) throw new Error(`no chat ${message.chatId}`);
      const file = apiFile(world, content.fileId);
      return OTHER_KINDS[content.name].fields({ file, chat: apiChat(world, chat), date: message.date });
    }
    case "contact":
      return {
        contact: {
          phone_number: content.phone,
          first_name: content.firstName,
          ...(content.lastName ? { last_name: content.lastName } : {}),
          ...(content.personId === undefined ? {} : { user_id: content.personId }),
        },
      };
    case "service":
      return apiService(world, message, content.service, quote);
  }
}

function apiLocation(
  world: World,
  { date }: StoredMessage,
  { latitude, longitude, accuracy, livePeriod = 0 }: Extract<Content, { kind: "location" }>,
): Json {
  return {
    latitude,
    longitude,
    ...(world.seconds < date + livePeriod ? { live_period: livePeriod } : {}),
    ...(accuracy === undefined ? {} : { horizontal_accuracy: accuracy }),
  };
}

function apiService(world: World, message: StoredMessage, service: Service, quote: Quote): Json {
  switch (service.type) {
    case "created":
      return { group_chat_created: true };
    case "joined": {
      const joined = service.people.map((id) => apiUser(world, id));
      if (service.bot) joined.push(apiUser(world, "bot"));
      const [first] = joined;
      return { new_chat_participant: first, new_chat_member: first, new_chat_members: joined };
    }
    case "left":
      return {
        left_chat_participant: apiUser(world, service.person),
        left_chat_member: apiUser(world, service.person),
      };
    case "migratedTo":
      return { migrate_to_chat_id: service.chatId };
    case "migratedFrom":
      return { migrate_from_chat_id: service.chatId };
    case "topicCreated":
      return { forum_topic_created: { name: service.name, icon_color: service.iconColor } };
    case "topicEdited":
      return { forum_topic_edited: { name: service.name } };
    case "topicClosed":
      return { forum_topic_closed: {} };
    case "topicReopened":
      return { forum_topic_reopened: {} };
    case "pinned": {
      const pinned = world.message(message.chatId, service.messageId);
      return pinned ? { pinned_message: quote(pinned) } : {};
    }
  }
}

function captionFields(world: World, body: { text: string; entities: readonly Entity[] }): Json {
  if (!body.text) return {};
  return { caption: body.text, ...entitiesField("caption_entities", world, body.entities) };
}

function entitiesField(name: string, world: World, entities: readonly Entity[]): Json {
  if (entities.length === 0) return {};
  return {
    [name]: entities.map(({ userId, customEmojiId, unixTime, dateTimeFormat, ...entity }) => ({
      ...entity,
      ...(userId === undefined ? {} : { user: apiUser(world, userId) }),
      ...(customEmojiId === undefined ? {} : { custom_emoji_id: customEmojiId }),
      ...(unixTime === undefined ? {} : { unix_time: unixTime, date_time_format: dateTimeFormat ?? "" }),
    })),
  };
}

function fileOf(world: World, fileId: string): FileState {
  const file = world.file(fileId);
  if (!file) throw new Error(`no file ${fileId}`);
  return file;
}

function apiFile(world: World, fileId: string): Json {
  const file = fileOf(world, fileId);
  return { file_id: file.fileId, file_unique_id: file.uniqueId, file_size: file.size };
}

function apiPhotoSize(world: World, fileId: string): Json {
  const { width, height } = fileOf(world, fileId);
  return { ...apiFile(world, fileId), width, height };
}

function apiDocument(world: World, fileId: string): Json {
  const { name, mime } = fileOf(world, fileId);
  return { ...apiFile(world, fileId), ...(name ? { file_name: name } : {}), mime_type: mime };
}
