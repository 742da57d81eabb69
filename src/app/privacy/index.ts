import { HOLDS_NOTHING, type Holdings, type Module } from "../core/index.ts";
import type { PeopleCases } from "../people/index.ts";
import { createPrivacyCases, type PrivacyCases, type PrivacyDependencies } from "./cases.ts";
import { createRetention, type PrivacyTaskKind, type RetentionDependencies } from "./retention.ts";

export type { PrivacyCases } from "./cases.ts";
export { privacyTasks, retentionTask } from "./retention.ts";

export function createPrivacyModule(
  deps: PrivacyDependencies & RetentionDependencies,
  modules: readonly Holdings[],
  people: Pick<PeopleCases, "forget">,
): Module<PrivacyCases, PrivacyTaskKind> {
  const { forgetWithin, ...cases } = createPrivacyCases(deps, modules, people);
  return { cases, tasks: createRetention(deps, forgetWithin), ...HOLDS_NOTHING };
}
