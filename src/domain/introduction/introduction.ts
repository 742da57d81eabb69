import type { ListingKind } from "../category/category.ts";
import type { IntroductionState, Proposal } from "../proposal/proposal.ts";
import { fail, ok, type Result } from "../shared/result.ts";

/** `not-introduced` before both have said yes; `introduction-over` once it is frozen or ended. */
export type IntroductionError = "not-introduced" | "introduction-over";

/** How an introduction goes on; undefined before both have said yes. */
export const stateOf = ({
  status,
  introduction = "open",
}: Pick<Proposal, "status" | "introduction">): IntroductionState | undefined =>
  status === "introduced" ? introduction : undefined;

/** Whether the two can write to each other. */
export const isOpen = (proposal: Pick<Proposal, "status" | "introduction">): boolean =>
  stateOf(proposal) === "open";

function whileOpen(proposal: Proposal, change: Partial<Proposal>): Result<Proposal, IntroductionError> {
  const state = stateOf(proposal);
  if (state === undefined) return fail("not-introduced");
  if (state !== "open") return fail("introduction-over");
  return ok({ ...proposal, ...change, version: proposal.version + 1 });
}

/** Lets the other side have this side's contact. */
export const share = (proposal: Proposal, side: ListingKind): Result<Proposal, IntroductionError> =>
  whileOpen(proposal, { shares: { ...proposal.shares, [side]: true } });

export const end = (proposal: Proposal): Result<Proposal, IntroductionError> =>
  whileOpen(proposal, { introduction: "ended" });

/** Nothing passes between the two until moderators have looked at what one of them reported. */
export const freeze = (proposal: Proposal): Result<Proposal, IntroductionError> =>
  whileOpen(proposal, { introduction: "frozen" });

/** What moderators decide about a frozen introduction. */
export const settle = (
  proposal: Proposal,
  to: Exclude<IntroductionState, "frozen">,
): Result<Proposal, "not-frozen"> =>
  stateOf(proposal) === "frozen"
    ? ok({ ...proposal, introduction: to, version: proposal.version + 1 })
    : fail("not-frozen");
