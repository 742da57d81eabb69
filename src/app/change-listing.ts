import type { Actor, Listing } from "../domain/listing/listing.ts";
import { transition, type ListingAction } from "../domain/listing/transition.ts";
import { fail, ok, type Result } from "../domain/shared/result.ts";
import type { Dependencies } from "./dependencies.ts";
import type { Tx } from "./ports.ts";

export interface ListingChange {
  readonly action: ListingAction;
  readonly by: Actor;
  readonly reason?: string;
  /** What changes with the status. */
  readonly set?: Partial<Listing>;
}

/**
 * The one way a stored listing changes its status: the pure transition, a compare-and-set write, the audit entry.
 * @returns the listing as stored now; `illegal-transition` also when somebody else was faster
 */
export async function changeListing(
  { listings, audit, clock }: Pick<Dependencies, "listings" | "audit" | "clock">,
  tx: Tx,
  listing: Listing,
  { action, by, reason, set }: ListingChange,
): Promise<Result<Listing, "illegal-transition">> {
  const status = transition(listing.status, action);
  if (!status.ok) return status;
  const changed: Listing = { ...listing, ...set, status: status.value, version: listing.version + 1 };
  if (!(await listings.replace(changed, listing.version, tx))) return fail("illegal-transition");
  await audit.add(
    {
      at: clock.now(),
      by,
      subject: `listing:${listing.id}`,
      action,
      from: listing.status,
      to: changed.status,
      ...(reason === undefined ? {} : { reason }),
    },
    tx,
  );
  return ok(changed);
}
