import { z } from "zod";
import { announce } from "../../world/deliver.ts";
import type { Service } from "../../world/content.ts";
import { botHasRight, botMay, type AdminRight } from "../../world/rights.ts";
import type { ChatState, TopicState } from "../../world/state.ts";
import { removeTopic } from "../../world/topics.ts";
import type { World } from "../../world/world.ts";
import { chatFor, type ChatIdParam } from "../access.ts";
import { badRequest } from "../../errors.ts";
import { method, SEND, type Method } from "../method.ts";
import { chatId, integer } from "../params.ts";

const COLOURS = [0x6fb9f0, 0xffd67e, 0xcb86db, 0x8eee98, 0xff93b2, 0xfb6f5f];
const MAX_NAME = 128;

/** A chat with topics: a forum, or a private chat of a bot that has topics there. @throws ApiFailure 400 */
function forum(world: World, id: ChatIdParam): ChatState {
  const chat = chatFor(world, id, "write");
  if (!chat.forum) throw badRequest("the chat is not a forum");
  return chat;
}

/** A topic that the bot may change: its own, or any with the right to it. @throws ApiFailure 400 */
function changeable(
  chat: ChatState,
  threadId: number | undefined,
  right: AdminRight,
  what: string,
): TopicState {
  const topic = chat.topics.find((candidate) => candidate.threadId === threadId);
  if (!topic) throw badRequest("TOPIC_ID_INVALID");
  const owned = chat.type === "private" || topic.by === "bot";
  if (!owned && !botHasRight(chat, right)) throw badRequest(`not enough rights to ${what}`);
  return topic;
}

/** Telegram cuts a longer name without a word. */
function topicName(name: string | undefined): string {
  const trimmed = name?.trim() ?? "";
  if (trimmed === "") throw badRequest("name must be non-empty");
  return Array.from(trimmed).slice(0, MAX_NAME).join("");
}

function notice(world: World, chat: ChatState, topic: TopicState, service: Service): void {
  const message = world.addMessage(chat.id, {
    from: "bot",
    threadId: topic.threadId,
    content: { kind: "service", service },
  });
  world.changedChat(chat);
  announce(world, message);
}

const createForumTopic = method(
  z.strictObject({
    chat_id: chatId.optional(),
    name: z.string().optional(),
    icon_color: integer.optional(),
  }),
  ({ world }, params) => {
    const chat = forum(world, params.chat_id);
    if (chat.type !== "private" && !botMay(chat, "can_manage_topics")) {
      throw badRequest("not enough rights to create a topic");
    }
    const name = topicName(params.name);
    const iconColor = params.icon_color ?? 0x6fb9f0;
    if (!COLOURS.includes(iconColor)) throw badRequest("invalid icon color specified");
    const threadId = world.nextMessageId(chat);
    const topic: TopicState = { threadId, name, iconColor, by: "bot", closed: false };
    chat.topics.push(topic);
    notice(world, chat, topic, { type: "topicCreated", name, iconColor });
    return { message_thread_id: topic.threadId, name, icon_color: iconColor };
  },
  SEND,
);

const topicTarget = { chat_id: chatId.optional(), message_thread_id: integer.optional() };

const editForumTopic = method(
  z.strictObject({ ...topicTarget, name: z.string().optional() }),
  ({ world }, params) => {
    const chat = forum(world, params.chat_id);
    const topic = changeable(chat, params.message_thread_id, "can_manage_topics", "edit the topic");
    const name = topicName(params.name);
    if (name === topic.name) throw badRequest("TOPIC_NOT_MODIFIED");
    topic.name = name;
    notice(world, chat, topic, { type: "topicEdited", name });
    return true;
  },
);

const setClosed = (closed: boolean): Method =>
  method(z.strictObject(topicTarget), ({ world }, params) => {
    const chat = forum(world, params.chat_id);
    if (chat.type === "private") throw badRequest("the chat is not a supergroup forum");
    const what = "close or open the topic";
    const topic = changeable(chat, params.message_thread_id, "can_manage_topics", what);
    if (topic.closed === closed) throw badRequest("TOPIC_NOT_MODIFIED");
    topic.closed = closed;
    notice(world, chat, topic, { type: closed ? "topicClosed" : "topicReopened" });
    return true;
  });

const deleteForumTopic = method(z.strictObject(topicTarget), ({ world }, params) => {
  const chat = forum(world, params.chat_id);
  const topic = changeable(chat, params.message_thread_id, "can_delete_messages", "delete the topic");
  removeTopic(world, chat, topic.threadId);
  return true;
});

/** Topics of forum supergroups, and of private chats with a bot that has them there. */
export const forumMethods: Readonly<Record<string, Method>> = {
  createForumTopic,
  editForumTopic,
  closeForumTopic: setClosed(true),
  reopenForumTopic: setClosed(false),
  deleteForumTopic,
};
