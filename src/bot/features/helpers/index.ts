import { Composer } from "grammy";
import type { ProfileError } from "../../../app/helpers/index.ts";
import type { PlaceAnswer } from "../../../domain/category/answer.ts";
import type { HelperProfile, ProfileChange } from "../../../domain/helper/profile.ts";
import { daysAfter } from "../../../domain/shared/dates.ts";
import { communityId } from "../../../domain/shared/ids.ts";
import type { Result } from "../../../domain/shared/result.ts";
import {
  helperAgreeButton,
  helperButton,
  helperCapsButton,
  helperCategoryButton,
  helperLanguageButton,
  helperPartButton,
  helperPauseButton,
  helperPlaceButton,
  helperRadiusButton,
  helperShortNoticeButton,
  helperStopButton,
  helperTimesButton,
} from "../../buttons/helpers.ts";
import { settingsButton } from "../../buttons/settings.ts";
import type { PomichContext } from "../../context.ts";
import type { FeatureDependencies } from "../../dependencies.ts";
import { oneButton } from "../../screen.ts";
import { LISTING_PLACE, withCategory, withLanguage, withTimes } from "./choices.ts";
import type { Part } from "./parts.ts";
import { choosePlaceScreen } from "./place-screen.ts";
import { askAgainScreen, isPart, partScreen, profileScreen } from "./screens.ts";

/** The longest pause that is offered. */
const MAX_WEEKS = 4;

type Changed = Result<HelperProfile, ProfileError>;

