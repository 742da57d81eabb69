import type { Listing } from "../../domain/listing/listing.ts";
import type { SavedSearch } from "../../domain/search/saved-search.ts";
import type { SavedSearchId } from "../../domain/shared/ids.ts";
import type { PlaceNames } from "../../domain/shared/place.ts";

/** What is new for a search, at least one listing. */
export type SearchNotice = {
  readonly kind: "saved-search";
  readonly saved: SavedSearch;
  readonly found: readonly Listing[];
  /** Where the first of them is. */
  readonly communityName: PlaceNames;
};

/** The effect key of one message or task about a saved search. */
export const searchKey = (search: SavedSearchId, what: string): string => `saved:${search}:${what}`;
