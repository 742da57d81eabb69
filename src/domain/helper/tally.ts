import type { Caps } from "./profile.ts";

/** How often somebody was asked to help, and how often they said yes. */
export interface Tally {
  /** When they were asked lately, the oldest first; at most `TALLY_KEEPS`. */
  readonly asked: readonly Date[];
  readonly askedInAll: number;
  readonly acceptedInAll: number;
}

export const NEVER_ASKED: Tally = { asked: [], askedInAll: 0, acceptedInAll: 0 };

/** Enough for every cap. */
export const TALLY_KEEPS = 50;

const DAY_MS = 86_400_000;
const DAYS_OF_LATE = 30;
const REST_HALF_LIFE_DAYS = 7;
const WEIGHTS = { rest: 3, few: 2, acceptance: 1 };

/** How often they were asked in the last days. */
function within({ asked }: Tally, days: number, now: Date): number {
  const since = now.getTime() - days * DAY_MS;
  let count = 0;
  for (const at of asked) if (at.getTime() > since) count += 1;
  return count;
}

/** Which of somebody's caps is reached; undefined while they may be asked. */
export function capReached(tally: Tally, caps: Caps, now: Date): keyof Caps | undefined {
  if (within(tally, 1, now) >= caps.day) return "day";
  return within(tally, 7, now) >= caps.week ? "week" : undefined;
}

/** The moment from which on none of somebody's caps is reached any more; −Infinity where none is. */
export function capsEnd({ asked }: Tally, caps: Caps): number {
  const times = asked.map((at) => at.getTime()).toSorted((a, b) => b - a);
  const end = (cap: number, days: number): number => {
    const at = cap > 0 ? times[cap - 1] : Infinity;
    return at === undefined ? -Infinity : at + days * DAY_MS;
  };
  return Math.max(end(caps.day, 1), end(caps.week, 7));
}

/**
 * How much it is somebody's turn, 0 … 1: most for those who were never asked, more the longer ago the last time is, less the
 * more often they were asked in the last 30 days, and a little more for those who tend to say yes.
 */
export function turnOf(tally: Tally, now: Date): number {
  const last = tally.asked.at(-1)?.getTime() ?? -Infinity;
  return turnBy(daysSince(last, now), within(tally, DAYS_OF_LATE, now), acceptanceOf(tally));
}

/** Never less than `turnOf`, by the last time alone. */
export function turnAtMost(last: number, acceptance: number, now: Date): number {
  const days = daysSince(last, now);
  return turnBy(days, days < DAYS_OF_LATE ? 1 : 0, acceptance);
}

/**
 * How often they said yes, with one imagined yes and one imagined no, so that somebody's first answer does not decide.
 * Whoever comes by themselves says yes without being asked.
 */
export const acceptanceOf = ({ askedInAll, acceptedInAll }: Tally): number =>
  Math.min(1, (acceptedInAll + 1) / (askedInAll + 2));

/**
 * @param days since they were asked last
 * @param lately how often they were asked in the last 30 days
 */
function turnBy(days: number, lately: number, acceptance: number): number {
  const rest = 1 - 0.5 ** (days / REST_HALF_LIFE_DAYS);
  const few = 1 / (1 + lately);
  return (
    (WEIGHTS.rest * rest + WEIGHTS.few * few + WEIGHTS.acceptance * acceptance) /
    (WEIGHTS.rest + WEIGHTS.few + WEIGHTS.acceptance)
  );
}

const daysSince = (moment: number, now: Date): number => Math.max(0, now.getTime() - moment) / DAY_MS;
