import type { Time } from "./ports.ts";

/** The computer's own clock and timers. */
export const systemTime: Time = {
  now: () => new Date(),
  elapsed: () => performance.now(),
  sleep: (ms, signal) =>
    new Promise((resolve) => {
      if (signal?.aborted) return resolve();
      const wake = () => {
        clearTimeout(timer);
        signal?.removeEventListener("abort", wake);
        resolve();
      };
      const timer = setTimeout(wake, ms);
      signal?.addEventListener("abort", wake, { once: true });
    }),
};

/**
 * Exponential backoff with jitter: between half and the whole of `first · 2^(attempt-1)`, at most `cap`.
 * @param attempt 1 after the first failure
 * @returns milliseconds
 */
export function backoff(attempt: number, first: number, cap: number, random = Math.random): number {
  const whole = Math.min(cap, first * 2 ** Math.min(attempt - 1, 30));
  return whole * (0.5 + random() / 2);
}

/**
 * Waits for work until a deadline.
 * @returns whether it came in time
 */
export async function within(time: Time, ms: number, work: Promise<unknown>): Promise<boolean> {
  const done = new AbortController();
  const finished = work.then(
    () => true,
    () => true,
  );
  const inTime = await Promise.race([finished, time.sleep(ms, done.signal).then(() => false)]);
  done.abort();
  return inTime;
}
