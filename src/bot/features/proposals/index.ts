import { Composer } from "grammy";
import { ID_PATTERN, proposalId } from "../../../domain/shared/ids.ts";
import type { BotDependencies, PomichContext } from "../../context.ts";
import { acceptButton, declineButton } from "./buttons.ts";
import { explainAnswered } from "./explain.ts";
import { tell } from "./tell.ts";

const ANSWERS = [
  { kind: acceptButton, answer: "accepted" },
  { kind: declineButton, answer: "declined" },
] as const;

/** Accept and Decline under a proposal. */
export function proposalsFeature({ useCases }: BotDependencies): Composer<PomichContext> {
  const composer = new Composer<PomichContext>();
  const privately = composer.chatType("private");

  for (const { kind, answer } of ANSWERS) {
    privately.callbackQuery(kind.pattern, async (ctx, next) => {
      const id = kind.unpack(ctx.callbackQuery.data)?.proposal ?? "";
      if (!ID_PATTERN.test(id)) return next();
      const result = await useCases.proposals.answer({
        proposalId: proposalId(id),
        person: ctx.person.id,
        answer,
      });
      return tell(ctx, explainAnswered(result, answer));
    });
  }
  return composer;
}
