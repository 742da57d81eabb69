/** A calendar day, `YYYY-MM-DD`. */
export type Day = string;

const DAY_PATTERN = /^\d{4}-\d{2}-\d{2}$/;
const MS_PER_DAY = 86_400_000;

export const isDay = (value: unknown): value is Day =>
  typeof value === "string" &&
  DAY_PATTERN.test(value) &&
  !Number.isNaN(Date.parse(`${value}T00:00:00Z`)) &&
  new Date(`${value}T00:00:00Z`).toISOString().startsWith(value);

export const addDays = (day: Day, days: number): Day =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * MS_PER_DAY).toISOString().slice(0, 10);

/** Whole days from `a` to `b`, negative when `b` is earlier. */
export const daysBetween = (a: Day, b: Day): number =>
  Math.round((Date.parse(`${b}T00:00:00Z`) - Date.parse(`${a}T00:00:00Z`)) / MS_PER_DAY);

/** The calendar day that it is at `instant` in an IANA time zone. */
export const dayAt = (instant: Date, timeZone: string): Day =>
  new Intl.DateTimeFormat("en-CA", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" }).format(
    instant,
  );

/**
 * The day somebody typed: `12.5.`, `12.05.2026`, `12/5`, `2026-05-12`. Day before month, as Europe writes.
 * Without a year, the next such day from `today` on.
 * @returns undefined when it is no day
 */
export function parseDay(text: string, today: Day): Day | undefined {
  const trimmed = text.trim();
  if (isDay(trimmed)) return trimmed;
  const match = /^(\d{1,2})[./\s-](\d{1,2})(?:[./\s-](\d{4}|\d{2}))?[.\s]*$/.exec(trimmed);
  if (!match) return undefined;
  const [, day = "", month = "", year] = match;
  const compose = (y: number): Day => `${String(y)}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  if (year !== undefined) {
    const full = compose(year.length === 2 ? 2000 + Number(year) : Number(year));
    return isDay(full) ? full : undefined;
  }
  const thisYear = Number(today.slice(0, 4));
  return [0, 1, 2, 3, 4].map((ahead) => compose(thisYear + ahead)).find((d) => isDay(d) && d >= today);
}
