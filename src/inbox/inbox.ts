import type { Update } from "grammy/types";
import { z } from "zod";
import type { Clock, Log } from "../app/core/index.ts";
import { fail, ok, type Result } from "../domain/shared/result.ts";
import { errorLine } from "../observability/error-line.ts";
import { coalesce, type OutageOf } from "../work/index.ts";
import { laneOf } from "./lane-of.ts";
import type { Surplus } from "./flood.ts";
import type { InboxRow, InboxStore } from "./ports.ts";
import { asUnstorable, whyUnstorable } from "./unstorable.ts";

/** Only what storing needs; the rest is Telegram's and may grow without us. */
const UpdateShape = z.looseObject({ update_id: z.int().nonnegative() });

export type RefusedUpdate =
  /** It has no usable `update_id`. */
  | "malformed_update"
  /** The store is away, or the process is stopping: Telegram must bring it again. */
  | "unavailable";

export interface Inbox {
  /**
   * Resolves once the updates are durable, and wakes their lanes. Skips updates that are stored already, and drops those
   * without an `update_id`, which Telegram never sends and which cannot be confirmed.
   * Rejects if the store fails: then the updates must not be confirmed to Telegram.
   */
  store(updates: readonly unknown[]): Promise<void>;
  /** The same for one update from a webhook; concurrent calls share one write. */
  accept(update: unknown): Promise<Result<void, RefusedUpdate>>;
  /** Refuses further updates as `unavailable`; resolves once those under way are stored or refused. */
  stop(): Promise<void>;
}

export interface InboxOptions {
  readonly store: InboxStore;
  readonly clock: Clock;
  readonly log: Log;
  readonly outageOf: OutageOf;
  /** What need not be stored; nothing when absent. */
  readonly surplus?: Surplus;
  /** Told the lanes that have work now. */
  readonly onStored: (lanes: Iterable<number>) => void;
}

const isUpdate = (given: unknown): given is Update => UpdateShape.safeParse(given).success;

/** Stores updates durably: what it has accepted survives the process. */
export function createInbox({ store, clock, log, outageOf, surplus, onStored }: InboxOptions): Inbox {
  let stopping = false;
  const accepting = new Set<Promise<unknown>>();

  function toRow(update: Update, receivedAt: Date): InboxRow {
    const reason = whyUnstorable(update);
    return {
      updateId: update.update_id,
      lane: laneOf(update),
      update: reason === undefined ? update : asUnstorable(update, reason),
      attempts: 0,
      receivedAt,
    };
  }

  /** Stores one update; if the store refuses it, stores its text instead, so that it does not keep out the others. */
  async function addAlone(row: InboxRow): Promise<void> {
    try {
      await store.add([row]);
    } catch (error) {
      if (outageOf(error)) throw error;
      await store.add([{ ...row, update: asUnstorable(row.update, errorLine(error)) }]);
    }
  }

  async function addAll(rows: readonly InboxRow[]): Promise<void> {
    try {
      await store.add(rows);
    } catch (error) {
      if (outageOf(error)) throw error;
      for (const row of rows) await addAlone(row);
    }
  }

  async function add(given: readonly Update[]): Promise<void> {
    const receivedAt = clock.now();
    const updates = surplus ? given.filter((update) => !surplus.has({ update, receivedAt })) : given;
    if (updates.length === 0) return;
    const rows = updates.map((update) => toRow(update, receivedAt));
    try {
      await addAll(rows);
    } catch (error) {
      surplus?.forget(given);
      throw error;
    }
    onStored(new Set(rows.map(({ lane }) => lane)));
  }
  const addOne = coalesce(async (updates: readonly Update[]) => {
    await add(updates);
    return updates.map(() => undefined);
  });

  async function acceptOne(update: Update): Promise<Result<void, RefusedUpdate>> {
    try {
      await addOne(update);
      return ok(undefined);
    } catch (error) {
      if (outageOf(error)) return fail("unavailable");
      throw error;
    }
  }

  return {
    async store(given) {
      const updates = given.filter(isUpdate);
      if (updates.length < given.length) {
        log.warn({ dropped: given.length - updates.length }, "updates without an update_id were dropped");
      }
      await add(updates);
    },
    async accept(update) {
      if (stopping) return fail("unavailable");
      if (!isUpdate(update)) return fail("malformed_update");
      const accepted = acceptOne(update);
      accepting.add(accepted);
      try {
        return await accepted;
      } finally {
        accepting.delete(accepted);
      }
    },
    async stop() {
      stopping = true;
      await Promise.allSettled(accepting);
    },
  };
}
