import { z } from "zod";
import { announce } from "../../world/deliver.ts";
import type { ChatState, Service, TopicState } from "../../world/state.ts";
import type { World } from "../../world/world.ts";
import { demandAdmin, writableChat, type ChatIdParam } from "../access.ts";
import { badRequest } from "../../errors.ts";
import { method, SEND, type Method } from "../method.ts";
import { chatId, integer } from "../params.ts";

const COLOURS = [0x6fb9f0, 0xffd67e, 0xcb86db, 0x8eee98, 0xff93b2, 0xfb6f5f];
const MAX_NAME = 128;

function forum(world: World, id: ChatIdParam, what: string): ChatState {
  const chat = writableChat(world, id);
  if (!chat.forum) throw badRequest("the chat is not a forum");
  demandAdmin(chat, what);
  return chat;
}

function topicOf(chat: ChatState, threadId: number | undefined): TopicState {
  const topic = chat.topics.find((candidate) => candidate.threadId === threadId);
  if (!topic) throw badRequest("message thread not found");
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
    const chat = forum(world, params.chat_id, "create a topic");
    const name = topicName(params.name);
    const iconColor = params.icon_color ?? 0x6fb9f0;
    if (!COLOURS.includes(iconColor)) throw badRequest("invalid icon color specified");
    // The topic is known by the number of the message that tells of its creation.
    const topic: TopicState = { threadId: chat.nextMessage, name, iconColor, closed: false };
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
    const chat = forum(world, params.chat_id, "edit the topic");
    const topic = topicOf(chat, params.message_thread_id);
    const name = topicName(params.name);
    if (name === topic.name) throw badRequest("TOPIC_NOT_MODIFIED");
    topic.name = name;
    notice(world, chat, topic, { type: "topicEdited", name });
    return true;
  },
);

const setClosed = (closed: boolean): Method =>
  method(z.strictObject(topicTarget), ({ world }, params) => {
    const chat = forum(world, params.chat_id, "close or open the topic");
    const topic = topicOf(chat, params.message_thread_id);
    if (topic.closed === closed) throw badRequest("TOPIC_NOT_MODIFIED");
    topic.closed = closed;
    notice(world, chat, topic, { type: closed ? "topicClosed" : "topicReopened" });
    return true;
  });

/** Topics of forum supergroups. */
export const forumMethods: Readonly<Record<string, Method>> = {
  createForumTopic,
  editForumTopic,
  closeForumTopic: setClosed(true),
  reopenForumTopic: setClosed(false),
};
