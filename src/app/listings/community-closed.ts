import { communityId } from "../../domain/shared/ids.ts";
import { toPerson, type CoreDependencies, type Render, type RunTask } from "../core/index.ts";
import type { People } from "../people/ports.ts";
import { changeListing, type ChangeDependencies } from "./change-listing.ts";
import { listingKey, type ListingNotice } from "./notices.ts";
import type { Cards } from "./ports.ts";

/** Listings withdrawn in one transaction. */
const AT_ONCE = 50;

export interface CommunityClosedDependencies extends CoreDependencies, ChangeDependencies {
  readonly people: People;
  readonly render: Render<ListingNotice>;
}

/** Withdraws the live listings of a community that was closed, and tells their authors. */
export function createCommunityClosed(deps: CommunityClosedDependencies, cards: Cards): RunTask {
  const { listings, people, outbox, render, clock } = deps;
  return async ({ subject }, tx) => {
    const live = await listings.liveOf(communityId(subject), AT_ONCE, tx);
    for (const listing of live) {
      const by = { kind: "system" } as const;
      const change = { action: "withdraw", by, reason: "community-closed" } as const;
      const withdrawn = await changeListing(deps, tx, listing, change);
      if (!withdrawn.ok) continue;
      const author = await people.find(listing.authorId, tx);
      const notice = { kind: "listing-community-closed", listing: withdrawn.value } as const;
      const key = listingKey(withdrawn.value, "community-closed");
      const told = author ? [toPerson(render, author, key, notice)] : [];
      await outbox.add([...told, ...(await cards.changed(withdrawn.value, tx))], tx);
    }
    return live.length === AT_ONCE ? clock.now() : undefined;
  };
}
