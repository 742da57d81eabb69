import { isForOrganisations } from "../../domain/category/category.ts";
import { zoneOf } from "../../domain/community/time-zone.ts";
import { fitOf, needsOf, turnReason, withTurn, type Needs } from "../../domain/helper/fit.ts";
import { DEFAULT_CAPS, isPaused } from "../../domain/helper/profile.ts";
import { reachesAround } from "../../domain/helper/reach.ts";
import { capReached, NEVER_ASKED } from "../../domain/helper/tally.ts";
import { leftOf } from "../../domain/listing/ledger.ts";
import type { Listing } from "../../domain/listing/listing.ts";
import type { Match } from "../../domain/matching/match.ts";
import type { CommunityId, PersonId } from "../../domain/shared/ids.ts";
import type { Communities } from "../communities/ports.ts";
import { sideBySide, type CoreDependencies, type Tx } from "../core/index.ts";
import type { FindFits } from "../matching/index.ts";
import type { Blocks, People } from "../people/ports.ts";
import type { Proposals } from "../proposals/ports.ts";
import type { Candidate, Helper, HelperCandidates, Helpers } from "./ports.ts";

export interface CandidateDependencies extends Pick<CoreDependencies, "catalogue" | "clock"> {
  readonly blocks: Blocks;
  readonly communities: Pick<Communities, "find">;
  readonly helpers: Helpers;
  readonly people: Pick<People, "reachable">;
  readonly proposals: Pick<Proposals, "ofListing">;
}

/** Whether helpers of a community come into question. */
type IsNear = (id: CommunityId) => boolean;

/** People looked up at a time, from the best on, until there are enough who can be reached. */
const AT_ONCE = 20;

export function createHelperCandidates(deps: CandidateDependencies, findFits: FindFits): HelperCandidates {
  const { blocks, catalogue, clock, communities, helpers, people, proposals } = deps;

  /** Owners of offers that fit, each with their best one. A near miss is nothing to ask somebody for. */
  async function byOffer(
    request: Listing,
    isNear: IsNear,
    now: Date,
    tx?: Tx,
  ): Promise<readonly Candidate[]> {
    const best = new Map<PersonId, Match>();
    for (const match of await findFits(request, tx)) {
      const { authorId, communityId } = match.offer;
      if (!match.doubtful && isNear(communityId) && !best.has(authorId)) best.set(authorId, match);
    }
    const known = await helpers.findMany([...best.keys()], tx);
    return [...best].flatMap(([personId, { offer, score, reasons }]) => {
      const helper = known.get(personId);
      if (helper && !mayBeAsked(helper, now)) return [];
      const tally = helper?.tally ?? NEVER_ASKED;
      return {
        personId,
        score: withTurn(score, tally, now),
        reasons: [...reasons, turnReason(tally, now)],
        offerId: offer.id,
        communityId: offer.communityId,
      };
    });
  }

  async function byProfile(needs: Needs, isNear: IsNear, tx?: Tx): Promise<readonly Candidate[]> {
    const { request, category } = needs;
    const near = await helpers.near({ category: category.slug, reaches: reachesAround(request) }, tx);
    return near.flatMap(({ personId, profile, tally }) => {
      const communityId = profile?.place.communityId;
      if (!profile || communityId === undefined || !isNear(communityId)) return [];
      const { score, reasons, obstacles } = fitOf(needs, profile, tally);
      return obstacles.length > 0 ? [] : { personId, score, reasons, communityId };
    });
  }

  /** The first of the candidates who can be reached and have not blocked the seeker. */
  async function reachable(
    sorted: readonly Candidate[],
    seeker: PersonId,
    limit: number,
    tx?: Tx,
  ): Promise<readonly Candidate[]> {
    const found: Candidate[] = [];
    const step = Math.max(AT_ONCE, Math.min(limit, sorted.length));
    for (let at = 0; at < sorted.length && found.length < limit; at += step) {
      const some = sorted.slice(at, at + step);
      const ids = some.map(({ personId }) => personId);
      const [there, blocked] = await sideBySide(
        tx,
        () => people.reachable(ids, tx),
        () => blocks.among(seeker, ids, tx),
      );
      found.push(...some.filter(({ personId }) => there.has(personId) && !blocked.has(personId)));
    }
    return found.slice(0, limit);
  }

  return {
    async forRequest(request, { limit = Infinity, except = new Set(), communities: among } = {}, tx) {
      const category = catalogue.find(request.category);
      if (!category || request.kind !== "request" || request.status !== "published") return [];
      if (isForOrganisations(category) || leftOf(request) === 0) return [];
      const now = clock.now();
      const isNear: IsNear = (id) => among?.has(id) ?? true;
      const timeZone = zoneOf(await communities.find(request.communityId));
      const [[offering, profiled], proposed] = await sideBySide(
        tx,
        () =>
          sideBySide(
            tx,
            () => byOffer(request, isNear, now, tx),
            () => byProfile(needsOf(category, request, now, timeZone), isNear, tx),
          ),
        () => proposals.ofListing(request.id, tx),
      );
      const passed = new Set([...except, ...proposed.map(({ helperId }) => helperId), request.authorId]);
      const best = new Map<PersonId, Candidate>();
      for (const candidate of [...offering, ...profiled])
        // An offer goes before the profile of the same person: it says more.
        if (!passed.has(candidate.personId) && !best.has(candidate.personId))
          best.set(candidate.personId, candidate);
      // The same order on every store, whatever it finds first.
      const sorted = [...best.values()].sort((a, b) => b.score - a.score || a.personId - b.personId);
      return reachable(sorted, request.authorId, limit, tx);
    },
    asked: (ids, tx) => helpers.noteAsked(ids, clock.now(), tx),
    stopAsking: (id, tx) => helpers.removeProfile(id, true, tx),
  };
}

/** Whether their settings allow to ask somebody who has an offer. */
const mayBeAsked = ({ profile, tally, refuses }: Helper, now: Date): boolean =>
  !refuses &&
  !(profile && isPaused(profile, now)) &&
  capReached(tally, profile?.caps ?? DEFAULT_CAPS, now) === undefined;