/** What somebody is happy to be asked for, apart from their listings: one message in the settings, edited in place. */
export function createHelpersFeature(deps: FeatureDependencies): Composer<PomichContext> {
  const { useCases, clock } = deps;
  const { helpers, communities, browse } = useCases;
  const feature = new Composer<PomichContext>();

  const oldButton = (ctx: PomichContext): Promise<void> => ctx.alert(ctx.plain("error-old-button-alert"));

  /** Shows the profile, or the part of it that was changed. */
  async function show(ctx: PomichContext, profile: HelperProfile, part?: Part, page?: number): Promise<void> {
    const community = (await communities.all()).find(({ id }) => id === profile.place.communityId);
    // The town may have been closed since.
    if (!community) return ctx.turnTo(await choosePlaceScreen(deps, ctx, 0));
    const shown = { ctx, profile, community };
    await ctx.turnTo(part ? await partScreen(deps, shown, part, page) : profileScreen(deps, shown));
  }

  /** The place that is known without asking: that of the person's newest listing, or of the only town there is. */
  async function placeKnown(ctx: PomichContext): Promise<PlaceAnswer | undefined> {
    const { place } = await browse.readerOf(ctx.person.id);
    const [only, another] = await communities.all();
    return place ?? (only && !another ? { communityId: only.id } : undefined);
  }

  /** Answers a tap that changed something, and shows the part where it was. */
  async function after(ctx: PomichContext, changed: Changed, part?: Part, said?: string): Promise<void> {
    if (!changed.ok)
      return changed.code === "no-categories"
        ? ctx.alert(ctx.plain("helper-no-categories-alert"))
        : oldButton(ctx);
    await ctx.toast(said);
    await show(ctx, changed.value, part);
  }

  /** Changes what the profile says now; `to` returns undefined for what no button of ours says. */
  async function change(
    ctx: PomichContext,
    part: Part | undefined,
    to: (profile: HelperProfile) => ProfileChange | undefined,
  ): Promise<void> {
    const profile = await helpers.profileOf(ctx.person.id);
    const wanted = profile && to(profile);
    if (!wanted) return oldButton(ctx);
    await after(ctx, await helpers.change(ctx.person.id, wanted), part);
  }

  feature.callbackQuery(helperButton.pattern, async (ctx) => {
    const profile = await helpers.profileOf(ctx.person.id);
    if (profile) {
      await ctx.toast();
      return show(ctx, profile);
    }
    if ((await helpers.stopped(ctx.person.id))?.keptUntil) {
      await ctx.toast();
      return ctx.turnTo(askAgainScreen(ctx));
    }
    const place = await placeKnown(ctx);
    if (place) return after(ctx, await helpers.begin(ctx.person.id, place));
    await ctx.toast();
    await ctx.turnTo(await choosePlaceScreen(deps, ctx, 0));
  });

  feature.callbackQuery(helperPartButton.pattern, async (ctx) => {
    const { part = "", page = "" } = helperPartButton.unpack(ctx.callbackQuery.data) ?? {};
    const profile = await helpers.profileOf(ctx.person.id);
    const turned = Math.max(0, Math.trunc(Number(page)) || 0);
    if (!isPart(part) || (!profile && part !== "place")) return oldButton(ctx);
    await ctx.toast();
    if (profile) await show(ctx, profile, part, turned);
    else await ctx.turnTo(await choosePlaceScreen(deps, ctx, turned));
  });

  feature.callbackQuery(helperCategoryButton.pattern, (ctx) => {
    const { category = "", on } = helperCategoryButton.unpack(ctx.callbackQuery.data) ?? {};
    return change(ctx, "categories", (profile) => ({
      categories: withCategory(profile, category, on === "1"),
    }));
  });
  feature.callbackQuery(helperLanguageButton.pattern, (ctx) => {
    const { language = "", level = "" } = helperLanguageButton.unpack(ctx.callbackQuery.data) ?? {};
    return change(ctx, "languages", ({ languages: before }) => {
      const languages = withLanguage(before, language, level);
      return languages && { languages };
    });
  });
  feature.callbackQuery(helperTimesButton.pattern, (ctx) => {
    const { slots = "", on } = helperTimesButton.unpack(ctx.callbackQuery.data) ?? {};
    return change(ctx, "times", ({ times: before }) => {
      const times = withTimes(before, slots, on === "1");
      return times && { times };
    });
  });
  feature.callbackQuery(helperRadiusButton.pattern, (ctx) => {
    const { km } = helperRadiusButton.unpack(ctx.callbackQuery.data) ?? {};
    return change(ctx, "place", () => ({ radiusKm: Number(km) }));
  });
  feature.callbackQuery(helperCapsButton.pattern, (ctx) => {
    const { day, week } = helperCapsButton.unpack(ctx.callbackQuery.data) ?? {};
    return change(ctx, "often", () => ({ caps: { day: Number(day), week: Number(week) } }));
  });
  feature.callbackQuery(helperShortNoticeButton.pattern, (ctx) => {
    const { on } = helperShortNoticeButton.unpack(ctx.callbackQuery.data) ?? {};
    return change(ctx, undefined, () => ({ shortNotice: on === "1" }));
  });

  feature.callbackQuery(helperPlaceButton.pattern, async (ctx) => {
    const { place: chosen = "" } = helperPlaceButton.unpack(ctx.callbackQuery.data) ?? {};
    const place =
      chosen === LISTING_PLACE
        ? (await browse.readerOf(ctx.person.id)).place
        : { communityId: communityId(chosen) };
    if (!place) return oldButton(ctx);
    const isKnown = (await helpers.profileOf(ctx.person.id)) !== undefined;
    if (!isKnown) return after(ctx, await helpers.begin(ctx.person.id, place));
    await change(ctx, "place", () => ({ place }));
  });

  feature.callbackQuery(helperAgreeButton.pattern, async (ctx) => {
    const { from } = helperAgreeButton.unpack(ctx.callbackQuery.data) ?? {};
    const agreed = await helpers.agree(ctx.person.id);
    if (!agreed.ok || from !== "reminder")
      return after(ctx, agreed, undefined, ctx.plain("helper-agreed-alert"));
    await ctx.toast();
    await ctx.rewrite(
      ctx.t("helper-confirmed"),
      oneButton(ctx.plain("settings-helper-button"), helperButton.pack({})),
    );
  });

  feature.callbackQuery(helperPauseButton.pattern, async (ctx) => {
    const weeks = Number(helperPauseButton.unpack(ctx.callbackQuery.data)?.weeks);
    if (!Number.isInteger(weeks) || weeks < 0 || weeks > MAX_WEEKS) return oldButton(ctx);
    const until = weeks === 0 ? undefined : daysAfter(clock.now(), weeks * 7);
    const said = weeks === 0 ? ctx.plain("helper-resumed-alert") : undefined;
    await after(ctx, await helpers.pause(ctx.person.id, until), undefined, said);
  });

  feature.callbackQuery(helperStopButton.pattern, async (ctx) => {
    await helpers.withdraw(ctx.person.id);
    await ctx.toast();
    await ctx.rewrite(ctx.t("helper-stopped"), oneButton(ctx.plain("button-back"), settingsButton.pack({})));
  });

  return feature;
}
