import { own } from "../shared/own.ts";
import type { Category, ListingKind } from "../category/category.ts";
import { LISTING_KINDS, otherKind } from "../category/category.ts";
import type { Listing } from "../listing/listing.ts";
import { instantAt } from "../shared/zone-time.ts";
import { dayAt, isDay, isTimeOfDay, type Day, type TimeOfDay } from "../shared/dates.ts";

interface Named {
  readonly day?: Day;
  /** True if it is that very day, and not some days earlier or later as well. */
  readonly exact: boolean;
  readonly start?: TimeOfDay;
  readonly end?: TimeOfDay;
}

type Answered = Pick<Listing, "answers" | "period">;
export type BothListings = Readonly<Record<ListingKind, Answered>>;

/** Whether it is about one day on which two people meet. */
export const hasAppointments = (category: Pick<Category, "fields"> | undefined): boolean =>
  category?.fields.some((field) => field.kind === "date" && field.role === "day") === true;

/** What a listing says of when it takes place. */
export function namedIn({ fields }: Pick<Category, "fields">, { answers }: Answered): Named {
  let named: Named = { exact: true };
  for (const field of fields) {
    const answer = answers[field.id];
    if (field.kind === "date" && field.role === "day" && isDay(answer)) named = { ...named, day: answer };
    if (field.kind === "time" && isTimeOfDay(answer))
      named = field.after === undefined ? { ...named, start: answer } : { ...named, end: answer };
    if (field.kind === "choice" && typeof answer === "string" && (own(field.slack, answer) ?? 0) > 0)
      named = { ...named, exact: false };
  }
  return named;
}

/** Whether what a listing names by day, and perhaps hour, has begun. One that names no day, or several, never has. */
export function hasBegun(
  category: Pick<Category, "fields">,
  listing: Answered,
  timeZone: string,
  now: Date,
): boolean {
  const { day, exact, start } = namedIn(category, listing);
  if (day === undefined || !exact) return false;
  return start === undefined ? day < dayAt(now, timeZone) : instantAt({ day, time: start }, timeZone) <= now;
}

/** A time that a listing fixes by day and hour. */
export interface FixedTime {
  readonly day: Day;
  readonly start: TimeOfDay;
  readonly end?: TimeOfDay;
  /** Whose clocks it goes by. */
  readonly of: ListingKind;
}

/**
 * When two meet who said yes to each other's listings, if one of the listings names the day and the hour, and the other
 * names no other.
 */
export function fixedTime(category: Pick<Category, "fields">, both: BothListings): FixedTime | undefined {
  for (const of of LISTING_KINDS) {
    const { day, exact, start, end } = namedIn(category, both[of]);
    if (day === undefined || !exact || start === undefined) continue;
    const other = both[otherKind(of)];
    const { start: otherStart = start, day: otherDay = day, exact: isOtherExact } = namedIn(category, other);
    const { from = day, until = day } = other.period;
    const isOneDay = isOtherExact ? otherDay === day : from <= day && day <= until;
    if (isOneDay && otherStart === start) return { day, start, ...(end !== undefined && { end }), of };
  }
  return undefined;
}

/** The days and hours that the listings name: what their authors most likely agree on. */
export function namedTimes(
  category: Pick<Category, "fields">,
  both: BothListings,
): { readonly days: readonly Day[]; readonly times: readonly TimeOfDay[] } {
  const named = LISTING_KINDS.map((side) => namedIn(category, both[side]));
  const inOrder = (values: readonly (string | undefined)[]): readonly string[] =>
    [...new Set(values.flatMap((value) => value ?? []))].sort();
  return {
    days: inOrder(named.map(({ day }) => day)),
    times: inOrder(named.map(({ start }) => start)),
  };
}
