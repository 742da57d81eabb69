import type { InboxRow, InboxStore, Settlement } from "./ports.ts";

/** Most rows and lanes held in memory. The rest is read from the store when its turn comes. */
const MOST_ROWS = 5_000;
const MOST_LANES = 10_000;

/**
 * Caches unhandled rows for the only process on a store, which need not read again what it has just written. A lane is
 * cached from its first complete read on. It is dropped from the cache when its rows in the store may have become
 * others: after a write that failed, after rows were put back, or when the cache is full.
 */
export function keepRows(store: InboxStore): InboxStore {
  /** The unhandled rows of every lane that is known. */
  const known = new Map<number, Map<number, InboxRow>>();
  /** Lanes that are being read for the first time, as long as nothing is added to them meanwhile. */
  const learning = new Set<number>();
  /** How many writes to a lane are under way. */
  const writing = new Map<number, number>();
  const laneOf = new Map<number, number>();

  function forget(lane: number): void {
    for (const updateId of known.get(lane)?.keys() ?? []) laneOf.delete(updateId);
    known.delete(lane);
  }

  function keep(row: InboxRow): void {
    const rows = known.get(row.lane);
    if (!rows) return;
    if (laneOf.size >= MOST_ROWS) return forget(row.lane);
    rows.set(row.updateId, row);
    laneOf.set(row.updateId, row.lane);
  }

  function learn(lane: number, rows: readonly InboxRow[]): void {
    known.set(lane, new Map());
    const oldest = known.keys().next();
    if (known.size > MOST_LANES && !oldest.done) forget(oldest.value);
    rows.forEach(keep);
  }

  function settled({ updateId, state, attempts }: Settlement): void {
    const lane = laneOf.get(updateId);
    const row = lane === undefined ? undefined : known.get(lane)?.get(updateId);
    if (!row) return;
    if (state === "new") return keep({ ...row, attempts });
    known.get(row.lane)?.delete(updateId);
    laneOf.delete(updateId);
  }

  return {
    ...store,
    async add(rows) {
      const lanes = new Set(rows.map(({ lane }) => lane));
      for (const lane of lanes) {
        learning.delete(lane);
        writing.set(lane, (writing.get(lane) ?? 0) + 1);
      }
      try {
        const fresh = await store.add(rows);
        fresh.forEach(keep);
        return fresh;
      } catch (error) {
        lanes.forEach(forget);
        throw error;
      } finally {
        for (const lane of lanes) {
          const others = (writing.get(lane) ?? 0) - 1;
          if (others > 0) writing.set(lane, others);
          else writing.delete(lane);
        }
      }
    },
    async waiting(lane, limit) {
      const rows = known.get(lane);
      if (rows) return [...rows.values()].toSorted((a, b) => a.updateId - b.updateId).slice(0, limit);
      if (!writing.has(lane)) learning.add(lane);
      const read = await store.waiting(lane, limit);
      if (learning.delete(lane) && read.length < limit) learn(lane, read);
      return read;
    },
    async waitingLanes(after) {
      const lanes = await store.waitingLanes(after);
      // Rows that memory does not have, and no write is about to bring: somebody put them back.
      for (const lane of lanes) if (known.get(lane)?.size === 0 && !writing.has(lane)) forget(lane);
      return lanes;
    },
    async takeOver(lane, fence) {
      await store.takeOver(lane, fence);
      forget(lane);
    },
    async settle(settlement) {
      const accepted = await store.settle(settlement).catch((error: unknown) => {
        forget(laneOf.get(settlement.updateId) ?? Number.NaN);
        throw error;
      });
      if (accepted) settled(settlement);
      else forget(laneOf.get(settlement.updateId) ?? Number.NaN);
      return accepted;
    },
  };
}
