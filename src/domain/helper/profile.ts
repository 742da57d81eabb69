import type { PlaceAnswer } from "../category/answer.ts";
import type { Category } from "../category/category.ts";
import { isForOrganisations } from "../category/category.ts";
import type { Catalogue } from "../category/catalogue.ts";
import { SPOKEN_LANGUAGES } from "../category/languages.ts";
import { PARTS_OF_DAY, type PartOfDay } from "../shared/dates.ts";
import type { Point } from "../shared/geo.ts";
import type { HelperProfileId, PersonId } from "../shared/ids.ts";

/** How well somebody speaks a language, the least first. */
export const LANGUAGE_LEVELS = ["basic", "good", "fluent"] as const;

export type LanguageLevel = (typeof LANGUAGE_LEVELS)[number];

export interface SpokenLanguage {
  /** ISO 639-1. */
  readonly language: string;
  readonly level: LanguageLevel;
}

/** 1 Monday … 7 Sunday. */
export const WEEKDAYS: readonly number[] = [1, 2, 3, 4, 5, 6, 7];

/** A part of a weekday, such as `1-morning`. */
export type Slot = `${number}-${PartOfDay}`;

export const slotOf = (weekday: number, part: PartOfDay): Slot => `${weekday}-${part}`;

export const SLOTS: readonly Slot[] = WEEKDAYS.flatMap((weekday) =>
  PARTS_OF_DAY.map((part) => slotOf(weekday, part)),
);

/** At most so many invitations within 24 hours and within 7 days. */
export interface Caps {
  readonly day: number;
  readonly week: number;
}

/** What a helper can choose. */
export const CHOICES = {
  radiusKm: [5, 15, 40],
  day: [1, 2, 3, 5],
  week: [1, 2, 3, 5, 10],
} as const;

/** Beyond this distance no helper is looked for by their profile. */
export const MAX_HELPER_RADIUS_KM = Math.max(...CHOICES.radiusKm);

/** What holds for those who have chosen nothing, also for authors of offers without a profile. */
export const DEFAULT_CAPS: Caps = { day: 2, week: 5 };
export const DEFAULT_HELPER_RADIUS_KM = 15;

/**
 * What somebody is willing to be asked for, apart from their listings. It is their consent to be asked, and for what it names
 * only.
 */
export interface HelperProfile {
  /** Stands for the person where something outlives their data. */
  readonly id: HelperProfileId;
  readonly personId: PersonId;
  /** Slugs; nobody is asked for any other category. */
  readonly categories: readonly string[];
  readonly languages: readonly SpokenLanguage[];
  /** When they have time; at any time when empty. */
  readonly times: readonly Slot[];
  readonly place: PlaceAnswer;
  /** Where the place is: coarse, or the middle of the community. */
  readonly point: Point;
  readonly radiusKm: number;
  readonly caps: Caps;
  /** Whether they may be asked for what is needed today or tomorrow. */
  readonly shortNotice: boolean;
  /** They are not asked before this moment. */
  readonly pausedUntil?: Date;
  /** When they agreed to be asked; absent while they are still filling it in, and nobody asks them. */
  readonly agreedAt?: Date;
  /** When they last said that it holds, or changed it. */
  readonly confirmedAt: Date;
}

/** What people change of it by themselves. */
export type ProfileChange = Partial<
  Pick<HelperProfile, "categories" | "languages" | "times" | "place" | "radiusKm" | "caps" | "shortNotice">
>;

/** Whoever wants to be asked no more can take that back so long; then what they had chosen is deleted. */
export const STOP_HOURS = 24;

/** After so many days they are asked whether it still holds. */
export const CONFIRM_DAYS = 90;
/** Whoever has not answered after so many more is not asked for help until they do. */
export const UNCONFIRMED_DAYS = 30;

export const isUnconfirmed = ({ confirmedAt }: Pick<HelperProfile, "confirmedAt">, now: Date): boolean =>
  now.getTime() - confirmedAt.getTime() >= (CONFIRM_DAYS + UNCONFIRMED_DAYS) * 86_400_000;

/** The categories that people can be asked for: not those for which only organisations come into question. */
export const helperCategories = ({ categories }: Catalogue): readonly Category[] =>
  categories.filter((category) => !isForOrganisations(category));

/** The languages somebody speaks at this level or better. */
export const spokenAt = (
  { languages }: Pick<HelperProfile, "languages">,
  level: LanguageLevel,
): readonly string[] =>
  languages
    .filter((one) => LANGUAGE_LEVELS.indexOf(one.level) >= LANGUAGE_LEVELS.indexOf(level))
    .map(({ language }) => language);

export const isPaused = ({ pausedUntil }: Pick<HelperProfile, "pausedUntil">, now: Date): boolean =>
  pausedUntil !== undefined && pausedUntil > now;

const isOneOf = <T>(allowed: readonly T[], value: unknown): value is T =>
  (allowed as readonly unknown[]).includes(value);

/** Whether a profile says only what can be chosen, whoever sends it. */
export function isSound(catalogue: Catalogue, profile: ProfileChange): boolean {
  const { categories = [], languages = [], times = [], radiusKm, caps } = profile;
  const known = helperCategories(catalogue).map(({ slug }) => slug);
  return (
    categories.every((slug) => known.includes(slug)) &&
    languages.every(
      ({ language, level }) => isOneOf(SPOKEN_LANGUAGES, language) && isOneOf(LANGUAGE_LEVELS, level),
    ) &&
    times.every((slot) => isOneOf(SLOTS, slot)) &&
    (radiusKm === undefined || isOneOf(CHOICES.radiusKm, radiusKm)) &&
    (caps === undefined || (isOneOf(CHOICES.day, caps.day) && isOneOf(CHOICES.week, caps.week)))
  );
}
