import type { Broadcast } from "../../domain/broadcast/broadcast.ts";
import { otherKind } from "../../domain/category/category.ts";
import { maySendTo } from "../../domain/dispatch/dispatch.ts";
import { MATCH_RADIUS_KM } from "../../domain/matching/match.ts";
import { cellsAround } from "../../domain/shared/geo.ts";
import type { Actor } from "../../domain/shared/actor.ts";
import { neededOn } from "../../domain/listing/needed-on.ts";
import type { Listing } from "../../domain/listing/listing.ts";
import { isReachable } from "../../domain/person/person.ts";
import { listingId, type ListingId, type PersonId } from "../../domain/shared/ids.ts";
import { fail, ok, type Result } from "../../domain/shared/result.ts";
import type { Communities } from "../communities/ports.ts";
import type { Dispatches } from "../dispatch/ports.ts";
import {
  toPerson,
  type CoreDependencies,
  type OutboxMessage,
  type Render,
  type RunTask,
  type Tx,
} from "../core/index.ts";
import type { Cards, Listings } from "../listings/ports.ts";
import { counterpartOf, type FindMatches } from "../matching/find-matches.ts";
import type { Blocks, People } from "../people/ports.ts";
import type { Proposals } from "../proposals/ports.ts";
import { broadcastKey, type BroadcastNotice } from "./notices.ts";
import type { Broadcasts } from "./ports.ts";

export type BroadcastError = "listing-not-found" | "not-published" | "already-broadcast" | "nobody-fits";

export interface BroadcastCases {
  /** How many people would be told, and whether because nothing fits. */
  audience(
    listing: ListingId,
  ): Promise<Result<{ readonly count: number; readonly wide: boolean }, BroadcastError>>;
  /**
   * Tells everyone whose own listing fits. Where none fits, tells those with a listing of the other kind in its category, or
   * if there are none, in its community. The recipients are fixed now, the sending follows. Once a listing.
   */
  start(listing: ListingId, by: Actor): Promise<Result<Broadcast, BroadcastError>>;
}

/** Who is told, and whether without a fit. */
type Audience = Pick<Broadcast, "recipients" | "wide">;

/** Listings of a community looked at for people who might help. */
const MAX_OTHERS = 1_000;
/** Recipients handed to the outbox in one round. */
const CHUNK = 500;
const ROUND_MS = 1_000;
/** The same while everybody left is in their quiet hours: only to notice that the listing was closed. */
const QUIET_ROUND_MS = 60_000;

export interface BroadcastDependencies extends CoreDependencies {
  readonly blocks: Blocks;
  readonly broadcasts: Broadcasts;
  readonly communities: Communities;
  readonly dispatches: Pick<Dispatches, "ofRequest">;
  readonly listings: Listings;
  readonly people: People;
  readonly proposals: Proposals;
  readonly render: Render<BroadcastNotice>;
}

