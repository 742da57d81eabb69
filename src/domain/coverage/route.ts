import type { CommunityId, ListingId, OrganisationId, PersonId } from "../shared/ids.ts";
import type { ShownCard } from "../organisation/shown-card.ts";
import { fail, ok, type Result } from "../shared/result.ts";

/**
 * `asked`: an organisation is to answer until a deadline. `taken`: it looks after the listing. `moderators`: nobody is left to
 * ask. `closed`: it is over.
 */
export type RouteStatus = "asked" | "taken" | "moderators" | "closed";

/** Why an organisation has a listing no longer. */
export type RouteEnd = "passed" | "late" | "handed-over" | "given-back" | "objected" | "suspended";

export const ROUTE_OUTCOMES = ["helped", "not-reached", "not-needed"] as const;
/** What became of it, as the organisation says; `over` when the listing ended by itself. */
export type RouteOutcome = (typeof ROUTE_OUTCOMES)[number] | "over";

/** What an organisation asked the author, and what they answered. */
export interface RouteQuestion {
  readonly question: string;
  readonly answer?: string;
}

/** Which organisation has a listing. There is one for each listing, so that two can never have it. */
export interface Route {
  readonly id: ListingId;
  readonly communityId: CommunityId;
  readonly authorId: PersonId;
  readonly status: RouteStatus;
  /** Which organisation is asked, or has taken it. */
  readonly organisationId?: OrganisationId;
  readonly takenBy?: PersonId;
  /** Until when it is to answer. */
  readonly until?: Date;
  /** Those that had it before, and why they have it no longer; none of them is asked again. */
  readonly tried: readonly { readonly organisationId: OrganisationId; readonly how: RouteEnd; readonly at?: Date }[];
  readonly questions: readonly RouteQuestion[];
  readonly outcome?: RouteOutcome;
  readonly shown: readonly ShownCard[];
  /** Counts the organisations that were asked; each has cards and a deadline of its own. */
  readonly stage: number;
  readonly changedAt: Date;
  /** Grows by one with each change; the compare-and-set key. */
  readonly version: number;
}

export type RouteError =
  | "route-not-found"
  /** Another organisation has it, or it is over. */
  | "not-yours"
  | "already-taken"
  /** It is the author's own: somebody else of the organisation has to take it. */
  | "own-listing"
  | "cannot-hand-over"
  /** The author cannot be written to. */
  | "author-unreachable"
  /** The author has not answered the last question, or was asked often enough. */
  | "asked-already";

export const MAX_QUESTIONS = 10;

const changed = (before: Route, change: Partial<Route>, changedAt: Date): Route => ({
  ...before,
  ...change,
  changedAt,
  version: before.version + 1,
});

/** Whether some organisation is asked about it or has taken it. */
export const isOpen = ({ status }: Pick<Route, "status">): boolean => status === "asked" || status === "taken";

/** Whether this organisation is asked about it or has taken it. */
export const has = (route: Route, organisation: OrganisationId): boolean =>
  isOpen(route) && route.organisationId === organisation;

/** Asks an organisation next. */
export function ask(before: Route, organisationId: OrganisationId, until: Date, now: Date): Route {
  const { takenBy: _taker, outcome: _outcome, ...rest } = before;
  return changed(
    rest,
    { status: "asked", organisationId, until, shown: [], questions: [], stage: before.stage + 1 },
    now,
  );
}

/** Nobody is left to ask. */
export function toModerators(before: Route, now: Date): Route {
  const { takenBy: _taker, organisationId: _asked, until: _until, ...rest } = before;
  return changed(rest, { status: "moderators", shown: [], questions: [] }, now);
}

/** The organisation that has it has it no longer. */
export const tried = (before: Route, how: RouteEnd, at: Date): Route =>
  before.organisationId === undefined
    ? before
    : { ...before, tried: [...before.tried, { organisationId: before.organisationId, how, at }] };

/** What one organisation has or had to do with a listing: it knows nothing of the others. */
export interface RouteShare {
  /** `ended`: it has the listing no longer. */
  readonly status: "asked" | "taken" | "closed" | "ended";
  readonly until?: Date;
  readonly outcome?: RouteOutcome;
  /** Why it ended. */
  readonly how?: RouteEnd;
  /** Of its last change. */
  readonly at?: Date;
}

/** Undefined where it was never asked. */
export function shareOf(route: Route, organisation: OrganisationId): RouteShare | undefined {
  const { status, until, outcome, changedAt } = route;
  if (route.organisationId === organisation && status !== "moderators")
    return { status, at: changedAt, ...(until && { until }), ...(outcome && { outcome }) };
  const before = route.tried.findLast(({ organisationId }) => organisationId === organisation);
  return before && { status: "ended", how: before.how, ...(before.at && { at: before.at }) };
}

export function take(
  before: Route,
  organisation: OrganisationId,
  person: PersonId,
  now: Date,
): Result<Route, RouteError> {
  if (!has(before, organisation)) return fail("not-yours");
  if (before.status === "taken") return fail("already-taken");
  // Nobody decides alone about what they wrote themselves.
  if (before.authorId === person) return fail("own-listing");
  const { until: _until, ...rest } = before;
  return ok(changed(rest, { status: "taken", takenBy: person }, now));
}

/** Ends it. What was asked and who took it goes with it. */
export function close(before: Route, outcome: RouteOutcome, now: Date): Route {
  const { takenBy: _taker, until: _until, ...rest } = before;
  return changed(rest, { status: "closed", outcome, questions: [] }, now);
}

/** Asks the author something, one thing after the other. */
export function addQuestion(before: Route, question: string, now: Date): Result<Route, RouteError> {
  const last = before.questions.at(-1);
  const isWaiting = last !== undefined && last.answer === undefined;
  if (isWaiting || before.questions.length >= MAX_QUESTIONS) return fail("asked-already");
  return ok(changed(before, { questions: [...before.questions, { question }] }, now));
}

/** Answers the question that was asked last. */
export function answerQuestion(before: Route, answer: string, now: Date): Result<Route, RouteError> {
  const last = before.questions.at(-1);
  if (!isOpen(before) || !last || last.answer !== undefined) return fail("route-not-found");
  return ok(changed(before, { questions: [...before.questions.slice(0, -1), { ...last, answer }] }, now));
}

export const withCards = (before: Route, shown: readonly ShownCard[]): Route => ({ ...before, shown });
