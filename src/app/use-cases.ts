import type { Catalogue } from "../domain/category/catalogue.ts";
import { makeBroadcasts, type BroadcastCases } from "./broadcasts.ts";
import { makeCards } from "./cards.ts";
import { makeCloseListing, type CloseListing } from "./close-listing.ts";
import { makeCommunityCases, type CommunityCases } from "./communities.ts";
import { makeDecideListing, type DecideListing } from "./decide-listing.ts";
import { makeDraftCases, type DraftCases } from "./drafts.ts";
import { makeFindMatches, type FindMatches } from "./find-matches.ts";
import { makePeopleCases, type PeopleCases } from "./people.ts";
import type { Dependencies } from "./dependencies.ts";
import { makeProposalCases, type ProposalCases } from "./proposals.ts";
import { makeSubmitListing, type SubmitListing } from "./submit-listing.ts";
import type { Listings } from "./ports.ts";

/** Everything the product can be asked to do; the chat's buttons and the admin API call the same ones. */
export interface UseCases {
  readonly catalogue: Catalogue;
  readonly people: PeopleCases;
  readonly communities: CommunityCases;
  readonly drafts: DraftCases;
  readonly listings: Pick<Listings, "find" | "ofAuthor" | "page">;
  readonly submitListing: SubmitListing;
  readonly decideListing: DecideListing;
  readonly closeListing: CloseListing;
  readonly findMatches: FindMatches;
  readonly proposals: ProposalCases;
  readonly broadcasts: BroadcastCases;
}

export function makeUseCases(deps: Dependencies): UseCases {
  const findMatches = makeFindMatches(deps);
  const cards = makeCards(deps, findMatches);
  const people = makePeopleCases(deps);
  const proposals = makeProposalCases(deps, cards, findMatches, people);
  return {
    catalogue: deps.catalogue,
    people,
    communities: makeCommunityCases(deps),
    drafts: makeDraftCases(deps),
    listings: deps.listings,
    submitListing: makeSubmitListing(deps, cards),
    decideListing: makeDecideListing(deps, cards),
    closeListing: makeCloseListing(deps, cards, proposals),
    findMatches,
    proposals,
    broadcasts: makeBroadcasts(deps, cards, findMatches),
  };
}
