import { fail, notSupported } from "../command-error.ts";

/** A time zone: how far its clocks are ahead of UTC at a moment (milliseconds since 1970), in milliseconds. */
export type Zone = (moment: number) => number;

/** Zones already asked for: making a formatter takes a while. */
const known = new Map<string, Zone>();
/** There are some 600 names. */
const MOST_KNOWN = 1000;

/**
 * The zone of an Olson name ("Europe/Kyiv") or an offset ("+02", "+0200", "+02:00").
 * @throws CommandError 40485 for any other text
 */
export function zoneOf(name: string): Zone {
  const offset = /^([+-])(\d{2})(?::?(\d{2}))?$/.exec(name);
  if (offset) {
    const [, sign, hours = "0", minutes = "0"] = offset;
    const ahead = (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
    return () => ahead;
  }
  const zone = known.get(name) ?? olsonZone(name);
  if (known.size < MOST_KNOWN) known.set(name, zone);
  return zone;
}

function olsonZone(name: string): Zone {
  if (name === "UTC") return () => 0;
  const format = formatter(name);
  if (!format) fail(40485, `unrecognized time zone identifier: "${name}"`);
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

/** The range of JavaScript's dates on either side of 1970, less two days for the zones. */
const FURTHEST = 8.64e15 - 2 * 86_400_000;

/**
 * A date from milliseconds since 1970.
 * @throws CommandError 238 beyond the range of JavaScript's dates
 */
export function dateAt(moment: number): Date {
  if (Math.abs(moment) <= FURTHEST) return new Date(moment);
  return notSupported("a date beyond the year 275760");
}

/** The local time of a moment, as a date whose UTC fields are the local ones. */
export function toLocal(zone: Zone, date: Date): Date {
  return dateAt(date.getTime() + zone(date.getTime()));
}

/**
 * The moment at which clocks show a local time (given as {@link toLocal} gives it). A time that clocks skip in spring
 * counts from before the change; of two in autumn it is the one that MongoDB's library takes.
 */
export function toMoment(zone: Zone, local: number): Date {
  const guess = zone(dateAt(local).getTime());
  const offset = zone(local - guess);
  if (offset === guess || zone(local - offset) === offset) return dateAt(local - offset);
  return dateAt(local - Math.min(guess, offset));
}
