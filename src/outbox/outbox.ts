import type { Clock, Outbox, OutboxMessage, QuietHoursRule, Tx } from "../app/core/index.ts";
import type { OutboxStore } from "./ports.ts";
import { inLine, roomOf } from "./rows.ts";

/** Where a sent message is. */
export interface SentMessage {
  readonly chatId: number;
  readonly threadId?: number;
  readonly messageId: number;
}

export interface DurableOutbox extends Outbox {
  /** Where the message with this effect key was sent; undefined while it is owed or when it never was sent. */
  lookup(key: string): Promise<SentMessage | undefined>;
}

/** Urgent messages are placed in line as if they had been added so much earlier, in microseconds: 30 days. */
const URGENT_LEAD = 30 * 86_400_000_000;

/**
 * The way out as use cases see it: what is owed is written with their own changes and sent by the sender later.
 * @param quiet which messages wait for the end of quiet hours; none when absent
 */
export function createOutbox(store: OutboxStore, clock: Clock, quiet?: QuietHoursRule): DurableOutbox {
  let lastOrder = 0;
  /** Microseconds, unique within the process; room until the year 2255 in a double. */
  const begin = (now: Date): number => Math.max(lastOrder + 1, now.getTime() * 1_000);

  /** By effect key, when each message that keeps to its reader's quiet hours may be sent. An edit disturbs nobody. */
  async function quietUntil(
    messages: readonly OutboxMessage[],
    now: Date,
    tx: Tx,
  ): Promise<ReadonlyMap<string, Date>> {
    const unasked = messages.filter(
      ({ chatId, method, notice, asked }) =>
        chatId > 0 && !asked && !method.startsWith("edit") && notice !== undefined && quiet?.waits(notice),
    );
    if (!quiet || unasked.length === 0) return new Map();
    const ends = await quiet.endsFor(unasked, now, tx);
    return new Map(unasked.map(({ key }, index) => [key, ends[index] ?? now]));
  }

  return {
    async add(messages: readonly OutboxMessage[], tx) {
      if (messages.length === 0) return;
      const now = clock.now();
      // Plain JSON, as it will go over the wire: keyboards may be class instances and hold undefined.
      const plain = JSON.parse(JSON.stringify(messages)) as OutboxMessage[];
      const until = await quietUntil(plain, now, tx);
      const rows = inLine(plain, begin(now), now).map(
        ({ urgent, notice: _notice, asked: _asked, ...row }) => ({
          ...row,
          ...(urgent && { order: row.order - URGENT_LEAD }),
          ...(until.has(row.key) && { quiet: true as const }),
          notBefore: until.get(row.key) ?? now,
        }),
      );
      lastOrder = begin(now) + roomOf(messages) - 1;
      await store.add(rows, tx);
    },
    async holdAnew(person, tx) {
      if (!quiet) return;
      const now = clock.now();
      const held = await store.quietTo(person, tx);
      const ends = await quiet.endsFor(held, now, tx);
      await store.makeDue(new Map(held.map(({ key }, index) => [key, ends[index] ?? now])), tx);
    },
    cancel: (group, tx) => store.cancel(group, clock.now(), tx),
    takeBack: (group, tx) => store.takeBack(group, tx),
    withdraw: (keys, tx) => store.withdraw(keys, clock.now(), tx),
    places: (keys, tx) => store.places(keys, tx),
    async owedTo(person) {
      const rows = await store.owedTo(person);
      return rows.map(({ key, payload: { text, caption = text } }) => ({
        key,
        ...(typeof caption === "string" && { text: caption }),
      }));
    },
    forget: (person, marks, tx) => store.forget(person, marks, clock.now(), tx),
    progress: (group) => store.progress(group, clock.now()),
    async lookup(key) {
      const found = await store.find(key);
      if (found?.state !== "sent" || found.messageId === undefined) return undefined;
      const { chatId, threadId, messageId } = found;
      return { chatId, messageId, ...(threadId !== undefined && { threadId }) };
    },
  };
}
