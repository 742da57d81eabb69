import type { InlineKeyboardButton } from "grammy/types";
import { SPOKEN_LANGUAGES } from "../../../domain/category/languages.ts";
import { CHOICES, helperCategories, isPaused, slotOf, STOP_HOURS } from "../../../domain/helper/profile.ts";
import { zoneOf } from "../../../domain/community/time-zone.ts";
import { dayAt, PARTS_OF_DAY } from "../../../domain/shared/dates.ts";
import {
  helperAgreeButton,
  helperCapsButton,
  helperCategoryButton,
  helperLanguageButton,
  helperPauseButton,
  helperShortNoticeButton,
  helperStopButton,
  helperTimesButton,
} from "../../buttons/helpers.ts";
import { askAgainButton } from "../../buttons/dispatch.ts";
import { settingsButton } from "../../buttons/settings.ts";
import { formatDate, formatLanguage } from "../../formats.ts";
import { joinHtml } from "../../html.ts";
import {
  capsInWords,
  helperCategoryName,
  PART_SIGNS,
  profileFacts,
  weekdaysOf,
} from "../../render/helpers.ts";
import { inPairs, inRows, screen, tap, type ButtonScreen } from "../../screen.ts";
import { nextLevel, USUAL_TIMES } from "./choices.ts";
import {
  backAndOn,
  backTap,
  partTap,
  ticked,
  type Deps,
  type Part,
  type PartScreen,
  type Shown,
} from "./parts.ts";
import { placeScreen } from "./place-screen.ts";

/** What the person may be asked for, in full, with a button for each part. */
export function profileScreen(
  { i18n, useCases, clock }: Deps,
  { ctx, profile, community }: Shown,
): ButtonScreen {
  const now = clock.now();
  const short = helperShortNoticeButton.pack({ on: profile.shortNotice ? "0" : "1" });
  const { agreedAt, pausedUntil } = profile;
  const isAway = isPaused(profile, now);
  const text = ctx.t("helper-profile", {
    state: agreedAt === undefined ? "new" : isAway ? "paused" : "on",
    until: formatDate(ctx.language, dayAt(pausedUntil ?? now, zoneOf(community))),
  });
  const facts = profileFacts({ i18n, catalogue: useCases.catalogue }, profile, community, ctx.language);
  return screen(joinHtml([text, facts], "\n\n"), [
    [
      partTap("categories", ctx.plain("helper-categories-button")),
      partTap("languages", ctx.plain("helper-languages-button")),
    ],
    [partTap("times", ctx.plain("helper-times-button")), partTap("place", ctx.plain("helper-place-button"))],
    [
      partTap("often", ctx.plain("helper-often-button")),
      tap(ticked(profile.shortNotice, ctx.plain("helper-short-button")), short),
    ],
    agreedAt === undefined
      ? [tap(ctx.plain("helper-agree-button"), helperAgreeButton.pack({ from: "screen" }))]
      : [
          isAway
            ? tap(ctx.plain("helper-resume-button"), helperPauseButton.pack({ weeks: 0 }))
            : partTap("pause", ctx.plain("helper-pause-button")),
          partTap("stop", ctx.plain("helper-stop-button")),
        ],
    [tap(ctx.plain("button-back"), settingsButton.pack({}))],
  ]);
}

/** What somebody sees who wants to be asked no more, while that can be taken back. */
export const askAgainScreen = (ctx: Shown["ctx"]): ButtonScreen =>
  screen(ctx.t("helper-stopped-for-now", { hours: STOP_HOURS }), [
    [tap(ctx.plain("invitation-ask-again-button"), askAgainButton.pack({ dispatch: "" }))],
    [tap(ctx.plain("button-back"), settingsButton.pack({}))],
  ]);

const categories: PartScreen = ({ i18n, useCases }, { ctx, profile }) => {
  const taps = helperCategories(useCases.catalogue).map(({ slug }) => {
    const isOn = profile.categories.includes(slug);
    const name = helperCategoryName(i18n, useCases.catalogue, ctx.language, slug);
    return tap(ticked(isOn, name), helperCategoryButton.pack({ category: slug, on: isOn ? "0" : "1" }));
  });
  return screen(ctx.t("helper-categories"), [
    ...inPairs(taps),
    backAndOn(ctx, "languages", ctx.plain("helper-languages-button")),
  ]);
};

