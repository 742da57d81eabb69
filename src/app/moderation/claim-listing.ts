import type { Listing } from "../../domain/listing/listing.ts";
import { awaitsDecision } from "../../domain/listing/revision.ts";
import { claimAt, claimBy, isOthers, type Claim } from "../../domain/moderation/claim.ts";
import { isReachable } from "../../domain/person/person.ts";
import { actorKey, type Actor } from "../../domain/shared/actor.ts";
import { listingId, type ListingId } from "../../domain/shared/ids.ts";
import { fail, ok, type Result } from "../../domain/shared/result.ts";
import { toPerson, type RunTask, type Task, type Tx } from "../core/index.ts";
import { listingKey } from "../listings/notices.ts";
import type { Cards } from "../listings/ports.ts";
import type { DecideDependencies } from "./decide-listing.ts";
import { moderationKey } from "./notices.ts";
import { claimName, unansweredTasks, type ModerationTaskKind } from "./tasks.ts";

/** A moderator's act on a listing that waits for a decision. */
export interface OnListing {
  readonly listingId: ListingId;
  readonly by: Actor;
}

/**
 * `taken`: another moderator looks after it. `second-approval-needs-another`: it waits for somebody else than this moderator,
 * who has approved it.
 */
export type ClaimError = "listing-not-found" | "already-decided" | "taken" | "second-approval-needs-another";

type Claimed = Promise<Result<Listing, ClaimError>>;

/** How moderators look after a listing that waits for a decision. Of two at once one wins; the other gets `taken`. */
export interface ListingClaims {
  /** Takes the listing on for two hours; a repeat by the same moderator prolongs that. */
  readonly claim: (on: OnListing) => Claimed;
  readonly release: (on: OnListing) => Claimed;
  /** Claims a listing that another moderator may look after, who is told. */
  readonly takeOver: (on: OnListing) => Claimed;
}

/** What happens when a claim ends and there is still no decision. Until then nobody is reminded. */
export function claimTasks(listing: Listing, { until }: Claim): readonly Task<ModerationTaskKind>[] {
  const name = claimName({ until });
  return [
    { key: `${moderationKey.card(listing)}${name}`, kind: "end-claim", subject: listing.id, at: until },
    ...unansweredTasks(listing, until, name),
  ];
}

/** The claim of a listing that is given back now; undefined when nobody has it. */
export const givenBack = ({ claim }: Listing, now: Date): Claim | undefined =>
  claimAt(claim, now) && claim && { ...claim, until: now };

export function createListingClaims(deps: DecideDependencies, cards: Pick<Cards, "refresh">): ListingClaims {
  const { audit, clock, communities, listings, outbox, people, tasks, transact, render } = deps;

  function act(
    { listingId: id, by }: OnListing,
    action: string,
    to: (listing: Listing, now: Date) => Result<Claim | undefined, ClaimError>,
    rest?: (after: Listing, before: Listing, tx: Tx) => Promise<void>,
  ): Claimed {
    return transact(async (tx): Claimed => {
      const before = await listings.find(id, tx);
      if (!before) return fail("listing-not-found");
      if (!awaitsDecision(before)) return fail("already-decided");
      const now = clock.now();
      const claim = to(before, now);
      if (!claim.ok) return claim;
      // There was nothing to give back.
      if (!claim.value) return ok(before);
      const after = { ...before, claim: claim.value, version: before.version + 1 };
      if (!(await listings.replace(after, before.version, tx)))
        throw new Error(`listing ${before.id} changed inside a transaction`);
      const { communityId } = before;
      await audit.add({ at: now, by, subject: `listing:${before.id}`, action, communityId }, tx);
      await tasks.add(claimTasks(after, claim.value), tx);
      await outbox.add(await cards.refresh([after.id], tx), tx);
      await rest?.(after, before, tx);
      return ok(after);
    });
  }

  /** A claim by a moderator, unless somebody else has to approve the listing. */
  function claimOf({ approvals }: Listing, by: Actor, now: Date): Result<Claim, ClaimError> {
    return approvals.includes(actorKey(by)) ? fail("second-approval-needs-another") : ok(claimBy(by, now));
  }

  async function tellFormer(after: Listing, { claim }: Listing, by: Actor, tx: Tx): Promise<void> {
    const former = claimAt(claim, clock.now())?.by;
    const community = await communities.find(after.communityId);
    if (!community || former?.kind !== "person" || actorKey(former) === actorKey(by)) return;
    const person = await people.find(former.id, tx);
    if (!person || !isReachable(person)) return;
    const notice = { kind: "listing-taken-over", listing: after, community, by } as const;
    await outbox.add([toPerson(render, person, listingKey(after, "taken-over"), notice)], tx);
  }

  return {
    claim: (on) =>
      act(on, "claim", (listing, now) =>
        isOthers(listing.claim, on.by, now) ? fail("taken") : claimOf(listing, on.by, now),
      ),
    release: (on) =>
      act(on, "release", (listing, now) =>
        isOthers(listing.claim, on.by, now) ? fail("taken") : ok(givenBack(listing, now)),
      ),
    takeOver: (on) =>
      act(
        on,
        "take-over",
        (listing, now) => claimOf(listing, on.by, now),
        (after, before, tx) => tellFormer(after, before, on.by, tx),
      ),
  };
}

/** A claim has ended on its own: the card says that the listing is anybody's again. */
export const createEndClaim =
  (
    { clock, listings, outbox }: Pick<DecideDependencies, "clock" | "listings" | "outbox">,
    cards: Pick<Cards, "refresh">,
  ): RunTask =>
  async ({ key, subject }, tx) => {
    const listing = await listings.find(listingId(subject), tx);
    const isNewest = listing?.claim && key === `${moderationKey.card(listing)}${claimName(listing.claim)}`;
    if (!listing || !isNewest || claimAt(listing.claim, clock.now())) return undefined;
    await outbox.add(await cards.refresh([listing.id], tx), tx);
    return undefined;
  };
