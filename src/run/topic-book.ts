import type { UseCases } from "../app/use-cases.ts";
import type { TopicBook } from "../outbox/index.ts";

/** Topics are kept with what they are about: in groups of moderators cases, in private chats introductions. */
export const createTopicBook = ({ cases, relay }: Pick<UseCases, "cases" | "relay">): TopicBook => ({
  find: (chatId, of) => (chatId < 0 ? cases : relay).findTopic(chatId, of),
  note: (chatId, of, threadId) => (chatId < 0 ? cases : relay).noteTopic(chatId, of, threadId),
  // A person's own chat needs no word about it.
  refused: async (chatId) => (chatId < 0 ? cases.topicsRefused(chatId) : undefined),
});
