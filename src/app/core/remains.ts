import type { Tx } from "./transact.ts";

/** What deleted records leave behind: in the store's file, and in answers of the admin API that are kept for a repeat. */
export interface Remains {
  /** Drops those answers, and notes that the file has to be rewritten. Part of the transaction that deletes. */
  clear(tx: Tx): Promise<void>;
}
