import type { Time } from "../../src/work/index.ts";

interface Timer {
  readonly at: number;
  readonly wake: () => void;
}

export interface TestTime extends Time {
  /** Moves on, waking sleepers at their times, each only after all tracked work before it has come to rest. */
  advance(ms: number): Promise<void>;
  /** Advances from sleeper to sleeper until the condition holds, looking at it every `stepMs`; throws after ten minutes. */
  until(condition: () => boolean | Promise<boolean>, stepMs?: number): Promise<void>;
  /** Sets the wall clock forward, or back by a negative number; nobody wakes earlier or later for it. */
  setClock(byMs: number): void;
  /** The same object, whose promises count as work that time waits for. */
  track<T extends object>(target: T): T;
}

const UNTIL_MS = 600_000;

/** A clock that stands still unless a test moves it. It starts at the real time, by which the store expires rows. */
export function createTestTime(start = Date.now()): TestTime {
  let now = start;
  let set = 0;
  let pending = 0;
  /** Called when tracked work has come to rest. */
  const onRest: (() => void)[] = [];
  const timers = new Set<Timer>();

  async function counted<T>(work: Promise<T>): Promise<T> {
    pending += 1;
    try {
      return await work;
    } finally {
      pending -= 1;
      if (pending === 0) for (const wake of onRest.splice(0)) wake();
    }
  }

  /** Enough turns of the event loop for any chain of promises that waits for nothing else. */
  async function rest(): Promise<void> {
    for (let quiet = 0; quiet < 5;) {
      // Waiting turn by turn for the store's answers would take the processor from it.
      await (pending === 0 ? new Promise(setImmediate) : new Promise<void>((done) => onRest.push(done)));
      quiet = pending === 0 ? quiet + 1 : 0;
    }
  }

  async function advance(ms: number): Promise<void> {
    const end = now + ms;
    for (;;) {
      await rest();
      const next = [...timers].sort((a, b) => a.at - b.at)[0];
      if (!next || next.at > end) break;
      now = Math.max(now, next.at);
      next.wake();
    }
    now = end;
    await rest();
  }

  return {
    now: () => new Date(now + set),
    elapsed: () => now,
    sleep: (ms, signal) =>
      new Promise((resolve) => {
        if (signal?.aborted) return resolve();
        const timer = {
          at: now + ms,
          wake: () => {
            timers.delete(timer);
            signal?.removeEventListener("abort", timer.wake);
            resolve();
          },
        };
        timers.add(timer);
        signal?.addEventListener("abort", timer.wake, { once: true });
      }),
    advance,
    setClock(byMs) {
      set += byMs;
    },
    async until(condition, stepMs = 50) {
      const end = now + UNTIL_MS;
      while (!(await condition())) {
        if (now >= end) throw new Error(`did not happen within ${UNTIL_MS} ms`);
        await rest();
        const next = Math.min(...[...timers].map(({ at }) => at));
        await advance(Number.isFinite(next) ? Math.max(next - now, stepMs) : stepMs);
      }
    },
    track: (target) =>
      new Proxy(target, {
        get(object, name, receiver): unknown {
          const value: unknown = Reflect.get(object, name, receiver);
          if (typeof value !== "function") return value;
          return (...args: unknown[]): unknown => {
            const result: unknown = Reflect.apply(value, object, args);
            return result instanceof Promise ? counted(result) : result;
          };
        },
        apply(fn, self, args): unknown {
          const result: unknown = Reflect.apply(fn as () => unknown, self, args);
          return result instanceof Promise ? counted(result) : result;
        },
      }),
  };
}
