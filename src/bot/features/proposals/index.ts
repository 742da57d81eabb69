import { Composer } from "grammy";
import { ID_PATTERN, listingId, proposalId } from "../../../domain/shared/ids.ts";
import { volunteerButton } from "../../buttons/broadcasts.ts";
import { acceptButton, declineButton } from "../../buttons/proposals.ts";
import { harmless, type PomichContext } from "../../context.ts";
import type { FeatureDependencies } from "../../dependencies.ts";
import { outcomeOfAnswer, outcomeOfVolunteering, tellOutcome } from "../../flows/proposal-answers.ts";

const ANSWERS = [
  { kind: acceptButton, answer: "accepted" },
  { kind: declineButton, answer: "declined" },
] as const;

/** Accept and Decline under a proposal, "I can help" and "I need this" under a broadcast. */
export function createProposalsFeature(deps: FeatureDependencies): Composer<PomichContext> {
  const { useCases } = deps;
  const proposals = new Composer<PomichContext>();

  for (const { kind, answer } of ANSWERS) {
    proposals.callbackQuery(kind.pattern, async (ctx, next) => {
      const id = kind.unpack(ctx.callbackQuery.data)?.proposal ?? "";
      if (!ID_PATTERN.test(id)) return next();
      const proposal = proposalId(id);
      const answered = await useCases.proposals.answer({
        proposalId: proposal,
        person: ctx.person.id,
        answer,
      });
      return tellOutcome(deps, ctx, outcomeOfAnswer(answered, answer), { kind: "proposal", id: proposal });
    });
  }

  proposals.callbackQuery(volunteerButton.pattern, async (ctx, next) => {
    const id = volunteerButton.unpack(ctx.callbackQuery.data)?.listing ?? "";
    if (!ID_PATTERN.test(id)) return next();
    const listing = listingId(id);
    const outcome = outcomeOfVolunteering(await useCases.proposals.volunteer(listing, ctx.person.id));
    await tellOutcome(deps, ctx, outcome, { kind: "broadcast", listingId: listing });
    if (outcome.final) await harmless(ctx.editMessageReplyMarkup());
  });

  return proposals;
}
