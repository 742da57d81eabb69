import { createRoute, z } from "@hono/zod-openapi";
import { json } from "../../schemas/common.ts";
import { OrganisationSchema, organisationView } from "../../schemas/organisation.ts";
import { usualProblems, type AddRoute } from "../route.ts";
import { needs, sees } from "../../shell/needs.ts";

const QuerySchema = z.strictObject({
  status: z.enum(["pending", "verified", "rejected", "suspended"]).default("verified"),
});

const route = createRoute({
  method: "get",
  path: "/organisations",
  operationId: "listOrganisations",
  tags: ["Organisations"],
  summary: "List organisations",
  ...needs("read"),
  request: { query: QuerySchema },
  responses: {
    200: json(
      z.object({ items: z.array(OrganisationSchema) }).openapi("Organisations"),
      "Organisations of this status, by name",
    ),
    ...usualProblems(),
  },
});

export const addListOrganisations: AddRoute = (app, { useCases }) => {
  app.openapi(route, async (c) => {
    const all = await useCases.organisations.decisions.withStatus(c.req.valid("query").status);
    const seen = all.filter(({ answers: { community } }) => community !== undefined && sees(c, community));
    return c.json({ items: seen.map(organisationView) }, 200);
  });
};
