import { createRoute, z } from "@hono/zod-openapi";
import { ORGANISATION_REASONS } from "../../../domain/organisation/organisation.ts";
import { organisationId } from "../../../domain/shared/ids.ts";
import { IdParams, json, jsonBody } from "../../schemas/common.ts";
import { OrganisationSchema, organisationView } from "../../schemas/organisation.ts";
import { problem, problems } from "../../shell/problem.ts";
import { bodyProblems, usualProblems, type AddRoute } from "../route.ts";
import { needs, sees } from "../../shell/needs.ts";

const reason = z.enum(ORGANISATION_REASONS);
const submission = z.int().min(1).optional().openapi({
  description: "The submission that was read: a newer one is not decided about. The newest when absent.",
});

const BodySchema = z
  .discriminatedUnion("action", [
    z.strictObject({ action: z.literal("verify"), submission }),
    z.strictObject({ action: z.literal("reject"), reason, submission }),
    z.strictObject({ action: z.literal("suspend"), reason, submission }),
    z.strictObject({ action: z.literal("reinstate"), submission }),
  ])
  .openapi("OrganisationDecision");

const route = createRoute({
  method: "post",
  path: "/organisations/{id}/decide",
  operationId: "decideOrganisation",
  tags: ["Organisations"],
  summary: "Verify, reject, suspend or reinstate an organisation",
  description:
    "What takes minors, or looks like a verified one, needs two different moderators or keys: it stays pending until the second.",
  ...needs("moderate"),
  request: { params: IdParams, body: jsonBody(BodySchema) },
  responses: {
    200: json(
      OrganisationSchema,
      "The organisation as it is now; after a change was verified, the changed one",
    ),
    ...usualProblems(),
    ...problems("organisation-not-found", "second-approval-needs-another", "organisation-state", "outdated"),
    ...bodyProblems(),
  },
});

export const addDecideOrganisation: AddRoute = (app, { useCases }) => {
  app.openapi(route, async (c) => {
    const { decisions } = useCases.organisations;
    const id = organisationId(c.req.valid("param").id);
    const known = await decisions.find(id);
    const community = known?.answers.community;
    if (community === undefined || !sees(c, community)) return problem(c, "organisation-not-found");
    // Its town may have changed meanwhile.
    const body = c.req.valid("json");
    const read = body.submission !== undefined && { submission: body.submission };
    const on = { id, community, by: c.get("actor"), ...read };
    const decided =
      body.action === "reject" || body.action === "suspend"
        ? await decisions[body.action]({ ...on, reason: body.reason })
        : await decisions[body.action](on);
    if (decided.ok) {
      const { revises, status } = decided.value;
      // A change that is verified is gone; what it changed is what is there now.
      const changed = revises && status === "verified" ? await decisions.find(revises) : undefined;
      return c.json(organisationView(changed ?? decided.value), 200);
    }
    switch (decided.code) {
      case "organisation-not-found":
      case "second-approval-needs-another":
      case "outdated":
        return problem(c, decided.code);
      case "not-a-member":
      case "not-a-lead":
      case "last-lead":
      case "no-lead":
      case "not-pending":
      case "not-verified":
      case "not-suspended":
      case "own-organisation":
      case "incomplete":
        return problem(c, "organisation-state");
    }
  });
};
