import type { ListingKind } from "../../domain/category/category.ts";
import type { SavedSearch } from "../../domain/search/saved-search.ts";
import type { ListingId, PersonId, SavedSearchId } from "../../domain/shared/ids.ts";
import type { Tx } from "../core/index.ts";

export interface SavedSearches {
  find(id: SavedSearchId, tx: Tx): Promise<SavedSearch | undefined>;
  /** Oldest first. */
  ofPerson(person: PersonId, tx?: Tx): Promise<readonly SavedSearch[]>;
  save(saved: SavedSearch, tx: Tx): Promise<void>;
  /** False when the person has no such search. */
  remove(id: SavedSearchId, person: PersonId): Promise<boolean>;
  removeOfPerson(person: PersonId, tx: Tx): Promise<void>;
  /** Searches for a kind and category, in the order of their ids, greater than `after`. */
  watching(
    where: { readonly kind: ListingKind; readonly category: string; readonly after?: SavedSearchId },
    limit: number,
    tx: Tx,
  ): Promise<readonly SavedSearch[]>;
  /** Remembers a listing for each of these searches, to be told later. */
  addFound(ids: readonly SavedSearchId[], listing: ListingId, tx: Tx): Promise<void>;
  clearFound(id: SavedSearchId, tx: Tx): Promise<void>;
}
