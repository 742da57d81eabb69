import { HOLDS_NOTHING, type Module } from "../core/index.ts";
import { createIntroductionCases, type IntroductionDependencies, type IntroductionCases } from "./cases.ts";
import type { CoursePairs } from "./course.ts";

export type { Introduced, IntroductionCases } from "./cases.ts";
export type { Introduction } from "../proposals/introduction.ts";

export const createIntroductionsModule = (
  deps: IntroductionDependencies,
  pairs: CoursePairs,
): Module<IntroductionCases> => ({
  cases: createIntroductionCases(deps, pairs),
  tasks: {},
  ...HOLDS_NOTHING,
});
