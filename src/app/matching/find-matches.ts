import { otherKind, type Category } from "../../domain/category/category.ts";
import { TURN_SHARE_OF_PAIRS, withTurn, withTurnAtMost } from "../../domain/helper/fit.ts";
import { NEVER_ASKED } from "../../domain/helper/tally.ts";
import type { Listing } from "../../domain/listing/listing.ts";
import { matchPair, MATCH_RADIUS_KM, rank, WIDE_RADIUS_KM, type Match } from "../../domain/matching/match.ts";
import { cellsAround } from "../../domain/shared/geo.ts";
import type { PersonId } from "../../domain/shared/ids.ts";
import { sideBySide, type CoreDependencies, type Tx } from "../core/index.ts";
import type { Organisations } from "../organisations/ports.ts";
import { createKin } from "./kin.ts";
import type { Listings } from "../listings/ports.ts";
import type { Blocks, People, Tallies } from "../people/ports.ts";

/**
 * All published counterparts that fit a listing and whose authors can be reached, have not blocked each other, and are not
 * within one organisation, best first.
 * Of helpers who fit alike, the one comes first whose turn it is (fair rotation).
 */
export type FindMatches = (
  listing: Listing,
  tx?: Tx,
  options?: {
    /** So many of the best; all of them when absent. */
    readonly limit?: number;
    /** Only those with listings of this person. */
    readonly author?: PersonId;
  },
) => Promise<readonly Match[]>;

/** The same, best first, without asking whether their authors can be reached: for those who look only at the first of them. */
export type FindFits = (listing: Listing, tx?: Tx) => Promise<readonly Match[]>;

export interface MatchingDependencies extends Pick<CoreDependencies, "catalogue" | "clock"> {
  readonly blocks: Blocks;
  readonly helpers: Pick<Tallies, "findMany">;
  readonly listings: Listings;
  readonly organisations: Pick<Organisations, "find" | "ofPerson">;
  readonly people: People;
}

export function createFindFits({
  catalogue,
  listings,
  clock,
}: Pick<MatchingDependencies, "catalogue" | "clock" | "listings">): FindFits {
  return async (listing, tx) => {
    const category = catalogue.find(listing.category);
    if (!category || listing.status !== "published") return [];
    const candidates = await listings.published(
      {
        kind: otherKind(listing.kind),
        category: listing.category,
        cells: cellsAround(listing.point, reachOf(category, listing)),
      },
      tx,
    );
    const now = clock.now();
    return rank(
      candidates.flatMap((candidate) => {
        const [offer, request] = listing.kind === "offer" ? [listing, candidate] : [candidate, listing];
        return matchPair(category, offer, request, now) ?? [];
      }),
    );
  };
}

/** Matches of which is asked at a time whether they are possible, where only the best are wanted: mostly that is enough. */
const AT_ONCE = 50;

export function createFindMatches(deps: MatchingDependencies): FindMatches {
  const { blocks, clock, helpers, people } = deps;
  const findFits = createFindFits(deps);
  const kin = createKin(deps);

  /** Those of some matches that are possible now, with whose turn it is taken into account. */
  async function openOf(listing: Listing, matches: readonly Match[], tx?: Tx): Promise<readonly Match[]> {
    const counterparts = matches.map((match) => counterpartOf(match, listing));
    const ids = counterparts.map(({ authorId }) => authorId);
    const own = await kin.among(listing, counterparts, tx);
    const [[reachable, blocked], known] = await sideBySide(
      tx,
      () =>
        sideBySide(
          tx,
          () => people.reachable(ids, tx),
          () => blocks.among(listing.authorId, ids, tx),
        ),
      () =>
        helpers.findMany(
          matches.map(({ offer }) => offer.authorId),
          tx,
        ),
    );
    const now = clock.now();
    return matches.flatMap((match) => {
      const { authorId, id } = counterpartOf(match, listing);
      if (!reachable.has(authorId) || blocked.has(authorId) || own.has(id)) return [];
      const { tally = NEVER_ASKED } = known.get(match.offer.authorId) ?? {};
      return [{ ...match, score: withTurn(match.score, tally, now, TURN_SHARE_OF_PAIRS) }];
    });
  }

  return async (listing, tx, { limit = Infinity, author } = {}) => {
    const fits = await findFits(listing, tx);
    const matches =
      author === undefined ? fits : fits.filter((match) => counterpartOf(match, listing).authorId === author);
    const step = Math.max(AT_ONCE, Math.min(limit, matches.length));
    let best: readonly Match[] = [];
    for (let at = 0; at < matches.length; at += step) {
      const some = matches.slice(at, at + step);
      const worst = best.length < limit ? undefined : best.at(-1);
      // Whose turn it is decides a share of the score: none of the others can come before these any more.
      if (some[0] && worst && withTurnAtMost(some[0].score, TURN_SHARE_OF_PAIRS) < worst.score) break;
      best = rank([...best, ...(await openOf(listing, some, tx))]).slice(0, limit);
    }
    return best;
  };
}

/** Within this distance, in kilometres, there may be listings that fit. */
const reachOf = ({ radius }: Category, { kind, wider }: Listing): number =>
  radius !== true && (kind === "offer" || wider) ? WIDE_RADIUS_KM : MATCH_RADIUS_KM;

/** The other listing of a match. */
export const counterpartOf = (match: Match, listing: Listing): Listing =>
  listing.kind === "offer" ? match.request : match.offer;
