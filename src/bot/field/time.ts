import { inRows } from "../screen.ts";
import type { TimeField } from "../../domain/category/field.ts";
import { isTimeOfDay, type TimeOfDay } from "../../domain/shared/dates.ts";
import { fail, ok } from "../../domain/shared/result.ts";
import { formatTime } from "../time-words.ts";
import { viewValue, type FieldChat } from "./asking.ts";
import { latinDigits } from "./understand.ts";

/** Hours that have a button; others can be typed. */
const HOURS = { first: 7, last: 21 };
const LAST_HOUR = 23;
/** At least this many hours after the earliest one have a button. */
const HOURS_AFTER = 3;
const HOURS_IN_A_ROW = 5;
const MINUTES = [0, 15, 30, 45];

const timeOf = (hour: number, minute: number): TimeOfDay =>
  [hour, minute].map((part) => String(part).padStart(2, "0")).join(":");

/** A time as a button value, which cannot hold a colon. */
export const timeValue = (time: TimeOfDay): string => time.replace(":", ".");

/** The quarter hours that a field allows. */
const quartersOf = ({ later = "" }: TimeField, hour: number): readonly TimeOfDay[] =>
  MINUTES.map((minute) => timeOf(hour, minute)).filter((time) => time > later);

function hoursOf(field: TimeField): readonly number[] {
  const { later } = field;
  const first = later === undefined ? HOURS.first : Number(later.slice(0, 2));
  const last = Math.min(LAST_HOUR, Math.max(HOURS.last, first + HOURS_AFTER));
  return Array.from({ length: last - first + 1 }, (_, index) => first + index).filter(
    (hour) => quartersOf(field, hour).length > 0,
  );
}

/** The hour, then its quarters in place; or typed as "14:30". */
export const timeChat: FieldChat<TimeField> = {
  choices: (field, { language }, view) => {
    const hour = view !== undefined && /^\d{1,2}$/.test(view) ? Number(view) : undefined;
    if (hour !== undefined && hour <= LAST_HOUR)
      return [
        quartersOf(field, hour).map((time) => ({
          caption: formatTime(language, time),
          value: timeValue(time),
        })),
      ];
    return inRows(
      hoursOf(field).map((each) => ({ caption: String(each), value: viewValue(each) })),
      HOURS_IN_A_ROW,
    );
  },
  pressed: (_field, value) => {
    const time = value.replace(".", ":");
    return isTimeOfDay(time) ? time : undefined;
  },
  typed: (_field, text) => {
    const time = readTime(text);
    return time === undefined ? fail("not-a-time") : ok(time);
  },
};

/** Hour and minutes with the usual separators, and words before and after. */
const TIME =
  /^[\p{L}\s.,]{0,64}?(\d{1,2})(?:\s{0,4}(?::|\.|,|h|uhr|год\p{L}{0,9}\.?|ч\p{L}{0,9}\.?|\s)\s{0,4}(\d{2}))?\s{0,4}(\p{L}[\p{L}\s.]{0,64}|\.)?$/iu;

/** The time of day in a typed text: "14:30", "14.30", "14 Uhr", "о 9", "2 pm"; undefined when it is none. */
export function readTime(text: string): TimeOfDay | undefined {
  const [, hours, minutes = "0", after = ""] = TIME.exec(latinDigits(text).trim()) ?? [];
  if (hours === undefined) return undefined;
  const half = /^([ap])\.?\s?m\b/iu.exec(after)?.[1]?.toLowerCase();
  const hour = Number(hours);
  if (half !== undefined && (hour < 1 || hour > 12)) return undefined;
  const time = timeOf(half === undefined ? hour : (hour % 12) + (half === "p" ? 12 : 0), Number(minutes));
  return isTimeOfDay(time) ? time : undefined;
}
