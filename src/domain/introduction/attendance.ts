import type { Span } from "../appointment/appointment.ts";
import { endOf } from "../appointment/appointment.ts";
import type { Attendance, Proposal } from "../proposal/proposal.ts";
import { isOpen } from "./introduction.ts";
import { cameToNothing } from "./outcome.ts";

/** Why somebody did not come, as they say themselves. */
export type AbsenceReason = NonNullable<Attendance["why"]>;
export const ABSENCE_REASONS: readonly AbsenceReason[] = ["came-up", "misunderstood"];

/** Whether the helper of a pair is to come, as far as anybody has said. */
export const isComing = (pair: Proposal): boolean =>
  isOpen(pair) && !cameToNothing(pair) && pair.appointment?.freed !== true;

/** Whether it is over and whoever asked for help has not said yet if the helper came. */
export const isToBeAsked = (pair: Proposal, now: Date): boolean =>
  isComing(pair) && pair.outcomes?.request === undefined && isOver(pair.appointment?.agreed, now);

const isOver = (span: Span | undefined, now: Date): boolean =>
  span !== undefined && endOf(span) <= now.getTime();

/** The pair with its attendance changed. */
export const withAttendance = (pair: Proposal, attendance: Attendance): Proposal => ({
  ...pair,
  attendance,
  version: pair.version + 1,
});
