import type { ListingKind } from "../../domain/category/category.ts";
import type { Listing } from "../../domain/listing/listing.ts";
import type { CheckIn } from "../../domain/introduction/outcome.ts";
import type { Outcome } from "../../domain/proposal/proposal.ts";
import type { ListingId, ProposalId } from "../../domain/shared/ids.ts";
import type { Introduction } from "../proposals/introduction.ts";

export type IntroductionNotice =
  /** To whoever helped, as the author of the request said. */
  | { readonly kind: "thanks"; readonly listing: Listing; readonly firstName: string }
  /** The other side shares their contact now. */
  | ({ readonly kind: "contact-shared" } & Introduction)
  /** How did it go? */
  | {
      readonly kind: "check-in";
      readonly proposalId: ProposalId;
      readonly asked: CheckIn;
      readonly mine: Listing;
      readonly firstName: string;
    }
  /** The other side has said what became of it: is that so? */
  | {
      readonly kind: "outcome-asked";
      readonly proposalId: ProposalId;
      readonly said: Outcome;
      /** What the reader has said before. */
      readonly own?: Outcome;
      /** True if the other side thanks the reader, whose help has done what they asked for. */
      readonly thanks: boolean;
      readonly mine: Listing;
      readonly firstName: string;
    }
  /** The other side has ended it. */
  | {
      readonly kind: "introduction-ended";
      readonly proposalId: ProposalId;
      readonly mine: Listing;
      readonly firstName: string;
    };

/** Effect keys of this module, and the group of an introduction's messages. */
export const introductionKey = {
  thanks: (listing: ListingId): string => `listing:${listing}:thanks`,
  shared: (id: ProposalId, by: ListingKind): string => `proposal:${id}:${by}:shared`,
  /** @param own what the reader had said before */
  outcomeAsked: (id: ProposalId, side: ListingKind, said: Outcome, own: Outcome | undefined): string =>
    `proposal:${id}:${side}:outcome:${said}:${own ?? "none"}`,
  /** @param edition of the appointment that it is about */
  checkIn: (id: ProposalId, side: ListingKind, asked: CheckIn, edition = ""): string =>
    `proposal:${id}:${side}:check-in:${[asked, ...(edition ? [edition] : [])].join(":")}`,
  ended: (id: ProposalId): string => `proposal:${id}:ended`,
};
