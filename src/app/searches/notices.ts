import type { Listing } from "../../domain/listing/listing.ts";
import type { SavedSearch } from "../../domain/search/saved-search.ts";
import type { SavedSearchId } from "../../domain/shared/ids.ts";

/** What is new for a search, at least one listing. */
export type SearchNotice = {
  readonly kind: "saved-search";
  readonly saved: SavedSearch;
  readonly found: readonly Listing[];
  /** Where the first of them is. */
  readonly communityName: string;
};

/** The effect key of one message or task about a saved search. */
export const searchKey = (search: SavedSearchId, what: string): string => `saved:${search}:${what}`;
