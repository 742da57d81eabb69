import { cellOf } from "../shared/geo.ts";
import type { ListingId } from "../shared/ids.ts";
import type { Person } from "../person/person.ts";
import { leftOf } from "./ledger.ts";
import type { Listing } from "./listing.ts";

/** Whether a listing can be introduced to a request's author: while it is out, or as made for this request only. */
export const isOpenFor = (
  { status, onlyFor }: Pick<Listing, "status" | "onlyFor">,
  request: ListingId,
): boolean => status === "published" || onlyFor === request;

/** What a helper without an offer gives by accepting an invitation: all that the request still needs, and nothing else. */
export const offerFor = (
  request: Listing,
  helper: Person,
  {
    id,
    languages,
    now,
  }: { readonly id: ListingId; readonly languages: readonly string[]; readonly now: Date },
): Listing => ({
  id,
  kind: "offer",
  category: request.category,
  communityId: request.communityId,
  authorId: helper.id,
  language: helper.language,
  languages,
  answers: {},
  masked: 0,
  point: request.point,
  wholeCommunity: true,
  cell: cellOf(request.point),
  period: {},
  quantity: Math.max(1, leftOf(request)),
  onBehalf: false,
  status: "fulfilled",
  version: 1,
  submission: 1,
  approvals: [],
  onlyFor: request.id,
  createdAt: now,
  closedAt: now,
});
