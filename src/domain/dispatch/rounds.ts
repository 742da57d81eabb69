import type { Listing } from "../listing/listing.ts";
import { isTimeOfDay } from "../shared/dates.ts";
import { instantAt } from "../shared/zone-time.ts";
import type { Dispatch, Invitation } from "./dispatch.ts";
import { inState } from "./dispatch.ts";

/** How many were asked and have answered or let it expire, and how many of them said yes. */
export interface Answered {
  readonly settled: number;
  readonly yes: number;
}

/** What is assumed before anything was observed: one in three says yes. It weighs as much as three answers. */
const PRIOR: Answered = { settled: 3, yes: 1 };
/** However few say yes, no more are asked at once. */
export const MAX_ROUND = 50;

const SETTLED: readonly Invitation["state"][] = [
  "accepted",
  "called-off",
  "declined",
  "expired",
  "not-now",
  "standby",
];
const YES: readonly Invitation["state"][] = ["accepted", "called-off", "standby"];

export const answeredIn = (dispatch: Pick<Dispatch, "invitations">): Answered => ({
  settled: inState(dispatch, ...SETTLED).length,
  yes: inState(dispatch, ...YES).length,
});

/** The share of those asked who say yes, from 0 to 1, by what was observed. */
export const yesRate = (...observed: readonly Answered[]): number => {
  const sum = (of: keyof Answered): number => observed.reduce((all, one) => all + one[of], PRIOR[of]);
  return sum("yes") / sum("settled");
};

/**
 * How many to ask now, so that together with those who have not answered yet as many say yes as are missing.
 * @param rate share of those asked who say yes
 * @param open how many have not answered yet
 */
export function roundSize(missing: number, rate: number, open: number): number {
  const expected = open * rate;
  if (missing <= 0 || expected >= missing) return 0;
  return Math.min(MAX_ROUND, Math.ceil((missing - expected) / rate));
}

/** Whether others have to be asked before those who have not answered yet do so, since they are too few. */
export const cannotSuffice = (missing: number, open: number): boolean => open < missing;

const MIN_MINUTES = 30;
const MAX_MINUTES = 24 * 60;
/** There is time for so many rounds before the help is needed. */
const ROUNDS = 12;
/** For a request that names no day, by how urgent its author says it is. */
const BY_URGENCY: ReadonlyMap<unknown, number> = new Map([
  ["days", 120],
  ["week", 12 * 60],
]);
const MORNING = "08:00";

/** How many minutes an answer is waited for: from half an hour to a day, the sooner the help is needed the shorter. */
export function minutesToAnswer(request: Listing, timeZone: string, now: Date): number {
  const { start, urgency } = request.answers;
  const day = request.period.from ?? request.period.until;
  if (day === undefined) return BY_URGENCY.get(urgency) ?? MAX_MINUTES;
  const time = typeof start === "string" && isTimeOfDay(start) ? start : MORNING;
  const left = (instantAt({ day, time }, timeZone).getTime() - now.getTime()) / 60_000;
  return Math.round(Math.min(MAX_MINUTES, Math.max(MIN_MINUTES, left / ROUNDS)));
}
