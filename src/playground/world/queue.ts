import { randomInt } from "node:crypto";
import { NOT_BY_DEFAULT } from "./new-state.ts";
import type { QueuedUpdate, UpdateKind, WorldState } from "./state.ts";

const DAY_MS = 24 * 60 * 60 * 1000;
const WEEK_MS = 7 * DAY_MS;
/** Where Telegram's numbers begin: a random one of these. */
const RANDOM_IDS = [2_000_001, 2 ** 30] as const;

/** The part of the world that holds the updates which wait for the bot. */
export abstract class UpdateQueue {
  abstract get state(): WorldState;
  /** Milliseconds. */
  abstract readonly now: () => number;
  private readonly queueListeners = new Set<() => void>();

  /**
   * Queues an update for the bot unless it did not ask for this kind. After a week without any, Telegram numbers them
   * anew from a random number. Updates of one lane reach a webhook in order.
   */
  queue(kind: UpdateKind, lane: number, payload: Readonly<Record<string, unknown>>): void {
    const { allowedUpdates, updates, next, lastUpdateAt = this.now() } = this.state;
    if (allowedUpdates ? !allowedUpdates.includes(kind) : NOT_BY_DEFAULT.has(kind)) return;
    if (updates.length === 0 && this.now() - lastUpdateAt > WEEK_MS) this.jumpUpdateIds();
    this.state.lastUpdateAt = this.now();
    updates.push({ updateId: next.update++, kind, lane, queuedAt: this.now(), payload });
    this.queueChanged();
  }

  /** Drops the updates for which `confirmed` holds: the bot has them. */
  confirm(confirmed: (update: QueuedUpdate) => boolean): void {
    const { updates } = this.state;
    const left = updates.filter((update) => !confirmed(update));
    if (left.length === updates.length) return;
    updates.splice(0, updates.length, ...left);
    this.queueChanged();
  }

  /** Drops what the bot did not fetch within a day. */
  dropExpired(): void {
    const oldest = this.now() - DAY_MS;
    this.confirm((update) => update.queuedAt < oldest);
  }

  /**
   * Goes on numbering updates from `to`, which may be lower than before; at random when absent.
   *
   * @throws Error while updates wait, whose order the numbers tell.
   */
  jumpUpdateIds(to = randomInt(...RANDOM_IDS)): void {
    if (this.state.updates.length > 0) throw new Error("updates wait: their numbers can only grow");
    this.state.next.update = to;
  }

  /** Called whenever an update was queued or confirmed. */
  onQueue(listener: () => void): () => void {
    this.queueListeners.add(listener);
    return () => this.queueListeners.delete(listener);
  }

  protected queueChanged(): void {
    for (const listener of this.queueListeners) listener();
  }
}
