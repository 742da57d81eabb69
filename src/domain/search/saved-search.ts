import { atDaytime, atHour, type QuietHours } from "../shared/dates.ts";
import type { ListingId, PersonId, SavedSearchId } from "../shared/ids.ts";
import type { Search } from "./search.ts";

/** A search that is kept: its person is told about matching listings that are published later. */
export interface SavedSearch {
  readonly id: SavedSearchId;
  readonly personId: PersonId;
  readonly search: Search;
  /** The hour of the day at which what is new is told together; each at once when absent. */
  readonly digestHour?: number;
  /** Where the person is taken to be; IANA name. */
  readonly timeZone: string;
  /** What was found and is still to be told, oldest first. */
  readonly found: readonly ListingId[];
  readonly createdAt: Date;
}

/** Searches a person may have at a time. */
export const MAX_SAVED = 5;

/** Hours of the day to choose from. */
export const DIGEST_HOURS = [8, 12, 18] as const;

/** When the person is to be told of what is found at `now`; not in their quiet hours, unless they chose an hour in them. */
export const dueAt = ({ digestHour, timeZone }: SavedSearch, now: Date, quiet?: QuietHours): Date =>
  digestHour === undefined ? atDaytime(now, timeZone, quiet) : atHour(now, digestHour, timeZone);

/** Whether two searches ask for the same, wherever they are counted from. */
export function isSameSearch(a: Search, b: Search): boolean {
  const asked = ({ near: _near, languages, ...rest }: Search): unknown[] => [
    languages !== undefined,
    rest.kind,
    rest.category,
    rest.km,
    rest.soon,
    rest.amount,
  ];
  const [of, other] = [asked(a), asked(b)];
  return of.every((value, index) => value === other[index]);
}
