import { HOLDS_NOTHING, type Module } from "../core/index.ts";
import { createInsightCases, type InsightCases, type InsightDependencies } from "./cases.ts";

export type { InsightCases, Stats } from "./cases.ts";

export const createInsightsModule = (deps: InsightDependencies): Module<InsightCases> => ({
  cases: createInsightCases(deps),
  tasks: {},
  ...HOLDS_NOTHING,
});
