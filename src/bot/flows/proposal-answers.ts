import type { AnswerError, ProposeError, RepeatedYes } from "../../app/proposals/index.ts";
import { otherKind } from "../../domain/category/category.ts";
import { editionOf, type Listing } from "../../domain/listing/listing.ts";
import type { AwaitingContact } from "../../domain/person/person.ts";
import { sideOf, type Proposal } from "../../domain/proposal/proposal.ts";
import { SAFETY_VERSION, safetyKindOf } from "../../domain/safety/safety.ts";
import type { Result } from "../../domain/shared/result.ts";
import { clashNoButton, clashVolunteerButton, clashYesButton } from "../buttons/appointments.ts";
import { safetyVolunteerButton, safetyYesButton } from "../buttons/proposals.ts";
import type { PomichContext } from "../context.ts";
import type { FeatureDependencies } from "../dependencies.ts";
import type { PlainKey } from "../i18n.ts";
import { briefOf } from "../render/brief.ts";
import type { ButtonScreen } from "../screen.ts";
import { clashScreen } from "../screens/clash.ts";
import { safetyScreen } from "../screens/safety.ts";
import { askForContact } from "./ask-contact.ts";

type Dependencies = Pick<FeatureDependencies, "useCases" | "i18n" | "keyboards">;

/** How a person is told the outcome of their answer. */
export interface Outcome {
  /** Shown on the pressed button; at most 200 characters. */
  readonly alert: PlainKey;
  /** Stays in the chat; only where no other message says the same. */
  readonly message?: "volunteer-asked";
  /** What the person must do first: say how they can be contacted, confirm the safety notes, or accept a clash. */
  readonly first?: "clash" | "contact" | "safety";
  /** True when pressing the same button again can never have another outcome. */
  readonly final: boolean;
}

const REFUSALS: Readonly<Record<AnswerError, Outcome>> = {
  "proposal-not-found": { alert: "proposal-gone-alert", final: true },
  "not-yours": { alert: "proposal-not-yours-alert", final: true },
  "already-answered": { alert: "proposal-answered-alert", final: true },
  "proposal-closed": { alert: "proposal-closed-alert", final: true },
  "question-changed": { alert: "proposal-changed-alert", final: true },
  "promised-meanwhile": { alert: "proposal-promised-alert", final: false },
  "through-organisations": { alert: "proposal-organisations-alert", final: true },
  "safety-needed": { alert: "proposal-safety-alert", first: "safety", final: false },
  "appointment-clash": { alert: "proposal-clash-alert", first: "clash", final: false },
  "contact-needed": { alert: "proposal-contact-alert", first: "contact", final: false },
};

const VOLUNTEER_REFUSALS: Readonly<Record<ProposeError, Outcome>> = {
  "listing-not-found": { alert: "volunteer-not-open-alert", final: true },
  "not-published": { alert: "volunteer-not-open-alert", final: true },
  "through-organisations": { alert: "proposal-organisations-alert", final: true },
  "no-fit": { alert: "volunteer-no-fit-alert", final: false },
  "already-proposed": { alert: "proposal-answered-alert", final: true },
  "person-unreachable": { alert: "volunteer-unreachable-alert", final: false },
};

const done = (alert: PlainKey, message?: Outcome["message"]): Outcome => ({
  alert,
  final: true,
  ...(message === undefined ? {} : { message }),
});

/** The outcome of Accept or Decline under a proposal. The proposal's own message is edited and says it too. */
export function outcomeOfAnswer(
  result: Result<Proposal, AnswerError>,
  answer: "accepted" | "declined",
): Outcome {
  if (!result.ok) return REFUSALS[result.code];
  if (answer === "declined") return done("proposal-declined-alert");
  return done(result.value.status === "introduced" ? "proposal-introduced-alert" : "proposal-waiting-alert");
}

const isAnswerError = (code: AnswerError | ProposeError): code is AnswerError => code in REFUSALS;

/** The outcome of "I can help" or "I need this" under a listing or a broadcast. */
export function outcomeOfVolunteering(result: Result<Proposal, AnswerError | ProposeError>): Outcome {
  if (!result.ok) return isAnswerError(result.code) ? REFUSALS[result.code] : VOLUNTEER_REFUSALS[result.code];
  return result.value.status === "introduced"
    ? done("proposal-introduced-alert")
    : done("volunteer-asked-alert", "volunteer-asked");
}

