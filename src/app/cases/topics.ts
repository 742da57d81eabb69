import type { Community } from "../../domain/community/community.ts";
import { caseId, ID_PATTERN, type CaseId } from "../../domain/shared/ids.ts";
import { toModerators, type OutboxMessage, type Render } from "../core/index.ts";
import type { CaseCardDependencies } from "./cards.ts";
import { caseKey, type CaseNotice, type CaseView } from "./notices.ts";

type Topic = NonNullable<OutboxMessage["topic"]>;

/** The topics of cases in groups that have topics. */
export interface CaseTopics {
  /** The number of a topic, by what the outbox knows it by. */
  findTopic(chatId: number, of: string): Promise<number | undefined>;
  /** @param threadId undefined when the topic is there no more */
  noteTopic(chatId: number, of: string, threadId: number | undefined): Promise<void>;
  /** A group with topics lets the bot open none: tells its moderators, once. */
  topicsRefused(chatId: number): Promise<void>;
}

const OF = /^case:([a-z0-9]+)$/;

const caseIn = (of: string): CaseId | undefined => {
  const id = OF.exec(of)?.[1] ?? "";
  return ID_PATTERN.test(id) ? caseId(id) : undefined;
};

/** The topic of a case. Its name says nothing of the people in it: they may leave, and it stays. */
export function topicOf(render: Render<CaseNotice>, view: CaseView): Topic {
  const { text } = render({ kind: "case-topic", view }, view.community.language);
  return { of: caseKey.topic(view.case.id), name: typeof text === "string" ? text : "" };
}

/** Closes the topic of a case that is closed; does nothing where it has none. */
export const closeTopic = (render: Render<CaseNotice>, view: CaseView): OutboxMessage => ({
  key: caseKey.topicOver(view.case.id),
  chatId: view.community.moderationChatId,
  method: "closeForumTopic",
  payload: {},
  topic: topicOf(render, view),
  priority: "transactional",
  whenAmbiguous: "resend",
});

export function createCaseTopics(
  deps: Pick<CaseCardDependencies, "cases" | "communities" | "outbox" | "render" | "transact">,
): CaseTopics {
  const { cases, communities, outbox, render, transact } = deps;

  const refusedIn = (community: Community): OutboxMessage => {
    const key = caseKey.topicsRefused(community.moderationChatId);
    return toModerators(render, community, key, { kind: "case-topics-refused" });
  };

  return {
    async findTopic(chatId, of) {
      const id = caseIn(of);
      const topic = id && (await cases.topicOf(id));
      // A group that has moved to another chat has no topics there yet.
      return topic?.chatId === chatId ? topic.threadId : undefined;
    },
    async noteTopic(chatId, of, threadId) {
      const id = caseIn(of);
      if (id) await cases.noteTopic(id, threadId === undefined ? undefined : { chatId, threadId });
    },
    async topicsRefused(chatId) {
      const community = await communities.findByChat(chatId);
      if (community) await transact((tx) => outbox.add([refusedIn(community)], tx));
    },
  };
}
