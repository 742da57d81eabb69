import type { Module } from "../core/index.ts";
import type { HelperCandidates } from "../helpers/index.ts";
import type { ListingDependencies } from "../listings/manage-listing.ts";
import type { Cards } from "../listings/ports.ts";
import { createWidenByRule } from "../listings/widen.ts";
import type { IntroduceInvited } from "../proposals/invited.ts";
import type { Meetings } from "../proposals/ports.ts";
import { createInvitationAnswers, type AnswerDependencies, type InvitationAnswers } from "./answer.ts";
import type { DispatchChanges } from "./changes.ts";
import { createDispatchControl, type ControlDependencies, type DispatchControl } from "./control.ts";
import { createElsewhere } from "./elsewhere.ts";
import { createOfferOf, type OfferDependencies } from "./offers.ts";
import type { OpenNeed } from "./ports.ts";
import { createDispatchPrivacy } from "./privacy.ts";
import { createLookFarther } from "./farther.ts";
import { createNeighbourAnswers, type NeighbourAnswers } from "./neighbours.ts";
import { createRound } from "./rounds.ts";
import { createShow } from "./show.ts";
import type { DispatchTaskKind } from "./tasks.ts";
import { createUnmet, type UnmetDependencies } from "./unmet.ts";

export type { Accepted, AnswerInvitationError, Refusal } from "./answer.ts";
export {
  createPlaceFreed,
  createPlaceTaken,
  createRequestFreed,
  type PlaceFreed,
  type PlaceTaken,
  type RequestFreed,
} from "./places.ts";
export { createBeginByRule } from "./begin.ts";
export { createDispatchChanges } from "./changes.ts";
export { createReviewDispatch, type DispatchError, type DispatchView } from "./control.ts";

export type DispatchCases = DispatchControl & InvitationAnswers & NeighbourAnswers;

export function createDispatchModule(
  deps: AnswerDependencies &
    ControlDependencies &
    ListingDependencies &
    OfferDependencies &
    UnmetDependencies,
  changes: DispatchChanges,
  candidates: HelperCandidates,
  introduceInvited: IntroduceInvited,
  meetings: Pick<Meetings, "clash">,
  cards: Pick<Cards, "changed" | "refresh">,
  openNeed: OpenNeed,
): Module<DispatchCases, DispatchTaskKind> {
  const elsewhere = createElsewhere(deps, meetings);
  const farther = createLookFarther(deps, changes, candidates, createWidenByRule(deps, cards));
  return {
    cases: {
      ...createDispatchControl(deps, changes, candidates),
      ...createInvitationAnswers(deps, changes, candidates, introduceInvited, createOfferOf(deps), elsewhere),
      ...createNeighbourAnswers(deps, changes),
    },
    tasks: {
      "dispatch-round": createRound(deps, changes, candidates, elsewhere, farther),
      "dispatch-show": createShow(deps, changes, cards),
      "dispatch-unmet": createUnmet(deps, changes, openNeed),
    },
    ...createDispatchPrivacy(deps),
  };
}
