import { createRoute, z } from "@hono/zod-openapi";
import { IdParams, json, jsonBody } from "../../schemas/common.ts";
import { RuleSchema, ruleView, ruleWish, ruleWishShape } from "../../schemas/coverage.ts";
import { needs } from "../../shell/needs.ts";
import { problem, problems } from "../../shell/problem.ts";
import { bodyProblems, usualProblems, type AddRoute } from "../route.ts";
import { seenRule } from "./seen-rule.ts";
import { refuseRule } from "./refuse.ts";

const route = createRoute({
  method: "patch",
  path: "/coverage/{id}",
  operationId: "changeCoverageRule",
  tags: ["Organisations"],
  summary: "Change for what an organisation is responsible",
  description:
    "What is absent stays. Organisations that were asked already have the time that they were given.",
  ...needs("moderate"),
  request: { params: IdParams, body: jsonBody(z.strictObject(ruleWishShape).openapi("CoverageRuleChange")) },
  responses: {
    200: json(RuleSchema, "The rule as it is now"),
    ...usualProblems(),
    ...problems("rule-not-found", "organisation-not-found", "too-many-rules", "rule-invalid"),
    ...bodyProblems(),
  },
});

export const addChangeRule: AddRoute = (app, { useCases }) => {
  app.openapi(route, async (c) => {
    const rule = await seenRule(c, useCases, c.req.valid("param").id);
    if (!rule) return problem(c, "rule-not-found");
    const wish = ruleWish(c.req.valid("json"));
    const { coverage } = useCases.routing;
    const changed = await coverage.change(rule.id, rule.communityId, wish, c.get("actor"));
    return changed.ok ? c.json(ruleView(changed.value), 200) : refuseRule(c, changed.code);
  });
};
