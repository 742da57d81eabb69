import { NOBODY } from "../shared/actor.ts";
import { cellOf, type Point } from "../shared/geo.ts";
import type { Listing } from "./listing.ts";

/** True if the author's data have been taken out of the listing. */
export const isAnonymous = ({ authorId }: Pick<Listing, "authorId">): boolean => authorId === NOBODY;

/**
 * What is kept of a listing once nothing personal may be: what was needed where, when, how much, and how it ended.
 * Without who wrote it, their words, photos and answers, who decided and who helped. The place is its community's.
 * @param listing one that is over
 * @param center the community's; the rounded place of the listing when the community is gone
 */
export function anonymised(listing: Listing, center: Point = listing.point): Listing {
  const {
    draftId: _draftId,
    claim: _claim,
    answersTo: _answersTo,
    decision: _decision,
    before: _before,
    question: _question,
    reply: _reply,
    revision: _revision,
    helpedBy: _helpedBy,
    closedAt: _closedAt,
    ...rest
  } = listing;
  return {
    ...rest,
    authorId: NOBODY,
    answers: {},
    masked: 0,
    approvals: [],
    point: center,
    cell: cellOf(center),
    wholeCommunity: true,
    onBehalf: false,
  };
}
