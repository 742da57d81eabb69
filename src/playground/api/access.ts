import type { Content, StoredMessage } from "../world/content.ts";
import { OTHER_KINDS } from "../world/other-kinds.ts";
import { botHasRight, botMay, isBotIn, type AdminRight, type Permission } from "../world/rights.ts";
import type { ChatState, PersonState } from "../world/state.ts";
import type { World } from "../world/world.ts";
import { GENERAL_TOPIC } from "../acts.ts";
import { badRequest, forbidden, ServerFailure } from "../errors.ts";

export type ChatIdParam = number | string | undefined;

/** What a method is about to do in the chat; the official server refuses each for other reasons. */
export type Access = "read" | "members" | "edit" | "write";

/**
 * The chat a bot names by its number, or by the `@username` of a public group or channel.
 *
 * @throws ApiFailure in the words of the official server: 400 "chat not found" for one it never met, 400 with
 *   `migrate_to_chat_id`, 403 where it was put out, is no member, or where the account is deleted.
 */
export function chatFor(world: World, id: ChatIdParam, access: Access): ChatState {
  if (id === undefined || id === "") throw badRequest("chat_id is empty");
  const chat = typeof id === "string" && id.startsWith("@") ? publicChat(world, id) : world.chat(Number(id));
  if (!chat) throw badRequest("chat not found");
  switch (chat.type) {
    case "private":
      checkPerson(world, chat.id, access);
      break;
    case "group":
      checkBasicGroup(chat, access);
      break;
    case "supergroup":
    case "channel":
      checkSupergroup(chat, access);
      break;
  }
  return chat;
}

const publicChat = (world: World, name: string): ChatState | undefined =>
  Object.values(world.state.chats).find(
    ({ username }) => username && `@${username}`.toLowerCase() === name.toLowerCase(),
  );

function checkPerson(world: World, personId: number, access: Access): void {
  const person = world.person(personId);
  if (!person?.started && !sharesGroup(world, personId)) throw badRequest("chat not found");
  const changes = access === "edit" || access === "write";
  if (person?.deactivated && changes) throw forbidden("user is deactivated");
}

const sharesGroup = (world: World, personId: number): boolean =>
  Object.values(world.state.chats).some(
    (chat) => chat.type !== "private" && chat.members.includes(personId) && isBotIn(chat),
  );

/** A basic group can still be read when it was upgraded or the bot is out, its members cannot. */
function checkBasicGroup(chat: ChatState, access: Access): void {
  if (access === "read") return;
  if (chat.migratedTo !== undefined && access !== "edit") {
    throw badRequest("group chat was upgraded to a supergroup chat", { migrate_to_chat_id: chat.migratedTo });
  }
  if (chat.bot === "kicked") throw forbidden("bot was kicked from the group chat");
  if (chat.bot === "left") throw forbidden("bot is not a member of the group chat");
}

/** A public supergroup or channel can be read from outside. */
function checkSupergroup(chat: ChatState, access: Access): void {
  if (chat.bot === "kicked") throw forbidden(`bot was kicked from the ${chat.type} chat`);
  const changes = access === "edit" || access === "write";
  if (chat.bot === "left" && (changes || chat.username === undefined)) {
    throw forbidden(`bot is not a member of the ${chat.type} chat`);
  }
}

/**
 * Demands that a person can be written to. Telegram's own servers say this, after everything else was checked.
 *
 * @throws ApiFailure 403 for one who blocked the bot or never started it.
 */
export function demandReachable(person: PersonState | undefined): void {
  if (person?.blockedBot) throw new ServerFailure(403, "bot was blocked by the user", "USER_IS_BLOCKED");
  if (!person?.started) {
    const words = "Bot can't initiate conversation with a user";
    throw new ServerFailure(403, "bot can't initiate conversation with a user", words);
  }
}

/**
 * The topic a bot writes to.
 *
 * @returns the thread id to store; undefined in a group without topics, where Telegram ignores the parameter.
 * @throws ApiFailure 400 for a topic that is not there (any more), and for the General topic by its number.
 */
export function existingThread(chat: ChatState, threadId: number | undefined): number | undefined {
  if (threadId === undefined || threadId === 0) return undefined;
  if (chat.type !== "private" && !chat.forum) return undefined;
  const known = chat.topics.some((topic) => topic.threadId === threadId);
  if (!known || threadId === GENERAL_TOPIC) throw badRequest("message thread not found");
  return threadId;
}

/** The permission that each kind of content needs, and Telegram's word for it. */
const NEEDED: Readonly<Record<Exclude<Content["kind"], "service" | "other">, readonly [Permission, string]>> =
  {
    text: ["can_send_messages", "text messages"],
    contact: ["can_send_messages", "contacts"],
    location: ["can_send_messages", "locations"],
    photo: ["can_send_photos", "photos"],
    document: ["can_send_documents", "documents"],
    sticker: ["can_send_other_messages", "stickers"],
    voice: ["can_send_voice_notes", "voice notes"],
  };

/**
 * Demands that the bot may send this kind of content to the chat and topic.
 *
 * @throws ApiFailure 400 or 403 in the order Telegram checks: rights first, then what only its servers know.
 */
export function demandWritable(
  world: World,
  chat: ChatState,
  threadId: number | undefined,
  content: Content,
): void {
  if (chat.type === "channel" && !botHasRight(chat, "can_post_messages")) {
    throw badRequest("need administrator rights in the channel chat");
  }
  if (chat.type !== "private" && content.kind !== "service") {
    const [permission, what] =
      content.kind === "other" ? OTHER_KINDS[content.name].needs : NEEDED[content.kind];
    if (!botMay(chat, permission)) throw badRequest(`not enough rights to send ${what} to the chat`);
  }
  if (chat.type === "private") demandReachable(world.person(chat.id));
  if (chat.writeBan !== undefined) throw new ServerFailure(400, chat.writeBan);
  if (isClosed(chat, threadId)) throw new ServerFailure(400, "TOPIC_CLOSED");
}

/** A closed topic takes messages of its creator and of administrators who manage topics. */
function isClosed(chat: ChatState, threadId: number | undefined): boolean {
  if (!chat.forum || botHasRight(chat, "can_manage_topics")) return false;
  if (threadId === undefined) return chat.generalClosed;
  const topic = chat.topics.find((candidate) => candidate.threadId === threadId);
  return topic !== undefined && topic.closed && topic.by !== "bot";
}

/**
 * A message a bot speaks of; `what` is Telegram's name for it, as in "message to edit not found".
 *
 * @throws ApiFailure 400 when it is not there or the bot cannot see it.
 */
export function existingMessage(
  world: World,
  chat: ChatState,
  messageId: number | undefined,
  what: string,
): StoredMessage {
  const visible = chat.type === "private" || chat.type === "group" || isBotIn(chat);
  const message = visible && messageId ? world.message(chat.id, messageId) : undefined;
  if (!message) throw badRequest(`${what} not found`);
  return message;
}

/** Demands a right of an administrator. @throws ApiFailure 400 naming what for. */
export function demandRight(chat: ChatState, right: AdminRight, what: string): void {
  if (!botHasRight(chat, right)) throw badRequest(`not enough rights to ${what}`);
}
