import type { ListingKind } from "../category/category.ts";
import type { IntroductionState, Proposal } from "../proposal/proposal.ts";
import { fail, ok, type Result } from "../shared/result.ts";

/** `not-introduced` before both have said yes; the others while moderators look at it, and once it has ended. */
export type IntroductionError = "not-introduced" | "introduction-frozen" | "introduction-over";

/** How an introduction goes on; undefined before both have said yes. */
export const stateOf = ({
  status,
  introduction = "open",
}: Pick<Proposal, "status" | "introduction">): IntroductionState | undefined =>
  status === "introduced" ? introduction : undefined;

/** Whether the two can write to each other. */
export const isOpen = (proposal: Pick<Proposal, "status" | "introduction">): boolean =>
  stateOf(proposal) === "open";

/** Why the two cannot write to each other; undefined while they can. */
export function closedBy(proposal: Pick<Proposal, "status" | "introduction">): IntroductionError | undefined {
  const state = stateOf(proposal);
  if (state === undefined) return "not-introduced";
  if (state === "frozen") return "introduction-frozen";
  return state === "ended" ? "introduction-over" : undefined;
}

const changed = (proposal: Proposal, change: Partial<Proposal>): Proposal => ({
  ...proposal,
  ...change,
  version: proposal.version + 1,
});

function whileOpen(proposal: Proposal, change: Partial<Proposal>): Result<Proposal, IntroductionError> {
  const code = closedBy(proposal);
  return code === undefined ? ok(changed(proposal, change)) : fail(code);
}

/** Lets the other side have this side's contact. */
export const share = (proposal: Proposal, side: ListingKind): Result<Proposal, IntroductionError> =>
  whileOpen(proposal, { shares: { ...proposal.shares, [side]: true } });

/** Either side may end it at any time, also while moderators look at it. */
export function end(proposal: Proposal): Result<Proposal, IntroductionError> {
  const code = closedBy(proposal);
  return code === undefined || code === "introduction-frozen"
    ? ok(changed(proposal, { introduction: "ended" }))
    : fail(code);
}

/** Nothing passes between the two until moderators have looked at what one of them reported. */
export const freeze = (proposal: Proposal): Result<Proposal, IntroductionError> =>
  whileOpen(proposal, { introduction: "frozen" });

/** What moderators decide about a frozen introduction. */
export const settle = (
  proposal: Proposal,
  to: Exclude<IntroductionState, "frozen">,
): Result<Proposal, "not-frozen"> =>
  stateOf(proposal) === "frozen" ? ok(changed(proposal, { introduction: to })) : fail("not-frozen");
