import type { Clash } from "../../app/proposals/ports.ts";
import type { When } from "../../domain/appointment/appointment.ts";
import type { Catalogue } from "../../domain/category/catalogue.ts";
import { isDated, type Field } from "../../domain/category/field.ts";
import type { Listing } from "../../domain/listing/listing.ts";
import type { Language } from "../../domain/shared/language.ts";
import { formatClock, formatWeekday, formatZone } from "../formats.ts";
import { clip, escapeHtml, joinHtml, type Html } from "../html.ts";
import type { I18n } from "../i18n.ts";
import { briefOf } from "./brief.ts";
import { shownName } from "./names.ts";

/** "Tuesday 1 December, 10:00", by the reader's clocks; with the time zone where the other side has another time. */
export function whenOf(i18n: I18n, language: Language, { start, end, timeZone, isZoneNamed }: When): Html {
  const clock = (date: Date): string => formatClock(language, date, timeZone);
  return i18n.t(language, "appointment-when", {
    day: formatWeekday(language, start, timeZone),
    time: end ? `${clock(start)}–${clock(end)}` : clock(start),
    zone: isZoneNamed ? formatZone(language, start, timeZone) : "none",
  });
}

/** Characters of what it is about: the caption of a file takes 1,024 in all. */
const MAX_BRIEF = 400;

const isAboutTime = (field: Field): boolean =>
  field.kind === "time" || isDated(field) || (field.kind === "choice" && field.slack !== undefined);

/** What two people meet for, without the times of the listing, which may have changed since. */
export function purposeOf(i18n: I18n, catalogue: Catalogue, listing: Listing, language: Language): Html {
  const times = (catalogue.find(listing.category)?.fields ?? []).filter(isAboutTime).map(({ id }) => id);
  const answers = Object.fromEntries(Object.entries(listing.answers).filter(([id]) => !times.includes(id)));
  return clip(briefOf(i18n, catalogue, { ...listing, answers }, language), MAX_BRIEF);
}

/** What else its reader has said yes to at the same time: when, with whom if the two know each other, and what for. */
export function clashLines(
  i18n: I18n,
  catalogue: Catalogue,
  { when, mine, firstName }: Clash,
  language: Language,
): readonly Html[] {
  const name =
    firstName === undefined
      ? []
      : [escapeHtml(shownName(firstName, i18n.plain(language, "introduction-somebody")))];
  const line = i18n.t(language, "appointment-line", { when: whenOf(i18n, language, when) });
  return [
    joinHtml([i18n.t(language, "appointment-clash"), line, ...name], "\n"),
    purposeOf(i18n, catalogue, mine, language),
  ];
}
