import type { Case, CaseOutcome } from "../../domain/case/case.ts";
import type { Community } from "../../domain/community/community.ts";
import type { Listing } from "../../domain/listing/listing.ts";
import type { IntroductionState } from "../../domain/proposal/proposal.ts";
import type { Actor } from "../../domain/shared/actor.ts";
import type { CaseId, PersonId } from "../../domain/shared/ids.ts";
import type { Language } from "../../domain/shared/language.ts";
import type { PersonProfile } from "../bans/profile.ts";

/** A party of a case as moderators see them; without a profile once they have left. */
export interface PartyView {
  readonly profile?: PersonProfile;
  readonly listing?: Listing;
  /** Cases, this one included, in which others reported them. */
  readonly reports: number;
}

/** Everything that moderators see of a case: its card, as it stands now. */
export interface CaseView {
  readonly case: Case;
  readonly community: Community;
  readonly parties: readonly PartyView[];
  /** The moderator who looks after it now. */
  readonly owner?: Case["owner"];
  /** How it stands with the introduction that it is about. */
  readonly introduction?: IntroductionState;
}

export type CaseNotice =
  | { readonly kind: "case-card"; readonly view: CaseView }
  /** The card of a case that nobody looks after, once more. */
  | { readonly kind: "case-reminder"; readonly view: CaseView; readonly hours: number }
  /** The name of the topic that a case has of its own. */
  | { readonly kind: "case-topic"; readonly view: CaseView }
  /** To moderators: the bot may not open topics in their group. */
  | { readonly kind: "case-topics-refused" }
  /** To the operators, who have no card. */
  | {
      readonly kind: "case-escalation";
      readonly community: Community;
      readonly case: Case;
      readonly hours: number;
    }
  /** To the other side of an introduction that somebody has reported. */
  | { readonly kind: "introduction-paused"; readonly mine: Listing; readonly firstName: string }
  /** To a party: what a moderator writes to them. */
  | {
      readonly kind: "case-answer";
      readonly case: Pick<Case, "proposalId">;
      readonly community: Community;
      readonly text: string;
      /** The language that the moderators write. */
      readonly language: Language;
    }
  /** To a moderator: another one has taken a case over from them. */
  | {
      readonly kind: "case-taken-over";
      readonly case: Case;
      readonly community: Community;
      readonly by: Actor;
    }
  | { readonly kind: "case-warning"; readonly community: Community; readonly firstName: string }
  /** To a party: the case is closed. */
  | {
      readonly kind: "case-closed";
      readonly outcome: CaseOutcome;
      /** An introduction, a decision that was objected to, or somebody without help. */
      readonly about: "pair" | "appeal" | "need";
      /** True for whoever asked for it. */
      readonly asked: boolean;
      /** True if the two can write to each other again. */
      readonly resumed: boolean;
      /** Of the other party; empty when there is none. */
      readonly firstName: string;
    };

/** Effect keys of this module, and the groups of the moderators' cards and of what the parties are told. */
export const caseKey = {
  group: (id: CaseId): string => `case:${id}`,
  toParties: (id: CaseId): string => `case:${id}:parties`,
  card: (id: CaseId): string => `case:${id}`,
  copy: (id: CaseId, revision: number): string => `case:${id}:copy-${String(revision)}`,
  edit: (id: CaseId, revision: number, copy: number): string =>
    `case:${id}:edit:${String(revision)}:${String(copy)}`,
  topic: (id: CaseId): string => `case:${id}`,
  topicOver: (id: CaseId): string => `case-topic:${id}:over`,
  topicsRefused: (chatId: number): string => `case-topics:${String(chatId)}:refused`,
  paused: (id: CaseId, person: PersonId): string => `case:${id}:paused:${String(person)}`,
  told: (one: Pick<Case, "id" | "version">, what: string, person: PersonId): string =>
    `case:${one.id}:${what}:${String(one.version)}:${String(person)}`,
  fileGone: (id: CaseId, chatId: number, messageId: number): string =>
    `case-file:${id}:${String(chatId)}:${String(messageId)}`,
  escalation: (id: CaseId, since: Date): string => `case:${id}:operators:${String(since.getTime())}`,
};

const CARD_KEY = /^case:([a-z0-9]+)(?::copy-\d+)?$/;

/** The case whose card an effect key is; undefined for other keys. */
export const caseOfCard = (key: string): string | undefined => CARD_KEY.exec(key)?.[1];
