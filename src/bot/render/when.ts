import type { When } from "../../domain/appointment/appointment.ts";
import type { Language } from "../../domain/shared/language.ts";
import { formatClock, formatWeekday, formatZone } from "../formats.ts";
import type { Html } from "../html.ts";
import type { I18n } from "../i18n.ts";

/** "Tuesday 1 December, 10:00", by the reader's clocks; with the time zone where the other side has another time. */
export function whenOf(i18n: I18n, language: Language, { start, end, timeZone, isZoneNamed }: When): Html {
  const clock = (date: Date): string => formatClock(language, date, timeZone);
  return i18n.t(language, "appointment-when", {
    day: formatWeekday(language, start, timeZone),
    time: end ? `${clock(start)}–${clock(end)}` : clock(start),
    zone: isZoneNamed ? formatZone(language, start, timeZone) : "none",
  });
}
