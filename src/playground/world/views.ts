import type {
  BotStanding,
  ButtonView,
  ChatView,
  CommandMenus,
  EntityView,
  MessageView,
  Person,
  Snapshot,
} from "../protocol.ts";
import type { Content, Entity, Service, StoredMessage, Origin } from "./content.ts";
import { OTHER_KINDS } from "./other-kinds.ts";
import type { ChatState, PersonState, WorldState } from "./state.ts";

/** How the page sees a person. */
export function personView(person: PersonState): Person {
  const { started: _started, deactivated: _deactivated, ...view } = person;
  return view;
}

/** How the page sees a chat. */
export function chatView(chat: ChatState): ChatView {
  return {
    id: chat.id,
    type: chat.type,
    title: chat.title,
    ...(chat.username === undefined ? {} : { username: chat.username }),
    members: [...chat.members],
    admins: [...chat.admins],
    bot: standingView(chat),
    denied: chat.denied,
    membersHidden: chat.membersHidden,
    ...(chat.writeBan === undefined ? {} : { writeBan: chat.writeBan }),
    forum: chat.forum,
    generalClosed: chat.generalClosed,
    topics: chat.topics.map(({ threadId, name, closed }) => ({ threadId, name, closed })),
    ...(chat.migratedTo === undefined ? {} : { migratedTo: chat.migratedTo }),
  };
}

/** How the bot stands in a chat. */
export function standingView({ bot: status, botRights: rights, botDenied: denied }: ChatState): BotStanding {
  if (status === "administrator") return { status, ...(rights ? { rights } : {}) };
  if (status === "restricted") return { status, ...(denied ? { denied } : {}) };
  return { status };
}

/** How the page sees a message; a deleted one keeps its place without its content. */
export function messageView(message: StoredMessage): MessageView {
  const reactions = Object.values(message.reactions ?? {}).flat();
  return {
    chatId: message.chatId,
    messageId: message.messageId,
    ...(message.threadId === undefined ? {} : { threadId: message.threadId }),
    from: message.content.kind === "service" ? "service" : message.from,
    date: message.date,
    edited: message.editDate !== undefined,
    ...(message.deleted ? { entities: [] } : contentView(message.content)),
    ...(message.mediaGroupId === undefined ? {} : { mediaGroupId: message.mediaGroupId }),
    ...(message.replyTo === undefined ? {} : { replyTo: message.replyTo }),
    ...(message.keyboard && !message.deleted ? { inlineKeyboard: keyboardView(message.keyboard) } : {}),
    ...(message.origin ? { forwardedFrom: originView(message.origin) } : {}),
    ...(message.viaBot ? { viaBot: true } : {}),
    ...(message.forceReply ? { forceReply: true } : {}),
    ...(reactions.length > 0 && !message.deleted ? { reactions } : {}),
    deleted: message.deleted,
  };
}

function originView(origin: Origin): NonNullable<MessageView["forwardedFrom"]> {
  if (origin.type === "user") return origin.from;
  return { name: origin.type === "channel" ? origin.title : origin.name };
}

function contentView(content: Content): Partial<MessageView> & Pick<MessageView, "entities"> {
  switch (content.kind) {
    case "text":
      return { text: content.body.text, entities: content.body.entities.map(entityView) };
    case "photo": {
      const largest = content.sizes.at(-1);
      return { ...(largest ? { photo: largest } : {}), ...captionView(content.body) };
    }
    case "document":
      return { document: { fileId: content.fileId, name: content.name }, ...captionView(content.body) };
    case "sticker":
      return { text: "🩵", entities: [] };
    case "voice":
      return content.body?.text
        ? { caption: `🎤 0:03\n${content.body.text}`, entities: [] }
        : { text: "🎤 0:03", entities: [] };
    case "location": {
      const { latitude, longitude, livePeriod } = content;
      return { location: { latitude, longitude, live: livePeriod !== undefined }, entities: [] };
    }
    case "other":
      return { text: OTHER_KINDS[content.name].shown, entities: [] };
    case "contact":
      return { contact: { phone: content.phone, firstName: content.firstName }, entities: [] };
    case "service":
      return { text: serviceText(content.service), entities: [] };
  }
}

function captionView(body: { text: string; entities: readonly Entity[] }): Pick<MessageView, "entities"> {
  return { ...(body.text ? { caption: body.text } : {}), entities: body.entities.map(entityView) };
}

function entityView(entity: Entity): EntityView {
  const { type, offset, length, url, language, userId, unixTime, dateTimeFormat } = entity;
  return {
    type,
    offset,
    length,
    ...(url === undefined ? {} : { url }),
    ...(language === undefined ? {} : { language }),
    ...(userId === undefined ? {} : { user: { id: userId } }),
    ...(unixTime === undefined ? {} : { unixTime }),
    ...(dateTimeFormat === undefined ? {} : { dateTimeFormat }),
  };
}

function keyboardView(rows: NonNullable<StoredMessage["keyboard"]>): ButtonView[][] {
  return rows.map((row) =>
    row.map((button) => {
      const look = { text: button.text, ...(button.style ? { style: button.style } : {}) };
      if ("url" in button) return { kind: "url", ...look, url: button.url };
      if ("copy_text" in button) return { kind: "copy", ...look, copied: button.copy_text.text };
      return { kind: "callback", ...look, data: button.callback_data };
    }),
  );
}

function serviceText(service: Service): string {
  switch (service.type) {
    case "created":
      return "Created the group";
    case "joined":
      return service.bot ? "The bot joined the group" : "Joined the group";
    case "left":
      return service.person === "bot" ? "The bot left the group" : "Left the group";
    case "migratedTo":
      return "The group became a supergroup";
    case "migratedFrom":
      return "This supergroup was a group before";
    case "topicCreated":
      return `Topic “${service.name}” created`;
    case "topicEdited":
      return `Topic renamed to “${service.name}”`;
    case "topicClosed":
      return "Topic closed";
    case "topicReopened":
      return "Topic reopened";
    case "pinned":
      return "Pinned a message";
  }
}

/** The scopes that a "/" menu is taken from; the narrower ones, which are further on, win. */
const MENU_SCOPES: Readonly<Record<keyof CommandMenus, readonly string[]>> = {
  private: ["default", "all_private_chats"],
  groups: ["default", "all_group_chats"],
  administrators: ["default", "all_group_chats", "all_chat_administrators"],
};

/** The "/" menus by where and for whom they are shown; those of single chats are left out. */
export function commandsView({ commands }: WorldState): CommandMenus {
  const menu = (scopes: readonly string[]) =>
    Object.fromEntries(
      scopes
        .map((type) => JSON.stringify({ type }))
        .flatMap((scope) => commands.filter((set) => set.scope === scope))
        .map((set) => [set.language, set.commands]),
    );
  return {
    private: menu(MENU_SCOPES.private),
    groups: menu(MENU_SCOPES.groups),
    administrators: menu(MENU_SCOPES.administrators),
  };
}

/** Everything the page needs to begin. */
export function snapshot(state: WorldState): Snapshot {
  return {
    bot: { id: state.bot.id, firstName: state.bot.names[""] ?? "", username: state.bot.username },
    commands: commandsView(state),
    people: Object.values(state.people).map(personView),
    chats: Object.values(state.chats).map(chatView),
    messages: Object.values(state.messages).flatMap((messages) => messages.map(messageView)),
    replyKeyboards: Object.values(state.replyKeyboards),
  };
}
