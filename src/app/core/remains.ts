import type { Tx } from "./transact.ts";

/** What deleted records leave behind in the store's file. */
export interface Remains {
  /** Notes, as part of the transaction that deletes, that the file has to be rewritten without what was deleted. */
  clear(tx: Tx): Promise<void>;
}
