import type { OutboxRow, OutboxStore, Priority } from "./ports.ts";

/** Chats kept in memory per priority, and the level below which more are read. */
const FULL = 100;
const LOW = 50;

export const PRIORITIES: readonly Priority[] = ["transactional", "bulk"];

/** The next row of each chat and priority: one each, so that memory is bounded and no chat keeps others out. */
export interface Heads {
  /** Reads more rows for each priority that has few left, leaving out `busy` chats. */
  refill(now: Date, busy: Iterable<number>): Promise<void>;
  /** The waiting rows of one priority, oldest first. */
  of(priority: Priority): Iterable<OutboxRow>;
  remove(row: OutboxRow): void;
  clear(): void;
  readonly size: number;
}

export function createHeads(store: OutboxStore): Heads {
  const queues = new Map<Priority, Map<number, OutboxRow>>(PRIORITIES.map((p) => [p, new Map()]));
  const of = (priority: Priority) => queues.get(priority) ?? new Map<number, OutboxRow>();

  return {
    async refill(now, busy) {
      const taken = [...busy];
      const read = async (priority: Priority): Promise<void> => {
        const heads = of(priority);
        if (heads.size >= LOW) return;
        const rows = await store.due(priority, now, [...heads.keys(), ...taken], FULL);
        for (const row of rows) if (!heads.has(row.chatId)) heads.set(row.chatId, row);
      };
      await Promise.all(PRIORITIES.map(read));
    },
    of: (priority) => of(priority).values(),
    remove({ priority, chatId }) {
      of(priority).delete(chatId);
    },
    clear() {
      for (const heads of queues.values()) heads.clear();
    },
    get size() {
      return PRIORITIES.reduce((sum, priority) => sum + of(priority).size, 0);
    },
  };
}
