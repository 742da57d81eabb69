import { addDays, dayAt, type Day } from "../shared/dates.ts";
import type { Listing } from "./listing.ts";

/**
 * The day on which a request is needed first, or by which it is needed at the latest: its first day, else its last, or the
 * day after it was made where its author is in a hurry.
 */
export function neededOn({ kind, period, answers, createdAt }: Listing): Day | undefined {
  if (kind !== "request") return undefined;
  const day = period.from ?? period.until;
  if (day !== undefined) return day;
  return answers["urgency"] === "days" ? addDays(dayAt(createdAt, "UTC"), 1) : undefined;
}
