import type { ChatState, PersonState, StoredMessage } from "../world/state.ts";
import type { World } from "../world/world.ts";
import { badRequest, forbidden } from "../errors.ts";

export type ChatIdParam = number | string | undefined;

/**
 * The chat a bot names, as far as it can know it.
 *
 * @throws ApiFailure 400 "chat not found" for one it never met, 400 with `migrate_to_chat_id`, 403 where it was put out.
 */
export function readableChat(world: World, id: ChatIdParam): ChatState {
  if (id === undefined || id === "") throw badRequest("chat_id is empty");
  const chat = world.chat(Number(id));
  if (!chat) throw badRequest("chat not found");
  if (chat.migratedTo !== undefined) {
    throw badRequest("group chat was upgraded to a supergroup chat", { migrate_to_chat_id: chat.migratedTo });
  }
  if (chat.type === "private") {
    const person = world.person(chat.id);
    if (!person?.started && !sharesGroup(world, chat.id)) throw badRequest("chat not found");
    return chat;
  }
  if (chat.bot === "kicked") throw forbidden(`bot was kicked from the ${chat.type} chat`);
  if (chat.bot === "left") throw forbidden(`bot is not a member of the ${chat.type} chat`);
  return chat;
}

/**
 * The chat a bot writes to.
 *
 * @throws ApiFailure as {@link readableChat}, and 403 for a person who blocked the bot or never wrote to it.
 */
export function writableChat(world: World, id: ChatIdParam): ChatState {
  const chat = readableChat(world, id);
  if (chat.type === "private") reachable(world.person(chat.id));
  if (chat.type === "channel" && chat.bot !== "administrator") {
    throw badRequest("need administrator rights in the channel chat");
  }
  return chat;
}

function reachable(person: PersonState | undefined): void {
  if (person?.deactivated) throw forbidden("user is deactivated");
  if (person?.blockedBot) throw forbidden("bot was blocked by the user");
  if (!person?.started) throw forbidden("bot can't initiate conversation with a user");
}

const sharesGroup = (world: World, personId: number): boolean =>
  Object.values(world.state.chats).some(
    (chat) =>
      chat.type !== "private" &&
      chat.members.includes(personId) &&
      (chat.bot === "administrator" || chat.bot === "member"),
  );

/**
 * A thread a bot writes to.
 *
 * @returns the thread id to store, undefined outside a forum and for a forum's general topic.
 * @throws ApiFailure 400 for an unknown thread, or a closed one where the bot is no administrator.
 */
export function writableThread(chat: ChatState, threadId: number | undefined): number | undefined {
  if (threadId === undefined || threadId === 0) return undefined;
  const topic = chat.topics.find((candidate) => candidate.threadId === threadId);
  if (!topic) throw badRequest("message thread not found");
  if (topic.closed && chat.bot !== "administrator") throw badRequest("TOPIC_CLOSED");
  return threadId;
}

/**
 * A message a bot speaks of; `what` is Telegram's name for it, as in "message to edit not found".
 *
 * @throws ApiFailure 400 when it is not there.
 */
export function existingMessage(
  world: World,
  chat: ChatState,
  messageId: number | undefined,
  what: string,
): StoredMessage {
  if (messageId === undefined) throw badRequest("message identifier is not specified");
  const message = world.message(chat.id, messageId);
  if (!message) throw badRequest(`${what} not found`);
  return message;
}

/**
 * Demands administrator rights in a group.
 *
 * @throws ApiFailure 400 naming what for.
 */
export function demandAdmin(chat: ChatState, what: string): void {
  if (chat.bot !== "administrator") throw badRequest(`not enough rights to ${what}`);
}
