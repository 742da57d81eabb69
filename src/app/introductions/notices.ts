import type { Listing } from "../../domain/listing/listing.ts";
import type { ListingId } from "../../domain/shared/ids.ts";

export type IntroductionNotice =
  /** To whoever helped, as the author of the request said. */
  { readonly kind: "thanks"; readonly listing: Listing; readonly firstName: string };

/** Effect keys of this module. */
export const introductionKey = {
  thanks: (listing: ListingId): string => `listing:${listing}:thanks`,
};
