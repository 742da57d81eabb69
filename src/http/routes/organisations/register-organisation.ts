import { createRoute } from "@hono/zod-openapi";
import { communityId } from "../../../domain/shared/ids.ts";
import { IdSchema, json, jsonBody } from "../../schemas/common.ts";
import {
  OrganisationDetailsSchema,
  OrganisationSchema,
  organisationView,
} from "../../schemas/organisation.ts";
import { problem, problems } from "../../shell/problem.ts";
import { bodyProblems, usualProblems, type AddRoute } from "../route.ts";
import { needs, sees } from "../../shell/needs.ts";

const route = createRoute({
  method: "post",
  path: "/organisations",
  operationId: "registerOrganisation",
  tags: ["Organisations"],
  summary: "Register an organisation",
  description:
    "Moderators of its town get it as a card, as after a registration in the chat. `inviteCode` lets the first person in: the link is `t.me/<bot>?start=<inviteCode>`; it works once, for seven days.",
  ...needs("operate"),
  request: { body: jsonBody(OrganisationDetailsSchema) },
  responses: {
    201: json(
      OrganisationSchema.extend({ inviteCode: IdSchema }).openapi("RegisteredOrganisation"),
      "The organisation, waiting for its moderators",
    ),
    ...usualProblems(),
    ...problems("community-not-found", "organisation-invalid"),
    ...bodyProblems(),
  },
});

export const addRegisterOrganisation: AddRoute = (app, { useCases }) => {
  app.openapi(route, async (c) => {
    const { communityId: town, ...details } = c.req.valid("json");
    const community = communityId(town);
    const known = sees(c, community) ? await useCases.communities.find(community) : undefined;
    if (!known) return problem(c, "community-not-found");
    const { organisations } = useCases;
    const by = c.get("actor");
    const made = await organisations.registration.register({ ...details, community }, known.language, by);
    if (!made.ok) return problem(c, "organisation-invalid", { detail: `What is wrong: ${made.code}.` });
    const inviteCode = made.value.invites[0]?.code ?? "";
    return c.json({ ...organisationView(made.value), inviteCode }, 201);
  });
};
