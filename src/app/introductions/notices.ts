import type { ListingKind } from "../../domain/category/category.ts";
import type { Listing } from "../../domain/listing/listing.ts";
import type { ListingId, ProposalId } from "../../domain/shared/ids.ts";
import type { Introduction } from "../proposals/introduction.ts";

export type IntroductionNotice =
  /** To whoever helped, as the author of the request said. */
  | { readonly kind: "thanks"; readonly listing: Listing; readonly firstName: string }
  /** The other side shares their contact now. */
  | ({ readonly kind: "contact-shared" } & Introduction)
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
  ended: (id: ProposalId): string => `proposal:${id}:ended`,
  relayed: (id: ProposalId): string => `relay:${id}`,
};
