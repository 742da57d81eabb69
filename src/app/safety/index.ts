import type { CommunityId } from "../../domain/shared/ids.ts";
import { helplinesIn, type Helplines } from "../../domain/safety/helplines.ts";
import type { Communities } from "../communities/ports.ts";
import { HOLDS_NOTHING, type Module } from "../core/index.ts";
import type { Places } from "../places/ports.ts";

export interface SafetyCases {
  /** Whom to call where a community is. */
  helplinesOf(community: CommunityId): Promise<Helplines>;
}

export interface SafetyDependencies {
  readonly communities: Pick<Communities, "find">;
  readonly places: Pick<Places, "nearest">;
}

/** What keeps people safe who meet. What somebody has confirmed is stored with the person. */
export const createSafetyModule = ({ communities, places }: SafetyDependencies): Module<SafetyCases> => ({
  cases: {
    async helplinesOf(id) {
      const community = await communities.find(id);
      return helplinesIn(community && (await places.nearest(community.center)).place.country);
    },
  },
  tasks: {},
  ...HOLDS_NOTHING,
});
