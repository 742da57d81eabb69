import { createRoute, z } from "@hono/zod-openapi";
import { communityId as communityOf, organisationId as organisationOf } from "../../../domain/shared/ids.ts";
import { IdSchema, json, jsonBody } from "../../schemas/common.ts";
import { RuleSchema, ruleView, ruleWish, ruleWishShape } from "../../schemas/coverage.ts";
import { needs, sees } from "../../shell/needs.ts";
import { problem, problems } from "../../shell/problem.ts";
import { bodyProblems, usualProblems, type AddRoute } from "../route.ts";
import { refuseRule } from "./refuse.ts";

const BodySchema = z
  .strictObject({ communityId: IdSchema, organisationId: IdSchema, ...ruleWishShape })
  .openapi("NewCoverageRule");

const route = createRoute({
  method: "post",
  path: "/coverage",
  operationId: "addCoverageRule",
  tags: ["Organisations"],
  summary: "Make an organisation responsible",
  description:
    "After all others. What is left out is as wide as can be: all that the organisation takes, offers and requests, in all of the community, within 24 working hours. The organisation may be of another town.",
  ...needs("moderate"),
  request: { body: jsonBody(BodySchema) },
  responses: {
    201: json(RuleSchema, "The rule"),
    ...usualProblems(),
    ...problems("community-not-found", "organisation-not-found", "too-many-rules", "rule-invalid"),
    ...bodyProblems(),
  },
});

export const addAddRule: AddRoute = (app, { useCases }) => {
  app.openapi(route, async (c) => {
    const { communityId, organisationId, ...wish } = c.req.valid("json");
    const community = communityOf(communityId);
    if (!sees(c, community) || !(await useCases.communities.find(community)))
      return problem(c, "community-not-found");
    const { coverage } = useCases.routing;
    const id = organisationOf(organisationId);
    const added = await coverage.add(community, id, c.get("actor"), ruleWish(wish));
    return added.ok ? c.json(ruleView(added.value), 201) : refuseRule(c, added.code);
  });
};
