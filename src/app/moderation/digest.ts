import type { Community } from "../../domain/community/community.ts";
import type { Listing } from "../../domain/listing/listing.ts";
import { communityId } from "../../domain/shared/ids.ts";
import type { Communities } from "../communities/ports.ts";
import {
  toModerators,
  type Clock,
  type CoreDependencies,
  type OutboxMessage,
  type Render,
  type RunTask,
  type Task,
  type Tx,
} from "../core/index.ts";
import type { Listings } from "../listings/ports.ts";
import { moderationKey, type ModerationNotice } from "./notices.ts";

/** A digest is brought up to date for so long; then a new one is posted, further down in the group. */
const SLICE_MS = 10 * 60_000;

/** Says in the moderators' group how many listings wait, instead of posting their cards. */
export type Digest = (community: Community, tx: Tx) => Promise<readonly OutboxMessage[]>;

export function createDigest(deps: {
  readonly listings: Pick<Listings, "countPending">;
  readonly clock: Clock;
  readonly render: Render<ModerationNotice>;
}): Digest {
  return async (community, tx) => {
    const waiting = await deps.listings.countPending(community.id, tx);
    const now = deps.clock.now().getTime();
    const key = moderationKey.digest(community, String(Math.floor(now / SLICE_MS)));
    const message = toModerators(deps.render, community, key, { kind: "queue-digest", waiting });
    return [
      { ...message, urgent: true },
      {
        ...message,
        key: `${key}:${String(waiting)}:${String(now)}`,
        method: "editMessageText",
        target: key,
        slot: key,
      },
    ];
  };
}

/**
 * Has the digest posted for a listing whose card is beyond the pace. As a task of its own, because the digest is one for all:
 * changed by the transaction of everybody's listing, it would hold up all of them when a process is killed in one.
 */
export const digestTask = (listing: Listing, now: Date): Task<"post-digest"> => ({
  key: `${moderationKey.card(listing)}:digest`,
  kind: "post-digest",
  subject: listing.communityId,
  at: now,
});

export const createPostDigest =
  (
    deps: Pick<CoreDependencies, "outbox"> & { readonly communities: Pick<Communities, "find"> },
    digest: Digest,
  ): RunTask =>
  async ({ subject }, tx) => {
    const community = await deps.communities.find(communityId(subject));
    if (community) await deps.outbox.add(await digest(community, tx), tx);
    return undefined;
  };
