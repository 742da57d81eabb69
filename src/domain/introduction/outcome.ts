import { endOf, type Span } from "../appointment/appointment.ts";
import { daysAfter, hoursAfter } from "../shared/dates.ts";
import { LISTING_KINDS, otherKind, type ListingKind } from "../category/category.ts";
import type { Outcome, Proposal } from "../proposal/proposal.ts";
import { fail, ok, type Result } from "../shared/result.ts";
import { closedBy, type IntroductionError } from "./introduction.ts";

/** After so many days both sides of an introduction are asked how it went. */
export const CHECK_IN_DAYS = [1, 7] as const;
/** What makes people ask: so many days, or `met`, that the two were to meet. */
export const CHECK_INS = [...CHECK_IN_DAYS, "met"] as const;
export type CheckIn = (typeof CHECK_INS)[number];

/** So long after an appointment both are asked how it went: where nobody has said how long it takes, its end is a guess. */
const MET_HOURS = 2;
/** Within so many days of that question nobody is asked by the calendar. */
const MET_DAYS = 2;

export const metAt = (agreed: Span): Date => hoursAfter(new Date(endOf(agreed)), MET_HOURS);

/** Whether both sides are asked because of their appointment these days: once is enough. */
export const isAskedByMeeting = (agreed: Span | undefined, now: Date): boolean =>
  agreed !== undefined &&
  daysAfter(metAt(agreed), -MET_DAYS) < now &&
  now < daysAfter(metAt(agreed), MET_DAYS);

/** What the listings of an introduction have to count: it takes what was reserved, gives it back, or changes nothing. */
export type LedgerStep = "take" | "give-back" | "nothing";

export interface Told {
  readonly proposal: Proposal;
  readonly step: LedgerStep;
  /** True if the other side has said otherwise, or nothing yet: they are asked. */
  readonly asksOther: boolean;
}

/**
 * What follows when a side says what became of an introduction. The first word counts; while the two disagree nothing
 * changes until one of them says otherwise. Saying the same again changes nothing.
 */
export function tell(
  proposal: Proposal,
  side: ListingKind,
  outcome: Outcome,
): Result<Told, IntroductionError> {
  const code = closedBy(proposal);
  if (code !== undefined) return fail(code);
  const before = proposal.outcomes ?? {};
  if (before[side] === outcome) return ok({ proposal, step: "nothing", asksOther: false });
  const outcomes = { ...before, [side]: outcome };
  const isAgreed = LISTING_KINDS.every((one) => (outcomes[one] ?? outcome) === outcome);
  const isTaken = proposal.took !== undefined;
  const changes = isAgreed && (outcome === "not-happened" || !isTaken);
  return ok({
    proposal: { ...proposal, outcomes, version: proposal.version + 1 },
    step: !changes ? "nothing" : outcome === "happened" ? "take" : "give-back",
    asksOther: before[otherKind(side)] !== outcome,
  });
}

/** Whether it did not happen, as far as anybody has said. */
export const cameToNothing = ({ outcomes = {} }: Pick<Proposal, "outcomes">): boolean =>
  Object.values(outcomes).includes("not-happened") && !Object.values(outcomes).includes("happened");

/** Whether there is nothing left to ask: both have said that it went well. */
export const wentWell = ({ outcomes = {} }: Pick<Proposal, "outcomes">): boolean =>
  LISTING_KINDS.every((side) => outcomes[side] === "happened");
