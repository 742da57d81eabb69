import {
  LANGUAGE_LEVELS,
  SLOTS,
  slotOf,
  WEEKDAYS,
  type HelperProfile,
  type LanguageLevel,
  type Slot,
  type SpokenLanguage,
} from "../../../domain/helper/profile.ts";
import { PARTS_OF_DAY } from "../../../domain/shared/dates.ts";

/** The value of "as in your listing" in a button's data. */
export const LISTING_PLACE = "listing";

/** The level that a tap leads to; the most usual ones come first. */
const NEXT: Readonly<Record<LanguageLevel, LanguageLevel | undefined>> = {
  good: "fluent",
  fluent: "basic",
  basic: undefined,
};

export const nextLevel = (level: LanguageLevel | undefined): LanguageLevel | undefined =>
  level === undefined ? "good" : NEXT[level];

/** The languages after one was set to a level, or taken out; undefined for a level that there is not. */
export function withLanguage(
  languages: readonly SpokenLanguage[],
  language: string,
  level: string,
): readonly SpokenLanguage[] | undefined {
  const others = languages.filter((one) => one.language !== language);
  if (level === "") return others;
  const known = LANGUAGE_LEVELS.find((one) => one === level);
  return known && [...others, { language, level: known }];
}

export const withCategory = (
  { categories }: Pick<HelperProfile, "categories">,
  category: string,
  isOn: boolean,
): readonly string[] => [...categories.filter((slug) => slug !== category), ...(isOn ? [category] : [])];

/** Days off in most of Europe. */
const WEEKEND = [6, 7];

/** Times that many people have, chosen by one tap. */
export const USUAL_TIMES = {
  evenings: WEEKDAYS.filter((day) => !WEEKEND.includes(day)).map((day) => slotOf(day, "evening")),
  weekend: WEEKEND.flatMap((day) => PARTS_OF_DAY.map((part) => slotOf(day, part))),
} as const satisfies Readonly<Record<string, readonly Slot[]>>;

/** The slots that a button is about: one, those of a weekday, or usual ones; undefined for any other name. */
function slotsNamed(name: string): readonly Slot[] | undefined {
  if (name === "evenings" || name === "weekend") return USUAL_TIMES[name];
  const named = SLOTS.filter((slot) => slot === name || slot.startsWith(`${name}-`));
  return named.length > 0 ? named : undefined;
}

/** The times after a tap; none for `any`, undefined for a name that there is not. */
export function withTimes(times: readonly Slot[], name: string, isOn: boolean): readonly Slot[] | undefined {
  if (name === "any") return [];
  const named = slotsNamed(name);
  return named && SLOTS.filter((slot) => (named.includes(slot) ? isOn : times.includes(slot)));
}
