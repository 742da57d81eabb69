import { Composer } from "grammy";
import type { BotDependencies, PomichContext } from "../../context.ts";

const GONE = ["kicked", "left"];

/** Remembers whether people can be written to: they block the bot, and come back. */
export function createReachability({ useCases, log }: BotDependencies): Composer<PomichContext> {
  const reach = new Composer<PomichContext>();

  reach.on("my_chat_member", async (ctx) => {
    const reachable = !GONE.includes(ctx.myChatMember.new_chat_member.status);
    await useCases.people.setReachable(ctx.person.id, reachable);
    if (!reachable) await useCases.proposals.lapseUnreachable(ctx.person.id);
    log.info({ reachable }, "a person can be reached, or not any more");
  });

  // Whoever writes to us can be written to, even if Telegram's word of their return was lost.
  reach.on("message", async (ctx, next) => {
    if (!ctx.person.reachable) await useCases.people.setReachable(ctx.person.id, true);
    await next();
  });

  return reach;
}
