import { hoursAfter } from "../shared/dates.ts";
import type { Listing } from "./listing.ts";

/** When the author of a request that nobody has taken is told how it stands, in hours after its publication. */
export const STATUS_HOURS = [24, 72] as const;
/** After so many days the author of a paused listing is asked about it, once. */
export const PAUSED_DAYS = 30;
/** After so many days without an answer the author is reminded of a moderator's question … */
export const QUESTION_REMINDER_DAYS = 3;
/** … and after so many it ends: the listing expires, or the change to a published one is dropped. */
export const QUESTION_DAYS = 14;
/** The author of a listing that moderators have not decided about is told so after so many hours. */
export const PENDING_HOURS = 24;

/** Where a request stands in its wait for a taker. */
export interface Wait {
  /** The last of `STATUS_HOURS` that has passed; undefined before the first. */
  readonly passed?: (typeof STATUS_HOURS)[number];
  /** When the next of them passes; undefined after the last. */
  readonly next?: Date;
}

export function waitOf({ publishedAt, createdAt }: Listing, now: Date): Wait {
  const since = publishedAt ?? createdAt;
  const passed = STATUS_HOURS.findLast((hours) => hoursAfter(since, hours) <= now);
  const next = STATUS_HOURS.find((hours) => hoursAfter(since, hours) > now);
  return {
    ...(passed !== undefined && { passed }),
    ...(next !== undefined && { next: hoursAfter(since, next) }),
  };
}
