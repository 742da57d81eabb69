import type { Catalogue } from "../domain/category/catalogue.ts";
import { createBrowse, type BrowseCases } from "./browse/cases.ts";
import { createBroadcasts, type BroadcastCases } from "./broadcasts/cases.ts";
import { createCards } from "./moderation/cards.ts";
import { createCommunityCases, type CommunityCases } from "./communities/cases.ts";
import { createCountTaken, type CountTaken } from "./listings/count-taken.ts";
import { createDecideListing, type DecideListing } from "./moderation/decide-listing.ts";
import { createDraftReminder } from "./drafts/tasks.ts";
import { createDraftCases, type DraftCases } from "./drafts/cases.ts";
import { createFindMatches, type FindMatches } from "./matching/find-matches.ts";
import { createFreshness } from "./listings/tasks.ts";
import { createInboxCases, type InboxCases } from "./dead-letters/cases.ts";
import { createManageListing, type ManageListing } from "./listings/manage-listing.ts";
import { createPeopleCases, type PeopleCases } from "./people/cases.ts";
import type { Dependencies } from "./dependencies.ts";
import { createProposalCases, type ProposalCases } from "./proposals/cases.ts";
import { createRetention } from "./privacy/retention.ts";
import { createReviseListing } from "./drafts/revise-listing.ts";
import { createSubmitListing, type SubmitListing } from "./drafts/submit-listing.ts";
import { createSavedSearchCases, type SavedSearchCases } from "./searches/cases.ts";
import type { Listings, RunTask, TaskKind } from "./ports.ts";
import { createUnanswered } from "./moderation/tasks.ts";
import { createWhoHelped, type WhoHelpedCases } from "./introductions/cases.ts";

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

export function createUseCases(deps: Dependencies): UseCases {
  const findMatches = createFindMatches(deps);
  const cards = createCards(deps, findMatches);
  const people = createPeopleCases(deps);
  const proposals = createProposalCases(deps, cards, findMatches, people);
  const broadcasts = createBroadcasts(deps, cards, findMatches);
  const savedSearches = createSavedSearchCases(deps);
  const inbox = createInboxCases(deps);
  return {
    catalogue: deps.catalogue,
    people,
    communities: createCommunityCases(deps),
    drafts: createDraftCases(deps),
    listings: deps.listings,
    browse: createBrowse(deps),
    savedSearches,
    submitListing: createSubmitListing(deps, cards, createReviseListing(deps, cards, proposals)),
    decideListing: createDecideListing(deps, cards, proposals),
    manageListing: createManageListing(deps, cards, proposals),
    countTaken: createCountTaken(deps, cards, proposals),
    whoHelped: createWhoHelped(deps),
    findMatches,
    proposals,
    broadcasts,
    inbox,
    byTheClock: {
      ...createUnanswered(deps),
      freshness: createFreshness(deps, cards, proposals),
      broadcast: broadcasts.round,
      "match-saved-searches": savedSearches.match,
      "tell-saved-search": savedSearches.tell,
      retention: createRetention(deps),
      "parked-updates": inbox.tellOfParked,
      "draft-reminder": createDraftReminder(deps),
    },
  };
}
