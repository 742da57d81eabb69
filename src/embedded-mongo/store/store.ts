import { CommandError } from "../command-error.ts";
import { LockHeld, createLocks } from "./locks.ts";
import { type Transaction, beginTransaction } from "./transaction.ts";
import { type Catalogue, openCatalogue } from "./catalogue.ts";
import { type Documents, openDocuments } from "./documents.ts";
import { type NotCompacted, compact } from "./compact.ts";
import { openEnvironment } from "./environment.ts";
import { createOverlay } from "./overlay.ts";
import type { Pages } from "./page-file.ts";
import type { FileView, WriteView } from "./view.ts";

/** The store: its state, its catalogue and the ways to change it. */
export interface Store {
  readonly committed: FileView;
  readonly catalogue: Catalogue;
  readonly documents: Documents;
  /**
   * Runs `work` alone, on the newest state. When it throws, nothing of it is kept; when it meets an entry an open
   * transaction has changed, it waits and runs again. Resolves when the changes are on disk.
   * @param deadline in milliseconds of `Date.now()`; passing it while waiting throws CommandError 50.
   */
  write<T>(work: (view: WriteView) => T, deadline?: number): Promise<T>;
  /** Like {@link write}, for too many changes to hold in memory; ignores the locks of open transactions. */
  writeDirectly<T>(work: (view: WriteView) => T): Promise<T>;
  begin(): Transaction;
  /** How many pages the file has, and how many of them hold nothing. */
  pages(): Pages;
  /** See `compact.ts`. */
  compact(): Promise<NotCompacted | undefined>;
  close(): Promise<void>;
}

/** Milliseconds after which a waiting write checks its lock again; a release wakes it sooner. */
const LOCK_WAIT_MS = 5000;

/**
 * Opens the store's file.
 * @param draft where the file lies as yet, when it is to get its name later
 */
export function openStore(path: string, durable: boolean, draft = path): Store {
  const environment = openEnvironment(draft, durable);
  const { committed } = environment;
  const catalogue = openCatalogue(committed);
  const locks = createLocks();

  async function write<T>(work: (view: WriteView) => T, deadline = Infinity): Promise<T> {
    for (;;) {
      let outcome: { value: T } | { error: unknown } | undefined;
      await environment.commit((target) => {
        try {
          const overlay = createOverlay(target, (space, key) => locks.assertFree(space, key));
          const value = work(overlay);
          overlay.applyTo(target);
          outcome = { value };
        } catch (error) {
          outcome = { error };
        }
      });
      if (outcome && "value" in outcome) return outcome.value;
      if (!(outcome?.error instanceof LockHeld)) throw outcome?.error;
      const left = deadline - Date.now();
      if (left <= 0) throw new CommandError(50, "operation exceeded time limit");
      await locks.released(Math.min(left, LOCK_WAIT_MS));
    }
  }

  return {
    committed,
    catalogue,
    documents: openDocuments(committed, catalogue),
    write,
    async writeDirectly<T>(work: (view: WriteView) => T): Promise<T> {
      let outcome: { value: T } | undefined;
      await environment.commitAtomically((target) => {
        outcome = { value: work(target) };
      });
      if (!outcome) throw new CommandError(1, "the write did not run");
      return outcome.value;
    },
    begin: () => beginTransaction(environment, locks),
    pages: () => environment.pages(),
    compact: () => compact(environment, path, durable),
    close: () => environment.close(),
  };
}
