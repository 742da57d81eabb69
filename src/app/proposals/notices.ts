import type { ListingKind } from "../../domain/category/category.ts";
import type { Listing } from "../../domain/listing/listing.ts";
import type { CheckIn } from "../../domain/introduction/outcome.ts";
import type { Reason } from "../../domain/matching/match.ts";
import type { ProposalId } from "../../domain/shared/ids.ts";
import type { Introduction } from "./introduction.ts";
import type { Clash } from "./ports.ts";
import type { PlaceNames } from "../../domain/shared/place.ts";

/** Why a question closed, as its reader sees it. `theirs-gone` also stands for a no, which is nobody's business. */
export type EndReason = "theirs-gone" | "mine-closed" | "no-fit" | "taken" | "unanswered";

/** Why somebody is asked once more. */
export type Again =
  | {
      readonly why: "changed";
      /** Whose listing changed, as the reader sees it, and what it said before. */
      readonly whose: "mine" | "theirs";
      readonly before: Listing;
      /** True if the reader had said yes to the earlier version. */
      readonly answered: boolean;
    }
  | { readonly why: "reminder" };

export type ProposalNotice =
  | {
      readonly kind: "proposal";
      readonly proposalId: ProposalId;
      readonly round: number;
      readonly mine: Listing;
      readonly theirs: Listing;
      /** Where `theirs` is. */
      readonly communityName: PlaceNames;
      readonly reasons: readonly Reason[];
      /** What else the reader has said yes to at that time. */
      readonly clash?: Clash;
      readonly again?: Again;
    }
  /** To whoever wrote a listing in answer to one that is gone meanwhile, or that it does not fit. */
  | { readonly kind: "answer-came-to-nothing"; readonly mine: Listing }
  /** To the author of a listing that no two private people are introduced for: what happens with it. */
  | { readonly kind: "through-organisations"; readonly mine: Listing }
  /** Replaces one's own proposal message once it is answered. */
  | {
      readonly kind: "proposal-answered";
      readonly answer: "accepted" | "declined";
      readonly introduced: boolean;
      readonly theirs: Listing;
    }
  /** Replaces an answered proposal message when the question is put again. */
  | { readonly kind: "proposal-superseded"; readonly mine: Listing }
  /** Replaces a proposal message that is no longer open. */
  | { readonly kind: "proposal-lapsed"; readonly mine: Listing; readonly why: EndReason }
  /** To somebody who has said yes, when the other side is reminded; without an answer the question lapses in so many days. */
  | { readonly kind: "proposal-other-silent"; readonly theirs: Listing; readonly days: number }
  /** To an organisation: something fits a listing of it, and one of its people was asked. */
  | {
      readonly kind: "organisation-fit";
      readonly mine: Listing;
      readonly theirs: Listing;
      readonly firstName: string;
    }
  /** To somebody who had said yes, when it came to nothing. */
  | { readonly kind: "proposal-came-to-nothing"; readonly mine: Listing; readonly why: EndReason }
  /** To one side of an introduction, when the other has closed its listing as done: what is left of the reader's own? */
  | {
      readonly kind: "count-asked";
      readonly mine: Listing;
      readonly theirs: Listing;
      readonly firstName: string;
    }
  | ({ readonly kind: "introduction" } & Introduction);

const inRound = (id: ProposalId, side: ListingKind, round: number): string =>
  round === 1 ? `proposal:${id}:${side}` : `proposal:${id}:${side}:${String(round)}`;

/** Effect keys of this module; `side` is the kind of listing that the reader wrote. */
export const proposalKey = {
  /** The group of rows that put the question to one side. */
  group: (id: ProposalId, side: ListingKind): string => `ask:${id}:${side}`,
  question: inRound,
  /** The question in place of its earlier text, in the message that was sent in an earlier round. */
  rewritten: (id: ProposalId, side: ListingKind, round: number): string =>
    `${inRound(id, side, round)}:rewritten`,
  superseded: (id: ProposalId, side: ListingKind, round: number): string =>
    `${inRound(id, side, round)}:superseded`,
  reminder: (id: ProposalId, side: ListingKind, round: number): string =>
    `${inRound(id, side, round)}:reminder`,
  otherSilent: (id: ProposalId, side: ListingKind, round: number): string =>
    `${inRound(id, side, round)}:other-silent`,
  answered: (id: ProposalId, side: ListingKind, round: number): string =>
    `${inRound(id, side, round)}:answered`,
  organisation: (id: ProposalId, side: ListingKind, round: number): string =>
    `${inRound(id, side, round)}:organisation`,
  end: (id: ProposalId, side: ListingKind, round: number): string => `${inRound(id, side, round)}:end`,
  count: (id: ProposalId, side: ListingKind): string => `proposal:${id}:${side}:count`,
  /** @param edition of the appointment that it is about */
  checkIn: (id: ProposalId, asked: CheckIn, edition = ""): string =>
    `proposal:${id}:check-in:${[asked, ...(edition ? [edition] : [])].join(":")}`,
  clock: (id: ProposalId, round: number): string => `proposal:${id}:${String(round)}:clock`,
};
