import type { Draft } from "../../domain/listing/draft.ts";
import type { DraftId, PersonId } from "../../domain/shared/ids.ts";
import type { Tx } from "../core/index.ts";

export interface Drafts {
  find(id: DraftId, tx?: Tx): Promise<Draft | undefined>;
  /** Most recently touched first. */
  ofAuthor(author: PersonId): Promise<readonly Draft[]>;
  save(draft: Draft): Promise<void>;
  /** Drafts that wait for a community, by their ids, from the one after `after` on. */
  waiting(after: DraftId | undefined, limit: number, tx: Tx): Promise<readonly Draft[]>;
  remove(id: DraftId, tx?: Tx): Promise<void>;
  /** Removes everything that the author has begun. */
  removeOfAuthor(author: PersonId, tx: Tx): Promise<void>;
  /** Removes those that nobody has touched since. @returns how many */
  removeUntouchedSince(moment: Date, tx: Tx): Promise<number>;
}
