import { atDaytime, hoursAfter, type QuietHours } from "../shared/dates.ts";

/** So many hours before an appointment both are reminded. */
export const REMIND_HOURS = [24, 2] as const;
const LAST_HOURS = 2;
export type RemindHours = (typeof REMIND_HOURS)[number];

export const remindAt = (start: Date, hours: RemindHours): Date => hoursAfter(start, -hours);

/**
 * Whether news of an appointment have to reach somebody in their quiet hours: in the morning it would be too late, or
 * nearly so.
 */
export function cannotWait(
  start: Date,
  { timeZone, quiet }: { readonly timeZone: string; readonly quiet?: QuietHours | undefined },
  now: Date,
): boolean {
  return hoursAfter(atDaytime(now, timeZone, quiet), LAST_HOURS) > start;
}

/**
 * What a reminder that is due does now: it goes out, waits until a later moment, or is dropped. The early one keeps to
 * quiet hours, and is dropped when it would come as late as the last one. The last one belongs to a time that its reader
 * has agreed on and is of no use later, so it does not wait; it is dropped once the appointment has begun.
 */
export function reminderStep(
  start: Date,
  hours: RemindHours,
  { timeZone, quiet }: { readonly timeZone: string; readonly quiet?: QuietHours | undefined },
  now: Date,
): "send" | "drop" | Date {
  if (hours === LAST_HOURS) return now < start ? "send" : "drop";
  const at = atDaytime(now, timeZone, quiet);
  if (at >= remindAt(start, LAST_HOURS)) return "drop";
  return at > now ? at : "send";
}
