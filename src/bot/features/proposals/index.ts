import { Composer } from "grammy";
import { ID_PATTERN, listingId, proposalId } from "../../../domain/shared/ids.ts";
import { firstVolunteerButton, volunteerButton } from "../../buttons/broadcasts.ts";
import {
  acceptButton,
  acceptWritingButton,
  declineButton,
  firstAcceptButton,
  firstDeclineButton,
} from "../../buttons/proposals.ts";
import { harmless, type PomichContext } from "../../context.ts";
import type { FeatureDependencies } from "../../dependencies.ts";
import { outcomeOfAnswer, outcomeOfVolunteering, tellOutcome } from "../../flows/proposal-answers.ts";

const ANSWERS = [
  { kind: acceptButton, answer: "accepted", shares: true },
  { kind: acceptWritingButton, answer: "accepted", shares: false },
  { kind: declineButton, answer: "declined", shares: false },
  { kind: firstAcceptButton, answer: "accepted", shares: true },
  { kind: firstDeclineButton, answer: "declined", shares: false },
] as const;

const COUNT = /^[1-9]\d{0,8}$/;

/** What a button says was read: the first of all where it says nothing, undefined where it says nonsense. */
const readCount = (text = "1"): number | undefined => (COUNT.test(text) ? Number(text) : undefined);

/** Accept and Decline under a proposal, "I can help" and "I need this" under a broadcast. */
export function createProposalsFeature(deps: FeatureDependencies): Composer<PomichContext> {
  const { useCases } = deps;
  const proposals = new Composer<PomichContext>();

  for (const { kind, answer, shares } of ANSWERS) {
    proposals.callbackQuery(kind.pattern, async (ctx, next) => {
      const pressed: Partial<Record<string, string>> = kind.unpack(ctx.callbackQuery.data) ?? {};
      const id = pressed["proposal"] ?? "";
      const round = readCount(pressed["round"]);
      if (!ID_PATTERN.test(id) || round === undefined) return next();
      const proposal = proposalId(id);
      const person = ctx.person.id;
      const answered = await useCases.proposals.answer({
        proposalId: proposal,
        person,
        answer,
        shares,
        round,
      });
      return tellOutcome(deps, ctx, outcomeOfAnswer(answered, answer), { kind: "proposal", id: proposal });
    });
  }

  for (const kind of [volunteerButton, firstVolunteerButton]) {
    proposals.callbackQuery(kind.pattern, async (ctx, next) => {
      const pressed: Partial<Record<string, string>> = kind.unpack(ctx.callbackQuery.data) ?? {};
      const id = pressed["listing"] ?? "";
      const edition = readCount(pressed["edition"]);
      if (!ID_PATTERN.test(id) || edition === undefined) return next();
      const listing = listingId(id);
      const volunteered = await useCases.proposals.volunteer(listing, ctx.person.id, edition);
      const outcome = outcomeOfVolunteering(volunteered);
      await tellOutcome(deps, ctx, outcome, { kind: "broadcast", listingId: listing });
      if (outcome.final) await harmless(ctx.editMessageReplyMarkup());
    });
  }

  return proposals;
}
