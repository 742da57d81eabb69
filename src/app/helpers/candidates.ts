import { isForOrganisations } from "../../domain/category/category.ts";
import { zoneOf } from "../../domain/community/time-zone.ts";
import {
  needsOf,
  reasonsFor,
  scoreIfFit,
  turnReason,
  withTurn,
  withTurnAtMost,
  type Needs,
} from "../../domain/helper/fit.ts";
import { scoresAtMost } from "../../domain/helper/brief.ts";
import { DEFAULT_CAPS, isPaused } from "../../domain/helper/profile.ts";
import { reachesAround } from "../../domain/helper/reach.ts";
import { capReached, NEVER_ASKED } from "../../domain/helper/tally.ts";
import { leftOf } from "../../domain/listing/ledger.ts";
import type { Match } from "../../domain/matching/match.ts";
import type { CommunityId, PersonId } from "../../domain/shared/ids.ts";
import type { Communities } from "../communities/ports.ts";
import { sideBySide, type CoreDependencies, type Tx } from "../core/index.ts";
import { createKin, type FindFits } from "../matching/index.ts";
import type { Organisations } from "../organisations/ports.ts";
import type { Blocks, People } from "../people/ports.ts";
import type { Proposals } from "../proposals/ports.ts";
import { createBestFirst } from "./best-first.ts";
import { stopTask } from "./tasks.ts";
import type { Candidate, Helper, HelperCandidates, Helpers } from "./ports.ts";

export interface CandidateDependencies extends Pick<CoreDependencies, "catalogue" | "clock" | "tasks"> {
  readonly blocks: Blocks;
  readonly communities: Pick<Communities, "find">;
  readonly helpers: Helpers;
  readonly organisations: Pick<Organisations, "find" | "ofPerson">;
  readonly people: Pick<People, "reachable">;
  readonly proposals: Pick<Proposals, "ofListing">;
}

/** Whether helpers of a community come into question. */
type IsNear = (id: CommunityId) => boolean;

/** People looked up at a time, from the best on, until there are enough who can be reached. */
const AT_ONCE = 20;
/** The same for whose turn it is among owners of offers that fit. */
const TALLIES_AT_ONCE = 100;

/** Somebody whose reasons are put together once it is known that they are among the best. */
interface Rated extends Pick<Candidate, "personId" | "score"> {
  readonly candidate: () => Candidate;
}

/** Somebody with a profile that nobody has looked at closely. The score is the most that it can be. */
interface Unrated extends Pick<Candidate, "score"> {
  readonly helper: Helper;
}

/** People with offers that fit, by how well these fit. */
interface Offering {
  readonly owners: ReadonlyMap<PersonId, Match>;
  readonly first: readonly Rated[];
  /** Those of whom it is not known yet whose turn it is. */
  readonly rest: readonly Match[];
}

/** The same order on every store, whatever it finds first. Nobody is given out before those who may be better are rated. */
function isBefore(a: Rated | Unrated, b: Rated | Unrated): boolean {
  if (a.score !== b.score) return a.score > b.score;
  return "helper" in a || (!("helper" in b) && a.personId < b.personId);
}

