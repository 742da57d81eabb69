import type { ListingId, PersonId } from "../shared/ids.ts";
import type { Actor } from "../shared/actor.ts";

/**
 * One approved listing sent to everyone whose own listing fits it; where none fits, to everyone who might help. A listing is
 * broadcast once.
 */
export interface Broadcast {
  readonly listingId: ListingId;
  /** Who is told, fixed when it was confirmed: a person once, however many of their listings fit. */
  readonly recipients: readonly PersonId[];
  /** True if no recipient's listing fits: they are asked because they offer, or look for, something else here. */
  readonly wide?: true;
  /** How many recipients have been handed to the outbox. */
  readonly enqueued: number;
  readonly status: "running" | "done" | "stopped";
  readonly sent: number;
  readonly failed: number;
  /** Of those who were not told yet, how many are in their quiet hours; none when absent. */
  readonly waiting?: number;
  /** When the last of these hours ended, or will end. */
  readonly waitingUntil?: Date;
  readonly by: Actor;
  readonly startedAt: Date;
}
