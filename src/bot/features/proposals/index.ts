import { Composer } from "grammy";
import { ID_PATTERN, proposalId } from "../../../domain/shared/ids.ts";
import type { PomichContext } from "../../context.ts";
import type { ContactDependencies } from "../contact/waiting.ts";
import { acceptButton, declineButton } from "../../buttons/proposals.ts";
import { explainAnswered } from "./explain.ts";
import { tell } from "./tell.ts";

const ANSWERS = [
  { kind: acceptButton, answer: "accepted" },
  { kind: declineButton, answer: "declined" },
] as const;

/** Accept and Decline under a proposal. */
export function proposalsFeature(deps: ContactDependencies): Composer<PomichContext> {
  const composer = new Composer<PomichContext>();
  const privately = composer.chatType("private");

  for (const { kind, answer } of ANSWERS) {
    privately.callbackQuery(kind.pattern, async (ctx, next) => {
      const id = kind.unpack(ctx.callbackQuery.data)?.proposal ?? "";
      if (!ID_PATTERN.test(id)) return next();
      const proposal = proposalId(id);
      const person = ctx.person.id;
      const result = await deps.useCases.proposals.answer({ proposalId: proposal, person, answer });
      return tell(deps, ctx, explainAnswered(result, answer), { kind: "proposal", id: proposal });
    });
  }
  return composer;
}
