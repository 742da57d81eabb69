import type { Module } from "../core/index.ts";
import { createRetention, type PrivacyTaskKind, type RetentionDependencies } from "./retention.ts";

export { retentionTask } from "./retention.ts";

export const createPrivacyModule = (deps: RetentionDependencies): Module<undefined, PrivacyTaskKind> => ({
  cases: undefined,
  tasks: { retention: createRetention(deps) },
});
