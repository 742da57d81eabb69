import { Composer } from "grammy";
import type { AwaitingContact } from "../../../domain/person/person.ts";
import type { BotDependencies, PomichContext } from "../../context.ts";
import { escapeHtml } from "../../html.ts";
import { homeScreen } from "../menu/home.ts";
import { explainAnswered, explainVolunteered, type Told } from "../proposals/explain.ts";
import { askForContact } from "./ask.ts";

export { askForContact } from "./ask.ts";

/** A shared phone number: remembered, and whatever waited for it goes on. */
export function createContactFeature(deps: BotDependencies): Composer<PomichContext> {
  const { useCases } = deps;
  const contact = new Composer<PomichContext>();

  /** Says the yes that had to wait until the person could be reached. */
  async function goOn(ctx: PomichContext, waiting: AwaitingContact): Promise<Told> {
    const person = ctx.person.id;
    if (waiting.kind === "broadcast")
      return explainVolunteered(await useCases.proposals.volunteer(waiting.listingId, person));
    const answered = await useCases.proposals.answer({ proposalId: waiting.id, person, answer: "accepted" });
    return explainAnswered(answered, "accepted");
  }

  contact.on("message:contact", async (ctx) => {
    const shared = ctx.message.contact;
    if (shared.user_id !== ctx.person.id) return askForContact(ctx, ctx.t("settings-phone-not-yours"));
    const waiting = await useCases.people.sharePhone(ctx.person.id, e164(shared.phone_number));
    await ctx.say(ctx.t("settings-phone-shared"), { remove_keyboard: true });
    const told = waiting && (await goOn(ctx, waiting));
    const outcome = told && escapeHtml(ctx.plain(told.alert));
    await (outcome ? ctx.say(outcome) : ctx.show(await homeScreen(deps, ctx)));
  });

  return contact;
}

/** Telegram gives the number with or without its plus, depending on the client. */
const e164 = (phone: string): string => `+${phone.replace(/\D/g, "")}`;
