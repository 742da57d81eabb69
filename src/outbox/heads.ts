import type { OutboxRow, OutboxStore, Priority } from "./ports.ts";

/** Chats kept in memory per priority, and the level below which more are read. */
const FULL = 100;
const LOW = 50;

export const PRIORITIES: readonly Priority[] = ["transactional", "bulk"];

/** The next row of each chat and priority: one each, so that memory is bounded and no chat keeps others out. */
export interface Heads {
  /**
   * Reads more rows for each priority that has few left, leaving out `busy` chats.
   * @returns whether there were any
   */
  refill(now: Date, busy: Iterable<number>): Promise<boolean>;
  /** Whether the store may have more rows of a chat than those read: if not, nothing is gained by reading again. */
  mayHaveMore(chatId: number): boolean;
  /** The waiting rows of one priority, oldest first. */
  of(priority: Priority): Iterable<OutboxRow>;
  remove(row: OutboxRow): void;
  clear(): void;
  readonly size: number;
}

export function createHeads(store: OutboxStore): Heads {
  const queues = new Map<Priority, Map<number, OutboxRow>>(PRIORITIES.map((p) => [p, new Map()]));
  const of = (priority: Priority) => queues.get(priority) ?? new Map<number, OutboxRow>();
  /** Chats that the last reading left out, or of which it saw a second row. */
  let unread = new Set<number>();
  let isAllRead = false;

  return {
    async refill(now, busy) {
      const taken = [...busy];
      unread = new Set(taken);
      isAllRead = true;
      const read = async (priority: Priority): Promise<boolean> => {
        const heads = of(priority);
        if (heads.size >= LOW) {
          isAllRead = false;
          return false;
        }
        const known = [...heads.keys()];
        for (const chatId of known) unread.add(chatId);
        const rows = await store.due(priority, now, [...known, ...taken], FULL);
        if (rows.length === FULL) isAllRead = false;
        for (const row of rows) {
          if (heads.has(row.chatId)) unread.add(row.chatId);
          else heads.set(row.chatId, row);
        }
        return rows.length > 0;
      };
      return (await Promise.all(PRIORITIES.map(read))).includes(true);
    },
    mayHaveMore: (chatId) => !isAllRead || unread.has(chatId),
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
