import type { Listing } from "../../domain/listing/listing.ts";
import type { ListingId, PersonId } from "../../domain/shared/ids.ts";
import type { PlaceNames } from "../../domain/shared/place.ts";

export type BroadcastNotice = {
  readonly kind: "broadcast";
  readonly listing: Listing;
  readonly communityName: PlaceNames;
  /** True if the reader's own listings do not fit. */
  readonly wide?: true;
};

/** How the effect keys of messages and tasks about broadcasts begin. */
export const BROADCAST_PREFIX = "bc:";

/** Effect keys of this module. */
export const broadcastKey = {
  group: (listing: ListingId): string => `bc:${listing}`,
  rounds: (listing: ListingId): string => `bc:${listing}:rounds`,
  message: (listing: ListingId, person: PersonId): string => `bc:${listing}:${String(person)}`,
};
