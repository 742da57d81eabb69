import { isForOrganisations } from "../../domain/category/category.ts";
import { zoneOf } from "../../domain/community/time-zone.ts";
import { fitOf, needsOf } from "../../domain/helper/fit.ts";
import { leftOf } from "../../domain/listing/ledger.ts";
import type { Listing } from "../../domain/listing/listing.ts";
import { pairObstacles } from "../../domain/matching/match.ts";
import { isReachable } from "../../domain/person/person.ts";
import type { PersonId } from "../../domain/shared/ids.ts";
import type { People } from "../people/ports.ts";
import type { CandidateDependencies } from "./candidates.ts";
import type { HelperCandidates, Obstacle } from "./ports.ts";

/** Says to moderators what speaks against asking somebody. */
export interface WhyNot {
  /** Why a helper is not asked for a request; empty when they are among its candidates. */
  helper(request: Listing, helper: PersonId): Promise<readonly Obstacle[]>;
  /** Why a request is not matched with an offer; empty when it is. */
  pair(offer: Listing, request: Listing): Promise<readonly Obstacle[]>;
}

export interface WhyNotDependencies extends CandidateDependencies {
  readonly people: Pick<People, "find" | "reachable">;
}

export function createWhyNot(deps: WhyNotDependencies, candidates: HelperCandidates): WhyNot {
  const { blocks, catalogue, clock, communities, helpers, people, proposals } = deps;

  /** What stands between two people, whatever they wrote. */
  async function between(request: Listing, helper: PersonId): Promise<readonly Obstacle[]> {
    const person = await people.find(helper);
    const blocked = await blocks.among(request.authorId, [helper]);
    const asked = (await proposals.ofListing(request.id)).some(({ helperId }) => helperId === helper);
    const obstacles: readonly (Obstacle | false)[] = [
      isForOrganisations(catalogue.find(request.category)) && { kind: "through-organisations" },
      (request.status !== "published" || leftOf(request) === 0) && { kind: "listing-closed" },
      blocked.has(helper) && { kind: "blocked" },
      asked && { kind: "asked-already" },
      person?.ban !== undefined && { kind: "banned" },
      person?.ban === undefined && !isReachable(person) && { kind: "unreachable" },
    ];
    return obstacles.filter((obstacle) => obstacle !== false);
  }

  return {
    async helper(request, helper) {
      if ((await candidates.forRequest(request)).some(({ personId }) => personId === helper)) return [];
      const category = catalogue.find(request.category);
      const known = await helpers.find(helper);
      const timeZone = zoneOf(await communities.find(request.communityId));
      const { profile, tally, refuses } = known ?? {};
      const byProfile: readonly Obstacle[] =
        category && tally && profile?.agreedAt
          ? fitOf(needsOf(category, request, clock.now(), timeZone), profile, tally).obstacles
          : [{ kind: "no-profile" }];
      return [...(await between(request, helper)), ...(refuses ? [{ kind: "refuses" } as const] : byProfile)];
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