export function createBroadcasts(
  deps: BroadcastDependencies,
  cards: Cards,
  findMatches: FindMatches,
): BroadcastCases & { readonly round: RunTask } {
  const {
    blocks,
    communities,
    listings,
    people,
    proposals,
    broadcasts,
    dispatches,
    outbox,
    tasks,
    audit,
    transact,
    clock,
    render,
  } = deps;

  async function recipientsOf(id: ListingId, tx?: Tx): Promise<Result<Audience, BroadcastError>> {
    const listing = await listings.find(id, tx);
    if (!listing) return fail("listing-not-found");
    if (listing.status !== "published") return fail("not-published");
    if (await broadcasts.find(id, tx)) return fail("already-broadcast");
    const asked = new Set((await proposals.ofListing(id, tx)).flatMap((p) => [p.helperId, p.seekerId]));
    const unasked = (authors: readonly PersonId[]): readonly PersonId[] =>
      [...new Set(authors)].filter((person) => !asked.has(person) && person !== listing.authorId);
    const maySend = await sendable(listing, tx);
    const matches = (await findMatches(listing, tx)).filter(
      (match) => !match.doubtful && maySend(counterpartOf(match, listing)),
    );
    if (matches.length > 0) {
      const recipients = unasked(matches.map((match) => counterpartOf(match, listing).authorId));
      return recipients.length > 0 ? ok({ recipients }) : fail("nobody-fits");
    }
    const recipients = unasked(await othersFor(listing, maySend, tx));
    return recipients.length > 0 ? ok({ recipients, wide: true }) : fail("nobody-fits");
  }

  /** Whose authors a listing may be sent to, as far as its own has said. */
  async function sendable(listing: Listing, tx?: Tx): Promise<(to: Listing) => boolean> {
    const dispatch = listing.kind === "request" ? await dispatches.ofRequest(listing.id, tx) : undefined;
    return ({ communityId }) => maySendTo(dispatch, listing, communityId);
  }

  /** Who might help although nothing fits: authors of the other side in the same category near by, else in the community. */
  async function othersFor(
    listing: Listing,
    maySend: (to: Listing) => boolean,
    tx?: Tx,
  ): Promise<readonly PersonId[]> {
    const kind = otherKind(listing.kind);
    const { category, communityId } = listing;
    const cells = cellsAround(listing.point, MATCH_RADIUS_KM);
    const near = (await listings.published({ kind, category, cells }, tx)).filter(maySend);
    const others =
      near.length > 0
        ? near
        : await listings.page({ status: "published", kind, communities: [communityId], limit: MAX_OTHERS });
    const authors = await people.findMany(
      others.map(({ authorId }) => authorId),
      tx,
    );
    const reachable = [...authors.values()].filter(isReachable).map(({ id }) => id);
    const blocked = await blocks.among(listing.authorId, reachable, tx);
    return reachable.filter((id) => !blocked.has(id));
  }

  /** Hands the next recipients to the outbox and updates the card's progress; repeats while the broadcast runs. */
  const round: RunTask = async ({ subject }, tx) => {
    const id = listingId(subject);
    const broadcast = await broadcasts.find(id, tx);
    const listing = await listings.find(id, tx);
    if (broadcast?.status !== "running" || !listing) return undefined;
    const progress = await outbox.progress(broadcastKey.group(id));
    const open = listing.status === "published";
    const next = open ? broadcast.recipients.slice(broadcast.enqueued, broadcast.enqueued + CHUNK) : [];
    const settled = next.length === 0 && progress.sent + progress.failed === progress.total;
    const status = !open ? "stopped" : settled ? "done" : "running";
    const { sent, failed, waiting, waitingUntil } = progress;
    const visible =
      status !== broadcast.status ||
      sent !== broadcast.sent ||
      failed !== broadcast.failed ||
      waiting !== (broadcast.waiting ?? 0);
    if (visible || next.length > 0) {
      const enqueued = broadcast.enqueued + next.length;
      const quiet = { waiting: open ? waiting : 0, ...(waitingUntil && { waitingUntil }) };
      await broadcasts.advance(
        { ...broadcast, enqueued, status, sent, failed, ...quiet },
        broadcast.enqueued,
        tx,
      );
    }
    if (status === "stopped") await outbox.cancel(broadcastKey.group(id), tx);
    await outbox.add(await messagesTo(next, broadcast, listing, tx), tx);
    if (visible) await outbox.add(await cards.refresh([id], tx), tx);
    if (status !== "running") return undefined;
    const onlyQuiet = next.length === 0 && waiting > 0 && sent + failed + waiting === progress.total;
    return new Date(clock.now().getTime() + (onlyQuiet ? QUIET_ROUND_MS : ROUND_MS));
  };

  async function messagesTo(
    recipients: readonly PersonId[],
    { wide }: Broadcast,
    listing: Listing,
    tx: Tx,
  ): Promise<readonly OutboxMessage[]> {
    if (recipients.length === 0) return [];
    const communityName = (await communities.find(listing.communityId)) ?? { name: "" };
    const persons = await people.findMany(recipients, tx);
    // Blocked since the broadcast began.
    const blocked = await blocks.among(listing.authorId, recipients, tx);
    const needed = neededOn(listing);
    return recipients.flatMap((id) => {
      const person = persons.get(id);
      if (!person || !isReachable(person) || blocked.has(id)) return [];
      const key = broadcastKey.message(listing.id, id);
      return {
        ...toPerson(render, person, key, {
          kind: "broadcast",
          listing,
          communityName,
          ...(wide && { wide }),
        }),
        ...(needed !== undefined && { neededOn: needed }),
        priority: "bulk" as const,
        whenAmbiguous: "skip" as const,
        group: broadcastKey.group(listing.id),
      };
    });
  }

  return {
    async audience(id) {
      const found = await recipientsOf(id);
      if (!found.ok) return found;
      const { recipients, wide = false } = found.value;
      return ok({ count: recipients.length, wide });
    },
    start: (id, by) =>
      transact(async (tx) => {
        const found = await recipientsOf(id, tx);
        if (!found.ok) return found;
        const broadcast: Broadcast = {
          listingId: id,
          ...found.value,
          enqueued: 0,
          status: "running",
          sent: 0,
          failed: 0,
          by,
          startedAt: clock.now(),
        };
        await broadcasts.insert(broadcast, tx);
        const listing = await listings.find(id, tx);
        await audit.add(
          {
            at: clock.now(),
            by,
            subject: `listing:${id}`,
            action: "broadcast",
            ...(listing && { communityId: listing.communityId }),
          },
          tx,
        );
        await tasks.add(
          [{ key: broadcastKey.rounds(id), kind: "broadcast", subject: id, at: clock.now() }],
          tx,
        );
        await outbox.add(await cards.refresh([id], tx), tx);
        return ok(broadcast);
      }),
    round,
  };
}
