import type { Catalogue } from "../domain/category/catalogue.ts";
import { makeBrowse, type BrowseCases } from "./searches/browse.ts";
import { makeBroadcasts, type BroadcastCases } from "./broadcasts/cases.ts";
import { makeCards } from "./moderation/cards.ts";
import { makeCommunityCases, type CommunityCases } from "./communities/cases.ts";
import { makeCountTaken, type CountTaken } from "./listings/count-taken.ts";
import { makeDecideListing, type DecideListing } from "./moderation/decide-listing.ts";
import { makeDraftReminder } from "./drafts/draft-reminder.ts";
import { makeDraftCases, type DraftCases } from "./drafts/cases.ts";
import { makeFindMatches, type FindMatches } from "./matching/find-matches.ts";
import { makeFreshness } from "./listings/freshness.ts";
import { makeInboxCases, type InboxCases } from "./dead-letters/cases.ts";
import { makeManageListing, type ManageListing } from "./listings/manage-listing.ts";
import { makePeopleCases, type PeopleCases } from "./people/cases.ts";
import type { Dependencies } from "./dependencies.ts";
import { makeProposalCases, type ProposalCases } from "./proposals/cases.ts";
import { makeRetention } from "./drafts/retention.ts";
import { makeReviseListing } from "./listings/revise-listing.ts";
import { makeSubmitListing, type SubmitListing } from "./listings/submit-listing.ts";
import { makeSavedSearchCases, type SavedSearchCases } from "./searches/saved-searches.ts";
import type { Listings, RunTask, TaskKind } from "./ports.ts";
import { makeUnanswered } from "./moderation/unanswered.ts";
import { makeWhoHelped, type WhoHelpedCases } from "./introductions/who-helped.ts";

/** Everything the product can be asked to do; the chat's buttons and the admin API call the same ones. */
export interface UseCases {
  readonly catalogue: Catalogue;
  readonly people: PeopleCases;
  readonly communities: CommunityCases;
  readonly drafts: DraftCases;
  readonly listings: Pick<Listings, "find" | "ofAuthor" | "page">;
  readonly browse: BrowseCases;
  readonly savedSearches: Omit<SavedSearchCases, "match" | "tell">;
  readonly submitListing: SubmitListing;
  readonly decideListing: DecideListing;
  readonly manageListing: ManageListing;
  readonly countTaken: CountTaken;
  readonly whoHelped: WhoHelpedCases;
  readonly findMatches: FindMatches;
  readonly proposals: ProposalCases;
  readonly broadcasts: BroadcastCases;
  readonly inbox: InboxCases;
  /** What happens by the clock. */
  readonly byTheClock: Readonly<Record<TaskKind, RunTask>>;
}

export function makeUseCases(deps: Dependencies): UseCases {
  const findMatches = makeFindMatches(deps);
  const cards = makeCards(deps, findMatches);
  const people = makePeopleCases(deps);
  const proposals = makeProposalCases(deps, cards, findMatches, people);
  const broadcasts = makeBroadcasts(deps, cards, findMatches);
  const savedSearches = makeSavedSearchCases(deps);
  const inbox = makeInboxCases(deps);
  return {
    catalogue: deps.catalogue,
    people,
    communities: makeCommunityCases(deps),
    drafts: makeDraftCases(deps),
    listings: deps.listings,
    browse: makeBrowse(deps),
    savedSearches,
    submitListing: makeSubmitListing(deps, cards, makeReviseListing(deps, cards, proposals)),
    decideListing: makeDecideListing(deps, cards, proposals),
    manageListing: makeManageListing(deps, cards, proposals),
    countTaken: makeCountTaken(deps, cards, proposals),
    whoHelped: makeWhoHelped(deps),
    findMatches,
    proposals,
    broadcasts,
    inbox,
    byTheClock: {
      ...makeUnanswered(deps),
      freshness: makeFreshness(deps, cards, proposals),
      broadcast: broadcasts.round,
      "match-saved-searches": savedSearches.match,
      "tell-saved-search": savedSearches.tell,
      retention: makeRetention(deps),
      "parked-updates": inbox.tellOfParked,
      "draft-reminder": makeDraftReminder(deps),
    },
  };
}
