import { createRoute, z } from "@hono/zod-openapi";
import { organisationId } from "../../../domain/shared/ids.ts";
import { IdParams, json, jsonBody } from "../../schemas/common.ts";
import { OrganisationSchema, organisationView } from "../../schemas/organisation.ts";
import { needs, seesOrganisation } from "../../shell/needs.ts";
import { problem, problems } from "../../shell/problem.ts";
import { bodyProblems, usualProblems, type AddRoute } from "../route.ts";

const BodySchema = z
  .strictObject({
    action: z.enum(["verify", "refuse"]),
    sentAt: z.iso
      .datetime()
      .openapi({ description: "Of the details that were read: newer ones are not decided about." }),
  })
  .openapi("PaymentDecision");

const route = createRoute({
  method: "post",
  path: "/organisations/{id}/payment/decide",
  operationId: "decidePaymentDetails",
  tags: ["Organisations"],
  summary: "Verify or refuse payment details",
  description:
    "Compare them with the organisation's official site first. Verified ones are shown to whoever has promised money, once the organisation has agreed.",
  ...needs("operate"),
  request: { params: IdParams, body: jsonBody(BodySchema) },
  responses: {
    200: json(OrganisationSchema, "The organisation as it is now"),
    ...usualProblems(),
    ...problems("organisation-not-found", "outdated", "organisation-state"),
    ...bodyProblems(),
  },
});

export const addDecidePayment: AddRoute = (app, { useCases }) => {
  app.openapi(route, async (c) => {
    const id = organisationId(c.req.valid("param").id);
    const { action, sentAt } = c.req.valid("json");
    const known = await useCases.organisations.decisions.find(id);
    if (!known || !seesOrganisation(c, known)) return problem(c, "organisation-not-found");
    const decided = await useCases.pledges.decidePayment(id, c.get("actor"), action, Date.parse(sentAt));
    if (decided.ok) return c.json(organisationView(decided.value), 200);
    switch (decided.code) {
      case "organisation-not-found":
      case "outdated":
        return problem(c, decided.code);
      case "not-verified":
      case "not-an-operator":
      case "own-organisation":
        return problem(c, "organisation-state");
    }
  });
};
