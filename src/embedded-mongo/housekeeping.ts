import { decode } from "./bson/decode.ts";
import { isNumber, toDouble } from "./bson/numbers.ts";
import type { Doc } from "./bson/values.ts";
import type { Services } from "./commands/context.ts";
import { readQuery } from "./planner/read.ts";
import { drain } from "./planner/tick.ts";
import { pendingRemovals, removeSome } from "./store/catalogue.ts";
import { LockHeld } from "./store/locks.ts";

/** Documents or entries removed in one write, so that other writes get their turn. */
const PORTION = 200;
const SECOND_MS = 1000;
const MINUTE_MS = 60_000;

/** Whether the store is being closed. */
type Stopped = () => boolean;

export interface Housekeeping {
  stop(): Promise<void>;
}

/**
 * Starts the periodic work. Transactions and cursors expire on a timer of their own, because the other work may wait for
 * a transaction to end.
 */
export function startHousekeeping(services: Services): Housekeeping {
  const { settings, sessions, cursors } = services;
  const due = { expiry: Date.now(), clearing: 0 };
  let stopped = false;
  let round: Promise<void> | undefined;

  async function tidyWhatIsDue(now: number): Promise<void> {
    if (now - due.expiry >= settings.ttlMonitorSleepSecs * 1000) {
      due.expiry = now;
      await removeExpired(services, now, () => stopped);
    }
    if (now - due.clearing >= MINUTE_MS) {
      due.clearing = now;
      await clearDropped(services, now, () => stopped);
    }
  }

  const ending = setInterval(() => {
    const now = Date.now();
    sessions.expire(now);
    cursors.expire(now);
  }, SECOND_MS);
  // A round that fails, because the disk is full for example, is tried again at its next turn.
  const tidying = setInterval(() => {
    round ??= tidyWhatIsDue(Date.now())
      .catch(() => undefined)
      .finally(() => (round = undefined));
  }, SECOND_MS);
  return {
    async stop() {
      stopped = true;
      clearInterval(ending);
      clearInterval(tidying);
      await round;
    },
  };
}

/** Removes the documents that TTL indexes declare expired. */
export async function removeExpired(services: Services, now: number, stopped: Stopped): Promise<void> {
  const { catalogue, committed } = services.store;
  for (const database of catalogue.databases(committed)) {
    for (const { name, record } of catalogue.list(committed, database)) {
      for (const spec of record.indexes) {
        const seconds = spec.expireAfterSeconds;
        const [field] = Object.keys(spec.key);
        if (!isNumber(seconds) || field === undefined) continue;
        // Only dates match: any other value never expires.
        const expired = { [field]: { $lte: new Date(now - toDouble(seconds) * 1000) } };
        const partial = spec.partialFilterExpression;
        await removeAll(services, database, name, partial ? { $and: [partial, expired] } : expired, stopped);
      }
    }
  }
}

/** Removes, a portion at a time, the documents that match, except those that an open transaction has changed. */
async function removeAll(
  { store }: Services,
  database: string,
  name: string,
  filter: Doc,
  stopped: Stopped,
): Promise<void> {
  let locked = 0;
  for (;;) {
    const limit = PORTION + locked;
    const found = await store.write((view) => {
      const collection = store.catalogue.find(view, database, name);
      const rows = collection ? drain(readQuery(view, collection, { filter, limit })) : [];
      locked = 0;
      for (const row of rows) {
        try {
          if (collection)
            view.statement(() => store.documents.remove(view, collection, row, decode(row.bytes)));
        } catch (error) {
          if (!(error instanceof LockHeld)) throw error;
          locked++;
        }
      }
      return rows.length;
    });
    if (found < limit || stopped()) return;
  }
}

/** Removes the data of dropped collections and indexes, a portion at a time, and old records of retryable writes. */
export async function clearDropped(
  { store, sessions }: Services,
  now: number,
  stopped: Stopped,
): Promise<void> {
  for (const id of pendingRemovals(store.committed)) {
    let done = false;
    while (!done && !stopped()) done = await store.writeDirectly((view) => removeSome(view, id, PORTION));
  }
  await store.write((view) => sessions.forget(view, now));
}
