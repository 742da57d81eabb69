import { Composer } from "grammy";
import type { Draft } from "../../../domain/listing/draft.ts";
import { hasConsented } from "../../../domain/person/person.ts";
import { giveSpeech, type PomichContext } from "../../context.ts";
import { screen, tap, type ButtonScreen } from "../../screen.ts";
import { linkedId } from "../../deep-link.ts";
import type { FeatureDependencies } from "../../dependencies.ts";
import { askForContact } from "../../flows/ask-contact.ts";
import { enterWizard, WIZARD } from "../../flows/enter-wizard.ts";
import { helperButton } from "../../buttons/helpers.ts";
import { menuButton } from "../../buttons/menu.ts";
import { privacyButton } from "../../buttons/privacy.ts";
import { homeScreen } from "../../screens/home.ts";
import { savedSearchesButton } from "../../buttons/searches.ts";
import { quietIn, quietScreen } from "./quiet.ts";
import { createSpokenHandlers } from "./spoken.ts";
import { consentScreen, languageRows } from "../../screens/consent.ts";
import {
  languageButton,
  languagesButton,
  quietButton,
  settingsButton,
  sharePhoneButton,
  spokenButton,
  urgentButton,
} from "../../buttons/settings.ts";

const settingsScreen = (ctx: PomichContext): ButtonScreen =>
  screen(ctx.t("settings-title", { language: ctx.plain("language-name") }), [
    [tap(ctx.plain("settings-language-button"), languagesButton.pack({}))],
    [tap(ctx.plain("settings-phone-button"), sharePhoneButton.pack({}))],
    [tap(ctx.plain("saved-searches-button"), savedSearchesButton.pack({}))],
    [tap(ctx.plain("spoken-button"), spokenButton.pack({ language: "", on: "" }))],
    [tap(ctx.plain("settings-helper-button"), helperButton.pack({}))],
    [tap(ctx.plain("settings-quiet-button"), quietButton.pack({ from: "", until: "" }))],
    [tap(ctx.plain("settings-privacy-button"), privacyButton.pack({}))],
    [tap(ctx.plain("settings-menu-button"), menuButton.pack({}))],
  ]);

/** Languages, phone number and quiet hours. The language can be chosen before consent too. */
export function createSettingsFeature(deps: FeatureDependencies): Composer<PomichContext> {
  const { useCases, i18n } = deps;
  const settings = new Composer<PomichContext>();

  /** The draft whose question is on the screen while the wizard is open: it is asked again in the new language. */
  async function openDraft(ctx: PomichContext): Promise<Draft | undefined> {
    if (!ctx.conversation.active(WIZARD)) return undefined;
    return (await useCases.drafts.ofAuthor(ctx.person.id)).find(({ askedIn }) => askedIn !== undefined);
  }

  const askLanguage = async (ctx: PomichContext): Promise<void> => {
    await ctx.turnTo(screen(ctx.t("settings-language-ask"), languageRows(i18n, "")));
  };

  settings.callbackQuery(settingsButton.pattern, async (ctx) => {
    await ctx.toast();
    await ctx.turnTo(settingsScreen(ctx));
  });
  settings.command("settings", async (ctx) => {
    await ctx.turnTo(settingsScreen(ctx));
  });
  settings.command("language", askLanguage);
  settings.callbackQuery(languagesButton.pattern, async (ctx) => {
    await ctx.toast();
    await askLanguage(ctx);
  });
  settings.callbackQuery(quietButton.pattern, async (ctx) => {
    const chosen = quietIn(quietButton.unpack(ctx.callbackQuery.data));
    if (chosen === "none-yet") await ctx.toast();
    else if (chosen === undefined) return ctx.alert(ctx.plain("error-old-button-alert"));
    else {
      await useCases.people.chooseQuiet(ctx.person.id, chosen);
      await ctx.toast(ctx.plain("settings-quiet-alert"));
    }
    const quiet = typeof chosen === "object" ? { quiet: chosen } : {};
    await ctx.turnTo(quietScreen(ctx, { ...ctx.person, ...quiet }));
  });
  settings.callbackQuery(urgentButton.pattern, async (ctx) => {
    const urgentInQuiet = urgentButton.unpack(ctx.callbackQuery.data)?.on === "1";
    await useCases.people.allowUrgent(ctx.person.id, urgentInQuiet);
    await ctx.toast(ctx.plain("settings-quiet-alert"));
    await ctx.turnTo(quietScreen(ctx, { ...ctx.person, urgentInQuiet }));
  });
  settings.callbackQuery(sharePhoneButton.pattern, async (ctx) => {
    await ctx.toast();
    await askForContact(deps.keyboards, ctx, "number", ctx.t("settings-phone-ask"));
  });

  settings.callbackQuery(languageButton.pattern, async (ctx) => {
    const { language, link = "" } = languageButton.unpack(ctx.callbackQuery.data) ?? {};
    if (!i18n.languages.has(language)) return ctx.alert(ctx.plain("error-old-button-alert"));
    const person = await useCases.people.chooseLanguage(ctx.person.id, language);
    if (person) await giveSpeech(ctx, i18n, person);
    await ctx.toast(ctx.plain("settings-language-alert"));
    if (!hasConsented(ctx.person)) return ctx.turnTo(consentScreen(ctx, deps, linkedId(link)));
    const open = await openDraft(ctx);
    if (open) await enterWizard(ctx, open.id, "here");
    else await ctx.turnTo(await homeScreen(deps, ctx));
  });

  settings.use(createSpokenHandlers(deps));
  return settings;
}
