import type { Listing } from "../../domain/listing/listing.ts";

export type ListingNotice =
  /** Asks the author, who has two days to answer. */
  | { readonly kind: "still-valid"; readonly listing: Listing }
  /** Asks an author who is back about a listing that was paused while they could not be written to. */
  | { readonly kind: "still-valid-again"; readonly listing: Listing }
  | { readonly kind: "listing-expired"; readonly listing: Listing; readonly why: "past" | "silence" }
  /** To whoever looks after listings of an organisation: what has happened to some of them. */
  | {
      readonly kind: "organisation-listings";
      /** `handed`: the reader looks after them now; `taken`: somebody else does. */
      readonly what: "handed" | "taken" | "paused" | "back";
      readonly listings: readonly Listing[];
    }
  /** To the author: the community that it was in is closed. */
  | { readonly kind: "listing-community-closed"; readonly listing: Listing };

/** The effect key of something that happens once to this version of a listing. */
export const listingKey = (listing: Listing, event: string): string =>
  `listing:${listing.id}:${event}:${String(listing.version)}`;
