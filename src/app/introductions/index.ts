import { HOLDS_NOTHING, type Module } from "../core/index.ts";
import { createIntroductionCases, type IntroductionDependencies, type IntroductionCases } from "./cases.ts";

export type { Introduced, Introduction, IntroductionCases } from "./cases.ts";

export const createIntroductionsModule = (deps: IntroductionDependencies): Module<IntroductionCases> => ({
  cases: createIntroductionCases(deps),
  tasks: {},
  ...HOLDS_NOTHING,
});