const languages: PartScreen = (_deps, { ctx, profile }) => {
  const taps = SPOKEN_LANGUAGES.map((code) => {
    const level = profile.languages.find(({ language }) => language === code)?.level;
    const language = formatLanguage(ctx.language, code);
    const caption =
      level === undefined ? language : `✓ ${ctx.plain("helper-language-level", { language, level })}`;
    return tap(caption, helperLanguageButton.pack({ language: code, level: nextLevel(level) ?? "" }));
  });
  return screen(ctx.t("helper-languages"), [
    ...inPairs(taps),
    backAndOn(ctx, "times", ctx.plain("helper-times-button")),
  ]);
};

const times: PartScreen = (_deps, { ctx, profile }) => {
  const toggle = (slots: string, isOn: boolean, caption: string): InlineKeyboardButton =>
    tap(caption, helperTimesButton.pack({ slots, on: isOn ? "0" : "1" }));
  const rows = weekdaysOf(ctx.language).map(({ weekday, name }) => {
    const parts = PARTS_OF_DAY.map((part) => ({
      part,
      isOn: profile.times.includes(slotOf(weekday, part)),
    }));
    return [
      toggle(
        String(weekday),
        parts.every(({ isOn }) => isOn),
        name,
      ),
      ...parts.map(({ part, isOn }) => toggle(slotOf(weekday, part), isOn, ticked(isOn, PART_SIGNS[part]))),
    ];
  });
  const usual = (name: keyof typeof USUAL_TIMES, caption: string): InlineKeyboardButton =>
    toggle(
      name,
      USUAL_TIMES[name].every((slot) => profile.times.includes(slot)),
      caption,
    );
  return screen(ctx.t("helper-times"), [
    ...rows,
    [
      usual("evenings", ctx.plain("helper-times-evenings-button")),
      usual("weekend", ctx.plain("helper-times-weekend-button")),
    ],
    [
      tap(
        ticked(profile.times.length === 0, ctx.plain("helper-times-any-button")),
        helperTimesButton.pack({ slots: "any", on: "0" }),
      ),
    ],
    backAndOn(ctx, "place", ctx.plain("helper-place-button")),
  ]);
};

const often: PartScreen = ({ i18n }, { ctx, profile }) => {
  const { day, week } = profile.caps;
  return screen(ctx.t("helper-often", { caps: capsInWords(i18n, ctx.language, profile) }), [
    CHOICES.day.map((count) =>
      tap(
        ticked(count === day, ctx.plain("helper-often-day", { count })),
        helperCapsButton.pack({ day: count, week }),
      ),
    ),
    ...inRows(
      CHOICES.week.map((count) =>
        tap(
          ticked(count === week, ctx.plain("helper-often-week", { count })),
          helperCapsButton.pack({ day, week: count }),
        ),
      ),
      3,
    ),
    [backTap(ctx)],
  ]);
};

const WEEKS = [1, 2, 4] as const;

const pause: PartScreen = (_deps, { ctx }) =>
  screen(ctx.t("helper-pause"), [
    WEEKS.map((weeks) =>
      tap(ctx.plain("helper-pause-days-button", { count: weeks }), helperPauseButton.pack({ weeks })),
    ),
    [backTap(ctx)],
  ]);

const stop: PartScreen = (_deps, { ctx }) =>
  screen(ctx.t("helper-stop"), [
    [tap(ctx.plain("helper-stop-sure-button"), helperStopButton.pack({}))],
    [backTap(ctx)],
  ]);

const PARTS: Readonly<Record<Part, PartScreen>> = {
  categories,
  languages,
  times,
  place: placeScreen,
  often,
  pause,
  stop,
};

export const isPart = (value: string): value is Part => Object.hasOwn(PARTS, value);

export const partScreen = async (deps: Deps, shown: Shown, part: Part, page = 0): Promise<ButtonScreen> =>
  PARTS[part](deps, shown, page);
