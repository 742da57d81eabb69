import type { MiddlewareFn } from "grammy";
import type { BotDependencies, PomichContext } from "../context.ts";

/** Has `checkTurn` look at every call that is made for an update, before it goes out. */
export const createTurnCheck =
  ({ checkTurn }: Pick<BotDependencies, "checkTurn">): MiddlewareFn<PomichContext> =>
  (ctx, next) => {
    if (checkTurn)
      ctx.api.config.use((call, method, payload, signal) => {
        checkTurn(ctx.update);
        return call(method, payload, signal);
      });
    return next();
  };
