import type { Module } from "../core/index.ts";
import type { Cards } from "../listings/ports.ts";
import type { FindMatches } from "../matching/index.ts";
import type { PeopleCases } from "../people/index.ts";
import { createProposalCases, type ProposalCases, type ProposalDependencies } from "./cases.ts";
import { createIntroducePledged, type IntroducePledged } from "./introduce-pledged.ts";
import { createProposeFits, type Fits, type FitsTaskKind, type MayBeAsked } from "./fits.ts";
import { createPropose } from "./propose.ts";
import { createPairs, type PairReleased, type Pairs } from "./pairs.ts";
import type { Meetings, Needs } from "./ports.ts";
import { createReview, type Review } from "./review.ts";
import { createProposalClock, type ProposalTaskKind } from "./tasks.ts";
import { createProposalPrivacy } from "./privacy.ts";

export type { AnswerError, ProposalCases, ProposeError, RepeatedYes } from "./cases.ts";
export type { IntroducePledged } from "./introduce-pledged.ts";
export { createFits } from "./fits.ts";
export type { IntroduceInvited } from "./invited.ts";
export type { ProposalTaskKind } from "./tasks.ts";

export function createProposalsModule(
  deps: ProposalDependencies,
  cards: Cards,
  findMatches: FindMatches,
  people: Pick<PeopleCases, "awaitContact" | "forgetAwaited">,
  meetings: Meetings,
  needs: Needs,
  released: PairReleased,
  fits: Fits,
  mayBeAsked: MayBeAsked,
): Module<ProposalCases, ProposalTaskKind | FitsTaskKind> & {
  readonly pairs: Pairs;
  readonly review: Pick<Review, "end">;
  readonly introducePledged: IntroducePledged;
} {
  const pairs = createPairs(deps, { released, settled: fits.settled }, meetings);
  const review = createReview(deps, pairs, cards);
  const propose = createPropose(deps, pairs, cards);
  const cases = createProposalCases(
    deps,
    pairs,
    review,
    propose,
    cards,
    findMatches,
    people,
    meetings,
    needs,
  );
  return {
    pairs,
    review,
    introducePledged: createIntroducePledged(deps, meetings, needs, cards),
    cases,
    tasks: {
      "proposal-clock": createProposalClock(deps, pairs, review, cards),
      "organisation-fits": createProposeFits(deps, findMatches, propose, mayBeAsked),
    },
    ...createProposalPrivacy(deps, cases),
  };
}
