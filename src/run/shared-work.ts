import type { TransactionSessions } from "../adapters/mongo/transaction-sessions.ts";
import {
  createLeases,
  watchProcesses,
  type LeaseStore,
  type Leases,
  type ProcessWatchOptions,
} from "../work/index.ts";

export interface SharedWorkOptions extends Omit<ProcessWatchOptions, "leases" | "store" | "owner"> {
  readonly sessions: TransactionSessions;
  /** Where the leases of the chats lie. */
  readonly laneStore: LeaseStore;
  /** Where all others lie. */
  readonly leaseStore: LeaseStore;
}

/** How several processes share the work on one store. */
export interface SharedWork {
  readonly laneLeases: Leases;
  readonly senderLeases: Leases;
  start(): void;
  stop(): Promise<void>;
}

/** Creates this process's leases. Whoever takes over what a dead process held ends its transactions first. */
export function createSharedWork(options: SharedWorkOptions): SharedWork {
  const { sessions, laneStore, leaseStore, time, log, outageOf } = options;
  const { owner } = sessions;
  let isRefused = false;

  async function onOrphan(dead: string): Promise<void> {
    try {
      await sessions.endOf(dead);
    } catch (error) {
      // Then the server ends them itself, after a minute.
      if (isRefused || outageOf(error)) return;
      isRefused = true;
      log.debug({ error }, "the store does not end the transactions of a process that died");
    }
  }

  const leasesIn = (store: LeaseStore): Leases =>
    createLeases({ store, owner, time, log, outageOf, onOrphan });
  const laneLeases = leasesIn(laneStore);
  const senderLeases = leasesIn(leaseStore);
  let stopWatching = (): Promise<void> => Promise.resolve();
  const watch = () => watchProcesses({ ...options, leases: senderLeases, store: leaseStore, owner });
  return {
    laneLeases,
    senderLeases,
    start() {
      stopWatching = watch();
    },
    async stop() {
      await stopWatching();
      laneLeases.stop();
      senderLeases.stop();
    },
  };
}
