import type { DateField } from "../../domain/category/field.ts";
import { addDays, isDay, parseDay } from "../../domain/shared/dates.ts";
import type { Day } from "../../domain/shared/dates.ts";
import type { Language } from "../../domain/shared/language.ts";
import { fail, ok } from "../../domain/shared/result.ts";
import { inRows, type Choice, type FieldChat } from "./asking.ts";
import { inAllLanguages, choiceTyped, latinDigits } from "./understand.ts";

/** Days offered as buttons after tomorrow. */
const DAYS_SHOWN = 6;
const DAYS_IN_A_ROW = 3;

const TAGS: Readonly<Record<Language, string>> = { uk: "uk", en: "en-GB", de: "de" };

/** "Mo., 23.11." – short enough for three in a row on a phone. */
const shortDay = (language: Language, day: Day): string =>
  new Intl.DateTimeFormat(TAGS[language], {
    weekday: "short",
    day: "numeric",
    month: "numeric",
    timeZone: "UTC",
  }).format(new Date(`${day}T00:00:00Z`));

const TODAY = { from: "wizard-soon-button", day: "wizard-today-button" } as const;

/** Days as buttons, or typed as "12.5."; where a stay begins, today is called "as soon as possible". */
export const dateChat: FieldChat<DateField> = {
  choices: (field, { i18n, language, today }) => {
    const later = Array.from({ length: DAYS_SHOWN }, (_, index) => addDays(today, index + 2));
    return [
      [{ caption: i18n.plain(language, TODAY[field.role]), value: today }],
      [{ caption: i18n.plain(language, "wizard-tomorrow-button"), value: addDays(today, 1) }],
      ...inRows(
        later.map((day) => ({ caption: shortDay(language, day), value: day })),
        DAYS_IN_A_ROW,
      ),
    ];
  },
  pressed: (_field, value) => (isDay(value) ? value : undefined),
  typed: (field, text, asking) => {
    const { i18n, today } = asking;
    const named = (key: string, day: Day): Choice[] =>
      inAllLanguages(i18n, key).map((caption) => ({ caption, value: day }));
    const words: Choice[] = [
      ...named("wizard-soon-button", today),
      ...named("wizard-today-button", today),
      ...named("wizard-tomorrow-button", addDays(today, 1)),
      ...dateChat.choices(field, asking).flat(),
    ];
    const day = choiceTyped(text, words)?.value ?? parseDay(latinDigits(text), today);
    return day === undefined ? fail("not-a-day") : ok(day);
  },
};
