import { createRoute, z } from "@hono/zod-openapi";
import { inOrder } from "../../../domain/coverage/coverage.ts";
import { communityId as communityOf, organisationId as organisationOf } from "../../../domain/shared/ids.ts";
import { IdSchema, json } from "../../schemas/common.ts";
import { RuleSchema, ruleView } from "../../schemas/coverage.ts";
import { needs, sees, seesOrganisation } from "../../shell/needs.ts";
import { problem, problems } from "../../shell/problem.ts";
import { usualProblems, type AddRoute } from "../route.ts";

const route = createRoute({
  method: "get",
  path: "/coverage",
  operationId: "listCoverageRules",
  tags: ["Organisations"],
  summary: "List who is responsible for what",
  description:
    "The rules of a community, or those of an organisation; at least one of the two is named. A key that is bound to an organisation gets that one's.",
  ...needs("read", "organisations-too"),
  request: {
    query: z.strictObject({ communityId: IdSchema.optional(), organisationId: IdSchema.optional() }),
  },
  responses: {
    200: json(
      z.object({ items: z.array(RuleSchema) }).openapi("CoverageRules"),
      "The rules, in the order in which organisations are asked",
    ),
    ...usualProblems(),
    ...problems("community-not-found", "organisation-not-found"),
  },
});

export const addListRules: AddRoute = (app, { useCases }) => {
  app.openapi(route, async (c) => {
    const { communityId, organisationId = c.get("access").organisation } = c.req.valid("query");
    const { coverage } = useCases.routing;
    if (organisationId !== undefined) {
      const id = organisationOf(organisationId);
      const organisation = await useCases.organisations.decisions.find(id);
      if (!organisation || !seesOrganisation(c, organisation)) return problem(c, "organisation-not-found");
      const own = c.get("access").organisation === id;
      const rules = (await coverage.rulesOf(id)).filter(
        (rule) =>
          (own || sees(c, rule.communityId)) &&
          (communityId === undefined || rule.communityId === communityId),
      );
      return c.json({ items: inOrder(rules).map(ruleView) }, 200);
    }
    if (communityId === undefined)
      return problem(c, "invalid-request", {
        errors: [{ in: "query", field: "communityId", message: "it or organisationId is needed" }],
      });
    const community = communityOf(communityId);
    if (!sees(c, community) || !(await useCases.communities.find(community)))
      return problem(c, "community-not-found");
    const rules = await coverage.rules(community);
    return c.json({ items: rules.map(({ rule }) => ruleView(rule)) }, 200);
  });
};