/** A yes: what it was to, and whether it shares the contact. */
export type Yes = AwaitingContact & { readonly shares: boolean };

/** Tells the outcome of a yes or a no to the person who pressed, and asks for what is missing before a yes counts. */
export async function tellOutcome(
  deps: Dependencies,
  ctx: PomichContext,
  { alert, message, first }: Outcome,
  yes: Yes,
): Promise<void> {
  if (first === "safety") {
    await ctx.toast();
    const notes = ctx.repeated ? undefined : await safetyNotes(deps, ctx, yes);
    return notes ? void (await ctx.show(notes)) : undefined;
  }
  await ctx.alert(ctx.plain(alert));
  if (first === "clash" && !ctx.repeated) await ctx.show(await clashQuestion(deps, ctx, yes));
  if (message !== undefined) await ctx.say(ctx.t(message));
  if (first === "contact") await askWhyContact(deps, ctx, yes);
}

/** Says which other appointment lies at the time that a yes would fix, and asks whether to say yes all the same. */
export async function clashQuestion(
  { useCases, i18n }: Dependencies,
  ctx: PomichContext,
  yes: Yes,
): Promise<ButtonScreen> {
  const about = yes.kind === "proposal" ? { proposalId: yes.id } : { listingId: yes.listingId };
  const clash = await useCases.appointments.clashOfYes(about, ctx.person.id);
  const sure =
    yes.kind === "proposal"
      ? clashYesButton.pack({ proposal: yes.id, round: yes.round ?? 1, how: yes.shares ? "share" : "write" })
      : clashVolunteerButton.pack({ listing: yes.listingId, edition: yes.edition ?? 1 });
  return clashScreen({ i18n, catalogue: useCases.catalogue }, ctx, clash, sure, clashNoButton.pack({}));
}

/** The safety notes that belong to a yes, with a button that confirms them and says it; undefined when its listing is gone. */
export async function safetyNotes(
  { useCases }: Dependencies,
  ctx: PomichContext,
  yes: Yes,
): Promise<ButtonScreen | undefined> {
  const proposal = yes.kind === "proposal" ? await useCases.proposals.find(yes.id) : undefined;
  const side = proposal && sideOf(proposal, ctx.person.id);
  const own = side === "offer" ? proposal?.offerId : proposal?.requestId;
  const id = yes.kind === "broadcast" ? yes.listingId : side && own;
  const listing = id && (await useCases.listings.find(id));
  if (!listing) return undefined;
  const kind = safetyKindOf(useCases.catalogue.find(listing.category));
  const notes = { version: SAFETY_VERSION, kind };
  const confirm =
    yes.kind === "broadcast"
      ? safetyVolunteerButton.pack({ ...notes, listing: id, edition: yes.edition ?? editionOf(listing) })
      : safetyYesButton.pack({
          ...notes,
          proposal: yes.id,
          round: yes.round ?? proposal?.round ?? 1,
          how: yes.shares ? "share" : "write",
        });
  return safetyScreen(ctx, kind, await useCases.safety.helplinesOf(listing.communityId), confirm);
}

/** Asks for a contact, naming the listing that the yes is about. */
export async function askWhyContact(
  deps: Dependencies,
  ctx: PomichContext,
  about: AwaitingContact,
): Promise<void> {
  const listing = await otherListing(deps, ctx, about);
  const text = listing
    ? ctx.t("contact-why", {
        listing: briefOf(deps.i18n, deps.useCases.catalogue, listing, ctx.language),
      })
    : ctx.t("settings-phone-ask");
  await askForContact(deps.keyboards, ctx, "yes", text);
}

/** The other side's listing that a yes is about; undefined when it is gone. */
async function otherListing(
  { useCases }: Dependencies,
  ctx: PomichContext,
  about: AwaitingContact,
): Promise<Listing | undefined> {
  if (about.kind === "broadcast") return useCases.listings.find(about.listingId);
  const proposal = await useCases.proposals.find(about.id);
  const side = proposal && sideOf(proposal, ctx.person.id);
  if (!side) return undefined;
  return useCases.listings.find(otherKind(side) === "offer" ? proposal.offerId : proposal.requestId);
}

/** The outcome of a yes that had to wait for a contact. */
export const outcomeOfRepeating = ({ about, result }: RepeatedYes): Outcome =>
  about.kind === "broadcast"
    ? outcomeOfVolunteering(result)
    : outcomeOfAnswer(result as Result<Proposal, AnswerError>, "accepted");
