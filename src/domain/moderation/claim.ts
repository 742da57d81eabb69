import { actorKey, type Actor } from "../shared/actor.ts";
import { hoursAfter } from "../shared/dates.ts";

/** A moderator looks after something, and until when; after that it is anybody's again. */
export interface Claim {
  readonly by: Actor;
  readonly until: Date;
}

/** Hours after which a claim ends on its own. Whatever its owner does meanwhile prolongs it. */
export const CLAIM_HOURS = 2;

export const claimBy = (by: Actor, now: Date): Claim => ({ by, until: hoursAfter(now, CLAIM_HOURS) });

/** The claim that holds now; undefined once it has ended. */
export const claimAt = (claim: Claim | undefined, now: Date): Claim | undefined =>
  claim && claim.until > now ? claim : undefined;

/** Whether another moderator looks after it now. */
export function isOthers(claim: Claim | undefined, by: Actor, now: Date): boolean {
  const held = claimAt(claim, now);
  return held !== undefined && actorKey(held.by) !== actorKey(by);
}
