import { inRows } from "../screen.ts";
import type { TimeField } from "../../domain/category/field.ts";
import { readTime } from "../../domain/reading/index.ts";
import { isTimeOfDay, type TimeOfDay } from "../../domain/shared/dates.ts";
import { formatTime } from "../time-words.ts";
import { viewValue, type FieldChat } from "./asking.ts";
import { typedAs } from "./understand.ts";

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
  typed: (field, text, { vocabulary, language }) =>
    typedAs(readTime(vocabulary, text, { isEnd: field.after !== undefined }), "not-a-time", (time) => ({
      caption: formatTime(language, time),
      value: timeValue(time),
    })),
};
