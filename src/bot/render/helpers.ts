import type { HelperNotice } from "../../app/helpers/notices.ts";
import type { Catalogue } from "../../domain/category/catalogue.ts";
import { slotOf, WEEKDAYS, type HelperProfile, type Slot } from "../../domain/helper/profile.ts";
import type { HelperReason, TurnReason } from "../../domain/helper/fit.ts";
import { PARTS_OF_DAY, type PartOfDay } from "../../domain/shared/dates.ts";
import type { Language } from "../../domain/shared/language.ts";
import { placeName, type PlaceNames } from "../../domain/shared/place.ts";
import { helperAgreeButton, helperButton, helperPartButton } from "../buttons/helpers.ts";
import type { CategoryWords } from "../field/category-words.ts";
import { formatKilometres, formatLanguage } from "../formats.ts";
import { joinHtml, type Html } from "../html.ts";
import type { I18n } from "../i18n.ts";
import { tap } from "../screen.ts";
import { weekOf } from "../time-words.ts";
import type { RenderDependencies, Writers } from "./message.ts";
import { reasonsInWords } from "./reasons.ts";

/** Stands between the parts of a list: some categories have commas and conjunctions in their names. */
const SEPARATOR = " · ";

export const PART_SIGNS: Readonly<Record<PartOfDay, string>> = {
  morning: "🌅",
  afternoon: "☀️",
  evening: "🌆",
};

/** The weekdays in the order of a language, each with its short name. */
export function weekdaysOf(
  language: Language,
): readonly { readonly weekday: number; readonly name: string }[] {
  const { first, names } = weekOf(language);
  return names.map((name, index) => ({ weekday: ((first - 1 + index) % WEEKDAYS.length) + 1, name }));
}

/** "Mon, Tue 🌆 · Sat 🌅 ☀️": weekdays with the same parts of the day stand together. */
function timesInWords(i18n: I18n, language: Language, times: readonly Slot[]): string {
  const days = weekdaysOf(language).map(({ weekday, name }) => ({
    name,
    parts: PARTS_OF_DAY.filter((part) => times.includes(slotOf(weekday, part)))
      .map((part) => PART_SIGNS[part])
      .join(" "),
  }));
  const names = new Map<string, string[]>();
  for (const { name, parts } of days) if (parts !== "") names.set(parts, [...(names.get(parts) ?? []), name]);
  const lines = [...names].map(([parts, on]) => `${on.join(", ")} ${parts}`);
  return lines.length === 0 ? i18n.plain(language, "helper-any-time") : lines.join(SEPARATOR);
}

/** What a profile's place is called. */
export const helperPlaceName = (
  { place }: HelperProfile,
  community: PlaceNames,
  language: Language,
): string => placeName(place.town ?? community, language);

export const capsInWords = (i18n: I18n, language: Language, { caps }: HelperProfile): string =>
  i18n.plain(language, "helper-caps", { day: caps.day, week: caps.week });

/** A category with its sign: "🏠 Housing". */
export function helperCategoryName(
  i18n: I18n,
  catalogue: Catalogue,
  language: Language,
  slug: string,
): string {
  const emoji = catalogue.find(slug)?.emoji;
  return emoji === undefined ? slug : `${emoji} ${i18n.plainDynamic(language, `category-${slug}`)}`;
}

/** What somebody may be asked for, a line for each part. */
export function profileFacts(
  { i18n, catalogue }: RenderDependencies,
  profile: HelperProfile,
  community: PlaceNames,
  language: Language,
): Html {
  const { categories, languages, times, radiusKm, shortNotice } = profile;
  const nothing = i18n.plain(language, "helper-nothing-yet");
  return i18n.t(language, "helper-facts", {
    categories:
      categories.map((slug) => helperCategoryName(i18n, catalogue, language, slug)).join(SEPARATOR) ||
      nothing,
    languages:
      languages
        .map((one) =>
          i18n.plain(language, "helper-language-level", {
            language: formatLanguage(language, one.language),
            level: one.level,
          }),
        )
        .join(SEPARATOR) || nothing,
    times: timesInWords(i18n, language, times),
    place: helperPlaceName(profile, community, language),
    distance: formatKilometres(language, radiusKm),
    caps: capsInWords(i18n, language, profile),
    short: shortNotice ? "yes" : "no",
  });
}

const isTurn = (reason: HelperReason): reason is TurnReason =>
  reason.kind === "never-asked" || reason.kind === "asked-ago";

/** Why somebody is asked for a request, a phrase each. */
export function helperReasonsInWords(
  words: CategoryWords,
  reasons: readonly HelperReason[],
): readonly Html[] {
  const { i18n, language } = words;
  return reasons.flatMap((reason) => {
    if (reason.kind === "has-time") return i18n.t(language, "helper-reason-has-time");
    if (!isTurn(reason)) return reasonsInWords(words, [reason]).fits;
    return reason.kind === "never-asked"
      ? i18n.t(language, "helper-reason-never-asked")
      : i18n.t(language, "helper-reason-asked-ago", { days: reason.days });
  });
}

export const createHelperWriters = (deps: RenderDependencies): Writers<HelperNotice> => ({
  "helper-reminder": ({ profile, communityName }, language) => {
    const { i18n } = deps;
    const part = (name: string): string => helperPartButton.pack({ part: name, page: 0 });
    const asked = i18n.t(language, "helper-reminder");
    return {
      text: joinHtml([asked, profileFacts(deps, profile, communityName, language)], "\n\n"),
      keyboard: {
        inline_keyboard: [
          [
            tap(
              i18n.plain(language, "helper-still-holds-button"),
              helperAgreeButton.pack({ from: "reminder" }),
            ),
          ],
          [
            tap(i18n.plain(language, "helper-change-button"), helperButton.pack({})),
            tap(i18n.plain(language, "helper-pause-button"), part("pause")),
          ],
          [tap(i18n.plain(language, "helper-stop-button"), part("stop"))],
        ],
      },
    };
  },
});
