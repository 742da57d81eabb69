import type { Time } from "../work/index.ts";
import type { Priority } from "./ports.ts";

/**
 * How fast we may speak. Telegram's limits: about 30 messages a second in all, about one a second in a private chat with
 * short bursts allowed, 20 a minute in a group (https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this).
 */
export interface Pace {
  readonly bulkPerSecond: number;
  readonly overallPerSecond: number;
  readonly privatePerSecond: number;
  readonly privateBurst: number;
  /** Any 60 seconds see fewer than `groupPerMinute + groupBurst`, with a margin for calls that arrive bunched. */
  readonly groupPerMinute: number;
  readonly groupBurst: number;
}

/** @param bulkPerSecond BROADCAST_RATE; above 30 only for bots that pay for it, and then it lifts the overall limit too */
export const telegramPace = (bulkPerSecond = 28): Pace => ({
  bulkPerSecond,
  overallPerSecond: Math.max(30, bulkPerSecond),
  privatePerSecond: 1,
  privateBurst: 3,
  groupPerMinute: 15,
  groupBurst: 5,
});

/** No limits: for a Bot API server that has none, and for tests about something else. */
export const UNPACED: Pace = {
  bulkPerSecond: Infinity,
  overallPerSecond: Infinity,
  privatePerSecond: Infinity,
  privateBurst: 1,
  groupPerMinute: Infinity,
  groupBurst: 1,
};

/** Messages that a call stands for: each photo of an album counts. */
export const weightOf = (method: string, { media }: Readonly<Record<string, unknown>>): number =>
  method === "sendMediaGroup" && Array.isArray(media) ? Math.max(1, media.length) : 1;

/**
 * The book of what was sent when. Interactive answers are only counted and never wait, so that everything else makes
 * room for them. It knows this process's calls; other processes' show up as 429.
 */
export interface Limits {
  /** The earliest moment (of `Time.elapsed()`) the next call may start, as far as the overall pace goes. */
  readyAt(priority: Priority, weight?: number): number;
  /** The same for one chat. */
  chatReadyAt(chatId: number, weight?: number): number;
  /** Counts a call that starts now. */
  count(chatId: number | undefined, kind: Priority | "interactive", weight?: number): void;
  /**
   * Obeys a 429. A group's limit concerns that group alone and may last a minute, so it stops only that group;
   * any other stops everything, and slows it down for a minute.
   */
  pause(chatId: number | undefined, ms: number): void;
  /**
   * Another process may have sent until now, and what it sent is not in this book: groups are taken to have had their
   * burst. One message may go at once all the same, which the margin below Telegram's 20 a minute allows for.
   */
  takeOver(): void;
}

/**
 * A pace as one number, the theoretical arrival time of the next call (the "generic cell rate algorithm" of ITU-T I.371):
 * a call is due when that time is at most `burst - 1` intervals ahead. One that stands for several messages needs the
 * room of them all, or a whole burst.
 */
interface Meter {
  readonly interval: number;
  readonly burst: number;
  /** How far counted calls may run ahead, so that a flood of answers does not silence the rest for long. */
  readonly horizon: number;
  next: number;
}

/** After a 429 others' calls seem to count as well: for so long the overall pace leaves them a tenth. */
const SLOWER_MS = 60_000;
const SLOWER = 1 / 0.9;

const dueAt = ({ next, interval, burst }: Meter, weight: number): number =>
  next - interval * (burst - Math.min(weight, burst));

/** @param weight how many intervals it takes */
function advance(meter: Meter, now: number, weight: number): void {
  meter.next = Math.min(Math.max(meter.next, now) + meter.interval * weight, now + meter.horizon);
}

/** Chats remembered before those at rest are forgotten. */
const CHATS = 10_000;

export function createLimits(pace: Pace, time: Pick<Time, "elapsed">): Limits {
  // A burst of two lets a call that a timer delayed be made up for; otherwise the rate would stay below the one set.
  const overall: Meter = { interval: 1_000 / pace.overallPerSecond, burst: 2, horizon: 1_000, next: 0 };
  const bulk: Meter = { interval: 1_000 / pace.bulkPerSecond, burst: 2, horizon: 1_000, next: 0 };
  const chats = new Map<number, Meter>();
  let pausedUntil = 0;
  let slowerUntil = 0;
  let tookOverAt = -Infinity;

  const afterBurst = ({ interval, burst }: Pick<Meter, "interval" | "burst">): number =>
    tookOverAt + interval * (burst - 1);

  function meterOf(chatId: number): Meter {
    const known = chats.get(chatId);
    if (known) return known;
    const [interval, burst] =
      chatId < 0
        ? [60_000 / pace.groupPerMinute, pace.groupBurst]
        : [1_000 / pace.privatePerSecond, pace.privateBurst];
    const horizon = chatId < 0 ? 60_000 : interval * burst;
    const meter = { interval, burst, horizon, next: chatId < 0 ? afterBurst({ interval, burst }) : 0 };
    chats.set(chatId, meter);
    return meter;
  }

  function forget(now: number): void {
    if (chats.size <= CHATS) return;
    for (const [chatId, { next }] of chats) if (next <= now) chats.delete(chatId);
  }

  return {
    readyAt: (priority, weight = 1) =>
      Math.max(pausedUntil, dueAt(overall, weight), priority === "bulk" ? dueAt(bulk, weight) : 0),
    chatReadyAt(chatId, weight = 1) {
      const meter = chats.get(chatId);
      return meter ? dueAt(meter, weight) : 0;
    },
    count(chatId, kind, weight = 1) {
      const now = time.elapsed();
      advance(overall, now, weight * (now < slowerUntil ? SLOWER : 1));
      if (kind === "bulk") advance(bulk, now, weight);
      if (chatId === undefined) return;
      forget(now);
      advance(meterOf(chatId), now, weight);
    },
    pause(chatId, ms) {
      const until = time.elapsed() + ms;
      if (chatId === undefined || chatId > 0) {
        pausedUntil = Math.max(pausedUntil, until);
        slowerUntil = Math.max(slowerUntil, until + SLOWER_MS);
        return;
      }
      const meter = meterOf(chatId);
      meter.next = Math.max(meter.next, until + meter.interval * (meter.burst - 1));
    },
    takeOver() {
      tookOverAt = time.elapsed();
      for (const [chatId, meter] of chats) {
        if (chatId < 0) meter.next = Math.max(meter.next, afterBurst(meter));
      }
    },
  };
}
