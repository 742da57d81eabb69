import { LISTING_KINDS, otherKind, type ListingKind } from "../../domain/category/category.ts";
import type { Listing } from "../../domain/listing/listing.ts";
import { isReachable, type Person } from "../../domain/person/person.ts";
import { sideOf, type Proposal } from "../../domain/proposal/proposal.ts";
import { ID_PATTERN, personId, proposalId, type PersonId, type ProposalId } from "../../domain/shared/ids.ts";
import type { CoreDependencies, OutboxMessage, Render, Tx } from "../core/index.ts";
import type { Sides } from "../proposals/messages.ts";
import type { Proposals } from "../proposals/ports.ts";
import { relayKey, type RelayNotice } from "./notices.ts";

type Topic = NonNullable<OutboxMessage["topic"]>;

/** The topics of introductions in people's private chats. */
export interface RelayTopics {
  /** The introduction whose topic of a person's chat has this number. */
  inTopic(person: PersonId, threadId: number): Promise<ProposalId | undefined>;
  /** The number of a topic, by what the outbox knows it by. */
  findTopic(chatId: number, of: string): Promise<number | undefined>;
  /** @param threadId undefined when the topic is there no more */
  noteTopic(chatId: number, of: string, threadId: number | undefined): Promise<void>;
}

export interface TopicDependencies extends Pick<CoreDependencies, "transact"> {
  readonly proposals: Proposals;
}

/** Whose topic it is, and what it is about. */
interface About {
  readonly id: ProposalId;
  /** The reader's. */
  readonly side: ListingKind;
  readonly to: Pick<Person, "language">;
  /** Of the other side. */
  readonly firstName: string;
  /** The reader's own listing. */
  readonly mine: Listing;
  readonly isOver?: boolean;
}

/** The topic of an introduction in one side's private chat. */
export function topicOf(
  render: Render<RelayNotice>,
  { id, side, to, firstName, mine, isOver = false }: About,
): Topic {
  const { text } = render({ kind: "topic-name", firstName, mine, isOver }, to.language);
  return { of: relayKey.topic(id, side), name: typeof text === "string" ? text : "" };
}

/** Renames the topics of an introduction that has ended. @returns what is owed for it */
export type CloseTopics = (proposal: Proposal, sides: Sides) => readonly OutboxMessage[];

export const createCloseTopics =
  (render: Render<RelayNotice>): CloseTopics =>
  ({ id, topics = {} }, sides) =>
    LISTING_KINDS.flatMap((side) => {
      const { person, mine } = sides[side];
      if (topics[side] === undefined || !isReachable(person)) return [];
      const { firstName } = sides[otherKind(side)].person;
      const topic = topicOf(render, { id, side, to: person, firstName, mine, isOver: true });
      return {
        key: relayKey.topicOver(id, side),
        chatId: person.id,
        method: "editForumTopic" as const,
        payload: { name: topic.name },
        topic,
        priority: "transactional" as const,
        whenAmbiguous: "resend" as const,
      };
    });

export function createRelayTopics({ proposals, transact }: TopicDependencies): RelayTopics {
  async function find(chatId: number, of: string, tx?: Tx) {
    const [id = ""] = of.split(":", 1);
    const proposal = ID_PATTERN.test(id) ? await proposals.find(proposalId(id), tx) : undefined;
    const side = proposal && sideOf(proposal, personId(chatId));
    return side && relayKey.topic(proposal.id, side) === of ? { proposal, side } : undefined;
  }

  return {
    async inTopic(person, threadId) {
      const all = await proposals.ofPerson(person);
      const found = all.find((proposal) => {
        const side = sideOf(proposal, person);
        return side !== undefined && proposal.topics?.[side] === threadId;
      });
      return found?.id;
    },
    async findTopic(chatId, of) {
      const found = await find(chatId, of);
      return found?.proposal.topics?.[found.side];
    },
    noteTopic: (chatId, of, threadId) =>
      transact(async (tx) => {
        const found = await find(chatId, of, tx);
        if (!found) return;
        const { proposal, side } = found;
        const { [side]: _old, ...others } = proposal.topics ?? {};
        const topics = { ...others, ...(threadId !== undefined && { [side]: threadId }) };
        const after = { ...proposal, topics, version: proposal.version + 1 };
        if (!(await proposals.replace(after, proposal.version, tx)))
          throw new Error(`proposal ${proposal.id} changed inside a transaction`);
      }),
  };
}
