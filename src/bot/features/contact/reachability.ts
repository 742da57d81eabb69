import type { MiddlewareFn } from "grammy";
import type { BotDependencies, PomichContext } from "../../context.ts";

const GONE = ["kicked", "left"];

/** Remembers whether people can be written to: they block the bot, and come back. */
export function createReachability({ useCases, log }: BotDependencies): MiddlewareFn<PomichContext> {
  return async ({ myChatMember, message, person }, next) => {
    if (myChatMember) {
      const reachable = !GONE.includes(myChatMember.new_chat_member.status);
      await useCases.reachability[reachable ? "cameBack" : "becameUnreachable"](person.id);
      log.info({ reachable }, "a person can be reached, or not any more");
      return;
    }
    // Whoever writes to us can be written to, even if Telegram's word of their return was lost.
    if (message && !person.reachable) await useCases.reachability.cameBack(person.id);
    await next();
  };
}
