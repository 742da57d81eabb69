import type { Category } from "../category/category.ts";
import { freeOf, hasPlaces } from "../listing/ledger.ts";
import type { Listing } from "../listing/listing.ts";
import type { Actor } from "../shared/actor.ts";
import type { CommunityId, DispatchId, ListingId, PersonId, ProposalId } from "../shared/ids.ts";

/**
 * `running` while helpers are asked; `paused` by moderators: nobody else is asked, but a yes still counts; `full` once enough
 * have said yes; `exhausted` when nobody is left to ask; `stopped` by moderators, or since the request is open no longer.
 */
export type DispatchStatus = "running" | "paused" | "full" | "exhausted" | "stopped";

/**
 * `open` until its reader answers or it expires. `accepted` holds a place until it is `called-off` by either side. `standby`:
 * a yes that came when no place was left. `not-needed`: nobody had answered when the last place was taken, or the search
 * was stopped. `gone`: the person cannot be asked any more.
 */
export type InvitationState =
  "open" | "accepted" | "declined" | "not-now" | "expired" | "standby" | "not-needed" | "called-off" | "gone";

/** A helper who was asked for a request. Nobody has more than one in a dispatch. */
export interface Invitation {
  readonly personId: PersonId;
  /** The offer of theirs that fits; absent for a helper who was found by their profile. */
  readonly offerId?: ListingId;
  readonly state: InvitationState;
  readonly round: number;
  /** How often they were asked: once more after standby, when a place became free. */
  readonly asks: number;
  readonly askedAt: Date;
  /** Until when their answer is waited for before others are asked; a later yes counts as long as places are left. */
  readonly expiresAt: Date;
  readonly answeredAt?: Date;
  /** Their turn on standby, ascending. */
  readonly turn?: number;
  /** The introduction that came of it. */
  readonly proposalId?: ProposalId;
}

/** What the seeker was asked about helpers of neighbouring communities, and what they have said. */
export interface Neighbours {
  /** Those that the question named, the nearest first. Nobody of any other is asked. */
  readonly communities: readonly CommunityId[];
  /** Until when their answer is waited for before moderators are told; a later one counts too. */
  readonly until: Date;
  readonly answer?: "yes" | "no";
}

/** The search for helpers for one request. A request has one, however often it is started. */
export interface Dispatch {
  readonly id: DispatchId;
  readonly requestId: ListingId;
  readonly communityId: CommunityId;
  readonly status: DispatchStatus;
  readonly by: Actor;
  readonly round: number;
  readonly invitations: readonly Invitation[];
  /** The last turn on standby that was given out. */
  readonly turns: number;
  /** Absent while nobody had to be asked. */
  readonly neighbours?: Neighbours;
  /** When the seeker and the moderators were told that nobody is left to ask. */
  readonly unmetAt?: Date;
  /** True if it was stopped because its request was over, not by moderators. */
  readonly endedWithRequest?: boolean;
  /** Grows by one with each change; the compare-and-set key. */
  readonly version: number;
  readonly startedAt: Date;
}

export const inState = (
  { invitations }: Pick<Dispatch, "invitations">,
  ...states: readonly InvitationState[]
): readonly Invitation[] => invitations.filter(({ state }) => states.includes(state));

export const invitationOf = (
  { invitations }: Pick<Dispatch, "invitations">,
  person: PersonId,
): Invitation | undefined => invitations.find(({ personId }) => personId === person);

/** Everybody who was invited, who are not asked anew. */
export const invitedIn = (dispatch: Pick<Dispatch, "invitations"> | undefined): ReadonlySet<PersonId> =>
  new Set(dispatch?.invitations.map(({ personId }) => personId));

/** Those on standby, who said yes first first. */
export const onStandby = (dispatch: Pick<Dispatch, "invitations">): readonly Invitation[] =>
  [...inState(dispatch, "standby")].sort((a, b) => (a.turn ?? 0) - (b.turn ?? 0));

/**
 * How many more helpers a request needs. Where it counts places, those that are neither taken nor promised; otherwise one,
 * until one has said yes.
 */
export function missingIn(
  category: Category,
  request: Pick<Listing, "quantity" | "taken" | "reserved" | "organisationId">,
  dispatch: Pick<Dispatch, "invitations">,
): number {
  if (hasPlaces(category, request)) return freeOf(request);
  return inState(dispatch, "accepted").length > 0 ? 0 : 1;
}

/** The communities whose helpers may be asked: the request's own, and those that its author has agreed to. */
export const communitiesIn = (
  dispatch: Pick<Dispatch, "neighbours"> | undefined,
  { communityId }: Pick<Listing, "communityId">,
): ReadonlySet<CommunityId> =>
  new Set([communityId, ...(dispatch?.neighbours?.answer === "yes" ? dispatch.neighbours.communities : [])]);

/** What the author of a request has said of helpers from another community; `unasked` also while they have not answered. */
export type NeighbourConsent = "agreed" | "refused" | "unasked";

export function consentTo(
  dispatch: Pick<Dispatch, "neighbours"> | undefined,
  community: CommunityId,
): NeighbourConsent {
  const { answer, communities = [] } = dispatch?.neighbours ?? {};
  if (answer === "no") return "refused";
  return answer === "yes" && communities.includes(community) ? "agreed" : "unasked";
}

/**
 * Whether a request may be sent to people of a community. Once its author was asked about neighbouring ones, only to those
 * that they have agreed to.
 */
export const maySendTo = (
  dispatch: Pick<Dispatch, "neighbours"> | undefined,
  { communityId }: Pick<Listing, "communityId">,
  community: CommunityId,
): boolean =>
  community === communityId || !dispatch?.neighbours || consentTo(dispatch, community) === "agreed";

/** What a search has come to, in numbers. */
export interface DispatchProgress {
  readonly status: DispatchStatus;
  readonly accepted: number;
  /** How many helpers are wanted in all. */
  readonly wanted: number;
  readonly asked: number;
  /** Of those, how many have not answered yet. */
  readonly open: number;
  readonly standby: number;
  /** How it stands with helpers of neighbouring communities. */
  readonly neighbours: "none" | "asked" | "yes" | "no";
}

export function progressOf(dispatch: Dispatch, missing: number): DispatchProgress {
  const accepted = inState(dispatch, "accepted").length;
  return {
    status: dispatch.status,
    accepted,
    wanted: accepted + missing,
    asked: dispatch.invitations.length,
    open: inState(dispatch, "open").length,
    standby: inState(dispatch, "standby").length,
    neighbours: dispatch.neighbours ? (dispatch.neighbours.answer ?? "asked") : "none",
  };
}

/** The dispatch with one person's invitation changed. */
export const withInvitation = (
  dispatch: Dispatch,
  person: PersonId,
  change: Partial<Invitation>,
): Dispatch => ({
  ...dispatch,
  invitations: dispatch.invitations.map((one) => (one.personId === person ? { ...one, ...change } : one)),
});

/** Whether a yes can still count: the search goes on, rests, or waits for a place to become free. */
export const takesYes = ({ status }: Pick<Dispatch, "status">): boolean => status !== "stopped";