export function createHelperCandidates(deps: CandidateDependencies, findFits: FindFits): HelperCandidates {
  const { blocks, catalogue, clock, communities, helpers, people, proposals, tasks } = deps;
  const kin = createKin(deps);

  /** Each owner's best offer that fits, best first. A near miss is nothing to ask somebody for. */
  async function byOffer({ request, now }: Needs, isNear: IsNear, tx?: Tx): Promise<Offering> {
    const best = new Map<PersonId, Match>();
    const fits = await findFits(request, tx);
    const own = await kin.among(
      request,
      fits.map(({ offer }) => offer),
      tx,
    );
    for (const match of fits) {
      const { authorId, communityId, id } = match.offer;
      if (own.has(id)) continue;
      if (!match.doubtful && isNear(communityId) && !best.has(authorId)) best.set(authorId, match);
    }
    const matches = [...best.values()];
    // Asked for while profiles are still looked for.
    const first = await inTurn(matches.slice(0, TALLIES_AT_ONCE), now, tx);
    return { owners: best, first, rest: matches.slice(TALLIES_AT_ONCE) };
  }

  async function byProfile(needs: Needs, tx?: Tx): Promise<readonly Unrated[]> {
    const { request, category } = needs;
    const where = { category: category.slug, reaches: reachesAround(request) };
    const { helpers: near, briefs } = await helpers.near(where, tx);
    const scores = scoresAtMost(needs, briefs);
    return near.flatMap((helper, n) => {
      const score = scores[n] ?? -1;
      return score < 0 ? [] : { score, helper };
    });
  }

  /** Owners of offers whose settings allow to ask them, with whose turn it is taken into account. */
  async function inTurn(matches: readonly Match[], now: Date, tx?: Tx): Promise<readonly Rated[]> {
    const known = await helpers.findMany(
      matches.map(({ offer }) => offer.authorId),
      tx,
    );
    return matches.flatMap(({ offer, score: fit, reasons }): Rated[] => {
      const helper = known.get(offer.authorId);
      if (helper && !mayBeAsked(helper, now)) return [];
      const { tally } = helper ?? { tally: NEVER_ASKED };
      const rated = { personId: offer.authorId, score: withTurn(fit, tally, now) };
      const candidate = (): Candidate => ({
        ...rated,
        reasons: [...reasons, turnReason(tally, now)],
        offerId: offer.id,
        communityId: offer.communityId,
      });
      return [{ ...rated, candidate }];
    });
  }

  /**
   * All of them, best first, by so many at a time. Whose turn it is decides at most a share of an offer's score: of offers
   * that cannot come before those given out, this is not asked. Profiles are looked at closely once nobody can be better.
   */
  async function* inOrder(
    known: readonly (Rated | Unrated)[],
    rest: readonly Match[],
    rate: (helper: Helper) => Rated | undefined,
    now: Date,
    limit: number,
    tx?: Tx,
  ): AsyncGenerator<Rated> {
    const step = Math.max(TALLIES_AT_ONCE, Math.min(limit, rest.length));
    const waiting = createBestFirst(isBefore, known);
    for (let at = 0; ; at += step) {
      const next = rest[at];
      const most = next ? withTurnAtMost(next.score) : -Infinity;
      for (let best = waiting.first(); best && best.score > most; best = waiting.first()) {
        waiting.take();
        const rated = "helper" in best ? rate(best.helper) : best;
        if (rated === best) yield rated;
        else if (rated) waiting.add(rated);
      }
      if (!next) return;
      for (const rated of await inTurn(rest.slice(at, at + step), now, tx)) waiting.add(rated);
    }
  }

  /** The first of the candidates who can be reached and have not blocked the seeker. */
  async function reachable(
    sorted: AsyncGenerator<Rated>,
    seeker: PersonId,
    limit: number,
    tx?: Tx,
  ): Promise<readonly Candidate[]> {
    const found: Rated[] = [];
    const step = Math.max(AT_ONCE, limit);
    for (let isLast = false; !isLast && found.length < limit;) {
      const some = await take(sorted, step);
      isLast = some.length < step;
      if (some.length === 0) break;
      const ids = some.map(({ personId }) => personId);
      const [there, blocked] = await sideBySide(
        tx,
        () => people.reachable(ids, tx),
        () => blocks.among(seeker, ids, tx),
      );
      found.push(...some.filter(({ personId }) => there.has(personId) && !blocked.has(personId)));
    }
    return found.slice(0, limit).map(({ candidate }) => candidate());
  }

  return {
    async forRequest(request, { limit = Infinity, except = new Set(), communities: among } = {}, tx) {
      const category = catalogue.find(request.category);
      if (!category || request.kind !== "request" || request.status !== "published") return [];
      if (isForOrganisations(category) || leftOf(request) === 0) return [];
      const now = clock.now();
      const isNear: IsNear = (id) => among?.has(id) ?? true;
      const timeZone = zoneOf(await communities.find(request.communityId));
      const needs = needsOf(category, request, now, timeZone);
      const [[offering, profiled], proposed] = await sideBySide(
        tx,
        () =>
          sideBySide(
            tx,
            () => byOffer(needs, isNear, tx),
            () => byProfile(needs, tx),
          ),
        () => proposals.ofListing(request.id, tx),
      );
      const passed = new Set([
        ...except,
        ...proposed.map(({ helperId }) => helperId),
        request.authorId,
        ...(await kin.membersOf(request, tx)),
      ]);
      const sorted = inOrder(
        [...profiled, ...offering.first.filter(({ personId }) => !passed.has(personId))],
        offering.rest.filter(({ offer }) => !passed.has(offer.authorId)),
        // An offer goes before the profile of the same person: it says more. Both depend on the same settings.
        (helper) =>
          passed.has(helper.personId) || offering.owners.has(helper.personId)
            ? undefined
            : rate(needs, helper, isNear),
        now,
        limit,
        tx,
      );
      return reachable(sorted, request.authorId, limit, tx);
    },
    asked: (ids, tx) => helpers.noteAsked(ids, clock.now(), tx),
    async mayBeAsked(id, tx) {
      const helper = await helpers.find(id, tx);
      return !helper || mayBeAsked(helper, clock.now());
    },
    async refusing(ids, tx) {
      const known = await helpers.findMany(ids, tx);
      return new Set([...known.values()].filter(({ refuses }) => refuses).map(({ personId }) => personId));
    },
    async stopAsking(id, tx) {
      const known = await helpers.find(id, tx);
      if (known?.refuses) return;
      await helpers.refuse(id, clock.now(), tx);
      if (known?.profile) await tasks.add([stopTask(known.profile, clock.now())], tx);
    },
  };
}

/** The next so many of them. */
async function take<T>(from: AsyncGenerator<T>, count: number): Promise<readonly T[]> {
  const taken: T[] = [];
  while (taken.length < count) {
    const next = await from.next();
    if (next.done) break;
    taken.push(next.value);
  }
  return taken;
}

/** Somebody by their profile; undefined where something speaks against asking them. */
function rate(needs: Needs, { personId, profile, tally }: Helper, isNear: IsNear): Rated | undefined {
  if (!profile || !isNear(profile.place.communityId)) return undefined;
  const score = scoreIfFit(needs, profile, tally);
  if (score === undefined) return undefined;
  const { communityId } = profile.place;
  const candidate = (): Candidate => ({
    personId,
    score,
    reasons: reasonsFor(needs, profile, tally),
    communityId,
  });
  return { personId, score, candidate };
}

/** Whether their settings allow to ask somebody who has an offer. */
const mayBeAsked = ({ profile, tally, refuses }: Helper, now: Date): boolean =>
  !refuses &&
  !(profile && isPaused(profile, now)) &&
  capReached(tally, profile?.caps ?? DEFAULT_CAPS, now) === undefined;
