import type { Context } from "hono";
import type { UseCases } from "../../../app/use-cases.ts";
import type { CoverageRule } from "../../../domain/coverage/coverage.ts";
import { coverageRuleId } from "../../../domain/shared/ids.ts";
import type { HttpEnv } from "../../shell/dependencies.ts";
import { sees } from "../../shell/needs.ts";

/** The rule that a path names, if it is of a community that the key is for. */
export async function seenRule(
  c: Context<HttpEnv>,
  { routing }: Pick<UseCases, "routing">,
  id: string,
): Promise<CoverageRule | undefined> {
  const rule = await routing.coverage.find(coverageRuleId(id));
  return rule && sees(c, rule.communityId) ? rule : undefined;
}
