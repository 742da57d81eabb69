import { createRoute } from "@hono/zod-openapi";
import { organisationId } from "../../../domain/shared/ids.ts";
import { IdParams, json } from "../../schemas/common.ts";
import { OrganisationSchema, organisationView } from "../../schemas/organisation.ts";
import { needs, seesOrganisation } from "../../shell/needs.ts";
import { problem, problems } from "../../shell/problem.ts";
import { usualProblems, type AddRoute } from "../route.ts";

const route = createRoute({
  method: "get",
  path: "/organisations/{id}",
  operationId: "readOrganisation",
  tags: ["Organisations"],
  summary: "Read an organisation",
  ...needs("read", "organisations-too"),
  request: { params: IdParams },
  responses: {
    200: json(OrganisationSchema, "The organisation"),
    ...usualProblems(),
    ...problems("organisation-not-found"),
  },
});

export const addReadOrganisation: AddRoute = (app, { useCases }) => {
  app.openapi(route, async (c) => {
    const found = await useCases.organisations.decisions.find(organisationId(c.req.valid("param").id));
    return found && seesOrganisation(c, found)
      ? c.json(organisationView(found), 200)
      : problem(c, "organisation-not-found");
  });
};
