import { inRows } from "../screen.ts";
import { MAX_DAYS_AHEAD, type PeriodAnswer, type PeriodField } from "../../domain/category/field.ts";
import { periodStart } from "../../domain/listing/draft.ts";
import {
  candidates,
  guessPeriod,
  mapped,
  readEnd,
  readPeriod,
  readStay,
  type Reading,
} from "../../domain/reading/index.ts";
import { addDays, endOfStay, isDay, type Day } from "../../domain/shared/dates.ts";
import { ok } from "../../domain/shared/result.ts";
import { formatDate } from "../formats.ts";
import { formatPeriod, formatStay } from "../time-words.ts";
import type { Asking, Choice, FieldChat, Typed } from "./asking.ts";
import { calendarRows, monthViewed, type Span } from "./calendar.ts";
import { calendarChoice, dayTyped, daysAhead } from "./date.ts";
import { choiceTyped, inAllLanguages, unclear } from "./understand.ts";

const STAYS_IN_A_ROW = 3;

/** The button value that answers with the first day. */
const startValue = (day: Day): string => `s.${day}`;

/** The button value that answers with both days. It includes the first, so that an old button keeps its meaning. */
const periodValue = ({ from, until }: PeriodAnswer): string =>
  until === undefined ? `p.${from}` : `p.${from}.${until}`;

/** Whether a press on a button with this value may have given the answer, or its first half. */
export const mayHaveChosen = (answer: PeriodAnswer, value: string): boolean =>
  value === periodValue(answer) || value === startValue(answer.from);

/** The first day, then the length or the last day: by buttons, in a calendar, or typed as "1.12.–14.12.". */
export const periodChat: FieldChat<PeriodField> = {
  choices: (field, asking, view) => {
    const from = periodStart(asking.draft, field, asking.today);
    const span = from === undefined ? daysAhead(asking) : daysFrom(from);
    const month = monthViewed(view, span);
    if (month !== undefined)
      return calendarRows(asking.language, month, span, (day) =>
        from === undefined ? startValue(day) : periodValue({ from, until: day }),
      );
    return from === undefined ? startChoices(asking, span) : endChoices(field, asking, from, span);
  },
  pressed: (_field, value) => {
    const [kind, from, until, ...more] = value.split(".");
    if (!isDay(from) || more.length > 0) return undefined;
    if (kind === "s" && until === undefined) return { start: from };
    if (kind !== "p") return undefined;
    return until === undefined ? { from } : isDay(until) ? { from, until } : undefined;
  },
  typed: (field, text, asking) => {
    const { draft, today, vocabulary } = asking;
    const whole = readPeriod(vocabulary, text, today);
    if (whole.is === "understood") return ok(whole.value);
    const from = periodStart(draft, field, today);
    return from === undefined ? startTyped(text, asking, whole) : endTyped(text, asking, from, whole);
  },
};

/** The first day in a text, or what it may mean: a length or a last day alone begins today. */
function startTyped(text: string, asking: Asking, whole: Reading<PeriodAnswer>): Typed {
  const start = dayTyped(text, asking);
  if (start.is === "understood") return ok({ start: start.value });
  const periods = [...candidates(whole), ...guessPeriod(asking.vocabulary, text, asking.today)];
  const days = candidates(start).map((day) => ({
    caption: formatDate(asking.language, day),
    value: startValue(day),
  }));
  return unclear("not-a-day", periods.length > 0 ? periods.map((days) => periodChoice(asking, days)) : days);
}

/** The last day in a text: a day, the length of the stay, or an open end. */
function endTyped(text: string, asking: Asking, from: Day, whole: Reading<PeriodAnswer>): Typed {
  const { i18n, today, vocabulary } = asking;
  const open = inAllLanguages(i18n, "wizard-open-end-button").map((caption) => ({ caption, value: "" }));
  if (choiceTyped(text, open)) return ok({ from });
  const stay = readStay(vocabulary, text);
  const readings = [
    readEnd(vocabulary, text, from, today),
    mapped(stay, (length) => endOfStay(from, length)),
    dayTyped(text, asking),
  ];
  const until = readings.find(({ is }) => is === "understood") ?? readings.find(({ is }) => is === "asked");
  if (until?.is === "understood") return ok({ from, until: until.value });
  const ends = until ? candidates(until).map((day): PeriodAnswer => ({ from, until: day })) : [];
  return unclear(
    "not-an-end",
    [...ends, ...candidates(whole)].map((days) => periodChoice(asking, days)),
  );
}

const periodChoice = ({ i18n, language }: Asking, days: PeriodAnswer): Choice => ({
  caption: formatPeriod(i18n, language, days),
  value: periodValue(days),
});

/** All days on which a period that begins at `from` can end. */
const daysFrom = (from: Day): Span => ({ first: from, last: addDays(from, MAX_DAYS_AHEAD) });

function startChoices(asking: Asking, span: Span): readonly (readonly Choice[])[] {
  const { i18n, language, today } = asking;
  return [
    [{ caption: i18n.plain(language, "wizard-soon-button"), value: startValue(today) }],
    [
      { caption: i18n.plain(language, "wizard-tomorrow-button"), value: startValue(addDays(today, 1)) },
      calendarChoice(asking, span),
    ],
  ];
}

function endChoices(
  { stays }: PeriodField,
  asking: Asking,
  from: Day,
  span: Span,
): readonly (readonly Choice[])[] {
  const { i18n, language } = asking;
  return [
    ...inRows(
      stays.map((stay) => ({
        caption: formatStay(language, stay),
        value: periodValue({ from, until: endOfStay(from, stay) }),
      })),
      STAYS_IN_A_ROW,
    ),
    [{ caption: i18n.plain(language, "wizard-open-end-button"), value: periodValue({ from }) }],
    [calendarChoice(asking, span)],
  ];
}
