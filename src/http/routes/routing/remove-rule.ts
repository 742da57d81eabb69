import { createRoute } from "@hono/zod-openapi";
import { IdParams, json } from "../../schemas/common.ts";
import { RuleSchema, ruleView } from "../../schemas/coverage.ts";
import { needs } from "../../shell/needs.ts";
import { problem, problems } from "../../shell/problem.ts";
import { usualProblems, type AddRoute } from "../route.ts";
import { seenRule } from "./seen-rule.ts";

const route = createRoute({
  method: "delete",
  path: "/coverage/{id}",
  operationId: "removeCoverageRule",
  tags: ["Organisations"],
  summary: "Take a responsibility away",
  description: "What the organisation was asked about or has taken stays with it.",
  ...needs("moderate"),
  request: { params: IdParams },
  responses: {
    200: json(RuleSchema, "The rule as it was"),
    ...usualProblems(),
    ...problems("rule-not-found"),
  },
});

export const addRemoveRule: AddRoute = (app, { useCases }) => {
  app.openapi(route, async (c) => {
    const rule = await seenRule(c, useCases, c.req.valid("param").id);
    const { coverage } = useCases.routing;
    const removed = rule && (await coverage.remove(rule.id, rule.communityId, c.get("actor")));
    return rule && removed?.ok ? c.json(ruleView(rule), 200) : problem(c, "rule-not-found");
  });
};
