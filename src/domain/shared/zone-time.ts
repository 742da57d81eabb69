import { dayAt, formatsOf, type Day, type TimeOfDay } from "./dates.ts";

/** What the clocks of a place show. */
export interface WallTime {
  readonly day: Day;
  readonly time: TimeOfDay;
}

const DAY_MS = 86_400_000;

const timeFormats = formatsOf("en-GB", { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });

/** What the clocks show at `instant` in an IANA time zone, to the minute. */
export const wallTimeAt = (instant: Date, timeZone: string): WallTime => ({
  day: dayAt(instant, timeZone),
  time: timeFormats(timeZone).format(instant),
});

/** The same as a number, as if the place had UTC: it differs from the instant by the place's offset. */
const readingAt = (instant: number, timeZone: string): number =>
  readingOf(wallTimeAt(new Date(instant), timeZone));

const readingOf = ({ day, time }: WallTime): number => Date.parse(`${day}T${time}:00Z`);

/**
 * The moment at which the clocks of an IANA time zone show a time. One that comes twice, when they are put back, is the
 * first of the two; one that is left out, when they are put forward, is as much later as they jump.
 */
export function instantAt(wall: WallTime, timeZone: string): Date {
  const reading = readingOf(wall);
  const offsetNear = (instant: number): number => readingAt(instant, timeZone) - instant;
  const before = offsetNear(reading - DAY_MS);
  const moments = [before, offsetNear(reading + DAY_MS)].map((offset) => reading - offset);
  const right = moments.filter((moment) => readingAt(moment, timeZone) === reading);
  return new Date(right.length > 0 ? Math.min(...right) : reading - before);
}
