import {
  editionOfAppointment,
  isToCome,
  overlap,
  withAgreed,
  withoutAgreed,
  withoutSuggestion,
  withPlaceFreed,
  withSuggestion,
  type Span,
} from "../appointment/appointment.ts";
import type { ListingKind } from "../category/category.ts";
import type { Listing } from "../listing/listing.ts";
import type { Proposal } from "../proposal/proposal.ts";
import type { ListingId, ProposalId } from "../shared/ids.ts";
import { fail, ok, type Result } from "../shared/result.ts";
import { closedBy, isOpen, type IntroductionError } from "./introduction.ts";
import { cameToNothing } from "./outcome.ts";

export type MeetingError = IntroductionError | "time-past" | "suggestion-changed" | "appointment-changed";

const changed = (proposal: Proposal, change: Pick<Proposal, "appointment">): Result<Proposal, never> =>
  ok({ ...proposal, ...change, version: proposal.version + 1 });

/** With the time that their listings fix. */
export const fixTime = (proposal: Proposal, span: Span, now: Date): Proposal => ({
  ...proposal,
  appointment: withAgreed(proposal.appointment, span, now),
});

/** One side suggests a time, in the place of whatever was suggested before. */
export function suggestTime(
  proposal: Proposal,
  by: ListingKind,
  start: Date,
  now: Date,
): Result<Proposal, MeetingError> {
  const code = closedBy(proposal);
  if (code !== undefined) return fail(code);
  if (start <= now) return fail("time-past");
  return changed(proposal, { appointment: withSuggestion(proposal.appointment, by, start) });
}

/**
 * The other side says yes to what is suggested.
 * @returns `suggestion-changed` when another suggestion, or none, is open
 */
export function acceptTime(
  proposal: Proposal,
  side: ListingKind,
  number: number,
  now: Date,
): Result<Proposal, MeetingError> {
  const code = closedBy(proposal);
  if (code !== undefined) return fail(code);
  const { appointment } = proposal;
  const { suggested } = appointment ?? {};
  if (suggested?.number !== number || suggested.by === side) return fail("suggestion-changed");
  if (suggested.start <= now) return fail("time-past");
  return changed(proposal, { appointment: withAgreed(appointment, { start: suggested.start }, now) });
}

/**
 * The other side says no to what is suggested; what is agreed on holds.
 * @returns `suggestion-changed` when another suggestion, or none, is open
 */
export function declineTime(
  proposal: Proposal,
  side: ListingKind,
  number: number,
): Result<Proposal, MeetingError> {
  const code = closedBy(proposal);
  if (code !== undefined) return fail(code);
  const { appointment } = proposal;
  if (appointment?.suggested?.number !== number || appointment.suggested.by === side)
    return fail("suggestion-changed");
  return changed(proposal, { appointment: withoutSuggestion(appointment) });
}

/**
 * Either side calls off what is agreed on; the introduction goes on, and another time can be suggested.
 * @param edition which version of the appointment they mean
 * @param frees whether the helper's place is free with it
 */
export function callOff(
  proposal: Proposal,
  edition: string,
  { frees, now }: { readonly frees: boolean; readonly now: Date },
): Result<Proposal, MeetingError> {
  const code = closedBy(proposal);
  if (code !== undefined) return fail(code);
  const { appointment } = proposal;
  if (!appointment?.agreed || editionOfAppointment(appointment) !== edition)
    return fail("appointment-changed");
  if (!isToCome(appointment.agreed, now)) return fail("time-past");
  const without = withoutAgreed(appointment);
  return changed(proposal, { appointment: frees ? withPlaceFreed(without) : without });
}

/** When the two meet, if that is agreed on, still to come, and nothing has come between. */
export const meetingOf = (proposal: Proposal, now: Date): Span | undefined =>
  isOpen(proposal) && !cameToNothing(proposal) && isToCome(proposal.appointment?.agreed, now)
    ? proposal.appointment.agreed
    : undefined;

/** What of somebody's own is about an appointment: it is no clash with itself. */
export interface Occasion {
  /** The pair that is to meet. */
  readonly pair?: ProposalId | undefined;
  /** The request that a helper comes for, by whichever pair. */
  readonly request?: ListingId | undefined;
  /** Their own listing: if it is for several, all of these may come at the same time. */
  readonly own?: Pick<Listing, "id" | "quantity"> | undefined;
}

/** What somebody has said yes to, and when it takes place. */
export interface Plan {
  readonly pair: Proposal;
  readonly span: Span;
}

/** The first of somebody's plans that takes place while `span` lasts, where they would have to be elsewhere. */
export const clashWith = (
  span: Span,
  plans: readonly Plan[],
  { pair, request, own }: Occasion = {},
): Plan | undefined =>
  plans.find((plan) => {
    const { id, offerId, requestId } = plan.pair;
    if (id === pair || requestId === request || !overlap(plan.span, span)) return false;
    const isSame = own !== undefined && own.quantity > 1 && [offerId, requestId].includes(own.id);
    return !(isSame && plan.span.start.getTime() === span.start.getTime());
  });
