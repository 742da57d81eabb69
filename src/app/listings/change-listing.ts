import type { Actor } from "../../domain/shared/actor.ts";
import type { Listing } from "../../domain/listing/listing.ts";
import { awaitsDecision } from "../../domain/listing/revision.ts";
import { LIVE_STATUSES, transition, type ListingAction } from "../../domain/listing/transition.ts";
import { fail, ok, type Result } from "../../domain/shared/result.ts";
import type { AuditEntry, CoreDependencies, Tx } from "../core/index.ts";
import type { Organisations } from "../organisations/ports.ts";
import type { Listings, ReviewPairs } from "./ports.ts";

export interface ListingChange {
  readonly action: ListingAction;
  readonly by: Actor;
  readonly reason?: string;
  /** What changes with the status. */
  readonly set?: Partial<Listing>;
}

export interface ChangeDependencies extends Pick<CoreDependencies, "audit" | "clock" | "outbox"> {
  readonly listings: Listings;
  readonly organisations: Pick<Organisations, "find" | "relyOn" | "verifiedNames">;
  readonly reviewPairs: ReviewPairs;
}

/**
 * The one way a stored listing changes its status: the pure transition, a compare-and-set write, the audit entry. A
 * revision that waits ends with the listing. A listing of an organisation that is not verified is paused where it would come
 * out.
 * @returns the listing as stored now; `illegal-transition` also when somebody else was faster
 */
export async function changeListing(
  deps: ChangeDependencies,
  tx: Tx,
  listing: Listing,
  { action, by, reason, set }: ListingChange,
): Promise<Result<Listing, "illegal-transition">> {
  const status = transition(listing.status, action);
  if (!status.ok) return status;
  const to = status.value === "published" ? await outOrPaused(deps, listing, tx) : { status: status.value };
  const whole: Listing = { ...listing, ...set, ...to };
  const { revision, closedAt: _before, ...alone } = whole;
  const changed: Listing = LIVE_STATUSES.includes(whole.status)
    ? { ...alone, ...(revision && { revision }) }
    : { ...alone, closedAt: deps.clock.now() };
  return storeListing(deps, tx, listing, changed, {
    by,
    action,
    from: listing.status,
    to: whole.status,
    ...(reason === undefined ? {} : { reason }),
  });
}

/** What is to come out: it is paused instead while the organisation that it is of is not verified. */
async function outOrPaused(
  { organisations }: ChangeDependencies,
  { organisationId: id, status }: Listing,
  tx: Tx,
): Promise<Pick<Listing, "status" | "pausedForOrganisation" | "unannounced">> {
  if (id === undefined) return { status: "published" };
  // Whoever suspends it at the same time has not seen this listing, and would not pause it.
  await organisations.relyOn(id, tx);
  if ((await organisations.verifiedNames([id], tx)).has(id)) return { status: "published" };
  const isNew = status === "pending";
  return { status: "paused", pausedForOrganisation: true, ...(isNew && { unannounced: true }) };
}

/**
 * Stores a listing in place of `before` by compare-and-set, with its audit entry, and reviews the pairs that it is in.
 * @returns the listing as stored now; `illegal-transition` when somebody else was faster
 */
export async function storeListing(
  { listings, audit, clock, outbox, reviewPairs }: ChangeDependencies,
  tx: Tx,
  before: Listing,
  after: Listing,
  entry: Omit<AuditEntry, "at" | "subject">,
): Promise<Result<Listing, "illegal-transition">> {
  const { before: kept, claim, ...rest } = after;
  // What an earlier decision replaced can be put back only as long as nothing else has changed.
  const undoable = kept && kept !== before.before ? { before: kept } : {};
  const goesOn = awaitsDecision(after) && awaitsDecision(before) && after.submission === before.submission;
  const waits = awaitsDecision(after) && !goesOn;
  const changed: Listing = {
    ...rest,
    ...undoable,
    ...(goesOn && claim && { claim }),
    ...(waits && { pendingSince: clock.now() }),
    version: before.version + 1,
  };
  if (!(await listings.replace(changed, before.version, tx))) return fail("illegal-transition");
  await audit.add(
    { at: clock.now(), subject: `listing:${before.id}`, communityId: before.communityId, ...entry },
    tx,
  );
  await outbox.add(await reviewPairs(before, changed, tx), tx);
  // The review may have released reservations in it.
  return ok((changed.reserved && (await listings.find(changed.id, tx))) ?? changed);
}

/** The listing as it was stored. @throws when it changed inside the transaction */
export function mustBeStored(result: Result<Listing, "illegal-transition">): Listing {
  if (!result.ok) throw new Error("a listing changed inside a transaction");
  return result.value;
}
