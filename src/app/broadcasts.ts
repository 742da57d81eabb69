import type { Broadcast } from "../domain/broadcast/broadcast.ts";
import type { Actor, Listing } from "../domain/listing/listing.ts";
import type { ListingId, PersonId } from "../domain/shared/ids.ts";
import { fail, ok, type Result } from "../domain/shared/result.ts";
import type { Cards } from "./cards.ts";
import type { Dependencies } from "./dependencies.ts";
import { counterpartOf, type FindMatches } from "./find-matches.ts";
import { toPerson } from "./messages.ts";
import { effectKey } from "./notices.ts";
import type { Tx } from "./ports.ts";

export type BroadcastError = "listing-not-found" | "not-published" | "already-broadcast" | "nobody-fits";

export interface BroadcastCases {
  /** How many people would be told. */
  audience(listing: ListingId): Promise<Result<number, BroadcastError>>;
  /** Tells everyone whose own listing fits; the recipients are fixed now, the sending follows. Once a listing. */
  start(listing: ListingId, by: Actor): Promise<Result<Broadcast, BroadcastError>>;
  /**
   * Hands the next recipients of every running broadcast to the outbox and keeps the cards' progress true. By the clock.
   * @returns whether any was still running
   */
  advance(): Promise<boolean>;
}

/** Recipients handed to the outbox in one transaction. */
const CHUNK = 500;

export function makeBroadcasts(deps: Dependencies, cards: Cards, findMatches: FindMatches): BroadcastCases {
  const { communities, listings, people, proposals, broadcasts, outbox, audit, transact, clock, render } =
    deps;

  async function recipientsOf(
    id: ListingId,
    tx?: Tx,
  ): Promise<Result<{ listing: Listing; recipients: readonly PersonId[] }, BroadcastError>> {
    const listing = await listings.find(id, tx);
    if (!listing) return fail("listing-not-found");
    if (listing.status !== "published") return fail("not-published");
    if (await broadcasts.find(id, tx)) return fail("already-broadcast");
    const asked = new Set((await proposals.ofListing(id, tx)).flatMap((p) => [p.helperId, p.seekerId]));
    const fitting = (await findMatches(listing, tx))
      .filter((match) => !match.doubtful)
      .map((match) => counterpartOf(match, listing).authorId);
    const recipients = [...new Set(fitting)].filter((person) => !asked.has(person));
    return recipients.length > 0 ? ok({ listing, recipients }) : fail("nobody-fits");
  }

  async function advanceOne(running: Broadcast): Promise<void> {
    const progress = await outbox.progress(effectKey.broadcastGroup(running.listingId));
    await transact(async (tx) => {
      const broadcast = await broadcasts.find(running.listingId, tx);
      const listing = await listings.find(running.listingId, tx);
      if (broadcast?.status !== "running" || !listing) return;
      const open = listing.status === "published";
      const next = open ? broadcast.recipients.slice(broadcast.enqueued, broadcast.enqueued + CHUNK) : [];
      const enqueued = broadcast.enqueued + next.length;
      const settled = next.length === 0 && progress.sent + progress.failed === progress.total;
      const status = !open ? "stopped" : settled ? "done" : "running";
      const changed: Broadcast = {
        ...broadcast,
        enqueued,
        status,
        sent: progress.sent,
        failed: progress.failed,
      };
      if (JSON.stringify(changed) === JSON.stringify(broadcast)) return;
      if (!(await broadcasts.advance(changed, broadcast.enqueued, tx))) return;
      if (status === "stopped") await outbox.cancel(effectKey.broadcastGroup(listing.id), tx);
      const communityName = (await communities.find(listing.communityId))?.name ?? "";
      const persons = await people.findMany(next, tx);
      const messages = next.flatMap((id) => {
        const person = persons.get(id);
        if (!person) return [];
        const key = effectKey.broadcast(listing.id, id);
        const message = toPerson(render, person, key, { kind: "broadcast", listing, communityName });
        return {
          ...message,
          priority: "bulk" as const,
          whenAmbiguous: "skip" as const,
          group: effectKey.broadcastGroup(listing.id),
        };
      });
      const visible =
        status !== broadcast.status ||
        progress.sent !== broadcast.sent ||
        progress.failed !== broadcast.failed;
      await outbox.add([...messages, ...(visible ? await cards.refresh([listing.id], tx) : [])], tx);
    });
  }

  return {
    async audience(id) {
      const found = await recipientsOf(id);
      return found.ok ? ok(found.value.recipients.length) : found;
    },
    start: (id, by) =>
      transact(async (tx) => {
        const found = await recipientsOf(id, tx);
        if (!found.ok) return found;
        const broadcast: Broadcast = {
          listingId: id,
          recipients: found.value.recipients,
          enqueued: 0,
          status: "running",
          sent: 0,
          failed: 0,
          by,
          startedAt: clock.now(),
        };
        await broadcasts.insert(broadcast, tx);
        await audit.add({ at: clock.now(), by, subject: `listing:${id}`, action: "broadcast" }, tx);
        await outbox.add(await cards.refresh([id], tx), tx);
        return ok(broadcast);
      }),
    async advance() {
      const running = await broadcasts.running();
      for (const broadcast of running) await advanceOne(broadcast);
      return running.length > 0;
    },
  };
}
