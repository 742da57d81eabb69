import { createRoute, z } from "@hono/zod-openapi";
import { INVITE_DAYS } from "../../../domain/organisation/organisation.ts";
import { organisationId } from "../../../domain/shared/ids.ts";
import { IdParams, IdSchema, json, jsonBody } from "../../schemas/common.ts";
import { needs, seesOrganisation } from "../../shell/needs.ts";
import { problem, problems } from "../../shell/problem.ts";
import { bodyProblems, usualProblems, type AddRoute } from "../route.ts";

const RoleSchema = z.enum(["lead", "member"]);

const route = createRoute({
  method: "post",
  path: "/organisations/{id}/invitations",
  operationId: "inviteToOrganisation",
  tags: ["Organisations"],
  summary: "Invite somebody to an organisation",
  description: `The link is \`t.me/<bot>?start=<inviteCode>\`; one person joins by it, within ${String(INVITE_DAYS)} days.`,
  ...needs("operate", "organisations-too"),
  request: {
    params: IdParams,
    body: jsonBody(z.strictObject({ role: RoleSchema }).openapi("NewInvitation")),
  },
  responses: {
    201: json(
      z.object({ inviteCode: IdSchema, role: RoleSchema }).openapi("Invitation"),
      "The invitation, which nobody has used",
    ),
    ...usualProblems(),
    ...problems("organisation-not-found", "organisation-state"),
    ...bodyProblems(),
  },
});

export const addInvite: AddRoute = (app, { useCases }) => {
  app.openapi(route, async (c) => {
    const { organisations } = useCases;
    const id = organisationId(c.req.valid("param").id);
    const known = await organisations.decisions.find(id);
    if (!known || !seesOrganisation(c, known)) return problem(c, "organisation-not-found");
    const { role } = c.req.valid("json");
    const invited = await organisations.invite(id, c.get("actor"), role);
    if (invited.ok) return c.json({ inviteCode: invited.value, role }, 201);
    return problem(
      c,
      invited.code === "organisation-not-found" ? "organisation-not-found" : "organisation-state",
    );
  });
};
