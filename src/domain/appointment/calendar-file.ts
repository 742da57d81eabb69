import type { Span } from "./appointment.ts";

/** An entry for somebody's calendar. */
export interface CalendarEntry extends Span {
  /** The same in every version of an appointment. */
  readonly uid: string;
  /** One more in each version: calendars take the highest. */
  readonly sequence: number;
  readonly isCancelled: boolean;
  readonly summary: string;
  readonly description: string;
  /** When this version was made. */
  readonly stamp: Date;
}

/** Octets of a line before it has to be folded (RFC 5545, 3.1). */
const MAX_LINE = 75;

/** `20261201T090000Z` (RFC 5545, 3.3.5, form 2). */
const utc = (date: Date): string => date.toISOString().replace(/[-:]|\.\d{3}/g, "");

/** RFC 5545, 3.3.11; control characters are not allowed at all. */
const escaped = (text: string): string =>
  text
    .replace(/\r\n?/g, "\n")
    .replace(/(?!\n)\p{Cc}/gu, " ")
    .replace(/[\\;,]/g, (character) => `\\${character}`)
    .replaceAll("\n", "\\n");

const octets = (text: string): number => new TextEncoder().encode(text).length;

/** A line in pieces, none of them longer than allowed, and no character cut in two. */
function folded(line: string): string {
  const pieces: string[] = [];
  let piece = "";
  for (const character of line) {
    if (octets(piece + character) > MAX_LINE) {
      pieces.push(piece);
      piece = " ";
    }
    piece += character;
  }
  return [...pieces, piece].join("\r\n");
}

/**
 * The entry as an iCalendar file (RFC 5545). Times are in UTC, so that it needs no time zone, and each calendar shows
 * its own.
 */
export function calendarFile(entry: CalendarEntry): string {
  const { uid, sequence, isCancelled, start, end, summary, description, stamp } = entry;
  return [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Pomich//Appointments//EN",
    "CALSCALE:GREGORIAN",
    `METHOD:${isCancelled ? "CANCEL" : "PUBLISH"}`,
    "BEGIN:VEVENT",
    `UID:${uid}`,
    `SEQUENCE:${String(sequence)}`,
    `DTSTAMP:${utc(stamp)}`,
    `DTSTART:${utc(start)}`,
    ...(end ? [`DTEND:${utc(end)}`] : []),
    `SUMMARY:${escaped(summary)}`,
    `DESCRIPTION:${escaped(description)}`,
    `STATUS:${isCancelled ? "CANCELLED" : "CONFIRMED"}`,
    "END:VEVENT",
    "END:VCALENDAR",
    "",
  ]
    .map(folded)
    .join("\r\n");
}
