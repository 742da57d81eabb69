import { decode } from "./bson/decode.ts";
import { isNumber, toDouble } from "./bson/numbers.ts";
import type { Services } from "./commands/context.ts";
import { readQuery } from "./planner/read.ts";
import { drain } from "./planner/tick.ts";
import { pendingRemovals, removeSome } from "./store/catalogue.ts";

/** Documents or entries removed in one write, so that other writes get their turn. */
const PORTION = 200;
const SECOND_MS = 1000;
const MINUTE_MS = 60_000;

export interface Housekeeping {
  stop(): Promise<void>;
}

/**
 * What happens by the clock: documents whose time is over (TTL indexes), data of dropped collections, transactions
 * and cursors nobody uses any more.
 */
export function startHousekeeping(services: Services): Housekeeping {
  const { settings, sessions, cursors, store } = services;
  const due = { expiry: Date.now(), clearing: 0 };
  let stopped = false;
  let round: Promise<void> | undefined;

  async function tidy(now: number): Promise<void> {
    sessions.expire(now);
    cursors.expire(now);
    if (now - due.expiry >= settings.ttlMonitorSleepSecs * 1000) {
      due.expiry = now;
      await removeExpired(services, now, () => stopped);
    }
    if (now - due.clearing >= MINUTE_MS) {
      due.clearing = now;
      await clearRubbish(services, () => stopped);
      await store.write((view) => sessions.forget(view, now));
    }
  }

  // A round that fails (the disk is full, say) is tried again at its next turn.
  const timer = setInterval(() => {
    round ??= tidy(Date.now())
      .catch(() => undefined)
      .finally(() => (round = undefined));
  }, SECOND_MS);
  return {
    async stop() {
      stopped = true;
      clearInterval(timer);
      await round;
    },
  };
}

/** Removes documents whose indexed date lies `expireAfterSeconds` back; anything but a date never expires. */
async function removeExpired({ store }: Services, now: number, stopped: () => boolean): Promise<void> {
  for (const database of store.catalogue.databases(store.committed)) {
    for (const { name, record } of store.catalogue.list(store.committed, database)) {
      for (const spec of record.indexes) {
        const seconds = spec.expireAfterSeconds;
        const [field] = Object.keys(spec.key);
        if (!isNumber(seconds) || field === undefined) continue;
        const expired = { [field]: { $lte: new Date(now - toDouble(seconds) * 1000) } };
        const partial = spec.partialFilterExpression;
        const filter = partial ? { $and: [partial, expired] } : expired;
        let removed = PORTION;
        while (removed === PORTION && !stopped()) {
          removed = await store.write((view) => {
            const collection = store.catalogue.find(view, database, name);
            const rows = drain(readQuery(view, collection, { filter, limit: PORTION }));
            for (const row of rows)
              if (collection) store.documents.remove(view, collection, row, decode(row.bytes));
            return rows.length;
          });
        }
      }
    }
  }
}

/** Removes what dropped collections and indexes left, a portion at a time. */
async function clearRubbish({ store }: Services, stopped: () => boolean): Promise<void> {
  for (const id of pendingRemovals(store.committed)) {
    let done = false;
    while (!done && !stopped()) done = await store.writeDirectly((view) => removeSome(view, id, PORTION));
  }
}
