import type { AwaitingContact } from "../../../domain/person/person.ts";
import { otherKind } from "../../../domain/category/category.ts";
import type { Listing } from "../../../domain/listing/listing.ts";
import { sideOf } from "../../../domain/proposal/proposal.ts";
import type { BotDependencies, PomichContext } from "../../context.ts";
import { briefOf } from "../../render/brief.ts";
import type { ReplyKeyboards } from "../../reply-keyboards.ts";
import { explainAnswered, explainVolunteered, type Told } from "../proposals/explain.ts";
import { askForContact } from "./ask.ts";

export type ContactDependencies = Pick<BotDependencies, "useCases" | "i18n"> & {
  readonly keyboards: ReplyKeyboards;
};

/** The other side's listing that a yes is about, while it is there. */
async function theirs(
  { useCases }: ContactDependencies,
  ctx: PomichContext,
  waiting: AwaitingContact,
): Promise<Listing | undefined> {
  if (waiting.kind === "broadcast") return useCases.listings.find(waiting.listingId);
  const proposal = await useCases.proposals.find(waiting.id);
  const side = proposal && sideOf(proposal, ctx.person.id);
  if (!side) return undefined;
  return useCases.listings.find(otherKind(side) === "offer" ? proposal.offerId : proposal.requestId);
}

/** Explains to somebody who said yes what it takes to be reached, and about which listing. */
export async function askForYes(
  deps: ContactDependencies,
  ctx: PomichContext,
  waiting: AwaitingContact,
): Promise<void> {
  const listing = await theirs(deps, ctx, waiting);
  const text = listing
    ? ctx.t("contact-why", {
        listing: briefOf(deps.i18n, deps.useCases.catalogue, listing, ctx.language),
      })
    : ctx.t("settings-phone-ask");
  await askForContact(deps.keyboards, ctx, "yes", text);
}

/** Says the yes that had to wait until the person could be reached. */
export async function goOn(
  { useCases }: ContactDependencies,
  ctx: PomichContext,
  waiting: AwaitingContact,
): Promise<Told> {
  const person = ctx.person.id;
  if (waiting.kind === "broadcast")
    return explainVolunteered(await useCases.proposals.volunteer(waiting.listingId, person));
  const answered = await useCases.proposals.answer({ proposalId: waiting.id, person, answer: "accepted" });
  return explainAnswered(answered, "accepted");
}
