import { isForOrganisations } from "../../domain/category/category.ts";
import { zoneOf } from "../../domain/community/time-zone.ts";
import { fitOf, needsOf } from "../../domain/helper/fit.ts";
import { leftOf } from "../../domain/listing/ledger.ts";
import type { Listing } from "../../domain/listing/listing.ts";
import { pairObstacles } from "../../domain/matching/match.ts";
import { isReachable } from "../../domain/person/person.ts";
import { LIVE_STATUSES } from "../../domain/listing/transition.ts";
import type { Actor } from "../../domain/shared/actor.ts";
import type { CommunityId, PersonId } from "../../domain/shared/ids.ts";
import { fail, ok, type Result } from "../../domain/shared/result.ts";
import type { CoreDependencies } from "../core/index.ts";
import type { Listings } from "../listings/ports.ts";
import type { People } from "../people/ports.ts";
import type { CandidateDependencies } from "./candidates.ts";
import type { Helper, HelperCandidates, Obstacle } from "./ports.ts";

/** Says to moderators what speaks against asking somebody. */
export interface WhyNot {
  /**
   * Why a helper is not asked for a request; empty when they are among those who can be. Says nothing about somebody who is
   * no helper of the request's community: neither by their profile nor by an offer that is out. The audit log notes that a
   * moderator has asked.
   */
  helper(request: Listing, helper: PersonId, by: Actor): Promise<Result<readonly Obstacle[], "not-ours">>;
  /** Why a request is not matched with an offer; empty when it is. */
  pair(offer: Listing, request: Listing): Promise<readonly Obstacle[]>;
}

export interface WhyNotDependencies
  extends CandidateDependencies, Pick<CoreDependencies, "audit" | "transact"> {
  readonly listings: Pick<Listings, "allOfAuthor">;
  readonly people: Pick<People, "find" | "reachable">;
}

export function createWhyNot(deps: WhyNotDependencies, candidates: HelperCandidates): WhyNot {
  const { audit, blocks, catalogue, clock, communities, helpers, listings, people, proposals, transact } =
    deps;

  /** What stands between two people, whatever they wrote. */
  async function between(request: Listing, helper: PersonId): Promise<readonly Obstacle[]> {
    const person = await people.find(helper);
    const blocked = await blocks.among(request.authorId, [helper]);
    const asked = (await proposals.ofListing(request.id)).some(({ helperId }) => helperId === helper);
    const obstacles: readonly (Obstacle | false)[] = [
      (request.status !== "published" || leftOf(request) === 0) && { kind: "listing-closed" },
      blocked.has(helper) && { kind: "blocked" },
      asked && { kind: "asked-already" },
      person?.ban !== undefined && { kind: "banned" },
      person?.ban === undefined && !isReachable(person) && { kind: "unreachable" },
    ];
    return obstacles.filter((obstacle) => obstacle !== false);
  }

  /** Whether somebody helps in a community. */
  async function isOurs(
    community: CommunityId,
    helper: PersonId,
    known: Helper | undefined,
  ): Promise<boolean> {
    if ((known?.profile ?? known?.putAside?.profile)?.place.communityId === community) return true;
    return (await listings.allOfAuthor(helper)).some(
      ({ kind, status, communityId }) =>
        kind === "offer" && communityId === community && LIVE_STATUSES.includes(status),
    );
  }

  return {
    async helper(request, helper, by) {
      const known = await helpers.find(helper);
      const { communityId } = request;
      if (!(await isOurs(communityId, helper, known))) return fail("not-ours");
      const entry = { by, subject: `person:${String(helper)}`, action: "read-helper", communityId };
      await transact((tx) => audit.add({ at: clock.now(), ...entry }, tx));
      const among = { communities: new Set([communityId]) };
      if ((await candidates.forRequest(request, among)).some(({ personId }) => personId === helper))
        return ok([]);
      const category = catalogue.find(request.category);
      const timeZone = zoneOf(await communities.find(request.communityId));
      const { profile, tally, refuses } = known ?? {};
      const byProfile: readonly Obstacle[] =
        category && tally && profile?.agreedAt
          ? fitOf(needsOf(category, request, clock.now(), timeZone), profile, tally).obstacles
          : [{ kind: "no-profile" }];
      return ok([
        ...(isForOrganisations(category) ? [{ kind: "through-organisations" } as const] : []),
        ...(await between(request, helper)),
        ...(refuses ? [{ kind: "refuses" } as const] : byProfile),
      ]);
    },
    async pair(offer, request) {
      const category = catalogue.find(request.category);
      return [
        ...(await between(request, offer.authorId)),
        ...(offer.status === "published" ? [] : [{ kind: "listing-closed" } as const]),
        ...(category ? pairObstacles(category, offer, request) : []),
      ];
    },
  };
}
