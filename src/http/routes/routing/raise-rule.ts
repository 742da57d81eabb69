import { createRoute } from "@hono/zod-openapi";
import { IdParams, json } from "../../schemas/common.ts";
import { RuleSchema, ruleView } from "../../schemas/coverage.ts";
import { needs } from "../../shell/needs.ts";
import { problem, problems } from "../../shell/problem.ts";
import { usualProblems, type AddRoute } from "../route.ts";
import { seenRule } from "./seen-rule.ts";
import { refuseRule } from "./refuse.ts";

const route = createRoute({
  method: "post",
  path: "/coverage/{id}/raise",
  operationId: "raiseCoverageRule",
  tags: ["Organisations"],
  summary: "Ask an organisation earlier",
  description: "The rule changes places with the one before it. The first one stays.",
  ...needs("moderate"),
  request: { params: IdParams },
  responses: {
    200: json(RuleSchema, "The rule as it is now"),
    ...usualProblems(),
    ...problems("rule-not-found", "organisation-not-found", "too-many-rules", "rule-invalid"),
  },
});

export const addRaiseRule: AddRoute = (app, { useCases }) => {
  app.openapi(route, async (c) => {
    const rule = await seenRule(c, useCases, c.req.valid("param").id);
    if (!rule) return problem(c, "rule-not-found");
    const raised = await useCases.routing.coverage.raise(rule.id, rule.communityId, c.get("actor"));
    return raised.ok ? c.json(ruleView(raised.value), 200) : refuseRule(c, raised.code);
  });
};
