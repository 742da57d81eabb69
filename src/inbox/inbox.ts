import type { Update } from "grammy/types";
import { z } from "zod";
import type { Clock } from "../app/core/index.ts";
import { fail, ok, type Result } from "../domain/shared/result.ts";
import { coalesce } from "./coalesce.ts";
import { laneOf } from "./lane-of.ts";
import type { InboxStore } from "./ports.ts";

/** Only what storing needs; the rest is Telegram's and may grow without us. */
const UpdateShape = z.looseObject({ update_id: z.int().nonnegative() });

export interface Inbox {
  /**
   * Resolves once the updates are durable, and wakes their lanes. Known update ids are passed over.
   * Rejects when the store fails: then Telegram must not be told that they arrived.
   */
  store(updates: readonly Update[]): Promise<void>;
  /** The same for one update from outside, of unknown shape; concurrent calls share one write. */
  accept(update: unknown): Promise<Result<void, "malformed_update">>;
}

export interface InboxOptions {
  readonly store: InboxStore;
  readonly clock: Clock;
  /** Told the lanes that have work now. */
  readonly onStored: (lanes: Iterable<number>) => void;
}

/** The durable way in: what it has taken survives the process. */
export function createInbox({ store, clock, onStored }: InboxOptions): Inbox {
  async function add(updates: readonly Update[]): Promise<void> {
    if (updates.length === 0) return;
    const receivedAt = clock.now();
    const rows = updates.map((update) => ({
      updateId: update.update_id,
      lane: laneOf(update),
      update,
      attempts: 0,
      receivedAt,
    }));
    await store.add(rows);
    onStored(new Set(rows.map(({ lane }) => lane)));
  }
  const addOne = coalesce(async (updates: readonly Update[]) => {
    await add(updates);
    return updates.map(() => undefined);
  });

  return {
    store: add,
    async accept(update) {
      if (!UpdateShape.safeParse(update).success) return fail("malformed_update");
      await addOne(update as Update);
      return ok(undefined);
    },
  };
}
