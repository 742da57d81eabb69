import type { Listing } from "../../domain/listing/listing.ts";
import type { Reason } from "../../domain/matching/match.ts";
import type { Contact } from "../../domain/person/person.ts";
import type { PersonId, ProposalId } from "../../domain/shared/ids.ts";

export type ProposalNotice =
  | {
      readonly kind: "proposal";
      readonly proposalId: ProposalId;
      readonly mine: Listing;
      readonly theirs: Listing;
      /** Where `theirs` is. */
      readonly communityName: string;
      readonly reasons: readonly Reason[];
    }
  /** To whoever wrote a listing in answer to one that is gone meanwhile, or that it does not fit. */
  | { readonly kind: "answer-came-to-nothing"; readonly mine: Listing }
  /** Replaces one's own proposal message once it is answered. */
  | {
      readonly kind: "proposal-answered";
      readonly answer: "accepted" | "declined";
      readonly introduced: boolean;
      readonly theirs: Listing;
    }
  /** Replaces a proposal message that is no longer open. */
  | { readonly kind: "proposal-lapsed"; readonly mine: Listing }
  /** To somebody who had said yes, when it came to nothing. */
  | { readonly kind: "proposal-came-to-nothing"; readonly mine: Listing }
  | {
      readonly kind: "introduction";
      readonly mine: Listing;
      readonly theirs: Listing;
      readonly firstName: string;
      readonly personId: PersonId;
      readonly contact: Contact;
    };

/** Effect keys of this module; `side` is the kind of listing that the reader wrote. */
export const proposalKey = {
  question: (id: ProposalId, side: string): string => `proposal:${id}:${side}`,
  answered: (id: ProposalId, side: string): string => `proposal:${id}:${side}:answered`,
  end: (id: ProposalId, side: string): string => `proposal:${id}:${side}:end`,
};
