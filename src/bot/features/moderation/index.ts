import { Composer } from "grammy";
import type { BotDependencies, PomichContext } from "../../context.ts";
import { decisionHandlers } from "./decision.ts";
import { proposeHandlers } from "./propose.ts";
import { questionHandlers } from "./question.ts";
import { createGuard } from "./standing.ts";

/** What moderators press under the cards and write to the bot in their group. */
export function moderationFeature(deps: BotDependencies): Composer<PomichContext> {
  const guard = createGuard(deps);
  const composer = new Composer<PomichContext>();
  composer
    .chatType(["group", "supergroup"])
    .use(decisionHandlers(deps, guard), questionHandlers(deps, guard), proposeHandlers(deps, guard));
  return composer;
}
