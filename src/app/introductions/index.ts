import { HOLDS_NOTHING, type Module } from "../core/index.ts";
import { createIntroductionCases, type IntroductionDependencies, type IntroductionCases } from "./cases.ts";
import type { CloseTopics } from "../relay/index.ts";
import type { CourseMeetings, CoursePairs } from "./course.ts";
import type { Separate } from "./separate.ts";

export type { Introduced, IntroductionCases } from "./cases.ts";
export { createEndForBoth } from "./end-for-both.ts";
export { createSeparate, type Separate } from "./separate.ts";
export { createTakerIntroductions, type TakerIntroductions } from "./with-taker.ts";
export type { Introduction } from "../proposals/introduction.ts";

export const createIntroductionsModule = (
  deps: IntroductionDependencies,
  pairs: CoursePairs,
  separate: Separate,
  meetings: CourseMeetings,
  closeTopics: CloseTopics,
): Module<IntroductionCases> => ({
  cases: createIntroductionCases(deps, pairs, separate, meetings, closeTopics),
  tasks: {},
  ...HOLDS_NOTHING,
});
