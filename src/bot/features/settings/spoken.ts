import { Composer } from "grammy";
import { SPOKEN_LANGUAGES } from "../../../domain/category/languages.ts";
import { languagesOf } from "../../../domain/person/person.ts";
import { spokenButton, spokenDoneButton } from "../../buttons/settings.ts";
import type { PomichContext } from "../../context.ts";
import type { FeatureDependencies } from "../../dependencies.ts";
import { formatLanguage } from "../../formats.ts";
import { homeScreen } from "../../screens/home.ts";
import { inPairs, screen, tap, type ButtonScreen } from "../../screen.ts";

/** Asks which languages somebody speaks. The one they read is ticked before they have said anything. */
function spokenScreen(ctx: PomichContext, spoken: readonly string[]): ButtonScreen {
  const taps = SPOKEN_LANGUAGES.map((code) => {
    const isOn = spoken.includes(code);
    return tap(
      `${isOn ? "✓ " : ""}${formatLanguage(ctx.language, code)}`,
      spokenButton.pack({ language: code, on: isOn ? "0" : "1" }),
    );
  });
  return screen(ctx.t("spoken-ask"), [
    ...inPairs(taps),
    [tap(ctx.plain("spoken-done-button"), spokenDoneButton.pack({}))],
  ]);
}

/** The languages after one is spoken, or not; undefined for one that there is not, and when none would be left. */
function withLanguage(
  before: readonly string[],
  language: string,
  isOn: boolean,
): readonly string[] | undefined {
  const after = SPOKEN_LANGUAGES.filter((code) => (code === language ? isOn : before.includes(code)));
  return SPOKEN_LANGUAGES.some((code) => code === language) && after.length > 0 ? after : undefined;
}

/** The languages somebody speaks: asked once, after their first request, and in the settings. */
export function createSpokenHandlers(deps: FeatureDependencies): Composer<PomichContext> {
  const { people, listings } = deps.useCases;
  const handlers = new Composer<PomichContext>();

  handlers.callbackQuery(spokenButton.pattern, async (ctx) => {
    const { language = "", on } = spokenButton.unpack(ctx.callbackQuery.data) ?? {};
    const before = languagesOf(ctx.person);
    if (language === "") {
      await ctx.toast();
      return ctx.turnTo(spokenScreen(ctx, before));
    }
    const spoken = withLanguage(before, language, on === "1");
    if (!spoken) return ctx.alert(ctx.plain("spoken-one-alert"));
    await people.chooseSpoken(ctx.person.id, spoken);
    await ctx.toast();
    await ctx.turnTo(spokenScreen(ctx, spoken));
  });

  handlers.callbackQuery(spokenDoneButton.pattern, async (ctx) => {
    // Done without a tap before says that the language they read is the only one.
    if (!ctx.person.spoken) await people.chooseSpoken(ctx.person.id, languagesOf(ctx.person));
    await listings.adoptSpoken(ctx.person.id);
    await ctx.toast(ctx.plain("spoken-alert"));
    await ctx.turnTo(await homeScreen(deps, ctx));
  });

  return handlers;
}
