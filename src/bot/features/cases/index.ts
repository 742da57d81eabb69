import { Composer } from "grammy";
import type { PomichContext } from "../../context.ts";
import type { FeatureDependencies } from "../../dependencies.ts";
import { createCaseButtons } from "./moderate.ts";
import { createCaseWords } from "./words.ts";

export { createAppealFeature } from "./appeal.ts";
export { createReportFeature } from "./report.ts";

/** What moderators do with the cards of cases in their group. */
export const createCasesFeature = (deps: FeatureDependencies): Composer<PomichContext> =>
  new Composer(createCaseButtons(deps), createCaseWords(deps));
