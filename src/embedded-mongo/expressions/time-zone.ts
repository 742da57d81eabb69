import { fail } from "../command-error.ts";
import { show } from "../bson/show.ts";
import type { Value } from "../bson/values.ts";

/** A time zone: how far its clocks are ahead of UTC at a moment (milliseconds since 1970), in milliseconds. */
export type Zone = (moment: number) => number;

/** The zone of an Olson name ("Europe/Kyiv"); throws CommandError 40485 for anything else. */
export function zoneOf(name: Value): Zone {
  if (name === "UTC") return () => 0;
  const format = typeof name === "string" ? formatter(name) : undefined;
  if (!format) fail(40485, `unrecognized time zone identifier: ${show(name)}`);
  return (moment) => offsetIn(format, moment);
}

/** The runtime's Intl knows the Olson zones; unlike MongoDB it also takes names in any case, and offsets. */
function formatter(name: string): Intl.DateTimeFormat | undefined {
  if (!/^[A-Z]/.test(name)) return undefined;
  try {
    const format = new Intl.DateTimeFormat("en-US", { timeZone: name, timeZoneName: "longOffset" });
    const { timeZone } = format.resolvedOptions();
    const misspelt = timeZone !== name && timeZone.toLowerCase() === name.toLowerCase();
    return misspelt ? undefined : format;
  } catch {
    return undefined;
  }
}

/** Reads the end of "1/1/1970, GMT+05:45" or, of the times before standard time, "…, GMT+00:53:28". */
function offsetIn(format: Intl.DateTimeFormat, moment: number): number {
  const parts = /([+-])(\d+):(\d+)(?::(\d+))?$/.exec(format.format(moment));
  if (!parts) return 0;
  const [, sign, hours, minutes, seconds = 0] = parts;
  const size = (Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds);
  return (sign === "-" ? -size : size) * 1000;
}

/** The local time of a moment, as a date whose UTC fields are the local ones. */
export function toLocal(zone: Zone, date: Date): Date {
  return new Date(date.getTime() + zone(date.getTime()));
}

/**
 * The moment at which clocks show a local time, both in milliseconds since 1970. A time that clocks skip in spring counts
 * from before the change; of two in autumn it is the one that MongoDB's library takes.
 */
export function toMoment(zone: Zone, local: number): number {
  const guess = zone(local);
  const offset = zone(local - guess);
  const isOffset = offset === guess || zone(local - offset) === offset;
  return local - (isOffset ? offset : Math.min(guess, offset));
}
