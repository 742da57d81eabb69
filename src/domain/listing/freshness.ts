import type { Category, ListingKind } from "../category/category.ts";
import { addDays, atDaytime, dayAt, type QuietHours } from "../shared/dates.ts";
import type { Listing } from "./listing.ts";

const MS_PER_DAY = 86_400_000;

/** Days after which the author is asked, where the category says nothing. */
const DAYS: Readonly<Record<ListingKind, number>> = { offer: 14, request: 7 };

/** How long the author has to answer before the listing is hidden, in days. */
export const SILENCE_DAYS = 2;

/** Until when a listing that holds at `from` is taken to hold. */
export const freshUntil = (category: Category | undefined, kind: ListingKind, from: Date): Date =>
  new Date(from.getTime() + (category?.freshDays?.[kind] ?? DAYS[kind]) * MS_PER_DAY);

/** What the clock asks of a published listing. */
export type FreshnessStep =
  | { readonly do: "nothing"; readonly until: Date }
  | { readonly do: "ask" }
  /** The days it was about are over, or its author did not answer. */
  | { readonly do: "expire"; readonly why: "past" | "silence" };

/** Authors are asked outside their quiet hours, and a listing's last day counts to its end. */
export function freshnessStep(
  listing: Listing,
  now: Date,
  timeZone: string,
  quiet?: QuietHours,
): FreshnessStep {
  const { freshUntil: until, freshAskedAt: asked, period } = listing;
  if (period.until !== undefined && period.until < dayAt(now, timeZone)) return { do: "expire", why: "past" };
  if (asked) {
    const end = new Date(asked.getTime() + SILENCE_DAYS * MS_PER_DAY);
    return end <= now ? { do: "expire", why: "silence" } : { do: "nothing", until: end };
  }
  const due = until && atDaytime(until, timeZone, quiet);
  if (!due || due <= now) {
    const morning = atDaytime(now, timeZone, quiet);
    return morning <= now ? { do: "ask" } : { do: "nothing", until: morning };
  }
  return { do: "nothing", until: firstCheck(listing, due, timeZone) };
}

/** The earlier of `due` and the morning after the listing's last day. */
function firstCheck({ period }: Listing, due: Date, timeZone: string): Date {
  if (period.until === undefined) return due;
  const over = atDaytime(new Date(`${addDays(period.until, 1)}T00:00:00Z`), timeZone);
  return over < due ? over : due;
}
