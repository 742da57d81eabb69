import { inRows } from "../screen.ts";
import { MAX_DAYS_AHEAD, type DateField } from "../../domain/category/field.ts";
import { readDay, type Reading } from "../../domain/reading/index.ts";
import { addDays, isDay } from "../../domain/shared/dates.ts";
import type { Day } from "../../domain/shared/dates.ts";
import { ok } from "../../domain/shared/result.ts";
import { formatDate } from "../formats.ts";
import { formatShortDay } from "../time-words.ts";
import { type Asking, type Choice, type FieldChat } from "./asking.ts";
import { calendarRows, calendarView, monthViewed, type Span } from "./calendar.ts";
import { choiceTyped, inAllLanguages, typedAs } from "./understand.ts";

/** Days offered as buttons after tomorrow. */
const DAYS_SHOWN = 6;
const DAYS_IN_A_ROW = 3;

const TODAY = {
  from: "wizard-soon-button",
  day: "wizard-today-button",
  until: "wizard-today-button",
} as const;

/** Days as buttons, in a calendar, or typed as "12.5."; for the begin of a stay, today is called "as soon as possible". */
export const dateChat: FieldChat<DateField> = {
  choices: (field, asking, view) => {
    const { i18n, language, today } = asking;
    const month = monthViewed(view, daysAhead(asking));
    if (month !== undefined) return calendarRows(language, month, daysAhead(asking), (day) => day);
    const later = Array.from({ length: DAYS_SHOWN }, (_, index) => addDays(today, index + 2));
    return [
      [{ caption: i18n.plain(language, TODAY[field.role]), value: today }],
      [{ caption: i18n.plain(language, "wizard-tomorrow-button"), value: addDays(today, 1) }],
      ...inRows(
        later.map((day) => ({ caption: formatShortDay(language, day), value: day })),
        DAYS_IN_A_ROW,
      ),
      [calendarChoice(asking, daysAhead(asking))],
    ];
  },
  pressed: (_field, value) => (isDay(value) ? value : undefined),
  typed: (field, text, asking) => {
    const named = choiceTyped(text, dateChat.choices(field, asking).flat())?.value;
    return isDay(named)
      ? ok(named)
      : typedAs(dayTyped(text, asking), "not-a-day", (day) => dayChoice(asking, day));
  },
};

/** All days on which a listing may begin. */
export const daysAhead = ({ today }: Asking): Span => ({
  first: today,
  last: addDays(today, MAX_DAYS_AHEAD),
});

export const calendarChoice = ({ i18n, language }: Asking, span: Span): Choice => ({
  caption: i18n.plain(language, "wizard-calendar-button"),
  value: calendarView(span),
});

/** A day that may be meant, as a button. */
const dayChoice = ({ language }: Asking, day: Day): Choice => ({
  caption: formatDate(language, day),
  value: day,
});

/** The day that a text means: the caption of a button in any of our languages, "tomorrow", or "3 December". */
export function dayTyped(text: string, { i18n, today, vocabulary }: Asking): Reading<Day> {
  const named = (key: string, day: Day): Choice[] =>
    inAllLanguages(i18n, key).map((caption) => ({ caption, value: day }));
  const words: Choice[] = [
    ...named("wizard-soon-button", today),
    ...named("wizard-today-button", today),
    ...named("wizard-tomorrow-button", addDays(today, 1)),
  ];
  const button = choiceTyped(text, words);
  return button ? { is: "understood", value: button.value } : readDay(vocabulary, text, { today });
}
