import { createRoute, z } from "@hono/zod-openapi";
import { organisationId } from "../../../domain/shared/ids.ts";
import { IdParams, json } from "../../schemas/common.ts";
import { needs, seesOrganisation } from "../../shell/needs.ts";
import { problem, problems } from "../../shell/problem.ts";
import { usualProblems, type AddRoute } from "../route.ts";

const PeopleSchema = z
  .object({
    contact: z.string().optional().openapi({ description: "Whom moderators ask." }),
    members: z.array(
      z.object({
        id: z
          .int()
          .optional()
          .openapi({ description: "In Telegram; not for a key that is bound to the organisation." }),
        firstName: z.string(),
        role: z.enum(["lead", "member"]),
        since: z.iso.datetime(),
      }),
    ),
  })
  .openapi("OrganisationPeople");

const route = createRoute({
  method: "get",
  path: "/organisations/{id}/people",
  operationId: "readOrganisationPeople",
  tags: ["Organisations"],
  summary: "Read who is behind an organisation",
  description: "Each reading is in the audit log.",
  ...needs("operate", "organisations-too"),
  request: { params: IdParams },
  responses: {
    200: json(PeopleSchema, "Its people"),
    ...usualProblems(),
    ...problems("organisation-not-found"),
  },
});

export const addReadPeople: AddRoute = (app, { useCases }) => {
  app.openapi(route, async (c) => {
    const id = organisationId(c.req.valid("param").id);
    const { decisions, readPeople } = useCases.organisations;
    const known = await decisions.find(id);
    if (!known || !seesOrganisation(c, known)) return problem(c, "organisation-not-found");
    const read = await readPeople(id, c.get("actor"));
    if (!read.ok) return problem(c, read.code);
    const { contact, members } = read.value;
    const isOwn = c.get("access").organisation !== undefined;
    return c.json(
      {
        ...(contact !== undefined && { contact }),
        members: members.map(({ person, firstName, role, since }) => ({
          ...(!isOwn && { id: person }),
          firstName,
          role,
          since: since.toISOString(),
        })),
      },
      200,
    );
  });
};
