import { otherKind } from "../category/category.ts";
import { cellOf } from "../shared/geo.ts";
import type { ListingId, OrganisationId } from "../shared/ids.ts";
import type { Person } from "../person/person.ts";
import { leftOf } from "./ledger.ts";
import type { Listing } from "./listing.ts";

/** Whether a listing can be introduced to a request's author: while it is out, or as made for this request only. */
export const isOpenFor = (
  { status, onlyFor }: Pick<Listing, "status" | "onlyFor">,
  request: ListingId,
): boolean => status === "published" || onlyFor === request;

/**
 * The other side of a listing for somebody who has none: what a helper gives by accepting an invitation, or what an
 * organisation that has taken it needs or gives. All that is left of the listing, and nothing else.
 */
export const counterpartFor = (
  listing: Listing,
  author: Person,
  {
    id,
    languages,
    organisationId,
    now,
  }: {
    readonly id: ListingId;
    readonly languages: readonly string[];
    readonly organisationId?: OrganisationId;
    readonly now: Date;
  },
): Listing => ({
  id,
  kind: otherKind(listing.kind),
  category: listing.category,
  communityId: listing.communityId,
  authorId: author.id,
  ...(organisationId && { organisationId }),
  language: author.language,
  languages,
  answers: {},
  masked: 0,
  point: listing.point,
  wholeCommunity: true,
  cell: cellOf(listing.point),
  period: {},
  quantity: Math.max(1, leftOf(listing)),
  onBehalf: false,
  status: "fulfilled",
  version: 1,
  submission: 1,
  approvals: [],
  onlyFor: listing.id,
  createdAt: now,
  closedAt: now,
});
