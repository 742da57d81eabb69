import { GENERAL_TOPIC, type TopicAct } from "../acts.ts";
import { announce } from "../world/deliver.ts";
import type { Service } from "../world/content.ts";
import type { ChatState, PersonState } from "../world/state.ts";
import { removeTopic } from "../world/topics.ts";
import type { World } from "../world/world.ts";
import { chatOf } from "./people.ts";
import { Refusal } from "./refusal.ts";

const BLUE = 0x6fb9f0;

function forumOf(world: World, person: PersonState, chatId: number): ChatState {
  const chat = chatOf(world, person, chatId);
  if (!chat.forum) throw new Refusal(409, `“${chat.title}” has no topics.`);
  return chat;
}

/** Opens a topic by the hand of a person. @returns its thread id. @throws Refusal 409 where there are no topics. */
export function createTopic(world: World, person: PersonState, chatId: number, name: string): number {
  const chat = forumOf(world, person, chatId);
  const threadId = world.nextMessageId(chat);
  chat.topics.push({ threadId, name, iconColor: BLUE, by: person.id, closed: false });
  tell(world, chat, person, threadId, { type: "topicCreated", name, iconColor: BLUE });
  return threadId;
}

/**
 * Closes, reopens or deletes a topic by the hand of a person. The bot is told, except of a deletion, which Telegram
 * does not tell either. Repeating it changes nothing.
 *
 * @throws Refusal 404 for a topic that is not there, 409 for deleting the General topic.
 */
export function changeTopic(
  world: World,
  person: PersonState,
  wish: { readonly chatId: number; readonly threadId: number; readonly act: TopicAct },
): ChatState {
  const { act, threadId } = wish;
  const chat = forumOf(world, person, wish.chatId);
  const topic = chat.topics.find((candidate) => candidate.threadId === threadId);
  if (!topic && threadId !== GENERAL_TOPIC) throw new Refusal(404, "This topic is not there.");
  if (act === "delete") {
    if (!topic) throw new Refusal(409, "The General topic cannot be deleted.");
    removeTopic(world, chat, threadId);
    return chat;
  }
  const closed = act === "close";
  if ((topic?.closed ?? chat.generalClosed) === closed) return chat;
  if (topic) topic.closed = closed;
  else chat.generalClosed = closed;
  const service = { type: closed ? "topicClosed" : "topicReopened" } as const;
  tell(world, chat, person, topic?.threadId, service);
  return chat;
}

function tell(
  world: World,
  chat: ChatState,
  person: PersonState,
  threadId: number | undefined,
  service: Service,
): void {
  const message = world.addMessage(chat.id, {
    from: person.id,
    ...(threadId === undefined ? {} : { threadId }),
    content: { kind: "service", service },
  });
  world.changedChat(chat);
  announce(world, message);
}
