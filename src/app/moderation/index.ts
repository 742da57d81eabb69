import type { Module } from "../core/index.ts";
import type { Cards } from "../listings/ports.ts";
import type { ProposalCases } from "../proposals/cases.ts";
import { createDecideListing, type DecideDependencies, type DecideListing } from "./decide-listing.ts";
import { createUnanswered, type ModerationTaskKind } from "./tasks.ts";

export { createCards } from "./cards.ts";
export type { DecideError } from "./decide-listing.ts";
export type { CardView, Suggestion } from "./notices.ts";
export type { Verdict } from "./verdict.ts";

export interface ModerationCases {
  readonly decide: DecideListing;
}

export const createModerationModule = (
  deps: DecideDependencies,
  cards: Cards,
  proposals: Pick<ProposalCases, "introduceAnswer" | "lapse">,
): Module<ModerationCases, ModerationTaskKind> => ({
  cases: { decide: createDecideListing(deps, cards, proposals) },
  tasks: createUnanswered(deps),
});
