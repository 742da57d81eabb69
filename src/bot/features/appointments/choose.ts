import type { AppointmentPage } from "../../../app/appointments/index.ts";
import { MAX_DAYS_AHEAD } from "../../../domain/category/field.ts";
import {
  addDays,
  isDay,
  isTimeOfDay,
  monthOf,
  type Day,
  type TimeOfDay,
} from "../../../domain/shared/dates.ts";
import { instantAt, type WallTime } from "../../../domain/shared/zone-time.ts";
import { blankButton, pickTimeButton, timeViewButton } from "../../buttons/appointments.ts";
import type { PomichContext } from "../../context.ts";
import { calendarRows, monthViewed } from "../../field/calendar.ts";
import { BLANK, viewOf } from "../../field/asking.ts";
import { formatDate } from "../../formats.ts";
import { inRows, screen, tap, type ButtonScreen } from "../../screen.ts";
import { formatShortDay, formatTime } from "../../time-words.ts";
import { shownName } from "../../render/names.ts";

/** Days offered as buttons, besides those that the listings name. */
const DAYS_SHOWN = 6;
const DAYS_IN_A_ROW = 3;
const HOURS_IN_A_ROW = 5;
const FIRST_HOUR = 7;
const LAST_HOUR = 21;
const MINUTES = ["00", "15", "30", "45"];

export const DAYS_VIEW = "days";

/** A time as a button's value, which cannot hold a colon. */
export const timeValue = ({ day, time }: WallTime): string => `${day}.${time.replace(":", ".")}`;

/** The time that a button's value stands for. */
export function timeIn(value = ""): WallTime | undefined {
  const [day = "", hour = "", minute = ""] = value.split(".");
  const time = `${hour}:${minute}`;
  return isDay(day) && isTimeOfDay(time) ? { day, time } : undefined;
}

/**
 * The choice of a time, step by step: a day, an hour, its quarters. Times that have passed are not offered.
 * @param view what is shown, from a button's value; anybody can send any
 * @param now the moment from which on times can be chosen
 */
export function chooseTime(ctx: PomichContext, page: AppointmentPage, view: string, now: Date): ButtonScreen {
  const [day = "", hour] = view.split(".");
  const span = { first: page.today, last: addDays(page.today, MAX_DAYS_AHEAD) };
  const month = monthViewed(view, span);
  if (month !== undefined) return calendar();
  return isDay(day) && day >= span.first && day <= span.last ? hours(day) : days();

  function isToCome(wall: WallTime): boolean {
    return instantAt(wall, page.timeZone) > now;
  }

  function viewTap(caption: string, to: string) {
    return tap(caption, timeViewButton.pack({ proposal: page.proposalId, view: to }));
  }

  function pickTap(caption: string, at: WallTime) {
    return tap(caption, pickTimeButton.pack({ proposal: page.proposalId, at: timeValue(at), sure: "ask" }));
  }

  function days(): ButtonScreen {
    const { language } = ctx;
    const named = page.named.days.filter((one) => one >= span.first && one <= span.last);
    const exact = named
      .flatMap((one) => page.named.times.map((time) => ({ day: one, time })))
      .filter(
        (at) => isToCome(at) && instantAt(at, page.timeZone).getTime() !== page.agreed?.start.getTime(),
      );
    const near = Array.from({ length: DAYS_SHOWN }, (_, index) => addDays(page.today, index));
    const shown = [...new Set([...named, ...near])]
      .filter((day) => isToCome({ day, time: `${String(LAST_HOUR)}:00` }))
      .sort();
    return screen(
      ctx.t("appointment-which-day", { name: shownName(page.firstName, ctx.plain("card-somebody")) }),
      [
        ...exact.map((at) => [
          pickTap(`${formatShortDay(language, at.day)}, ${formatTime(language, at.time)}`, at),
        ]),
        ...inRows(
          shown.map((one) => viewTap(formatShortDay(language, one), one)),
          DAYS_IN_A_ROW,
        ),
        [viewTap(ctx.plain("appointment-calendar-button"), monthOf(page.today))],
      ],
    );
  }

  function calendar(): ButtonScreen {
    const rows = calendarRows(ctx.language, month ?? "", span, (one) => one);
    return screen(
      ctx.t("appointment-which-day", { name: shownName(page.firstName, ctx.plain("card-somebody")) }),
      [
        ...rows.map((row) =>
          row.map(({ caption, value }) =>
            value === BLANK.value
              ? tap(caption, blankButton.pack({}))
              : viewTap(caption, viewOf(value) ?? value),
          ),
        ),
        [viewTap(ctx.plain("appointment-days-button"), DAYS_VIEW)],
      ],
    );
  }

  function hours(on: Day): ButtonScreen {
    const { language } = ctx;
    const quartersOf = (full: string): readonly WallTime[] =>
      MINUTES.map((minute): WallTime => ({ day: on, time: `${full}:${minute}` })).filter(
        (at) => isTimeOfDay(at.time) && isToCome(at),
      );
    const quarters = hour === undefined ? [] : quartersOf(hour);
    const from = Math.min(FIRST_HOUR, ...page.named.times.map(hourOf));
    const until = Math.max(LAST_HOUR, ...page.named.times.map(hourOf));
    const full = Array.from({ length: until - from + 1 }, (_, index) =>
      String(from + index).padStart(2, "0"),
    ).filter((one) => quartersOf(one).length > 0);
    const rows =
      quarters.length > 0
        ? [quarters.map((at) => pickTap(formatTime(language, at.time), at))]
        : inRows(
            full.map((one) => viewTap(String(Number(one)), `${on}.${one}`)),
            HOURS_IN_A_ROW,
          );
    return screen(ctx.t("appointment-which-hour", { day: formatDate(language, on) }), [
      ...rows,
      [viewTap(ctx.plain("appointment-days-button"), DAYS_VIEW)],
    ]);
  }
}

const hourOf = (time: TimeOfDay): number => Number(time.slice(0, 2));
