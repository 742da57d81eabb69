import { Composer } from "grammy";
import type { PomichContext } from "../../context.ts";
import type { FeatureDependencies } from "../../dependencies.ts";
import { createAfterDecisionHandlers } from "./after-decision.ts";
import { createDecisionHandlers } from "./decision.ts";
import { createProposeHandlers } from "./propose.ts";
import { createWhyNotCommand } from "./why.ts";
import { createQuestionHandlers } from "./question.ts";
import { createQueueHandlers } from "./queue.ts";

/** The queue, the buttons under the moderators' cards, and the replies to the bot's questions in their group. */
export const createModerationFeature = (deps: FeatureDependencies): Composer<PomichContext> =>
  new Composer(
    createQueueHandlers(deps),
    createDecisionHandlers(deps),
    createAfterDecisionHandlers(deps),
    createQuestionHandlers(deps),
    createProposeHandlers(deps),
    createWhyNotCommand(deps),
  );
