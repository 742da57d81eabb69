import { z } from "zod";
import { conflict } from "../errors.ts";
import { method, type Method } from "../api/method.ts";
import { integer, nested } from "../api/params.ts";
import type { QueuedUpdate } from "../world/state.ts";
import type { World } from "../world/world.ts";

const MAX_TIMEOUT_SECONDS = 50;
const HANG_UP_GRACE_MS = 50;
/** An offset further ahead than this is not believed: after a jump of the numbers it is an old one. */
const NEAR_FUTURE = 10;

export const apiUpdate = (update: QueuedUpdate): Record<string, unknown> => ({
  update_id: update.updateId,
  ...update.payload,
});

export interface Polling {
  readonly methods: Readonly<Record<string, Method>>;
  /** Ends the poll under way with 409, as setWebhook does. */
  readonly interrupt: (text: string) => void;
  close(): void;
}

interface Waiting {
  deliver(): void;
  fail(error: Error): void;
}

/**
 * getUpdates: long polling by offset. Only one poll waits at a time: a second one ends the first with 409. What lies
 * below the offset counts as confirmed.
 */
export function createPolling(world: World): Polling {
  let waiting: Waiting | undefined;

  const take = (offset: number, limit: number): Record<string, unknown>[] => {
    const { updates } = world.state;
    world.dropExpired();
    if (offset < 0) {
      const first = updates.at(offset)?.updateId ?? updates[0]?.updateId ?? 0;
      world.confirm((update) => update.updateId < first);
    } else if (offset <= world.state.next.update + NEAR_FUTURE) {
      world.confirm((update) => update.updateId < offset);
    }
    return updates.slice(0, limit).map(apiUpdate);
  };

  const wait = (
    ready: () => Record<string, unknown>[],
    seconds: number,
    signal: AbortSignal | undefined,
  ): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const done = (): void => {
        clearTimeout(timer);
        signal?.removeEventListener("abort", hungUp);
        if (waiting === self) waiting = undefined;
      };
      const finish = (): void => {
        done();
        resolve(ready());
      };
      const hungUp = (): void => {
        done();
        resolve([]);
      };
      const self: Waiting = {
        deliver: () => setImmediate(finish),
        fail: (error) => {
          done();
          // A caller that has just hung up is no rival: give its goodbye time to arrive.
          setTimeout(() => (signal?.aborted ? resolve([]) : reject(error)), HANG_UP_GRACE_MS);
        },
      };
      const timer = setTimeout(finish, seconds * 1000);
      timer.unref();
      signal?.addEventListener("abort", hungUp);
      waiting = self;
    });

  const unsubscribe = world.onQueue(() => {
    if (world.state.updates.length > 0) waiting?.deliver();
  });

  const interrupt = (text: string): void => waiting?.fail(conflict(text));

  const getUpdates = method(
    z.strictObject({
      offset: integer.optional(),
      limit: integer.optional(),
      timeout: integer.optional(),
      allowed_updates: nested(z.array(z.string())).optional(),
    }),
    (call, params) => {
      if (world.state.webhook) {
        throw conflict(
          "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
        );
      }
      interrupt("terminated by other getUpdates request; make sure that only one bot instance is running");
      allowUpdates(world, params.allowed_updates);
      const limit = Math.min(Math.max(params.limit ?? 100, 1), 100);
      const seconds = Math.min(Math.max(params.timeout ?? 0, 0), MAX_TIMEOUT_SECONDS);
      const ready = (): Record<string, unknown>[] => take(params.offset ?? 0, limit);
      const now = ready();
      return now.length > 0 || seconds === 0 ? now : wait(ready, seconds, call.signal);
    },
  );

  return {
    methods: { getUpdates },
    interrupt,
    close: () => {
      unsubscribe();
      waiting?.fail(conflict("the stand-in is closing"));
    },
  };
}

/** Remembers which kinds the bot asked for; an empty list means Telegram's default again. */
export function allowUpdates(world: World, kinds: readonly string[] | undefined): void {
  if (kinds) world.state.allowedUpdates = kinds.length > 0 ? [...kinds] : undefined;
}
