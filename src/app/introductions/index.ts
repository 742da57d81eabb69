import { HOLDS_NOTHING, type Module } from "../core/index.ts";
import { createWhoHelped, type IntroductionDependencies, type WhoHelpedCases } from "./cases.ts";

export type { Introduced, WhoHelpedCases } from "./cases.ts";

export const createIntroductionsModule = (deps: IntroductionDependencies): Module<WhoHelpedCases> => ({
  cases: createWhoHelped(deps),
  tasks: {},
  ...HOLDS_NOTHING,
});
