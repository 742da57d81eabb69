import type { Content, Entity, Service, StoredMessage } from "./content.ts";
import type { ChatState, FileState } from "./state.ts";
import type { World } from "./world.ts";

type Json = Readonly<Record<string, unknown>>;

/** The Bot API's User for the bot or a person. */
export function apiUser(world: World, who: "bot" | number): Json {
  if (who === "bot") {
    const { bot } = world.state;
    return { id: bot.id, is_bot: true, first_name: bot.names[""], username: bot.username };
  }
  const person = world.person(who);
  return {
    id: who,
    is_bot: false,
    first_name: person?.firstName ?? "",
    ...(person?.lastName ? { last_name: person.lastName } : {}),
    ...(person?.username ? { username: person.username } : {}),
    ...(person ? { language_code: person.language } : {}),
  };
}

/** The Bot API's Chat as it stands inside messages and updates. */
export function apiChat(world: World, chat: ChatState): Json {
  if (chat.type === "private") {
    const { is_bot: _, language_code: __, ...names } = apiUser(world, chat.id);
    return { ...names, type: "private" };
  }
  const { id, title, type, username } = chat;
  const own = type === "group" ? { all_members_are_administrators: chat.denied.length === 0 } : {};
  return {
    id,
    title,
    ...(username ? { username } : {}),
    type,
    ...(chat.forum ? { is_forum: true } : {}),
    ...own,
  };
}

/** The Bot API's Message; `depth` keeps a reply from quoting replies. */
export function apiMessage(world: World, message: StoredMessage, depth = 1): Json {
  const chat = world.chat(message.chatId);
  if (!chat) throw new Error(`no chat ${message.chatId}`);
  const replied =
    depth > 0 && message.replyTo !== undefined ? world.message(chat.id, message.replyTo) : undefined;
  const sender =
    chat.type === "channel" ? { sender_chat: apiChat(world, chat) } : { from: apiUser(world, message.from) };
  return {
    message_id: message.messageId,
    ...sender,
    chat: apiChat(world, chat),
    date: message.date,
    ...(message.editDate === undefined ? {} : { edit_date: message.editDate }),
    ...(message.threadId === undefined
      ? {}
      : { message_thread_id: message.threadId, is_topic_message: true }),
    ...forwardOrigin(world, message),
    ...(replied ? { reply_to_message: apiMessage(world, replied, depth - 1) } : {}),
    ...(message.mediaGroupId === undefined ? {} : { media_group_id: message.mediaGroupId }),
    ...(message.viaBot ? { via_bot: apiUser(world, "bot") } : {}),
    ...(message.protected ? { has_protected_content: true } : {}),
    ...apiContent(world, message),
    ...(message.keyboard ? { reply_markup: { inline_keyboard: message.keyboard } } : {}),
  };
}

function forwardOrigin(world: World, { forwardedFrom }: StoredMessage): Json {
  if (!forwardedFrom) return {};
  const sender_user = apiUser(world, forwardedFrom.from);
  return { forward_origin: { type: "user", date: forwardedFrom.date, sender_user } };
}

function apiContent(world: World, message: StoredMessage): Json {
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
      return { voice: { ...apiFile(world, content.fileId), duration: 3, mime_type: "audio/ogg" } };
    case "location":
      return { location: { latitude: content.latitude, longitude: content.longitude } };
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
      return apiService(world, message, content.service);
  }
}

function apiService(world: World, message: StoredMessage, service: Service): Json {
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
      return pinned ? { pinned_message: apiMessage(world, pinned, 0) } : {};
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
