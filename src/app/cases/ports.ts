import type { Case, CaseOutcome } from "../../domain/case/case.ts";
import type { CaseId, CommunityId, PersonId, ProposalId } from "../../domain/shared/ids.ts";
import type { Tx } from "../core/index.ts";

/** How often a case's card was written, and the effect keys of its copies, oldest first. */
export interface CaseCard {
  readonly revision: number;
  readonly copies: readonly string[];
}

/** Where a group has a topic. */
export interface TopicPlace {
  readonly chatId: number;
  readonly threadId: number;
}

/** How many cases there are, and how they ended. */
export interface CaseFigures {
  readonly open: number;
  /** Of the open ones, those that nobody looks after. */
  readonly withoutOwner: number;
  readonly oldestOpenSince?: Date;
  /** All that were ever closed, by how. */
  readonly closed: Readonly<Record<CaseOutcome, number>>;
}

/** Cases. The store keeps what people said and wrote in them sealed. */
export interface Cases {
  find(id: CaseId, tx?: Tx): Promise<Case | undefined>;
  /** The open case about an introduction. */
  openAbout(proposal: ProposalId, tx: Tx): Promise<Case | undefined>;
  /** A community's open cases, the oldest first. */
  open(community: CommunityId, tx?: Tx): Promise<readonly Case[]>;
  /** The cases that a person is or was part of, as a party, with a statement, or as a moderator. */
  ofPerson(person: PersonId, tx?: Tx): Promise<readonly Case[]>;
  /** Cases that were closed before `moment` and are not anonymous yet. */
  closedBefore(moment: Date, limit: number, tx: Tx): Promise<readonly Case[]>;
  figures(communities: readonly CommunityId[], now: Date): Promise<CaseFigures>;
  insert(one: Case, tx: Tx): Promise<void>;
  /** Compare-and-set: false when the stored version is not `expectedVersion` any more. */
  replace(one: Case, expectedVersion: number, tx: Tx): Promise<boolean>;
  /** The topic that a case has of its own in its group. */
  topicOf(id: CaseId): Promise<TopicPlace | undefined>;
  /** @param topic undefined when it is there no more */
  noteTopic(id: CaseId, topic: TopicPlace | undefined): Promise<void>;
  /** Notes that a case's card is written anew, and one more message that shows it. */
  noteCard(id: CaseId, copy: string | undefined, tx: Tx): Promise<CaseCard>;
}
