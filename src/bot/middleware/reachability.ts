import type { MiddlewareFn } from "grammy";
import type { BotDependencies, PomichContext } from "../context.ts";

const GONE = ["kicked", "left"];

/** Records that a person blocked the bot or came back. */
export function createReachability({ useCases, log }: BotDependencies): MiddlewareFn<PomichContext> {
  return async ({ myChatMember, message, person }, next) => {
    if (myChatMember) {
      const reachable = !GONE.includes(myChatMember.new_chat_member.status);
      await useCases.reachability[reachable ? "cameBack" : "becameUnreachable"](person.id);
      log.info({ reachable }, "a person blocked or unblocked the bot");
      return;
    }
    // Whoever writes to the bot has not blocked it, even if Telegram's update about that was lost.
    if (message && !person.reachable) await useCases.reachability.cameBack(person.id);
    await next();
  };
}
