import type { Module } from "../core/index.ts";
import { createAdoptSpoken, type AdoptSpoken, type AdoptSpokenDependencies } from "./adopt-spoken.ts";
import type { CommunityTaskKind } from "../communities/ports.ts";
import { createCommunityClosed } from "./community-closed.ts";
import { createCountTaken, type CountTaken } from "./count-taken.ts";
import { createMayManage, type MayManage } from "./may-manage.ts";
import {
  createOrganisationListings,
  type OrganisationListings,
  type OrganisationListingsDependencies,
} from "./of-organisations.ts";
import type { OrganisationListingsTaskKind } from "../organisations/listings-task.ts";
import { createManageListing, type ManageListing } from "./manage-listing.ts";
import type { Cards, ComesOut, Listings } from "./ports.ts";
import { createListingPrivacy, type ListingPrivacyDependencies } from "./privacy.ts";
import { createWidenSearch, type WidenSearch } from "./widen.ts";
import { createFreshness, type FreshnessDependencies, type ListingTaskKind } from "./tasks.ts";

export type { HandOverError } from "./of-organisations.ts";
export { OWNER_ACTIONS, type ManageError, type OwnerAction } from "./manage-listing.ts";

/** Published listings in their owners' hands. */
export interface ListingCases
  extends Pick<Listings, "find" | "ofAuthor" | "page" | "waitingInAll">, OrganisationListings {
  readonly mayManage: MayManage;
  readonly manage: ManageListing;
  readonly countTaken: CountTaken;
  readonly widen: WidenSearch;
  readonly adoptSpoken: AdoptSpoken;
}

export function createListingsModule(
  deps: AdoptSpokenDependencies &
    FreshnessDependencies &
    ListingPrivacyDependencies &
    OrganisationListingsDependencies,
  cards: Cards,
  comesOut: ComesOut,
): Module<ListingCases, ListingTaskKind | CommunityTaskKind | OrganisationListingsTaskKind> {
  const { listings } = deps;
  const { settle, handOverAll, ...ofOrganisations } = createOrganisationListings(deps, cards, comesOut);
  const { anonymiseClosed, ...holdings } = createListingPrivacy(deps, cards, handOverAll);
  return {
    cases: {
      find: (id) => listings.find(id),
      ofAuthor: (author) => listings.ofAuthor(author),
      page: (query) => listings.page(query),
      waitingInAll: () => listings.waitingInAll(),
      mayManage: createMayManage(deps),
      ...ofOrganisations,
      manage: createManageListing(deps, cards, comesOut),
      countTaken: createCountTaken(deps, cards),
      widen: createWidenSearch(deps, cards),
      adoptSpoken: createAdoptSpoken(deps, cards),
    },
    tasks: {
      freshness: createFreshness(deps, cards),
      "close-community": createCommunityClosed(deps, cards),
      "anonymise-closed": anonymiseClosed,
      "organisation-listings": settle,
    },
    ...holdings,
  };
}
