import type { MiddlewareFn } from "grammy";
import type { Contact } from "grammy/types";
import { hasContact } from "../../../domain/person/person.ts";
import { readYesNo } from "../../../domain/reading/index.ts";
import type { PomichContext } from "../../context.ts";
import type { FeatureDependencies } from "../../dependencies.ts";
import { choiceTyped, inAllLanguages } from "../../field/understand.ts";
import { escapeHtml } from "../../html.ts";
import { askForContact, type ContactPurpose } from "../../flows/ask-contact.ts";
import {
  askWhyContact,
  clashQuestion,
  outcomeOfRepeating,
  safetyNotes,
} from "../../flows/proposal-answers.ts";
import { homeScreen } from "../../screens/home.ts";

const CAPTIONS = ["contact-check-button", "contact-later-button"] as const;

/** Takes the contact that the bot asked for: a shared phone number, a username set in the meantime, or a refusal. */
export function createContactFeature(deps: FeatureDependencies): MiddlewareFn<PomichContext> {
  const { useCases, i18n, keyboards } = deps;

  const choices = CAPTIONS.flatMap((value) =>
    inAllLanguages(i18n, value).map((caption) => ({ caption, value })),
  );

  /** Says every yes that waited for the contact, and what became of each, once where several came to the same. */
  async function sayYes(ctx: PomichContext): Promise<void> {
    const repeated = await useCases.proposals.repeatYeses(ctx.person.id);
    for (const alert of new Set(repeated.map((each) => outcomeOfRepeating(each).alert)))
      await ctx.say(escapeHtml(ctx.plain(alert)));
    // A username that Telegram did not confirm is no contact.
    const missing = repeated.find((each) => outcomeOfRepeating(each).first === "contact");
    if (missing) await askWhyContact(deps, ctx, missing.about);
    for (const each of repeated.filter((one) => outcomeOfRepeating(one).first === "safety")) {
      const notes = await safetyNotes(deps, ctx, { ...each.about, shares: true });
      if (notes) await ctx.show(notes);
    }
    for (const { about } of repeated.filter((one) => outcomeOfRepeating(one).first === "clash"))
      await ctx.show(await clashQuestion(deps, ctx, { ...about, shares: true }));
  }

  async function decline(ctx: PomichContext, purpose: ContactPurpose): Promise<void> {
    await keyboards.forget(ctx.person.id);
    const key = purpose === "yes" ? "contact-later" : "contact-not-kept";
    await ctx.say(ctx.t(key), { remove_keyboard: true });
    if (purpose === "number") await ctx.show(await homeScreen(deps, ctx));
  }

  async function check(ctx: PomichContext): Promise<void> {
    if (!hasContact(ctx.person) || !ctx.person.awaitingContact)
      return askForContact(keyboards, ctx, "yes", ctx.t("contact-no-username"));
    await keyboards.forget(ctx.person.id);
    await ctx.say(ctx.t("keyboard-away"), { remove_keyboard: true });
    await sayYes(ctx);
  }

  async function take(ctx: PomichContext, shared: Contact): Promise<void> {
    const raised = await keyboards.raised(ctx.person.id);
    const purpose: ContactPurpose = raised === "yes" ? "yes" : "number";
    if (shared.user_id !== ctx.person.id)
      return askForContact(keyboards, ctx, purpose, ctx.t("settings-phone-not-yours"));
    const waiting = ctx.person.awaitingContact !== undefined;
    await useCases.people.sharePhone(ctx.person.id, e164(shared.phone_number));
    await keyboards.forget(ctx.person.id);
    await ctx.say(ctx.t("settings-phone-shared"), { remove_keyboard: true });
    // A number shared from Settings does not answer an earlier question.
    if (waiting && raised !== "number") return sayYes(ctx);
    if (waiting) await useCases.people.forgetAwaited(ctx.person.id);
    await ctx.show(await homeScreen(deps, ctx, waiting ? ctx.t("contact-yes-again") : undefined));
  }

  async function understand(ctx: PomichContext, raised: ContactPurpose, text: string): Promise<void> {
    const chosen = choiceTyped(text, choices)?.value;
    const answer = readYesNo(deps.vocabulary, text);
    const no = answer.is === "understood" && !answer.value;
    if (no || chosen === "contact-later-button") return decline(ctx, raised);
    if (chosen === "contact-check-button" && raised === "yes") return check(ctx);
    return askForContact(keyboards, ctx, raised, ctx.t("contact-typed"));
  }

  return async (ctx, next) => {
    const { contact, text } = ctx.message ?? {};
    if (contact) return take(ctx, contact);
    if (text === undefined) return next();
    const raised = await keyboards.raised(ctx.person.id);
    return raised === undefined || raised === "location" ? next() : understand(ctx, raised, text);
  };
}

/** Some Telegram clients send the number without its plus. */
const e164 = (phone: string): string => `+${phone.replace(/\D/g, "")}`;
