import { personId } from "../domain/shared/ids.ts";
import type { UseCases } from "../app/use-cases.ts";
import type { ChatEventsOptions, OutboxSenderOptions, OutboxStore } from "../outbox/index.ts";

type ToAnswers = Pick<
  OutboxSenderOptions,
  "onUnreachable" | "onMigrated" | "onTopicGone" | "onGone" | "onFailed" | "onOwed" | "onTaken" | "refusing"
>;
type ToUpdates = Pick<ChatEventsOptions, "onPutOut" | "onMoved" | "onOpened">;

/** What is done when Telegram lets know how a chat is, by its answers to the sender's calls or by an update. */
export function createReactions(
  { reachability, communities, moderation, organisations, relay, routing }: UseCases,
  outbox: OutboxStore,
): { readonly toAnswers: ToAnswers; readonly toUpdates: ToUpdates } {
  return {
    toAnswers: {
      async onUnreachable(chatId) {
        await reachability.becameUnreachable(personId(chatId));
      },
      async onMigrated(from, to) {
        await communities.moveChat(from, to);
        await organisations.moveChat(from, to);
        await outbox.migrate(from, to);
        await moderation.groupMoved(from, to);
      },
      async onTopicGone(chatId, threadId) {
        await outbox.leaveTopic(chatId, threadId);
        await moderation.topicGone(chatId, threadId);
      },
      async onGone(target) {
        await moderation.cardGone(target);
        await routing.cardGone(target);
      },
      onFailed: (key, why) => relay.notDelivered(key, why),
      async onOwed(chatId, reason) {
        await moderation.groupRefuses(chatId, reason);
        const isGone = reason === "not-a-member" || reason === "chat-unknown";
        await organisations[isGone ? "groupGone" : "groupRefuses"](chatId);
      },
      onTaken: (chatId) => moderation.groupTakes(chatId),
      refusing: () => moderation.groupsRefusing(),
    },
    toUpdates: {
      async onPutOut(chatId) {
        await moderation.groupRefuses(chatId, "not-a-member");
        await organisations.groupGone(chatId);
      },
      async onMoved(from, to) {
        await organisations.moveChat(from, to);
        await moderation.groupMoved(from, to);
      },
      async onOpened(chatId, waiting) {
        if (!waiting) await moderation.groupTakes(chatId);
        await moderation.groupOpened(chatId);
      },
    },
  };
}
